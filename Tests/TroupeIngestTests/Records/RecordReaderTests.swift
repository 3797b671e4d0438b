import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct RecordReaderTests {
    static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../TroupeKitTests/Fixtures/formats").standardizedFileURL.path

    /// What a source gives, as lines.
    private func lines(_ source: PostSource, block: Int) throws -> [String] {
        var reader = RecordReader(options: RecordOptions())
        reader.blockSize = block
        reader.batchSize = 500
        var lines: [String] = []
        let summary = try reader.read(source, progress: nil) { batch in
            for post in batch.posts {
                let uses = batch.uses[post.uses].map { "\($0.kind) \(batch.string($0.key))" }
                let account = post.account.map { batch.string(batch.accounts[$0].key) } ?? "-"
                lines.append(
                    "\(post.record) \(post.line) \(batch.string(post.identifier)) \(account) \(post.time ?? -1) "
                        + batch.string(post.caption) + " \(uses)")
            }
            lines += batch.problems.map { "\($0.record) \($0.line) \($0.problem) \($0.isRefusal)" }
            return true
        }
        return lines.sorted() + ["\(summary?.recordsIn ?? -1) \(summary?.recordsUsed ?? -1) \(summary?.sha256 ?? "")"]
    }

    @Test func `block borders do not reach the result`() throws {
        var files = 0
        for name in try FileManager.default.subpathsOfDirectory(atPath: Self.samples)
        where !name.hasSuffix("expected.json") && !name.hasSuffix(".py") && !name.hasSuffix(".md") && name.contains(".")
        {
            let source = PostSource.file(Self.samples + "/" + name)
            let whole = try lines(source, block: 1 << 20)
            #expect(whole.count > 0)
            for size in [64, 257, 1000] { #expect(try lines(source, block: size) == whole, "\(name) by \(size)") }
            files += 1
        }
        #expect(files == 19)
    }

    @Test func `a record that never ends is told, and memory stays bounded`() throws {
        var options = RecordOptions()
        options.recordLimit = 3000
        var reader = RecordReader(options: options)
        reader.blockSize = 1000
        let item = "{\"id\":\"1\",\"desc\":\"a\",\"createTime\":1727769600,\"author\":\"syn\"}"
        let text = "[" + item + ",{\"id\":\"2\",\"desc\":\"" + String(repeating: "x", count: 50_000)
        var posts: [String] = []
        var problems: [RecordProblem] = []
        let summary = try reader.read(.bytes(Array(text.utf8), name: "items"), progress: nil) { batch in
            posts += batch.posts.map { batch.string($0.identifier) }
            problems += batch.problems.filter(\.isRefusal).map(\.problem)
            return true
        }
        #expect(posts == ["1"])
        #expect(problems == [.recordTooLong])
        #expect(summary?.recordsIn == 2 && summary?.recordsUsed == 1)
    }

    @Test func `a line over the limit is left out and the next is read`() throws {
        var options = RecordOptions()
        options.recordLimit = 3000
        var reader = RecordReader(options: options)
        reader.blockSize = 1000
        let item = { (id: Int, text: String) in
            "{\"id\":\"\(id)\",\"desc\":\"\(text)\",\"createTime\":1727769600,\"author\":\"syn\"}\n"
        }
        let text = item(1, "a") + item(2, String(repeating: "x", count: 20_000)) + item(3, "c")
        var posts: [String] = []
        var problems: [RecordProblem] = []
        let summary = try reader.read(.bytes(Array(text.utf8), name: "items"), progress: nil) { batch in
            posts += batch.posts.map { batch.string($0.identifier) }
            problems += batch.problems.filter(\.isRefusal).map(\.problem)
            return true
        }
        #expect(posts == ["1", "3"])
        #expect(problems == [.recordTooLong])
        #expect(summary?.recordsIn == 3 && summary?.recordsUsed == 2)
    }
}
