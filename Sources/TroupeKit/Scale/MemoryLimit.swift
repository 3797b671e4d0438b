import Synchronization
import TroupeModel
import TroupeReport

/// The most memory that this process may take: what `--max-memory` says, else nine tenths of what the machine has.
public enum MemoryLimit {
    private static let named = Mutex<Int?>(nil)

    /// Takes the bytes that the user allows.
    public static func set(bytes: Int) { named.withLock { $0 = bytes } }

    /// Bytes.
    public static var bytes: Int { named.withLock { $0 } ?? ofMachine }

    private static let ofMachine = Int(saturating: 0.9 * Double(Machine().memoryBytes))

    /// A size as people read it: `3.2 GiB`.
    public static func text(_ bytes: Int) -> String { ByteText.text(bytes) }

    /// What to do where the memory does not suffice.
    public static let advice = "troupe plan says what the posts need, and docs/scale.md how a cluster does the same"

    /// Refuses work on posts whose expected peak is beyond the limit.
    ///
    /// - Parameters:
    ///   - bytes: What the work is expected to take; see ``EngineCosts``.
    ///   - work: The work, as the subject of the sentence: `ties of 1,000 posts`.
    static func check(_ bytes: Int, of work: String) throws(TroupeError) {
        guard bytes > Self.bytes else { return }
        throw TroupeError(
            .failure,
            "\(work) would need about \(ByteText.text(bytes)) of memory, and \(ByteText.text(Self.bytes)) is the "
                + "limit; \(advice)"
        )
    }
}
