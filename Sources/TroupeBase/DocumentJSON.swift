package import Foundation

/// JSON documents as scripts read them: keys in snake case, like the columns of tables, and in order.
///
/// Keys of a dictionary are data (accounts, layers, files, codes), and stay as they are.
package enum DocumentJSON {
    /// The document as JSON (RFC 8259), on one line unless `isIndented`.
    ///
    /// - Throws: `EncodingError` for a number that is not finite.
    package static func data(_ document: some Encodable, isIndented: Bool = false) throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(document)
    }

    /// The document that JSON holds; keys in camel case, which versions before 1.0 wrote, are read too.
    ///
    /// - Throws: `DecodingError` if it holds no such document.
    package static func read<Document: Decodable>(_ type: Document.Type, from data: Data) throws -> Document {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: data)
    }
}
