import Foundation
import TroupeModel

/// A line of `troupe-media`: what was measured in one file. What is not understood is a problem of that file.
struct MediaLine: Decodable {
    /// An array whose places have different kinds.
    private struct Frame: Decodable {
        let time: UInt32
        let hash: PictureHash

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            time = try list.decode(UInt32.self)
            _ = try list.decode(Int.self)
            guard let hash = PictureHash(try list.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: list, debugDescription: "no hash")
            }
            self.hash = hash
        }
    }

    private struct Question: Decodable {
        let time: UInt32
        let variant: MediaPrint.Variant?
        let hash: PictureHash

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            time = try list.decode(UInt32.self)
            let word = try list.decode(String.self)
            variant = MediaPrint.Variant.allCases.first { $0.word == word }
            guard let hash = PictureHash(try list.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: list, debugDescription: "no hash")
            }
            self.hash = hash
        }
    }

    private struct Code: Decodable {
        let time: Int64
        let text: String

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            time = try list.decode(Int64.self)
            text = try list.decode(String.self)
        }
    }

    private struct Face: Decodable {
        let face: MeasuredMedia.Face

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            let time = try list.decode(UInt32.self)
            let box = try list.decode([Int32].self)
            let bytes = Data(base64Encoded: try list.decode(String.self))
            guard let embedding = bytes.flatMap({ FaceEmbedding.read([UInt8]($0)) }), box.count == 4,
                box[2] > 0, box[3] > 0, box.allSatisfy({ abs(Int($0)) <= 100_000 })
            else {
                throw DecodingError.dataCorruptedError(in: list, debugDescription: "no face")
            }
            face = MeasuredMedia.Face(time: time, box: box, embedding: embedding)
        }
    }

    private struct Mark: Decodable {
        let mark: MeasuredMedia.Mark

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            mark = MeasuredMedia.Mark(
                text: try list.decode(String.self), seen: try list.decode(Int.self), read: try list.decode(Int.self),
                confidence: try list.decode(Double.self))
            guard mark.text.utf8.count <= MediaLine.longestMark, (0...1).contains(mark.confidence),
                (0...1_000_000).contains(mark.seen), (0...mark.seen).contains(mark.read)
            else {
                throw DecodingError.dataCorruptedError(in: list, debugDescription: "no mark")
            }
        }
    }

    /// Longest mark in bytes: what stands on a frame is a handle, not a text.
    private static let longestMark = 1000
    /// Most faces and marks of one file.
    private static let most = 20_000

    private struct Label: Codable {
        let place: String
        let text: String
    }

    /// What is kept as it is said, as JSON.
    private struct Fields: Encodable {
        let encoder: String?
        let created: String?
        let comment: String?
        let handler: String?
        let wasCut: Bool?
        let aigc: [Label]?
        let c2pa: String?
        let c2paGenerator: String?
        let c2paSourceTypes: [String]?
        let c2paBinding: String?
    }

    private enum CodingKeys: String, CodingKey {
        case sha256, bytes, kind, container, milliseconds, width, height, encoder, created, comment, handler, aigc, c2pa
        case problem, frames, asked, codes, sound, faces, marks
        case measuredBy = "measured_by"
        case videoCodec = "video_codec"
        case audioCodec = "audio_codec"
        case wasCut = "was_cut"
        case c2paGenerator = "c2pa_generator"
        case c2paSourceTypes = "c2pa_source_types"
        case c2paBinding = "c2pa_binding"
    }

    private let sha256: String?
    private let bytes: Int64?
    private let measuredBy: String
    private let kind: String?
    private let container: String?
    private let videoCodec: String?
    private let audioCodec: String?
    private let milliseconds: Int64?
    private let width: Int64?
    private let height: Int64?
    private let encoder: String?
    private let created: String?
    private let comment: String?
    private let handler: String?
    private let wasCut: Bool?
    private let aigc: [Label]?
    private let c2pa: String?
    private let c2paGenerator: String?
    private let c2paSourceTypes: [String]?
    private let c2paBinding: String?
    private let problem: String?
    private let frames: [Frame]?
    private let asked: [Question]?
    private let codes: [Code]?
    private let sound: String?
    private let faces: [Face]?
    private let marks: [Mark]?

    /// What the line says of the file with this hash.
    ///
    /// - Parameter manner: How the child was asked, beside its version.
    func media(sha256: String, bytes: Int64, manner: String) throws -> MeasuredMedia {
        var media = MeasuredMedia(sha256: sha256, bytes: bytes, measuredBy: measuredBy + manner)
        media.problem = problem
        if let own = self.sha256, own != sha256 { media.problem = "the file changed while it was read" }
        guard media.problem == nil else { return media }
        media.kind = kind.flatMap(MeasuredMedia.Kind.init) ?? .unknown
        media.container = container
        (media.videoCodec, media.audioCodec) = (videoCodec, audioCodec)
        (media.milliseconds, media.width, media.height) = (milliseconds, width, height)
        let fields = Fields(
            encoder: encoder, created: created, comment: comment, handler: handler, wasCut: wasCut, aigc: aigc,
            c2pa: c2pa, c2paGenerator: c2paGenerator, c2paSourceTypes: c2paSourceTypes, c2paBinding: c2paBinding)
        let writer = JSONEncoder()
        writer.keyEncodingStrategy = .convertToSnakeCase
        writer.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try writer.encode(fields), as: UTF8.self)
        media.fields = text == "{}" ? nil : text
        media.print.frames = (frames ?? []).map { MediaPrint.Frame(time: $0.time, hash: $0.hash) }
        media.print.questions = (asked ?? []).compactMap { question in
            question.variant.map { MediaPrint.Question(time: question.time, variant: $0, hash: question.hash) }
        }
        media.print.sound = (sound ?? "").split(separator: " ").compactMap { UInt32($0, radix: 16) }
        media.codes = (codes ?? []).map { MeasuredMedia.Code(time: $0.time, text: $0.text) }
        media.labels = labels
        guard (faces?.count ?? 0) <= Self.most, (marks?.count ?? 0) <= Self.most else {
            media = MeasuredMedia(sha256: sha256, bytes: bytes, measuredBy: measuredBy + manner)
            media.problem = "the decoder found more faces or marks than a file can have"
            return media
        }
        media.faces = faces?.map(\.face)
        media.marks = marks?.map(\.mark)
        return media
    }
}

