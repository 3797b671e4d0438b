import Foundation
import TroupeBase
import TroupeDigest
import TroupeIngest
import TroupeModel

/// A file that one engine gives to the other, and what it must be.
struct WorkPart: Codable, Hashable {
    /// The path inside the folder of all parts.
    var name: String
    /// Bytes as stored.
    var bytes: Int
    /// SHA-256 of the bytes as stored, in hexadecimal.
    var sha256: String
}

/// Writes lines of JSON into files packed with gzip, a new one after so many lines: a packed file cannot be split, so
/// each is one task of Spark.
struct WorkPartWriter {
    /// Lines of a file.
    static let linesOfPart = 1_000_000
    /// Bytes that are packed at once.
    private static let block = 1 << 20

    private let folder: String
    private let table: String
    private var buffer: [UInt8] = []
    private var packed: [UInt8] = []
    private var linesInPart = 0
    /// The files so far.
    private(set) var parts: [WorkPart] = []
    /// The lines so far.
    private(set) var lines = 0

    /// A writer of `folder/table/part-00000.json.gz` and so on; the folder of the table is made.
    init(folder: String, table: String) throws(TroupeError) {
        self.folder = folder
        self.table = table
        do {
            try FileManager.default.createDirectory(
                atPath: folder + "/" + table, withIntermediateDirectories: true, attributes: nil)
        } catch {
            throw TroupeError(.failure, "\(folder.visible): cannot be written; name another folder with --work")
        }
    }

    /// Adds a line, without its end.
    mutating func line(_ write: (inout [UInt8]) -> Void) throws(TroupeError) {
        write(&buffer)
        buffer.append(UInt8(ascii: "\n"))
        linesInPart += 1
        lines += 1
        if buffer.count >= Self.block { pack() }
        if linesInPart == Self.linesOfPart { try endPart() }
    }

    /// Ends the last file; a table without lines has one that is empty.
    mutating func finish() throws(TroupeError) {
        if linesInPart > 0 || parts.isEmpty { try endPart() }
    }

    private mutating func pack() {
        packed += gzipMember(of: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func endPart() throws(TroupeError) {
        pack()
        let number = String(parts.count)
        let name = table + "/part-" + String(repeating: "0", count: max(0, 5 - number.count)) + number + ".json.gz"
        let bytes = packed
        try ReplacedFile.write(folder + "/" + name) { try $0(bytes) }
        parts.append(
            WorkPart(name: name, bytes: bytes.count, sha256: Hexadecimal.text(SHA256.hash(data: bytes))))
        packed.removeAll(keepingCapacity: true)
        linesInPart = 0
    }
}

/// Reads tables out of parts, each of which is what its manifest says.
struct WorkPartReader {
    private let folder: String
    private let parts: [WorkPart]

    /// Parts inside a folder.
    ///
    /// - Throws: A bad-input error that names the first part which is missing, or is not what it was.
    init(folder: String, parts: [WorkPart]) throws(TroupeError) {
        self.folder = folder
        self.parts = parts
        for part in parts {
            let path = folder + "/" + part.name
            // A manifest that somebody sent is no way out of the folder.
            guard !part.name.split(separator: "/").contains("..") else {
                throw TroupeError(.badInput, "\(folder.visible)/manifest.json: names a file outside of its folder")
            }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw TroupeError(
                    .badInput, "\(path.visible): is missing; copy the whole folder back, or let the job run again")
            }
            guard data.count == part.bytes, Hexadecimal.text(SHA256.hash(data: data)) == part.sha256 else {
                throw TroupeError(
                    .badInput, "\(path.visible): is not what was written; copy it back, or let the job run again")
            }
        }
    }

    /// Calls `body` with each record of a table.
    ///
    /// - Returns: The number of records.
    /// - Throws: A bad-input error where a line is no JSON.
    @discardableResult
    func forEach(of table: String, _ body: (JSONValue) throws(TroupeError) -> Void) throws(TroupeError) -> Int {
        var count = 0
        var parser = JSONParser()
        for part in parts where part.name.hasPrefix(table + "/") {
            let path = folder + "/" + part.name
            let bytes: [UInt8]
            do {
                bytes = try UnpackedBytes.of(.file(path))
            } catch {
                throw TroupeError(error)
            }
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                count += 1
                do {
                    try line.withUnsafeBufferPointer { try parser.withValue(of: $0) { try body($0) } }
                } catch let error as TroupeError {
                    throw error
                } catch {
                    throw TroupeError(.badInput, "\(path.visible): holds a line that is no JSON; let the job run again")
                }
            }
        }
        return count
    }
}

extension JSONValue {
    /// A whole number of a record.
    func integer(_ key: StaticString) throws(TroupeError) -> Int {
        guard let text = self[key]?.written, let number = Int(String(decoding: text, as: UTF8.self)) else {
            throw TroupeError(.badInput, "the result of the job has a record without \(key); let the job run again")
        }
        return number
    }

    /// A text of a record.
    func text(_ key: StaticString) throws(TroupeError) -> String {
        guard let text = self[key]?.string() else {
            throw TroupeError(.badInput, "the result of the job has a record without \(key); let the job run again")
        }
        return text
    }
}
