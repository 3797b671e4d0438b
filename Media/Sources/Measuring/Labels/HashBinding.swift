import CDecoding
import Foundation

/// Whether a file is the one that its C2PA store was made for: the hash that the store holds of all bytes but its own
/// (assertion `c2pa.hash.data`). It says nothing of who signed, and a store that was made anew fits as well.
package enum HashBinding: String, Sendable {
    /// The hash is that of the file.
    case matches
    /// It is not: the file was changed after the store was made.
    case differs = "does not match"
    /// Another kind of file, hash or store, or one that is damaged.
    case notChecked = "not checked"

    init(of store: FileEnds.ContentCredentials, in file: FileEnds) {
        self = .notChecked
        guard !store.carrier.isEmpty, let manifest = JUMBF(store.bytes).boxes.last?.children.last,
            let assertion = manifest.first(where: { $0.label.hasPrefix("c2pa.hash.data") }),
            let content = assertion.content, let claimed = DataHash(content)
        else { return }
        // What is left out must carry the store: a hash of little else would fit any file.
        guard
            claimed.exclusions.allSatisfy({
                store.carrier.lowerBound <= $0.lowerBound && $0.upperBound <= store.carrier.upperBound
            })
        else { return }
        var digest = [UInt8](repeating: 0, count: 32)
        let starts = claimed.exclusions.map { Int64($0.lowerBound) }
        let ends = claimed.exclusions.map { Int64($0.upperBound) }
        let outcome = file.data.withUnsafeBytes { bytes in
            hash_outside(
                bytes.bindMemory(to: UInt8.self).baseAddress, Int64(bytes.count), starts, ends, Int32(starts.count),
                &digest)
        }
        guard outcome == 0 else { return }
        self = digest == claimed.hash ? .matches : .differs
    }
}

/// The assertion `c2pa.hash.data`.
struct DataHash {
    /// SHA-256.
    var hash: [UInt8]
    /// The bytes that are left out, in order and apart.
    var exclusions: [Range<Int>]

    /// Reads the assertion; nil if it is damaged or of another algorithm than SHA-256.
    init?(_ content: Data) {
        guard case .map(let fields) = CBOR(content), case .bytes(let hash) = fields["hash"] ?? .other, hash.count == 32
        else { return nil }
        if let algorithm = fields["alg"], algorithm != .text("sha256") { return nil }
        self.hash = hash
        exclusions = []
        guard let list = fields["exclusions"] else { return }
        guard case .array(let items) = list else { return nil }
        for item in items {
            guard case .map(let range) = item, case .number(let start) = range["start"] ?? .other,
                case .number(let length) = range["length"] ?? .other, start >= exclusions.last?.upperBound ?? 0
            else { return nil }
            exclusions.append(start..<start + length)
        }
    }
}
