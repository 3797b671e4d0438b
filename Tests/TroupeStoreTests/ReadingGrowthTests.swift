import Foundation
import GRDB
import GRDBSQLite
import Testing
import TroupeModel

@testable import TroupeStore

/// What a reading costs grows with the case, not with its square: counted in steps of SQLite's own machine, which are
/// the same on every computer, at two sizes.
@Suite struct ReadingGrowthTests {
    private static let readings: [(name: String, body: @Sendable (CaseFile) throws -> Void)] = [
        ("accounts", { _ = try $0.accounts() }), ("castGraph", { _ = try $0.castGraph() }),
        ("claims", { _ = try $0.checkableClaims() }), ("contents", { _ = try $0.contents() }),
        ("lives", { _ = try $0.lives() }), ("creationDays", { _ = try $0.creationDays() }),
        ("events", { _ = try $0.events() }), ("postTimes", { _ = try $0.postTimes() }),
        ("artificialAccounts", { _ = try $0.artificialAccounts() }), ("network", { _ = try $0.network() }),
        ("codings", { _ = try $0.codings() }), ("captions", { _ = try $0.captions() }),
        ("posts", { _ = try $0.posts() }), ("totals", { _ = try $0.totals() }), ("sources", { _ = try $0.sources() }),
        ("platforms", { _ = try $0.platforms() }), ("days", { _ = try $0.days() }), ("gaps", { _ = try $0.gaps() }),
        ("layers", { _ = try $0.layers() }),
        ("accountNodes", { _ = try $0.accountNodes(named: "@syn.1.many") }),
        ("coActions", { _ = try $0.coActions() }), ("communityOfNode", { _ = try $0.communityOfNode() }),
    ]

    /// These make the indexes for questions themselves.
    private static let questions: [(name: String, body: @Sendable (CaseFile) throws -> Void)] = [
        ("find", { _ = try $0.find("caption") }), ("show", { _ = try $0.show("account:tiktok:701") }),
    ]

    @Test func `no reading and no view looks at every account for every account`() throws {
        let larger = 4
        let cases = try [400, 400 * larger].map { accounts in
            let place = try SmallCase()
            let file = try CaseFile(place.path("case.db"), .creating)
            try place.add(0..<accounts, named: "many", to: file, accounts: accounts)
            return (place, file)
        }
        let views = try cases[0].1.queue.read { database in
            try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
        }
        #expect(views.count > 10)
        let viewed = views.map { view in
            let reading: @Sendable (CaseFile) throws -> Void = { file in
                try file.read { _ = try Row.fetchAll($0, sql: "SELECT * FROM \(view)") }
            }
            return (name: view, body: reading)
        }
        // Large imports leave a case without the indexes that only questions make.
        for (name, body) in Self.readings + Self.questions + Self.readings + viewed {
            let steps = try cases.map { try Self.steps(of: body, on: $0.1) }
            // Four times the rows, and a search tree somewhat higher; the square would be sixteen times as many.
            #expect(steps[1] <= 6 * steps[0] + 20_000, "\(name): \(steps[0]) steps, \(steps[1]) of four times as many")
        }
    }

    @Test func `a post that has the id of an account can be shown, and the account too`() throws {
        let place = try SmallCase()
        let file = try CaseFile(place.path("case.db"), .creating)
        try place.add(701..<702, named: "one", to: file)
        let error = #expect(throws: StoreError.self) { try file.show("tiktok:701") }
        guard case .ambiguous(_, let candidates) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(candidates == ["account:tiktok:701", "post:tiktok:701"])
        #expect(try candidates.map { try file.show($0).kind } == ["account", "post"])
    }

    /// Steps of SQLite's machine, to the hundred.
    private static func steps(of body: (CaseFile) throws -> Void, on file: CaseFile) throws -> Int {
        final class Count { var hundreds = 0 }
        let count = Count()
        let pointer = Unmanaged.passUnretained(count).toOpaque()
        try file.read { database in
            sqlite3_progress_handler(
                database.sqliteConnection, 100,
                { counted in
                    if let counted { Unmanaged<Count>.fromOpaque(counted).takeUnretainedValue().hundreds += 1 }
                    return 0
                }, pointer)
        }
        defer { try? file.read { sqlite3_progress_handler($0.sqliteConnection, 0, nil, nil) } }
        try body(file)
        return count.hundreds * 100
    }
}
