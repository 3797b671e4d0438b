/// Times as people type them.
package enum TimeText {
    /// Milliseconds since 1970 of a time in any form that posts may have it and that needs no column to be understood,
    /// UTC where no zone is named; nil if the text is none.
    package static func milliseconds(_ text: String) -> Int64? {
        Array(text.utf8).withUnsafeBufferPointer { TimeReader.read($0)?.milliseconds }
    }
}
