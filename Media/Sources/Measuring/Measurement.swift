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
}

/// What was measured in one file, or why not.
package struct Measurement: Sendable {
    /// The version of what is measured and how. A case measures files again when it changes.
    package static let version = "1"

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

    /// Measures a file.
    package init(of path: String, limits: MeasuringLimits = MeasuringLimits()) {
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
        if ends.isJPEG { measureJPEG(limits) } else { measureContainer(limits, isPicture: ends.isPicture) }
        labels.add(fields)
        if problem.isEmpty { looks.finish() }
    }

    private mutating func measureJPEG(_ limits: MeasuringLimits) {
        kind = "picture"
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            problem = "cannot be read"
            return
        }
        var gray: UnsafeMutablePointer<UInt8>?
        var (width, height, fullWidth, fullHeight): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        var reason = [CChar](repeating: 0, count: Int(REASON_SIZE))
        let outcome = data.withUnsafeBytes { bytes in
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
        looks.take(0, small: picture, large: picture)
    }

    private mutating func measureContainer(_ limits: MeasuringLimits, isPicture: Bool) {
        var reason = [CChar](repeating: 0, count: Int(REASON_SIZE))
        var print: UnsafeMutablePointer<UInt32>?
        var count: Int32 = 0
        let bounds = decoding_limits(
            max_pixels: limits.pixels, max_milliseconds: limits.seconds * 1000, max_packets: 5_000_000,
            keyframes_only: limits.keyframesOnly ? 1 : 0)
        let taken = Taken(looks: looks)
        let outcome = decode_file(
            path, bounds, Unmanaged.passUnretained(taken).toOpaque(),
            { context, time, small, smallWidth, smallHeight, large, largeWidth, largeHeight in
                guard let context, let small, let large else { return }
                Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue().looks.take(
                    time, small: GrayPicture(small, smallWidth, smallHeight),
                    large: GrayPicture(large, largeWidth, largeHeight))
            },
            { context, key, value in
                guard let context, let key, let value else { return }
                Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue().fields.add(
                    String(cString: key), String(cString: value))
            }, &info, &print, &count, &reason)
        withExtendedLifetime(taken) {
            looks = taken.looks
            fields = taken.fields
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

        init(looks: Looks) { self.looks = looks }
    }

    private static func text(_ characters: [CChar]) -> String {
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
    /// A copy of what a decoder hands over.
    init(_ pixels: UnsafePointer<UInt8>, _ width: Int32, _ height: Int32) {
        let count = Int(width) * Int(height)
        self.init(
            width: Int(width), height: Int(height), pixels: Array(UnsafeBufferPointer(start: pixels, count: count)))
    }
}
