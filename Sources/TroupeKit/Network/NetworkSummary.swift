/// What a finished job on a network tells.
public struct NetworkSummary: Sendable {
    /// What users should know at once.
    public let notes: [String]
    /// Tables for people.
    public let plain: String
    private let document: any Encodable & Sendable

    init(_ document: any Encodable & Sendable, plain: String, notes: [String]) {
        self.document = document
        self.plain = plain
        self.notes = notes
    }

    /// A document for scripts: schema `troupe.communities` or `troupe.metrics`, version 1.
    public func json() throws -> String { try jsonText(document) }
}
