/// How many sequences of a text beyond ASCII are well-formed UTF-8, and how many are not.
///
/// A file in another encoding has hardly any of the first kind; one that was damaged in places has mostly those.
struct UTF8Census: Equatable {
    /// Well-formed sequences of two to four bytes.
    private(set) var wellFormed = 0
    /// Ill-formed sequences: bytes in a row that begin one and do not end it count once (Unicode 15, 3.9, "maximal
    /// subparts").
    private(set) var illFormed = 0
    /// Where in the bytes that were counted the first ill-formed sequence begins.
    private(set) var firstIllFormed: Int?
    private var countedBytes = 0

    /// Whether a text with such counts is one in another encoding, rather than UTF-8 with damage.
    var isOtherEncoding: Bool { illFormed > 0 && illFormed * 4 >= wellFormed }

    init() {}

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        count(bytes)
    }

    /// Counts further bytes. A sequence that they end in the middle of is not counted.
    ///
    /// - Complexity: O(bytes); eight bytes a step where they are ASCII.
    mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        while true {
            at = UTF8Check.endOfASCII(bytes, from: at)
            guard at < bytes.count else { break }
            switch UTF8Check.sequence(bytes, at: at) {
            case .wellFormed(let length):
                wellFormed += 1
                at += length
            case .illFormed(let length):
                if firstIllFormed == nil { firstIllFormed = countedBytes + at }
                illFormed += 1
                at += length
            case .cut: at = bytes.count
            }
        }
        countedBytes += bytes.count
    }
}
