import CDecoding

/// What is seen in a picture or video: hashes of frames to be found by, hashes to ask with, and QR codes.
///
/// All frames (four a second of a video) are kept under their own hash unless they nearly repeat the one before. Once a
/// second a frame is asked about, also mirrored, turned, cropped and without its plain edges, so that a copy which was
/// changed so finds what it was made from.
struct Looks {
    /// A frame as others find it.
    private struct Frame {
        var time: Int64
        var quality: Int
        var hash: PDQ
    }

    /// A frame as it asks for others.
    private struct Question {
        var time: Int64
        var variant: String
        var quality: Int
        var hash: PDQ
    }

    private let isPicture: Bool
    private var frames: [Frame] = []
    private var questions: [Question] = []
    private var codes: [(time: Int64, text: String)] = []
    private var nextQuestion: Int64 = 0
    private var lastFrame: PDQ?
    private var lastLooked: PDQ?
    private var lastHalves: [String: PDQ] = [:]

    init(isPicture: Bool = false) { self.isPicture = isPicture }

    /// Whether nothing was seen.
    var isEmpty: Bool { frames.isEmpty && questions.isEmpty }

    /// Frames that differ from the one before in so few bits repeat it.
    private static let repeatDistance = 6
    /// Below this quality a hash says little, and such frames are not compared (PDQ's paper).
    private static let leastQuality = 50

    /// Takes the frame of a moment, in milliseconds.
    mutating func take(_ time: Int64, small: GrayPicture, large: GrayPicture) {
        guard let spectrum = PDQSpectrum(small) else { return }
        let hash = spectrum.hash()
        if lastFrame.map({ $0.distance(to: hash) > Self.repeatDistance }) ?? true {
            lastFrame = hash
            frames.append(Frame(time: time, quality: spectrum.quality, hash: hash))
        }
        guard time >= nextQuestion else { return }
        nextQuestion = (time / 1000 + 1) * 1000
        ask(time, spectrum, small)
        if lastLooked.map({ $0.distance(to: hash) > Self.repeatDistance }) ?? true {
            lastLooked = hash
            look(time, large)
        }
    }

    private mutating func ask(_ time: Int64, _ spectrum: PDQSpectrum, _ picture: GrayPicture) {
        add(time, "plain", spectrum, .none)
        let turns: [PDQSpectrum.Turn] =
            isPicture ? PDQSpectrum.Turn.allCases.filter { $0 != .none } : [.mirrored, .half]
        for turn in turns { add(time, turn.rawValue, spectrum, turn) }
        guard spectrum.quality >= Self.leastQuality || isPicture else { return }
        // Crops need less detail than the picture itself, and are many.
        let picture = max(picture.width, picture.height) > 400 ? picture.halved() : picture
        let (width, height) = (picture.width, picture.height)
        guard width >= 32, height >= 32 else { return }
        var variants: [(String, GrayPicture)] = [
            ("crop_2.5", picture.inset(by: 0.025)), ("crop_5", picture.inset(by: 0.05)),
            ("crop_7.5", picture.inset(by: 0.075)), ("crop_10", picture.inset(by: 0.1)),
            ("vertical_10", picture.inset(horizontally: 0, vertically: 0.1)),
            ("vertical_15", picture.inset(horizontally: 0, vertically: 0.15)),
            ("middle_half", picture.inset(by: 0.25)),
            ("top_half", picture.cropped(left: 0, top: 0, width: width, height: height / 2)),
            ("bottom_half", picture.cropped(left: 0, top: height / 2, width: width, height: height - height / 2)),
            ("left_half", picture.cropped(left: 0, top: 0, width: width / 2, height: height)),
            ("right_half", picture.cropped(left: width / 2, top: 0, width: width - width / 2, height: height)),
        ]
        if let trimmed = picture.withoutUniformEdges() { variants.append(("trimmed", trimmed)) }
        for (name, variant) in variants {
            guard let spectrum = PDQSpectrum(variant) else { continue }
            add(time, name, spectrum, .none)
            if !isPicture { keepHalf(time, name, spectrum) }
        }
    }

    /// The upper and the lower half of a video's frames can be found as well: subtitles and boxes of text cover one of
    /// them. Not of pictures, of which many are one template under other words.
    private mutating func keepHalf(_ time: Int64, _ name: String, _ spectrum: PDQSpectrum) {
        guard name == "top_half" || name == "bottom_half", spectrum.quality >= Self.leastQuality else { return }
        let hash = spectrum.hash()
        guard lastHalves[name].map({ $0.distance(to: hash) > Self.repeatDistance }) ?? true else { return }
        lastHalves[name] = hash
        frames.append(Frame(time: time, quality: spectrum.quality, hash: hash))
    }

    private mutating func add(_ time: Int64, _ variant: String, _ spectrum: PDQSpectrum, _ turn: PDQSpectrum.Turn) {
        questions.append(Question(time: time, variant: variant, quality: spectrum.quality, hash: spectrum.hash(turn)))
    }

    private mutating func look(_ time: Int64, _ large: GrayPicture) {
        let found = Found()
        _ = large.pixels.withUnsafeBufferPointer { pixels in
            find_codes(
                pixels.baseAddress, Int32(large.width), Int32(large.height), Unmanaged.passUnretained(found).toOpaque()
            ) { context, text, length in
                guard let context, let text else { return }
                let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
                Unmanaged<Found>.fromOpaque(context).takeUnretainedValue().texts.append(
                    String(decoding: bytes, as: UTF8.self))
            }
        }
        for text in found.texts where !codes.contains(where: { $0.text == text }) { codes.append((time, text)) }
    }

    private final class Found {
        var texts: [String] = []
    }

    /// Leaves out what cannot be compared. A picture with little to see keeps its hash, for its record.
    mutating func finish() {
        questions.removeAll { $0.quality < Self.leastQuality }
        if !isPicture { frames.removeAll { $0.quality < Self.leastQuality } }
    }

    func write(to line: inout JSONLine) {
        if !frames.isEmpty {
            line.add(
                "frames",
                json: Self.list(frames.map { "[\($0.time),\($0.quality),\"\($0.hash.hexadecimal)\"]" }))
        }
        if !questions.isEmpty {
            line.add(
                "asked",
                json: Self.list(questions.map { "[\($0.time),\"\($0.variant)\",\"\($0.hash.hexadecimal)\"]" }))
        }
        if !codes.isEmpty {
            line.add("codes", json: Self.list(codes.map { "[\($0.time),\(JSONLine.quoted($0.text))]" }))
        }
    }

    private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
}
