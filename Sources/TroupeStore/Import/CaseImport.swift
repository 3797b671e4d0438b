import GRDB
import GRDBSQLite
package import TroupeModel

/// The import of one source: takes batch after batch inside one transaction.
///
/// Nothing but the latest keys and facts is kept in memory. Posts that are there already are put together at the end,
/// when the source's hash is known, so that the order of sources does not reach the result.
package final class CaseImport {
    private let database: OpaquePointer
    private let source: Int64
    private var platforms: [[UInt8]: Int64] = [:]
    private var layers: [[UInt8]: Int64] = [:]
    private var layerOfKind: [Int64]
    private var accounts: KeyCache
    private var assets: KeyCache
    // None for a small source, for which filling it would cost more than it saves.
    private var knownAssets: MembershipFilter?
    private var accountFacts: PendingFacts
    private var assetFacts: PendingFacts
    private var nextSighting: Int64
    private let statements: ImportStatements
    private let words = ImportWords()
    private(set) var outcome = ImportOutcome()
    // Check values of the rows written so far.
    private var digests = ImportDigests()
    private var accountNumbers: [Int64] = []
    private var assetNumbers: [Int64] = []
    // Uses that wait to be written together: post, asset, place, sighting.
    private var waitingUses: [Int64] = []

    init(_ database: OpaquePointer, source: Int64, isSmall: Bool) throws {
        accounts = KeyCache(size: isSmall ? 1 << 8 : 1 << 16)
        assets = KeyCache(size: isSmall ? 1 << 8 : 1 << 17)
        self.database = database
        self.source = source
        statements = try ImportStatements(database)
        nextSighting = try statements.lastSighting.number() ?? 0
        layerOfKind = Array(repeating: 0, count: AssetKind.allCases.count)
        accountFacts = PendingFacts(
            size: isSmall ? 1 << 8 : 1 << 16, spill: statements.accountFact, words: words.accountFact)
        assetFacts = PendingFacts(size: isSmall ? 1 << 8 : 1 << 15, spill: statements.assetFact, words: words.assetFact)
        if !isSmall {
            var known = MembershipFilter()
            try statements.assetHashes.forEachNumber { _ = known.insert(UInt64(bitPattern: $0)) }
            knownAssets = known
        }
    }

    /// The check values of the rows that were written.
    var changes: ContentChanges { digests.changes(of: source) }

    /// Takes a batch.
    package func add(_ batch: RecordBatch) throws {
        try batch.texts.withUnsafeBufferPointer { texts in
            try addAccounts(batch, texts)
            try addAssetFacts(batch, texts)
            for post in batch.posts { try add(post, batch, texts) }
            for problem in batch.problems { try add(problem) }
            for raw in batch.raw { try add(raw) }
        }
    }

    func flush() throws {
        try writeUses(all: true)
        try accountFacts.flush()
        try assetFacts.flush()
    }

    // MARK: Accounts

    private func addAccounts(_ batch: RecordBatch, _ texts: UnsafeBufferPointer<UInt8>) throws {
        accountNumbers.removeAll(keepingCapacity: true)
        for (place, account) in batch.accounts.enumerated() {
            let number = try self.number(of: account, texts)
            accountNumbers.append(number)
            let sighting = batch.accountSightings[place]
            for fact in batch.facts[account.facts] {
                try accountFacts.add(
                    owner: number, fact: fact.fact.rawValue, value: text(fact.value, texts),
                    captured: sighting.captured, record: Int64(sighting.record))
            }
        }
    }

    private func number(of account: CollectedAccount, _ texts: UnsafeBufferPointer<UInt8>) throws -> Int64 {
        let platform = try self.platform(text(account.platform, texts))
        let key = text(account.key, texts)
        if account.keyKind == .identifier { return try self.number(ofKey: key, platform: platform) }
        let prefixed = Array(account.keyKind.prefix.utf8) + key
        return try prefixed.withUnsafeBufferPointer { try self.number(ofKey: $0, platform: platform) }
    }

    private func number(ofKey key: UnsafeBufferPointer<UInt8>, platform: Int64) throws -> Int64 {
        let hash = KeyCache.hash(UInt64(bitPattern: platform), key)
        if let known = accounts.number(of: key, hash: hash) { return known }
        statements.findAccount.bind(1, platform)
        statements.findAccount.bind(2, key)
        var number = try statements.findAccount.number()
        if number == nil {
            statements.insertAccount.bind(1, platform)
            statements.insertAccount.bind(2, key)
            try statements.insertAccount.run()
            number = sqlite3_last_insert_rowid(database)
            outcome.newAccounts += 1
            var row = RowDigest()
            row.add(number!)
            row.add(platform)
            row.add(text: key)
            row.addNull()
            digests.account.add(row)
        }
        accounts.remember(key, hash: hash, number: number!)
        return number!
    }

    private func platform(_ name: UnsafeBufferPointer<UInt8>) throws -> Int64 {
        try word(name, in: &platforms, find: statements.findPlatform, insert: statements.insertPlatform)
    }

    private func word(
        _ name: UnsafeBufferPointer<UInt8>, in known: inout [[UInt8]: Int64], find: BulkStatement,
        insert: BulkStatement
    ) throws -> Int64 {
        let key = Array(name)
        if let number = known[key] { return number }
        find.bind(1, name)
        var number = try find.number()
        if number == nil {
            insert.bind(1, name)
            try insert.run()
            number = sqlite3_last_insert_rowid(database)
        }
        known[key] = number
        return number!
    }

    // MARK: Assets

    private func layer(_ kind: AssetKind, _ name: UnsafeBufferPointer<UInt8>) throws -> Int64 {
        if kind != .named {
            if layerOfKind[Int(kind.rawValue)] == 0 {
                layerOfKind[Int(kind.rawValue)] = try word(
                    words.layer[kind.rawValue], in: &layers, find: statements.findLayer, insert: statements.insertLayer)
            }
            return layerOfKind[Int(kind.rawValue)]
        }
        return try word(name, in: &layers, find: statements.findLayer, insert: statements.insertLayer)
    }

    private func asset(_ key: UnsafeBufferPointer<UInt8>, layer: Int64) throws -> Int64 {
        let hash = KeyCache.hash(UInt64(bitPattern: layer), key)
        if let known = assets.number(of: key, hash: hash) { return known }
        // The layer's number differs from case to case, so the stored hash is of the key alone.
        let stored = Int64(bitPattern: KeyCache.hash(0, key))
        var number: Int64?
        if knownAssets?.insert(UInt64(bitPattern: stored)) ?? true {
            statements.findAsset.bind(1, stored)
            statements.findAsset.bind(2, layer)
            number = try statements.findAsset.firstRow { _, text in text.elementsEqual(key) }
        }
        if number == nil {
            statements.insertAsset.bind(1, layer)
            statements.insertAsset.bind(2, key)
            statements.insertAsset.bind(3, stored)
            try statements.insertAsset.run()
            number = sqlite3_last_insert_rowid(database)
            outcome.newAssets += 1
            var row = RowDigest()
            row.add(number!)
            row.add(layer)
            row.add(text: key)
            row.add(stored)
            digests.asset.add(row)
        }
        assets.remember(key, hash: hash, number: number!)
        return number!
    }

    private func addAssetFacts(_ batch: RecordBatch, _ texts: UnsafeBufferPointer<UInt8>) throws {
        for (place, fact) in batch.assetFacts.enumerated() {
            let layer = try self.layer(fact.kind, text(.absent, texts))
            let number = try asset(text(fact.key, texts), layer: layer)
            let sighting = batch.assetSightings[place]
            try assetFacts.add(
                owner: number, fact: fact.fact.rawValue, value: text(fact.value, texts), captured: sighting.captured,
                record: Int64(sighting.record))
        }
    }

    // MARK: Posts

    private func add(_ post: CollectedPost, _ batch: RecordBatch, _ texts: UnsafeBufferPointer<UInt8>) throws {
        nextSighting += 1
        let account = post.account.map { accountNumbers[$0] }
        let platform = try self.platform(text(post.platform, texts))
        let native = text(post.identifier, texts)
        var caption: Int64?
        // An empty caption is one that is known to be empty; it is nothing to share.
        if !post.caption.isAbsent {
            caption = try asset(text(post.caption, texts), layer: layer(.caption, text(.absent, texts)))
        }
        let insert = statements.insertPost
        insert.bind(1, platform)
        insert.bind(2, native)
        insert.bind(3, words.kind[post.kind.rawValue])
        insert.bind(4, account)
        bindTime(insert, 5, post)
        insert.bind(8, nextSighting)
        try insert.run()
        let isNew = sqlite3_changes(database) == 1
        let number: Int64
        if isNew {
            number = sqlite3_last_insert_rowid(database)
            outcome.newPosts += 1
            var row = RowDigest()
            row.add(number)
            row.add(platform)
            row.add(text: native)
            row.add(text: words.kind[post.kind.rawValue])
            row.add(account)
            addTime(post, to: &row)
            row.add(nextSighting)
            row.add(nextSighting)
            digests.post.add(row)
        } else {
            statements.findPost.bind(1, platform)
            statements.findPost.bind(2, native)
            number = try statements.findPost.number() ?? 0
            statements.touch.bind(1, number)
            try statements.touch.run()
            outcome.seenPosts += 1
        }
        try addSighting(post, number, account: account, caption: caption, texts)
        try addUses(batch, post, number, caption: caption, isNew: isNew, texts)
    }

    private func bindTime(_ statement: BulkStatement, _ place: Int32, _ post: CollectedPost) {
        statement.bind(place, post.time)
        if post.time == nil {
            statement.bindNull(place + 1)
            statement.bindNull(place + 2)
        } else {
            statement.bind(place + 1, words.precision(post.precision))
            statement.bind(place + 2, words.origin[post.origin.rawValue])
        }
    }

    private func addTime(_ post: CollectedPost, to row: inout RowDigest) {
        row.add(post.time)
        if post.time == nil {
            row.addNull()
            row.addNull()
        } else {
            row.add(text: words.precision(post.precision))
            row.add(text: words.origin[post.origin.rawValue])
        }
    }

    private func addSighting(
        _ post: CollectedPost, _ number: Int64, account: Int64?, caption: Int64?, _ texts: UnsafeBufferPointer<UInt8>
    ) throws {
        let insert = statements.insertSighting
        insert.isDigested = true
        insert.bind(1, nextSighting)
        insert.bind(2, number)
        insert.bind(3, source)
        insert.bind(4, Int64(post.record))
        insert.bind(5, post.line > 0 ? Int64(post.line) : nil)
        insert.bind(6, post.captured)
        insert.bind(7, account)
        insert.bind(8, words.kind[post.kind.rawValue])
        bindTime(insert, 9, post)
        insert.bind(12, caption)
        bind(insert, 13, post.language, texts)
        bind(insert, 14, post.region, texts)
        insert.bind(15, known(post.counts.plays))
        insert.bind(16, known(post.counts.likes))
        insert.bind(17, known(post.counts.comments))
        insert.bind(18, known(post.counts.shares))
        insert.bind(19, known(post.counts.saves))
        insert.bind(20, words.artificial[post.artificial.rawValue])
        bind(insert, 21, post.artificialFields, texts)
        bind(insert, 22, post.isCommerce)
        bind(insert, 23, post.isAdvertisement)
        if post.status == .unknown { insert.bindNull(24) } else { insert.bind(24, words.status[post.status.rawValue]) }
        try insert.run()
        digests.sighting.add(insert.digest)
    }

    private func addUses(
        _ batch: RecordBatch, _ post: CollectedPost, _ number: Int64, caption: Int64?, isNew: Bool,
        _ texts: UnsafeBufferPointer<UInt8>
    ) throws {
        assetNumbers.removeAll(keepingCapacity: true)
        if let caption, post.caption.hasText, post.sharesCaption { assetNumbers.append(caption) }
        for use in batch.uses[post.uses] {
            assetNumbers.append(
                try asset(text(use.key, texts), layer: layer(use.kind, text(use.layer, texts))))
        }
        for (place, asset) in assetNumbers.enumerated() where !assetNumbers[..<place].contains(asset) {
            if isNew {
                waitingUses.append(number)
                waitingUses.append(asset)
                waitingUses.append(Int64(place))
                waitingUses.append(nextSighting)
                var row = RowDigest()
                row.add(number)
                row.add(asset)
                row.add(Int64(place))
                row.add(nextSighting)
                digests.use.add(row)
            } else {
                try statements.touchUse.run(with: [number, asset, Int64(place), nextSighting])
            }
        }
        if isNew { try writeUses(all: false) }
    }

    /// Writes the uses that wait, many with one statement.
    private func writeUses(all: Bool) throws {
        let size = ImportStatements.usesAtATime * 4
        guard all || waitingUses.count >= size else { return }
        var start = 0
        while waitingUses.count - start >= size {
            try statements.insertUses.run(with: waitingUses[start..<start + size])
            start += size
        }
        while all, start < waitingUses.count {
            try statements.insertUse.run(with: waitingUses[start..<start + 4])
            start += 4
        }
        waitingUses.removeFirst(start)
    }

    private func known(_ count: Int64) -> Int64? { count < 0 ? nil : count }

    private func bind(_ statement: BulkStatement, _ place: Int32, _ answer: Tristate) {
        switch answer {
        case .unknown: statement.bindNull(place)
        case .yes: statement.bind(place, words.answer[1])
        case .no: statement.bind(place, words.answer[0])
        }
    }

    private func bind(
        _ statement: BulkStatement, _ place: Int32, _ value: BatchText, _ texts: UnsafeBufferPointer<UInt8>
    ) {
        if value.hasText { statement.bind(place, text(value, texts)) } else { statement.bindNull(place) }
    }

    @inline(__always)
    private func text(_ text: BatchText, _ texts: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: texts[text.range])
    }

    // MARK: The rest

    private func add(_ problem: CollectedProblem) throws {
        let insert = statements.insertProblem
        insert.isDigested = true
        insert.bind(1, source)
        insert.bind(2, Int64(problem.record))
        insert.bind(3, problem.line > 0 ? Int64(problem.line) : nil)
        insert.bind(4, copying: problem.problem.rawValue)
        insert.bind(5, copying: problem.detail)
        insert.bind(6, problem.isRefusal ? 1 : 0)
        try insert.run()
        digests.problem.add(insert.digest)
        outcome.problems[problem.problem.rawValue, default: 0] += 1
    }

    private func add(_ raw: RawRecord) throws {
        let insert = statements.insertRaw
        insert.isDigested = true
        insert.bind(1, source)
        insert.bind(2, Int64(raw.record))
        insert.bind(3, Int64(raw.byteCount))
        insert.bind(4, blob: raw.deflated)
        try insert.run()
        if sqlite3_changes(database) == 1 { digests.raw.add(insert.digest) }
    }
}
