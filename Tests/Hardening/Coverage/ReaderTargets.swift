import Foundation
import TroupeModel

@testable import TroupeIngest

/// What a fuzzer led by coverage gives to the readers: one reader a process, named by `TROUPE_FUZZ_READER`.
///
/// Besides never ending the process, a reader must say the same whatever the size of the blocks in which it gets its
/// bytes.
enum FuzzedReader: String {
    /// Files of posts of any format, packed or plain.
    case posts
    /// The same with columns named by the user: the first line says which.
    case mapped
    /// One JSON document, every value of it looked at.
    case json
    /// Networks of any form.
    case edges
    /// The same with columns named by the user.
    case edgeColumns = "edge-columns"
    case toml
    case cast
    /// Times in every notation, one a line.
    case times
    /// Ids, counts and lists, one a line.
    case ids

    /// Reads the bytes.
    func read(_ bytes: [UInt8]) {
        switch self {
        case .posts: compare(bytes, RecordOptions())
        case .mapped:
            let (first, rest) = Self.cut(bytes)
            guard let line = String(validating: first, as: UTF8.self), line.contains("="),
                let mapping = try? FieldMapping(parsing: line)
            else { return }
            var options = RecordOptions()
            options.mapping = mapping
            compare(rest, options)
        case .json:
            var parser = JSONParser()
            bytes.withUnsafeBufferPointer { text in
                _ = try? parser.withValue(of: text) { value in Self.look(at: value) }
            }
        case .edges: compareEdges(bytes, columns: nil)
        case .edgeColumns:
            let (first, rest) = Self.cut(bytes)
            let line = String(decoding: first, as: UTF8.self)
            guard let columns = try? EdgeColumnNames(parsing: line) else { return }
            compareEdges(rest, columns: columns)
        case .toml: _ = try? TOMLTable(document: bytes)
        case .cast: _ = try? CastDocument(bytes, file: "cast.toml")
        case .times:
            let notations = ["dmy", "mdy", "excel", "excel1904"].compactMap(TimeNotation.init(parsing:))
            for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                Array(line).withUnsafeBufferPointer { text in
                    for notation in [TimeNotation()] + notations {
                        guard let time = TimeReader.read(text, as: notation) else { continue }
                        precondition((TimeReader.earliest..<TimeReader.latest).contains(time.milliseconds))
                    }
                }
                _ = TimeText.milliseconds(String(decoding: line, as: UTF8.self))
            }
        case .ids:
            for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                Array(line).withUnsafeBufferPointer { text in _ = NumberText.identifier(text) }
                _ = NumberText.count(line)
                _ = NumberText.looksRounded(line)
                for kind in [AssetKind.hashtag, .link, .named] {
                    for form in ListForm.allCases { _ = ListText.parts(of: line, form: form, kind: kind) }
                }
                let text = String(decoding: line, as: UTF8.self)
                precondition(FormulaGuard.unguarded(FormulaGuard.guarded(text)).utf8.elementsEqual(text.utf8))
                precondition(text.visible.visible == text.visible)
            }
        }
    }

    private static func cut(_ bytes: [UInt8]) -> (first: ArraySlice<UInt8>, rest: [UInt8]) {
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
        return (bytes[..<end], Array(bytes.dropFirst(end + 1)))
    }

    private static func look(at value: JSONValue) {
        _ = value.string()
        value.forEachElement { look(at: $0) }
    }

    /// Reads posts in large and in small blocks.
    private func compare(_ bytes: [UInt8], _ options: RecordOptions) {
        var tables: [PostTable?] = []
        for blockSize in [1 << 18, 61] {
            var reader = RecordReader(options: options)
            (reader.blockSize, reader.batchSize) = (blockSize, blockSize)
            let list = SourceList(.bytes(bytes, name: "fuzzed"))
            tables.append(try? readPosts(from: list.sources, reader: reader).posts)
        }
        guard let one = tables[0], let other = tables[1] else {
            precondition(tables[0] == nil && tables[1] == nil, "read in blocks of one size only")
            return
        }
        precondition(one.time == other.time && one.account == other.account, "other posts in blocks of another size")
    }

    private func compareEdges(_ bytes: [UInt8], columns: EdgeColumnNames?) {
        let lists = [4 << 20, 61].map { blockSize -> EdgeList? in
            var reader = EdgeReader(source: .bytes(bytes, name: "fuzzed"), columns: columns)
            (reader.blockSize, reader.nodeLimit) = (blockSize, 1 << 20)
            return try? reader.read(nil)
        }
        precondition((lists[0] == nil) == (lists[1] == nil), "read in blocks of one size only")
        precondition(
            lists[0]?.sources == lists[1]?.sources && lists[0]?.targets == lists[1]?.targets,
            "other edges in blocks of another size")
    }
}

private let fuzzed =
    FuzzedReader(
        rawValue: ProcessInfo.processInfo.environment["TROUPE_FUZZ_READER"] ?? "posts") ?? .posts

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    fuzzed.read(Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count)))
    return 0
}
