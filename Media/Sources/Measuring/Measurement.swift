import CDecoding
import Foundation

/// Bounds of what is looked at in one file.
package struct MeasuringLimits: Sendable {
    /// Pixels of one frame or picture.
    package var pixels: Int64 = 100_000_000
    /// Seconds of a video or sound; what comes later is not looked at, and that is told.
    package var seconds: Int64 = 1800
    /// Bytes of a file.
    package var bytes: Int64 = 4 << 30
    /// Whether only keyframes are decoded: many times faster, but beginnings and cuts are missed.
    package var keyframesOnly = false

    /// The defaults.
    package init() {}

    /// The bounds as the decoder takes them. Pictures are hashed from 512 pixels, as PDQ's reference does; frames of
    /// videos from fewer, since they are many.
    func decoding(isPicture: Bool) -> decoding_limits {
        decoding_limits(
            max_pixels: pixels, max_milliseconds: seconds * 1000, max_packets: 5_000_000,
            keyframes_only: keyframesOnly ? 1 : 0, small_side: isPicture ? Self.pictureSide : 288)
    }

    /// The longer side of pictures that are hashed, in pixels.
    static let pictureSide: Int32 = 512
}

/// What was measured in one file, or why not.
package struct Measurement: Sendable {
    /// The version of what is measured and how. A case measures files again when it changes.
    package static let version = "2"

    /// The path as given.
    package let path: String
    /// Why nothing could be measured; empty where something was.
    package private(set) var problem = ""

    private var sha256 = ""
    private var bytes: Int64 = 0
    private var kind = ""
    private var info = decoded_info()
    private var size = (width: 0, height: 0)
    private var fields = ContainerFields()
    private var labels = OriginLabels()
    private var looks = Looks()
    private var sound: [UInt32] = []
    private var marks: Marks?
    private var faces: FaceTrack?

    /// Measures a file; watermarks and faces where there are models for them.
    package init(of path: String, limits: MeasuringLimits = MeasuringLimits(), models: LoadedModels = LoadedModels()) {
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else {
            problem = String(cString: strerror(errno))
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            problem = "not a file"
            return
        }
        bytes = Int64(status.st_size)
        guard bytes > 0 else {
            problem = "empty file"
            return
        }
        guard bytes <= limits.bytes else {
            problem = "larger than the limit of \(limits.bytes) bytes"
            return
        }
        var digest = [UInt8](repeating: 0, count: 32)
        guard hash_file(path, &digest) == 0, let ends = FileEnds(path) else {
            problem = "cannot be read"
            return
        }
        sha256 = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        labels = OriginLabels(ends)
        if let refusal = ends.refusal {
            problem = refusal
            return
        }
        looks = Looks(isPicture: ends.isPicture)
        if ends.isJPEG {
            measureJPEG(ends, limits, models)
        } else {
            measureContainer(limits, models, isPicture: ends.isPicture)
        }
        labels.add(fields)
        if problem.isEmpty { looks.finish() }
    }

    private mutating func measureJPEG(_ ends: FileEnds, _ limits: MeasuringLimits, _ models: LoadedModels) {
        kind = "picture"
        var gray: UnsafeMutablePointer<UInt8>?
        var (width, height, fullWidth, fullHeight): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        var reason = [CChar](repeating: 0, count: Int(REASON_SIZE))
        let outcome = ends.data.withUnsafeBytes { bytes in
            decode_jpeg(
                bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count), limits.pixels, &gray, &width, &height,
                &fullWidth, &fullHeight, &reason)
        }
        size = (Int(fullWidth), Int(fullHeight))
        guard outcome == 0, let gray else {
            problem = "the picture cannot be decoded: " + Self.text(reason)
            return
        }
        defer { decoding_free(gray) }
        let picture = GrayPicture(gray, width, height)
        looks.take(0, small: picture.shrunk(toLongerSide: MeasuringLimits.pictureSide), large: picture)
        if let reader = models.reader {
            var frames = MarkFrames()
            if let found = ends.colors(limits, shorterSide: MarkFrames.shorterSide, &reason) {
                frames.add(found.picture)
            }
            marks = frames.marks(reader)
        }
        if let finder = models.faces {
            var track = FaceTrack()
            if let found = ends.colors(limits, shorterSide: FaceTrack.shorterSide, &reason) {
                track.add(0, found.picture, finder)
                track.scale(toWidth: found.fullWidth)
            }
            faces = track
        }
    }

    private mutating func measureContainer(_ limits: MeasuringLimits, _ models: LoadedModels, isPicture: Bool) {
        var reason = [CChar](repeating: 0, count: Int(REASON_SIZE))
        var print: UnsafeMutablePointer<UInt32>?
        var count: Int32 = 0
        let taken = Taken(looks: looks, finder: models.faces)
        let longest = limits.seconds * 1000
        let length = (models.reader == nil && models.faces == nil) || isPicture ? 0 : told_length(path)
        let (markTimes, faceTimes) = (
            MarkFrames.moments(length: length, longest: longest), FaceTrack.moments(length: length, longest: longest)
        )
        let outcome = markTimes.withUnsafeBufferPointer { markTimes in
            faceTimes.withUnsafeBufferPointer { faceTimes in
                // The first request is for marks, the second for faces.
                let requests = [
                    color_request(
                        times: markTimes.baseAddress, count: models.reader == nil ? 0 : Int32(markTimes.count),
                        shorter_side: Int32(MarkFrames.shorterSide)),
                    color_request(
                        times: faceTimes.baseAddress, count: models.faces == nil ? 0 : Int32(faceTimes.count),
                        shorter_side: Int32(FaceTrack.shorterSide)),
                ]
                return decode_file(
                    path, limits.decoding(isPicture: isPicture), requests, Int32(requests.count),
                    Unmanaged.passUnretained(taken).toOpaque(),
                    { context, time, small, smallWidth, smallHeight, large, largeWidth, largeHeight in
                        guard let context, let small, let large else { return }
                        Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue().looks.take(
                            time, small: GrayPicture(small, smallWidth, smallHeight),
                            large: GrayPicture(large, largeWidth, largeHeight))
                    },
                    { context, request, time, colors, width, height in
                        guard let context, let colors else { return }
                        Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue().take(
                            ColorPicture(colors, width, height), at: time, isForMarks: request == 0)
                    },
                    { context, key, value in
                        guard let context, let key, let value else { return }
                        Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue().fields.add(
                            String(cString: key), String(cString: value))
                    }, &info, &print, &count, &reason)
            }
        }
        withExtendedLifetime(taken) {
            looks = taken.looks
            fields = taken.fields
        }
        if info.video_codec.0 != 0 {
            marks = models.reader.map(taken.markFrames.marks)
            faces = models.faces == nil ? nil : taken.faces(fullWidth: Int(info.width))
        }
        defer { decoding_free(print) }
        kind = isPicture ? "picture" : info.video_codec.0 != 0 ? "video" : "sound"
        size = (Int(info.width), Int(info.height))
        if let print, count > 0 { sound = Array(UnsafeBufferPointer(start: print, count: Int(count))) }
        guard outcome == 0 else {
            problem = Self.text(reason)
            return
        }
        if looks.isEmpty, info.video_codec.0 != 0, sound.isEmpty { problem = "no frame of it can be decoded" }
    }

    /// What the callbacks of the decoder fill.
    private final class Taken {
        var looks: Looks
        var fields = ContainerFields()
        var markFrames = MarkFrames()
        private let finder: FaceFinder?
        private var track = FaceTrack()

        init(looks: Looks, finder: FaceFinder?) {
            self.looks = looks
            self.finder = finder
        }

        func take(_ picture: ColorPicture, at time: Int64, isForMarks: Bool) {
            if isForMarks {
                markFrames.add(picture)
            } else if let finder {
                track.add(time, picture, finder)
            }
        }

        func faces(fullWidth: Int) -> FaceTrack {
            track.scale(toWidth: fullWidth)
            return track
        }
    }

    /// The characters of a text that ends with a zero.
    static func text(_ characters: [CChar]) -> String {
        String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The line that a reader gets.
    package var line: String {
        var line = JSONLine()
        line.add("path", path)
        line.add("measured_by", Self.version)
        line.add("sha256", ifAny: sha256)
        line.add("bytes", bytes)
        guard problem.isEmpty else {
            line.add("problem", problem)
            return line.line
        }
        line.add("kind", kind)
        line.add("container", ifAny: withUnsafeBytes(of: info.container, Self.text))
        line.add("video_codec", ifAny: kind == "picture" ? "" : withUnsafeBytes(of: info.video_codec, Self.text))
        line.add("audio_codec", ifAny: withUnsafeBytes(of: info.audio_codec, Self.text))
        if kind != "picture", info.milliseconds >= 0 { line.add("milliseconds", info.milliseconds) }
        if size.width > 0 {
            line.add("width", size.width)
            line.add("height", size.height)
        }
        if info.was_cut != 0 { line.add("was_cut", json: "true") }
        fields.write(to: &line)
        labels.write(to: &line)
        looks.write(to: &line)
        marks?.write(to: &line)
        faces?.write(to: &line)
        if !sound.isEmpty {
            line.add("sound", sound.map { String($0, radix: 16) }.joined(separator: " "))
        }
        return line.line
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}

extension GrayPicture {
    /// The picture with its longer side at most this long.
    func shrunk(toLongerSide side: Int32) -> GrayPicture {
        guard max(width, height) > Int(side) else { return self }
        var gray: UnsafeMutablePointer<UInt8>?
        var (newWidth, newHeight): (Int32, Int32) = (0, 0)
        let outcome = shrink_gray(pixels, Int32(width), Int32(height), side, &gray, &newWidth, &newHeight)
        defer { decoding_free(gray) }
        guard outcome == 0, let gray else { return self }
        return GrayPicture(gray, newWidth, newHeight)
    }

    /// A copy of what a decoder hands over.
    init(_ pixels: UnsafePointer<UInt8>, _ width: Int32, _ height: Int32) {
        let count = Int(width) * Int(height)
        self.init(
            width: Int(width), height: Int(height), pixels: Array(UnsafeBufferPointer(start: pixels, count: count)))
    }
}
