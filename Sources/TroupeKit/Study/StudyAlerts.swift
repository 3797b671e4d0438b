import Foundation
import TroupeModel
import TroupeReport
import TroupeStore

/// What a study tells of since its run before, in sentences.
struct StudyAlerts {
    let study: Study
    let file: CaseFile

    /// The accounts of a case that are gone, as results name them.
    static func gone(in file: CaseFile, keyFile: String?) throws(TroupeError) -> [String] {
        do {
            let nodes = try file.accounts().filter { $0.isGone == true }.map(\.node)
            guard let keyFile else { return nodes.sorted() }
            let key = try KeyFile.key(keyFile)
            return nodes.map { pseudonym(of: $0, key) }.sorted()
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// `tiktok:7423` with its id under a pseudonym.
    private static func pseudonym(of node: String, _ key: PseudonymKey) -> String {
        let parts = node.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 ? parts[0] + ":" + key.pseudonym("account:" + parts[0], parts[1]) : node
    }

    /// The sentences.
    ///
    /// - Parameters:
    ///   - record: The run that has just been done.
    ///   - folder: Its folder.
    ///   - before: The run before; nil for the first, which is what later ones are compared with.
    func sentences(
        _ record: StudyRecord, in folder: String, since before: (record: StudyRecord, folder: String)?
    ) throws(TroupeError) -> [String] {
        guard !study.alert.isEmpty else { return [] }
        let now = try Self.communities(in: folder)
        let then = try before.map { before throws(TroupeError) in try Self.communities(in: before.folder) }
        var sentences: [String] = []
        if let least = study.alert.newCommunity, let then {
            for (letter, members) in now.sorted(by: { $0.key < $1.key }) where members.count >= least {
                // New is a community of which no earlier one held half.
                guard !then.values.contains(where: { 2 * $0.intersection(members).count >= members.count }) else {
                    continue
                }
                sentences.append(
                    "Community \(letter) of \(PlainText.count(members.count, "account", "accounts")) is new since run "
                        + "\(before?.record.run ?? "").")
            }
        }
        let members = Set(now.values.flatMap(\.self))
        let membersThen = Set((then ?? [:]).values.flatMap(\.self))
        for (written, node) in try watched() where members.contains(node) && !membersThen.contains(node) {
            let letter = now.first { $0.value.contains(node) }?.key ?? ""
            sentences.append(
                "The watched account \(written.visible) is now in community \(letter)"
                    + (before.map { "; in run \($0.record.run) it was in none." } ?? "."))
        }
        if study.alert.takedown, let before {
            let gone = record.gone.filter { !before.record.gone.contains($0) }
            if !gone.isEmpty {
                let names = gone.prefix(20).map(\.visible).joined(separator: ", ")
                sentences.append(
                    "\(PlainText.count(gone.count, "account is", "accounts are")) gone since run \(before.record.run): "
                        + names + (gone.count > 20 ? ", …" : "") + ".")
            }
        }
        return sentences
    }

    /// The watched accounts that the case has, as the study writes them and as results name them.
    private func watched() throws(TroupeError) -> [(written: String, node: String)] {
        guard !study.alert.accounts.isEmpty else { return [] }
        do {
            let accounts = try file.accounts()
            let key = try study.pseudonyms.map { try KeyFile.key($0) }
            return study.alert.accounts.flatMap { written -> [(written: String, node: String)] in
                let name = written.hasPrefix("@") ? String(written.dropFirst()) : written
                return accounts.filter { account in
                    account.node == written || account.key == written
                        || account.handle?.lowercased() == name.lowercased()
                }.map { account in (written, key.map { Self.pseudonym(of: account.node, $0) } ?? account.node) }
            }
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// The members of each community of a folder of results, as `platform:id`.
    private static func communities(in folder: String) throws(TroupeError) -> [String: Set<String>] {
        var communities: [String: Set<String>] = [:]
        for account in try ResultTables(folder: folder).accounts("accounts.csv", columns: ["community"])
        where !account.row["community"].isEmpty {
            communities[account.row["community"], default: []].insert(account.node)
        }
        return communities
    }
}
