import Foundation

@testable import Measuring

/// What a fuzzer led by coverage gives to the Swift side of troupe-media: one part a process, named by
/// `TROUPE_FUZZ_PART`. Besides never ending the process, each line of output must be JSON.
enum FuzzedPart: String {
    /// Bytes of a file: labels of origin, C2PA stores and the hash in them.
    case labels
    /// A whole file through the decoders, which are not looked at themselves.
    case file
    /// Pictures of any size: hashes, variants, edges, mosaics.
    case picture
    /// Answers of the networks: maps, sequences, and the readings made of them.
    case text

    func take(_ bytes: [UInt8]) {
        switch self {
        case .labels: takeLabels(bytes)
        case .file: takeFile(bytes)
        case .picture: takePicture(bytes)
        case .text: takeText(bytes)
        }
    }

    private func check(_ line: JSONLine) {
        check(line.line)
    }

    private func check(_ line: String) {
        precondition(!line.utf8.contains(0x0A), "a line of output with a line in it")
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8))
        precondition(object is [String: Any], "a line of output that is no JSON object")
    }

    private func takeLabels(_ bytes: [UInt8]) {
        let file = FileEnds(bytes: bytes)
        _ = file.refusal
        var labels = OriginLabels(file)
        var fields = ContainerFields()
        fields.add("AIGC", String(decoding: bytes.prefix(200), as: UTF8.self))
        labels.add(fields)
        var line = JSONLine()
        fields.write(to: &line)
        labels.write(to: &line)
        check(line)
        _ = CBOR(Data(bytes))
        _ = JUMBF(Data(bytes)).boxes.first?.first { $0.label == "x" }
        if !bytes.isEmpty {
            // The hash agrees with itself where nothing is left out, and only there.
            _ = DataHash(Data(bytes))
        }
    }

    private func takeFile(_ bytes: [UInt8]) {
        let path = "/dev/shm/troupe-fuzz-\(getpid())"
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else { return }
        defer { unlink(path) }
        var limits = MeasuringLimits()
        limits.pixels = 1_000_000
        limits.seconds = 5
        check(Measurement(of: path, limits: limits).line)
        for line in ShownFrames(finder: nil, limits: limits).lines(of: path, milliseconds: [0, 700]) { check(line) }
    }

    private func takePicture(_ bytes: [UInt8]) {
        guard bytes.count > 8 else { return }
        let (width, height) = (Int(bytes[0]) + 1, Int(bytes[1]) + 1)
        let rest = bytes[8...]
        func pixels(_ count: Int) -> [UInt8] {
            (0..<count).map { rest[8 + $0 % rest.count] &+ UInt8($0 / rest.count & 255) }
        }
        let gray = GrayPicture(width: width, height: height, pixels: pixels(width * height))
        var looks = Looks(isPicture: bytes[2] & 1 == 0)
        looks.take(0, small: gray, large: gray)
        looks.take(Int64(bytes[3]) * 100, small: gray, large: gray)
        looks.finish()
        var line = JSONLine()
        looks.write(to: &line)
        check(line)
        let colors = ColorPicture(width: width, height: height, bytes: pixels(width * height * 3))
        _ = colors.resized(width: Int(bytes[4]) + 1, height: Int(bytes[5]) + 1)
        var small = colors.shrunk(toLongerSide: Int(bytes[6]) + 1)
        precondition(max(small.width, small.height) <= max(Int(bytes[6]) + 1, 1))
        small.pixelate(
            left: Int(bytes[3]) - 128, top: Int(bytes[4]) - 128, width: Int(bytes[5]), height: Int(bytes[7]),
            cells: Int(bytes[2] & 7) + 1)
        let corners = (0..<4).map { place in
            TextBox.Point(
                x: Double(min(Int(rest[8 + place % rest.count]), width - 1)),
                y: Double(min(Int(rest[8 + (place + 4) % rest.count]), height - 1)))
        }
        let crop = colors.straightened(TextBox(corners: corners, score: 1))
        precondition(crop.width >= 1 && crop.height >= 1)
    }

    private func takeText(_ bytes: [UInt8]) {
        guard bytes.count > 4 else { return }
        let width = Int(bytes[0]) % 80 + 1
        let values = bytes.dropFirst(4).map { $0 == 255 ? Float.nan : $0 == 254 ? Float.infinity : Float($0) / 250 }
        let height = values.count / width
        let (across, down) = (width * (Int(bytes[1]) % 4 + 1), max(height * (Int(bytes[2]) % 4 + 1), 1))
        let boxes = TextBoxes.boxes(
            in: Array(values.prefix(width * height)), width: width, height: height, pictureWidth: across,
            pictureHeight: down)
        for box in boxes {
            precondition(box.corners.count == 4)
            for corner in box.corners {
                precondition(0...Double(across - 1) ~= corner.x && 0...Double(down - 1) ~= corner.y, "a corner outside")
            }
        }
        let decoded = CharacterSequence.decoded(values, classes: Int(bytes[3]) % 12, characters: ["a", "_", "抖"])
        var marks = Marks()
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(5) {
            marks.add(line.split(separator: "\t").prefix(12).map { (text: String($0), confidence: 0.5) })
        }
        marks.add([(decoded.text, 0.5)])
        var line = JSONLine()
        marks.write(to: &line)
        check(line)
    }
}

private let fuzzed =
    FuzzedPart(rawValue: ProcessInfo.processInfo.environment["TROUPE_FUZZ_PART"] ?? "labels") ?? .labels

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    fuzzed.take(Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count)))
    return 0
}
