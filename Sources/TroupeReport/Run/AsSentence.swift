extension String {
    /// The text with a full stop where it ends in a letter or number, so that a sentence can follow it.
    package var asSentence: String { last.map { $0.isLetter || $0.isNumber } == true ? self + "." : self }
}
