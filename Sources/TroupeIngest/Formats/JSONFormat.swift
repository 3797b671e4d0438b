import TroupeModel

/// A format whose records are JSON values.
protocol JSONFormat: Sendable {
    /// What it is.
    static var card: FormatCard { get }

    /// Whether a record, with the document around it where there is one, is of this format.
    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool

    /// The records that a record holds, each to be read by itself: a playlist within a playlist; nil for all others.
    static func records(in record: JSONValue) -> JSONValue?

    /// Whether a document that holds no records is of this format all the same: a reply that says what went wrong.
    static func recognises(document: JSONValue) -> Bool

    init()

    /// Reads a record. Nothing it does may depend on records before.
    ///
    /// - Parameter document: What stands around the records of a document, without them.
    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter)

    /// Looks at what stands around the records once all are read: a message of failure, say.
    func finish(_ document: JSONValue, records: Int, into writer: inout RecordWriter)
}

extension JSONFormat {
    static func recognises(document: JSONValue) -> Bool { false }

    static func records(in record: JSONValue) -> JSONValue? { nil }

    func finish(_ document: JSONValue, records: Int, into writer: inout RecordWriter) {}
}
