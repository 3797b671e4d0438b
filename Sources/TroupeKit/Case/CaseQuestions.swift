import TroupeModel
import TroupeStore

/// The questions that the verbs put to a case.
public struct CaseQuestions: Sendable {
    /// The case's path.
    public let path: String

    /// Questions to this case.
    public init(_ path: String) {
        self.path = path
    }

    /// The records that could not be used whole, duplicates and conflicts.
    public func ledger(code: String?, refusedOnly: Bool) throws(TroupeError) -> CaseAnswer {
        var table = try ask { file throws(StoreError) in try file.ledger(code: code, refusedOnly: refusedOnly) }
        if let place = table.columns.firstIndex(of: "code") {
            table.columns.append("effect")
            for row in table.rows.indices {
                table.rows[row].append(table.rows[row][place].flatMap(RecordProblem.init)?.effect)
            }
        }
        return CaseAnswer(
            schema: "troupe.ledger", parts: [("ledger", table)],
            nothing: "nothing in the ledger: every record was used whole")
    }

    /// What is in the case: totals, platforms, sources, layers, days and gaps between them.
    ///
    /// - Parameter isWhole: Whether people are shown all rows, not only what fits a screen.
    public func status(isWhole: Bool = false) throws(TroupeError) -> CaseAnswer {
        var answer = try ask { file throws(StoreError) in
            CaseAnswer(
                schema: "troupe.case-status", notes: file.tookBackImport ? [Self.tookBack] : [],
                parts: [
                    ("totals", try file.totals()), ("platforms", try file.platforms()), ("sources", try file.sources()),
                    ("layers", try file.layers()), ("posts by day", try file.days()),
                    ("days without a post", try file.gaps()),
                ], nothing: "the case is empty")
        }
        answer.most = isWhole ? nil : (5, "--days")
        return answer
    }

    /// What is said of an import that was taken back.
    static let tookBack =
        "an import had been interrupted and was taken back; sources read before it are whole. "
        + "Give the same ingest command again"

    /// Posts whose texts hold the words.
    ///
    /// - Parameters:
    ///   - text: The words.
    ///   - platform: The platform to which the search is limited; nil for all.
    ///   - limit: Most posts.
    ///   - keyFile: The file with the key of pseudonyms for what is found; nil leaves it as it is.
    public func find(
        _ text: String, platform: String?, limit: Int, pseudonyms keyFile: String? = nil
    ) throws(TroupeError) -> CaseAnswer {
        var table = try ask(.writing) { file throws(StoreError) in
            try file.find(text, platform: platform, limit: limit)
        }
        if let keyFile {
            let key = try KeyFile.key(keyFile)
            // Platform, name, account, post, time, layer, text.
            table.rows = table.rows.map { row in
                var row = row
                let platform = row[0] ?? ""
                row[1] = nil
                row[2] = row[2].map { key.pseudonym("account:" + platform, $0) }
                row[3] = row[3].map { key.pseudonym("post:" + platform, $0) }
                row[6] = row[6].map { key.pseudonym(row[5] ?? "", $0) }
                return row
            }
        }
        return CaseAnswer(schema: "troupe.found", parts: [("found", table)], nothing: "nothing found")
    }

    /// The same thing under its pseudonym, to be shown out of a copy under pseudonyms.
    ///
    /// - Throws: ``TroupeError`` if the case does not hold it.
    public func pseudonym(of name: String, keyFile: String) throws(TroupeError) -> String {
        let entry = try ask { file throws(StoreError) in try file.show(name) }
        guard let (place, rest) = entry.name.halves(at: ":"), !PurgeScope.keptLayers.contains(place) else {
            return entry.name
        }
        let kind = entry.kind == "asset" ? place : entry.kind + ":" + place
        return try place + ":" + KeyFile.key(keyFile).pseudonym(kind, rest)
    }

    /// Everything about one account, post or asset.
    public func show(_ name: String) throws(TroupeError) -> CaseAnswer {
        let entry = try ask(.writing) { file throws(StoreError) in try file.show(name) }
        let heading = CaseTable(columns: [entry.kind], rows: [[entry.name]])
        return CaseAnswer(
            schema: "troupe.case-entry", parts: [(entry.kind, heading)] + entry.parts, nothing: entry.name)
    }

    /// The log.
    public func log() throws(TroupeError) -> CaseAnswer {
        let table = try ask { file throws(StoreError) in try file.log() }
        return CaseAnswer(schema: "troupe.case-log", parts: [("log", table)], nothing: "the log is empty")
    }

    /// The entries of a kind of the cast; of nil, how many of each kind there are.
    public func cast(_ name: String?) throws(TroupeError) -> CaseAnswer {
        let kind = try name.map { text throws(TroupeError) in try CastKind(named: text) }
        let table = try ask { file throws(StoreError) in
            if let kind { try file.cast(kind) } else { try file.castTotals() }
        }
        return CaseAnswer(
            schema: "troupe.cast", parts: [(kind?.rawValue ?? "cast", table)],
            nothing: "no entry; see troupe cast --help")
    }

    /// The changes of the cast.
    public func castHistory(_ kindName: String?, _ name: String?) throws(TroupeError) -> CaseAnswer {
        let kind = try kindName.map { text throws(TroupeError) in try CastKind(named: text) }
        let table = try ask { file throws(StoreError) in try file.castHistory(of: kind, named: name) }
        return CaseAnswer(schema: "troupe.cast-history", parts: [("history", table)], nothing: "no change")
    }

    /// Opens the case and asks; a case that may not be written is only read.
    private func ask<Answer>(
        _ mode: CaseFile.Mode = .reading, _ question: (CaseFile) throws(StoreError) -> Answer
    ) throws(TroupeError) -> Answer {
        do {
            return try question(CaseFile(path, mode))
        } catch StoreError.readOnly where mode == .writing {
            return try ask(.reading, question)
        } catch {
            throw TroupeError(error)
        }
    }
}
