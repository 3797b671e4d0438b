/// Dense numbers of native post ids: posts with equal ids share a number.
///
/// A post without an id has a number of its own: unknown is never equal.
package struct PostIdentifierNumbers: Sendable {
    /// For each post, the number of its id.
    package private(set) var numbers: [UInt32] = []
    /// How many numbers there are.
    package private(set) var count = 0
    private var numberOfText: [String: UInt32] = [:]

    /// Numbers the ids of a table's posts in order of first appearance.
    ///
    /// - Complexity: O(*n*) on average.
    package init(_ identifiers: PostIdentifierColumn) {
        numbers.reserveCapacity(identifiers.count)
        for post in 0..<identifiers.count {
            let text = identifiers[post]
            if !text.isEmpty, let known = numberOfText[text] {
                numbers.append(known)
                continue
            }
            if !text.isEmpty { numberOfText[text] = UInt32(count) }
            numbers.append(UInt32(count))
            count += 1
        }
    }

    /// The number of the posts with this id; nil where none has it.
    package func number(of identifier: String) -> UInt32? { numberOfText[identifier] }
}
