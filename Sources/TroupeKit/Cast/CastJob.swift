import Foundation
import TroupeIngest
import TroupeModel
import TroupeStore

/// Changes the cast of a case: what an analyst adds to what was collected. Every change is kept and can be taken back.
public struct CastJob: Sendable {
    /// The case.
    public let path: String
    /// Who does it; the user's name where nil.
    public var who: String?

    /// Changes to the cast of this case.
    public init(_ path: String, who: String? = nil) {
        self.path = path
        self.who = who
    }

    /// Reads cast files, and folders of them, one after another.
    ///
    /// A record that cannot be used is counted and goes to the ledger; the rest of its file is used. A file that the
    /// case holds already changes nothing.
    ///
    /// - Throws: ``TroupeError`` if a file cannot be read; files before it are in the case.
    public func read(_ names: [String]) throws(TroupeError) -> CastSummary {
        let files = try Self.files(names)
        // All are read before the first changes anything.
        var read: [(path: String, file: CastFile)] = []
        for path in files {
            do {
                read.append((path, try CastFile(contentsOf: path)))
            } catch {
                throw TroupeError(error)
            }
        }
        let caseFile = try open(.creating)
        var summary = CastSummary()
        for (path, file) in Self.inOrder(read) {
            let name = (path as NSString).lastPathComponent
            let outcome = try changing { () throws -> CastOutcome in
                let known = try fingerprint(of: .file(path))
                return try caseFile.changeCast(
                    "read \(name)", by: caseOperator(who),
                    from: CaseFile.CastSource(
                        name: name, path: URL(fileURLWithPath: path).path, sha256: known.sha256, bytes: known.bytes,
                        records: file.records)
                ) { editor in
                    for refusal in file.refusals { editor.refuse(record: refusal.record, reason: refusal.reason) }
                    for entry in file.entries { try editor.put(recorded: entry) }
                }
            }
            summary.rows.append(CastSummary.Row(name: name, records: file.records, outcome: outcome))
        }
        return summary
    }

    /// Accounts come before what names them.
    private static func inOrder(_ files: [(path: String, file: CastFile)]) -> [(path: String, file: CastFile)] {
        let isFirst = files.map { $0.file.entries.contains { $0.platform != nil } }
        return files.indices.filter { isFirst[$0] }.map { files[$0] }
            + files.indices.filter { !isFirst[$0] }.map { files[$0] }
    }

