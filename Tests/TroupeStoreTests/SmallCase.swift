import Foundation
import GRDB
import TroupeModel

@testable import TroupeStore

/// Small cases in a folder of a test's own.
final class SmallCase {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-small-" + UUID().uuidString)
    let person = Operator(name: "tester", version: "0", time: "2024-10-01T08:00:00Z")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Imports posts by number, each with a caption and a hashtag, by so many accounts with a handle.
    @discardableResult
    func add(
        _ posts: Range<Int>, named name: String, to file: CaseFile, captured: Int64? = nil, conflicting: Bool = false,
        accounts: Int = 3
    ) throws -> ImportOutcome? {
        var batch = RecordBatch()
        func text(_ string: String) -> BatchText {
            let start = batch.texts.count
            batch.texts += string.utf8
            return BatchText(start: UInt32(start), count: UInt32(batch.texts.count - start))
        }
        for account in 0..<accounts {
            batch.facts.append(CollectedFact(.handle, text("syn.\(account).\(name)")))
            batch.accounts.append(
                CollectedAccount(
                    platform: text("tiktok"), keyKind: .identifier, key: text("70\(account)"),
                    facts: account..<account + 1))
            batch.accountSightings.append(FactSighting(record: 1, captured: captured))
        }
        for (place, number) in (Array(posts) + (conflicting ? [posts.lowerBound] : [])).enumerated() {
            var post = CollectedPost()
            post.record = place + 1
            post.platform = text("tiktok")
            post.identifier = text("\(number)")
            post.account = (number + (place >= posts.count ? 1 : 0)) % accounts
            post.time = 1_727_769_600_000 + Int64(number)
            post.captured = captured
            post.caption = text("caption \(number % 5) of \(name)")
            batch.uses.append(CollectedUse(.hashtag, text("tag\(number % 3)")))
            post.uses = batch.uses.count - 1..<batch.uses.count
            batch.posts.append(post)
        }
        batch.recordCount = batch.posts.count
        batch.usedCount = batch.posts.count
        return try file.importSource(SourceDescription(name: name, path: "/" + name), by: person) { work in
            try work.add(batch)
            var source = SourceRecord(name: "")
            source.sha256 = name
            source.byteCount = 1
            source.format = "f"
            source.collector = "c"
            source.reading = "f"
            source.recordsIn = batch.posts.count
            source.recordsUsed = batch.posts.count
            return source
        }
    }
}