extension MediaLine {
    /// What the file says of its origin.
    private var labels: [MakerLabel] {
        var labels = (aigc ?? []).map { Self.declared($0.text, place: $0.place) }
        if let c2pa {
            var label = MakerLabel(.c2pa, place: c2pa)
            let types = (c2paSourceTypes ?? []).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            let artificial = ["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"]
            label.says = types.first(where: artificial.contains) ?? types.first
            if types.contains(where: artificial.contains) { label.isArtificial = true }
            label.producer = c2paGenerator
            label.binding = c2paBinding
            labels.append(label)
        }
        return labels
    }

    /// China's field: an object with `Label`, `ContentProducer` and others, sometimes inside one named `AIGC`, with
    /// numbers where texts should stand.
    private static func declared(_ text: String, place: String) -> MakerLabel {
        var label = MakerLabel(.aigc, place: place)
        guard text.utf8.count <= 1 << 16,
            var object = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
        else { return label }
        if let inner = object["AIGC"] as? [String: Any] { object = inner }
        func value(_ name: String) -> String? {
            let text = (object[name] as? String) ?? (object[name] as? NSNumber).map { "\($0)" }
            return text.flatMap { $0.isEmpty ? nil : String($0.prefix(1000)) }
        }
        label.says = value("Label")
        if let says = label.says, ["1", "2", "3"].contains(says) { label.isArtificial = true }
        label.producer = value("ContentProducer")
        label.propagator = value("ContentPropagator")
        label.propagation = value("PropagateID")
        return label
    }
}
