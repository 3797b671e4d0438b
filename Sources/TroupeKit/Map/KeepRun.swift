import Crypto
import Foundation
import TroupeCoordination
import TroupeModel
import TroupeReport
import TroupeStore

/// Keeps what a run on a case found in the case, so that questions can be asked about it.
struct KeepRun {
    let findings: Findings
    let run: RunRecord

    /// Writes the members, the ties and the co-actions behind them.
    ///
    /// - Returns: What the user should know, if it was not possible.
    func keep(in path: String) throws(TroupeError) -> String? {
        do {
            let file = try CaseFile(path, .writing)
            try file.keep(kept(), by: caseOperator(nil)) { writer in try write(to: writer) }
            return nil
        } catch StoreError.readOnly {
            return "The run is not kept in the case, which may not be written; questions will not know it."
        } catch {
            throw TroupeError(any: error)
        }
    }

    private func kept() throws -> KeptRun {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let settings = String(decoding: try encoder.encode(run.settings), as: UTF8.self)
        let fixed = ([settings, run.versions.troupe] + run.inputs.map(\.sha256)).joined(separator: "\n")
        return KeptRun(
            key: Hexadecimal.text(SHA256.hash(data: Data(fixed.utf8))), version: run.versions.troupe,
            settings: settings, window: findings.detection.settings.window)
    }

    private func write(to writer: RunWriter) throws {
        let detection = findings.detection
        let accounts = findings.posts.accounts
        func number(_ account: UInt32) throws -> Int64? {
            try writer.account(
                platform: accounts.platformName(of: Int(account)), key: accounts.identifiers[Int(account)])
        }
        func post(_ row: Int) throws -> Int64? {
            try writer.post(
                platform: accounts.platformName(of: Int(findings.posts.account[row])),
                id: findings.posts.identifiers[row])
        }
        for (community, found) in detection.communities.enumerated() {
            for member in found.members {
                guard let account = try number(member) else { continue }
                try writer.member(account, community: community, label: NetworkCommunity.label(community))
            }
        }
        for tie in detection.ties {
            guard let first = try number(tie.first), let second = try number(tie.second) else { continue }
            let layers = Set(tie.layers.map(\.layer))
            try writer.tie(
                first, second, support: tie.support, postPairs: tie.layers.reduce(0) { $0 + $1.postPairs },
                layers: tie.layers.map { findings.posts.layers[$0.layer].layer.name }.joined(separator: " "), p: tie.p,
                q: tie.q, community: tie.community, occasions: tie.occasions, expected: tie.expected)
            for action in detection.detector.coActions(first: tie.first, second: tie.second)
            where layers.contains(action.layer) {
                guard let one = try post(action.firstPost), let other = try post(action.secondPost) else { continue }
                let layer = findings.posts.layers[action.layer]
                try writer.coAction(
                    first, second, layer: layer.layer.name, object: layer.objects[action.object], firstPost: one,
                    secondPost: other, gap: action.gap)
            }
        }
    }
}
