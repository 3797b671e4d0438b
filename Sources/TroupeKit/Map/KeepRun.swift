import Foundation
import TroupeBase
import TroupeDigest
import TroupeModel
import TroupeReport
import TroupeStore

/// Keeps what a run on a case found in the case, so that questions can be asked about it.
struct KeepRun {
    let view: RunView
    /// Its slow groups; nil where there are none.
    let slow: RunView?
    let run: RunRecord

    /// Writes the members, the ties and the co-actions behind them.
    ///
    /// - Returns: What the user should know, if it was not possible.
    func keep(in path: String) throws(TroupeError) -> String? {
        do {
            let file = try CaseFile(path, .writing)
            try file.keep(kept(view), slow: slow.map(kept), by: caseOperator(nil)) { writer, isSlow in
                try write(isSlow ? slow ?? view : view, to: writer)
            }
            return nil
        } catch StoreError.readOnly {
            return "The run is not kept in the case, which may not be written; questions will not know it."
        } catch {
            throw TroupeError(any: error)
        }
    }

    private func kept(_ view: RunView) throws -> KeptRun {
        let settings = try Self.text(run.settings)
        let fixed = ([settings, run.versions.troupe] + run.inputs.map(\.sha256)).joined(separator: "\n")
        return KeptRun(
            key: Hexadecimal.text(SHA256.hash(data: Data(fixed.utf8))) + (view.basis.isSlow ? "-slow" : ""),
            version: run.versions.troupe,
            settings: settings, window: view.basis.window, summary: try KeptSummary(view).map(Self.text))
    }

    private static func text(_ document: some Encodable) throws -> String {
        String(decoding: try DocumentJSON.data(document), as: UTF8.self)
    }

    private func write(_ view: RunView, to writer: RunWriter) throws {
        let numbers = try view.accounts.map { try writer.account(platform: $0.platform.platformInCase, key: $0.id) }
        for (community, members) in view.members.enumerated() {
            for member in members {
                guard let account = numbers[member] else { continue }
                try writer.member(account, community: community, label: view.letters[community])
            }
        }
        for (place, tie) in view.ties.enumerated() {
            guard let first = numbers[tie.a], let second = numbers[tie.b] else { continue }
            let (one, other) = (view.accounts[tie.a], view.accounts[tie.b])
            try writer.tie(
                first, second, support: tie.support, postPairs: tie.postPairs,
                layers: tie.layers.joined(separator: " "), p: tie.p, q: tie.q,
                community: one.community == other.community ? one.community : nil, occasions: tie.occasions,
                expected: tie.expected)
            for action in try view.coActions(ofTie: place) {
                guard let firstPost = try writer.post(platform: one.platform.platformInCase, id: action.first.id),
                    let secondPost = try writer.post(platform: other.platform.platformInCase, id: action.second.id)
                else { continue }
                try writer.coAction(
                    first, second, layer: action.layer, object: action.object, firstPost: firstPost,
                    secondPost: secondPost, gap: action.second.time - action.first.time)
            }
        }
    }
}
