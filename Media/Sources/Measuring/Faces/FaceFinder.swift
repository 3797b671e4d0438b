import CModels
import Foundation

/// Finds faces with dlib's detector (histograms of oriented gradients) and describes them by 128 numbers.
///
/// Nothing of a face leaves this type but its place and these numbers. The library has one set of models a process.
package struct FaceFinder: Sendable {
    /// A face in a picture.
    package struct Face: Sendable {
        /// Pixels from the left; may be negative where a face is cut off.
        package var left: Int
        /// Pixels from the top; may be negative.
        package var top: Int
        /// Pixels.
        package var width: Int
        /// Pixels.
        package var height: Int
    }

    /// Whether faces can be described, not only found.
    package let describes: Bool

    /// Loads the library, and the models unless places are all that is wanted.
    package init(library: String, landmarks: String? = nil, recognition: String? = nil) throws(ModelProblem) {
        var reason = [CChar](repeating: 0, count: Int(MODELS_REASON_SIZE))
        guard faces_load(library, landmarks, recognition, &reason) == 0 else { throw ModelProblem(library, reason) }
        describes = landmarks != nil && recognition != nil
    }

    /// Smaller faces are found but not described: of them, strangers come as near as one person does.
    package static let leastSide = 80

    /// The faces of a picture, from left to right.
    ///
    /// - Parameters:
    ///   - picture: The picture.
    ///   - isCautious: Whether to find also small faces and what may be none, as is right before something is shown.
    /// - Returns: Places that may reach beyond the picture.
    package func faces(in picture: ColorPicture, isCautious: Bool = false) -> [Face] {
        var places = [face_place](repeating: face_place(), count: 64)
        let count = faces_find(
            picture.bytes, Int32(picture.width), Int32(picture.height),
            isCautious ? Self.cautiousThreshold : Self.threshold,
            isCautious ? 1 : 0, &places, Int32(places.count))
        return places.prefix(max(Int(count), 0)).map {
            Face(left: Int($0.x), top: Int($0.y), width: Int($0.width), height: Int($0.height))
        }.sorted { ($0.left, $0.top, $0.width) < ($1.left, $1.top, $1.width) }
    }

    /// A little stricter than dlib's 0: badges and patterns that pass for faces come up to 0.15.
    private static let threshold = 0.2
    /// Finds about as many false faces as true ones.
    private static let cautiousThreshold = -0.4

    /// The numbers that describe a face; nil if the models cannot.
    package func description(of face: Face, in picture: ColorPicture) -> [Float]? {
        var numbers = [Float](repeating: 0, count: 128)
        let place = face_place(
            x: Int32(face.left), y: Int32(face.top), width: Int32(face.width), height: Int32(face.height))
        let outcome = faces_describe(
            picture.bytes, Int32(picture.width), Int32(picture.height), place, &numbers)
        return outcome == 0 && numbers.allSatisfy(\.isFinite) ? numbers : nil
    }
}
