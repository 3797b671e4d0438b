import TroupeModel
import TroupeReport
import TroupeStore

extension ReportCase {
    /// What a case knows for the report.
    init(_ file: CaseFile) throws {
        var accounts: [[UInt8]: CaseAccount] = [:]
        for account in try file.accounts() { accounts[Array(account.shownNode.utf8)] = account }
        self.init(
            accounts: accounts, cast: try file.castGraph(),
            events: try file.events().compactMap { event in
                event.account.map { Event(type: event.type, time: event.time, account: $0) }
            },
            capture: { platform, post in
                try file.capture(ofPost: post, on: platform).map { Capture(time: $0.time, caption: $0.caption) }
            },
            title: { layer, object in try file.title(of: object, on: layer) })
    }
}
