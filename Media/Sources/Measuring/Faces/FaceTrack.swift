import Foundation

/// The faces of a file, each with its moment, its place and its numbers.
struct FaceTrack {
    private var faces: [(time: Int64, box: [Int], width: Int, numbers: [Float])] = []

    /// The shorter side of pictures that faces are looked for in: most faces of phone videos are found, in time.
    static let shorterSide = 540

    /// The moments to look at in a file of a length: one a second, and not many more than sixty.
    static func moments(length: Int64, longest: Int64) -> [Int64] {
        let length = min(max(length, 0), longest)
        return Array(stride(from: 0, through: length, by: Int64.Stride(max(1000, length / 60))))
    }

    /// Takes the faces of a frame.
    mutating func add(_ time: Int64, _ picture: ColorPicture, _ finder: FaceFinder) {
        for face in finder.faces(in: picture) where min(face.width, face.height) >= FaceFinder.leastSide {
            guard let numbers = finder.description(of: face, in: picture) else { continue }
            faces.append((time, [face.left, face.top, face.width, face.height], picture.width, numbers))
        }
    }

    /// Turns places in shrunk frames into places in frames of the full width.
    mutating func scale(toWidth full: Int) {
        for place in faces.indices {
            let scale = max(Double(full) / Double(faces[place].width), 1)
            faces[place].box = faces[place].box.map { Int((Double($0) * scale).rounded()) }
            faces[place].width = max(full, faces[place].width)
        }
    }

    func write(to line: inout JSONLine) {
        let items = faces.sorted { ($0.time, $0.box[0], $0.box[1]) < ($1.time, $1.box[0], $1.box[1]) }.map { face in
            let bytes = face.numbers.flatMap { number in
                withUnsafeBytes(of: number.bitPattern.littleEndian, Array.init)
            }
            return "[\(face.time),[\(face.box.map(String.init).joined(separator: ","))],"
                + "\"\(Data(bytes).base64EncodedString())\"]"
        }
        line.add("faces", json: "[" + items.joined(separator: ",") + "]")
    }
}
