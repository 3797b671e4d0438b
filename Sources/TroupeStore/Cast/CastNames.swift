import GRDB
import TroupeModel

/// Finds the accounts and posts that entries of the cast name.
struct CastNames {
    private let database: Database
    private let platforms: [(id: Int64, name: String)]
    private var accounts: [String: Int64] = [:]

    init(_ database: Database) throws {
        self.database = database
        platforms = try Row.fetchAll(database, sql: "SELECT id, name FROM platform ORDER BY name").map {
            (try $0.value(0), try $0.value(1))
        }
    }

    /// The platform before a name's first colon, where the case knows one of that name, and what follows it.
    private func split(_ name: String) -> (platforms: [(id: Int64, name: String)], rest: String) {
        if let (platform, rest) = name.halves(at: ":"), let found = platforms.first(where: { $0.name == platform }) {
            return ([found], rest)
        }
        return (platforms, name)
    }

    /// The account with this id, or with this handle where no id is meant.
    ///
    /// - Parameter platform: Its platform, where that stands by itself; an account that is not there is then made.
    mutating func account(_ name: String, platform: String?) throws -> Int64 {
        let remembered = (platform ?? "") + "/" + name
        if let known = accounts[remembered] { return known }
        let found = try lookUp(name.nameAsRead, platform: platform)
        accounts[remembered] = found
        return found
    }

    private func lookUp(_ name: String, platform: String?) throws -> Int64 {
        let (places, rest) =
            platform.map { wanted in (platforms.filter { $0.name == wanted }, name) } ?? split(name)
        let bare = rest.hasPrefix("@") ? String(rest.dropFirst()) : rest
        var found: Set<Int64> = []
        for place in places {
            let id = try Int64.fetchOne(
                database, sql: "SELECT coalesce(same_as, id) FROM account WHERE platform = ? AND key = ?",
                arguments: [place.id, bare])
            if let id { found.insert(id) }
        }
        if found.isEmpty {
            let ids = places.map { "\($0.id)" }.joined(separator: ", ")
            found = try Set(
                Int64.fetchAll(
                    database,
                    sql: """
                        SELECT coalesce(a.same_as, a.id) FROM account_fact f JOIN account a ON a.id = f.account
                        WHERE f.fact = 'handle' AND f.value = :name AND a.platform IN (\(ids))
                        UNION SELECT d.account FROM account_detail d JOIN account a ON a.id = d.account
                        WHERE d.field = 'handle' AND d.value = :name AND a.platform IN (\(ids))
                        """, arguments: ["name": bare]))
        }
        if found.count > 1 {
            throw CastEntryError(reason: "the account \(name) is on several platforms; write platform:\(bare)")
        }
        if let one = found.first { return one }
        guard let platform, !bare.isEmpty else {
            throw CastEntryError(reason: "the account \(name) is not in the case; say platform=… beside it to add it")
        }
        try database.execute(sql: "INSERT OR IGNORE INTO platform(name) VALUES (?)", arguments: [platform])
        try database.execute(
            sql: "INSERT INTO account(platform, key) SELECT id, ? FROM platform WHERE name = ?",
            arguments: [bare, platform])
        return database.lastInsertedRowID
    }

    /// The post with this id.
    func post(_ name: String) throws -> Int64 {
        let (places, rest) = split(name)
        var found: [Int64] = []
        for place in places {
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM post WHERE platform = ? AND native = ?", arguments: [place.id, rest])
            if let id { found.append(id) }
        }
        guard let first = found.first else { throw CastEntryError(reason: "the post \(name) is not in the case") }
        guard found.count == 1 else {
            throw CastEntryError(reason: "the post \(name) is on several platforms; write platform:\(rest)")
        }
        return first
    }
}