    private static func files(_ names: [String]) throws(TroupeError) -> [String] {
        var files: [String] = []
        for name in names {
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: name, isDirectory: &isDirectory) else {
                throw TroupeError(.failure, "\(name.visible): no such file")
            }
            guard isDirectory.boolValue else {
                files.append(name)
                continue
            }
            let inside = (try? FileManager.default.contentsOfDirectory(atPath: name)) ?? []
            let found = inside.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".toml") }.sorted()
            if found.isEmpty { throw TroupeError(.badInput, "\(name.visible): no .csv or .toml in it") }
            // Tables that hold no cast, such as results of detectors, lie in the same folders.
            for file in found where (try? CastFile(contentsOf: name + "/" + file)) != nil {
                files.append(name + "/" + file)
            }
            if files.isEmpty { throw TroupeError(.badInput, "\(name.visible): no table of the cast in it") }
        }
        return files
    }

    /// Adds an entry, or changes the one of the same name. A new one is a candidate unless its state is given.
    ///
    /// - Parameters:
    ///   - kind: The kind of entry.
    ///   - values: Its fields by name.
    ///   - isFree: Whether words may stand that no list has.
    public func add(
        _ kind: String, _ values: [String: String], isFree: Bool = false
    ) throws(TroupeError) -> CastSummary {
        let kind = try CastKind(named: kind)
        if !isFree { try Self.checkLists(kind, values) }
        var values = values
        var platform = values.removeValue(forKey: "platform")
        // A victim need not have posted anything: the account is made where its name says the platform.
        if kind == .accountRole, values["role"] == AccountRole.victim.rawValue, platform == nil,
            let halves = values["account"]?.halves(at: ":"), !halves.before.isEmpty, !halves.after.isEmpty
        {
            (platform, values["account"]) = (halves.before, halves.after)
        }
        let entry = CastEntry(kind, values, platform: platform)
        var summary = try change("add \(kind.rawValue)", .creating) { try $0.put(entry, newState: .candidate) }
        summary.isCandidate = values["state"] == nil
        return summary
    }

    /// Words that are none of a list are most often misspelled.
    private static func checkLists(_ kind: CastKind, _ values: [String: String]) throws(TroupeError) {
        for field in kind.fields {
            guard case .listed(let words) = field.value, let word = values[field.name], !word.isEmpty,
                !words.contains(word)
            else { continue }
            throw .unknown(
                "\(kind.rawValue) \(field.name)", word, among: words,
                hint: "use \(words.joined(separator: ", ")), or say --free")
        }
    }

    /// Changes fields of an entry.
    ///
    /// - Parameters:
    ///   - kind: The kind of entry.
    ///   - name: The entry: its id, or its row such as `#4`.
    ///   - values: The fields by name.
    ///   - isFree: Whether words may stand that no list has.
    public func set(
        _ kind: String, _ name: String, _ values: [String: String], isFree: Bool = false
    ) throws(TroupeError) -> CastSummary {
        let kind = try CastKind(named: kind)
        if !isFree { try Self.checkLists(kind, values) }
        return try change("set \(kind.rawValue)") { try $0.set(kind, named: name, values) }
    }

    /// Stands by entries.
    public func confirm(_ kind: String, _ names: [String]) throws(TroupeError) -> CastSummary {
        try judge(kind, names, .confirmed)
    }

    /// Says no to entries; they stay in the case, and out of every question.
    public func reject(_ kind: String, _ names: [String]) throws(TroupeError) -> CastSummary {
        try judge(kind, names, .rejected)
    }

    private func judge(_ kind: String, _ names: [String], _ state: CastState) throws(TroupeError) -> CastSummary {
        let kind = try CastKind(named: kind)
        return try change("\(state.rawValue) \(kind.rawValue)") { editor in
            for name in names { try editor.set(kind, named: name, ["state": state.rawValue]) }
        }
    }

    /// Takes out entries; their history stays.
    public func remove(_ kind: String, _ names: [String]) throws(TroupeError) -> CastSummary {
        let kind = try CastKind(named: kind)
        return try change("remove \(kind.rawValue)") { editor in
            for name in names { try editor.remove(kind, named: name) }
        }
    }

    /// Takes back the last change that stands.
    ///
    /// - Returns: A sentence.
    public func undo() throws(TroupeError) -> String {
        let caseFile = try open(.writing)
        let undone = try changing { try caseFile.undoCast(by: caseOperator(who)) }
        return "taken back: \(undone.action) (\(undone.entries == 1 ? "1 entry" : "\(undone.entries) entries"))"
    }

    private func change(
        _ action: String, _ mode: CaseFile.Mode = .writing, _ body: (CastEditor) throws -> Void
    ) throws(TroupeError) -> CastSummary {
        let caseFile = try open(mode)
        let outcome = try changing { try caseFile.changeCast(action, by: caseOperator(who), body) }
        return CastSummary(rows: [CastSummary.Row(name: "", records: 1, outcome: outcome)])
    }

    private func open(_ mode: CaseFile.Mode) throws(TroupeError) -> CaseFile {
        try CaseFile.open(path, mode)
    }

    private func changing<Value>(_ body: () throws -> Value) throws(TroupeError) -> Value {
        do {
            return try body()
        } catch {
            throw TroupeError(any: error)
        }
    }
}

extension CastKind {
    /// The kind of this name, as a user wrote it.
    init(named name: String) throws(TroupeError) {
        guard let kind = CastKind(rawValue: name.lowercased().replacing("-", with: "_")) else {
            throw .unknown("entry kind", name, among: CastKind.allCases.map(\.rawValue))
        }
        self = kind
    }
}
