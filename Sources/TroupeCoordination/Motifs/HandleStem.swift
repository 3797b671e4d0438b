/// What is left of a handle without digits and marks, to see whether two handles are of one family.
package struct HandleStem: Sendable, Hashable {
    /// The letters, in lower case.
    package let letters: String

    /// The stem of a handle.
    package init(_ handle: String) {
        letters = String(handle.lowercased().filter(\.isLetter))
    }

    /// How much two stems share from their beginning; a letter outside ASCII counts twice and a half.
    package func sharedBeginning(with other: HandleStem) -> Double {
        zip(letters, other.letters).prefix { $0 == $1 }.reduce(0) { $0 + ($1.0.isASCII ? 1 : 2.5) }
    }

    /// Whether one stem begins with the other, which has at least `shortest` letters.
    ///
    /// Two letters of Chinese name as much as five of an alphabet, so that a letter outside ASCII counts twice and a
    /// half.
    package func isOfOneFamily(with other: HandleStem, shortest: Int = 5) -> Bool {
        let (short, long) = letters.count <= other.letters.count ? (letters, other.letters) : (other.letters, letters)
        let weight = short.reduce(0.0) { $0 + ($1.isASCII ? 1 : 2.5) }
        return weight >= Double(shortest) && long.hasPrefix(short)
    }
}
