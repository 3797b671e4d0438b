import CDecoding
import Foundation

/// Frames that are made to be shown: small, with a mosaic over every face that is found. Where faces cannot be found,
/// all of the frame is a mosaic.
package struct ShownFrames {
    /// The longer side of what is shown, in pixels.
    private static let longerSide = 320
    /// Cells of a mosaic along its longer side: too few for anybody to be recognized.
    private static let (faceCells, frameCells) = (4, 20)

    /// How much larger than a face its mosaic is.
    private static let growth = 1.6

    private let finder: FaceFinder?
    private let limits: MeasuringLimits

    /// Frames within bounds; without a finder, nothing is shown plainly.
    package init(finder: FaceFinder?, limits: MeasuringLimits = MeasuringLimits()) {
        self.finder = finder
        self.limits = limits
    }

    /// One line for each moment, in the order of time; of a picture, one. Where nothing can be decoded, a line that
    /// says why.
    package func lines(of path: String, milliseconds: [Int64]) -> [String] {
        guard let ends = FileEnds(path), !ends.data.isEmpty else { return [Self.problem("cannot be read")] }
        if let refusal = ends.refusal { return [Self.problem(refusal)] }
        let taken = Taken()
        var reason = [CChar](repeating: 0, count: Int(REASON_SIZE))
        var outcome: Int32 = 0
        if ends.isJPEG {
            outcome =
                ends.colors(limits, shorterSide: FaceTrack.shorterSide, &reason).map { picture, _ in
                    taken.frames = [(0, picture)]
                    return 0
                } ?? -1
        } else {
            let times = ends.isPicture ? [0] : Array(Set(milliseconds)).sorted()
            outcome = times.withUnsafeBufferPointer { times in
                var request = color_request(
                    times: times.baseAddress, count: Int32(times.count), shorter_side: Int32(FaceTrack.shorterSide))
                return decode_frames(
                    path, limits.decoding(isPicture: ends.isPicture), &request,
                    Unmanaged.passUnretained(taken).toOpaque(),
                    { context, _, time, colors, width, height in
                        guard let context, let colors else { return }
                        Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue().frames.append(
                            (time, ColorPicture(colors, width, height)))
                    }, &reason)
            }
        }
        guard outcome == 0 else { return [Self.problem(Measurement.text(reason))] }
        return taken.frames.map { time, picture in
            let (shown, faces) = shown(picture)
            guard let png = shown.png else { return Self.problem("the frame cannot be written") }
            var line = JSONLine()
            line.add("milliseconds", time)
            line.add("png", png.base64EncodedString())
            line.add("faces", json: faces.map(String.init) ?? "null")
            return line.line
        }
    }

    /// The picture as it may be shown, and how many regions are hidden; nil where all of it is.
    package func shown(_ picture: ColorPicture) -> (picture: ColorPicture, faces: Int?) {
        var small = picture.shrunk(toLongerSide: Self.longerSide)
        guard let finder else {
            small.pixelate(left: 0, top: 0, width: small.width, height: small.height, cells: Self.frameCells)
            return (small, nil)
        }
        let faces = finder.faces(in: picture, isCautious: true)
        let scale = Double(small.width) / Double(picture.width)
        for face in faces {
            // Larger than brows to chin, which is what is found: the shape of a head tells people apart, too.
            let (width, height) = (Double(face.width) * Self.growth * scale, Double(face.height) * Self.growth * scale)
            let (centerX, centerY) = (
                (Double(face.left) + Double(face.width) / 2) * scale,
                (Double(face.top) + Double(face.height) / 2) * scale
            )
            let left = Int((centerX - width / 2).rounded(.down))
            let top = Int((centerY - height / 2).rounded(.down))
            small.pixelate(
                left: left, top: top, width: Int(width.rounded(.up)) + 1, height: Int(height.rounded(.up)) + 1,
                cells: Self.faceCells)
        }
        return (small, faces.count)
    }

    private static func problem(_ words: String) -> String {
        var line = JSONLine()
        line.add("problem", words)
        return line.line
    }

    private final class Taken {
        var frames: [(Int64, ColorPicture)] = []
    }
}

extension ColorPicture {
    /// The picture as a PNG file; nil where it cannot be written.
    var png: Data? {
        var encoded: UnsafeMutablePointer<UInt8>?
        var count: Int32 = 0
        guard encode_png(bytes, Int32(width), Int32(height), &encoded, &count) == 0, let encoded else { return nil }
        defer { decoding_free(encoded) }
        return Data(bytes: encoded, count: Int(count))
    }
}

extension FileEnds {
    /// A JPEG in colors, its shorter side at most this long, and its full width.
    func colors(
        _ limits: MeasuringLimits, shorterSide: Int, _ reason: inout [CChar]
    ) -> (picture: ColorPicture, fullWidth: Int)? {
        var colors: UnsafeMutablePointer<UInt8>?
        var (width, height, fullWidth, fullHeight): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        let outcome = data.withUnsafeBytes { bytes in
            decode_jpeg_colors(
                bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count), limits.pixels, Int32(shorterSide),
                &colors,
                &width, &height, &fullWidth, &fullHeight, &reason)
        }
        guard outcome == 0, let colors else { return nil }
        defer { decoding_free(colors) }
        return (ColorPicture(colors, width, height), Int(fullWidth))
    }
}
