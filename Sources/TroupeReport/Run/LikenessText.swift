import TroupeCoordination
import TroupeModel

/// What a group looks like, in words and with the measure that says so.
struct LikenessText {
    let findings: Findings
    /// The names of accounts in sentences; nil takes those of the tables.
    var names: ReportNames?
    /// The language; tables are English.
    var words = Wording()

    /// The readings of a group for a cell of a table; empty where none applies.
    func cell(_ community: NetworkCommunity) -> String {
        cell(community.looksLike, members: community.members.count)
    }

    /// Readings of a group of so many members for a cell of a table.
    func cell(_ looks: [Likeness], members: Int) -> String {
        looks.map { words("look.cell", .text(words.word("look", $0.name)), .text(measure($0, members: members))) }
            .joined(separator: "; ")
    }

    /// The number behind a reading.
    func measure(_ likeness: Likeness, members: Int) -> String {
        switch likeness {
        case .oneAccountTwice(let count): words("look.measure.twice", .number(count), .number(members))
        case .oneOwner(let count): words("look.measure.owner", .number(count), .number(members))
        case .pair: words("look.measure.pair")
        case .appOrScheduler(let minute, let objects, let all):
            words("look.measure.app", .number(objects), .number(all), .text(Self.clock(minute)))
        case .ownTimes(let count): words("look.measure.times", .number(count), .number(members))
        case .oneHost(let host, let links, let all):
            words("look.measure.host", .number(links), .number(all), .text(host.visible))
        case .oneSource(let account, let objects, let all), .audience(let account, let objects, let all):
            words("look.measure.first", .number(objects), .number(all), .text(name(account)))
        case .overlap(let objects, let all): words("look.measure.overlap", .number(objects), .number(all))
        case .busyAccounts(let hubs, let ties, let all):
            words(
                "look.measure.busy", .number(ties), .number(all),
                .text(hubs == 1 ? words("look.oneAccount") : words("page.nAccounts", .number(hubs))))
        case .oneText(let objects): words("page.nDistinct", .number(objects))
        }
    }

    private func name(_ account: UInt32) -> String {
        guard let names else { return findings.names[account].visible }
        return names.isShown(account) ? names[account].plain : words("look.notShown")
    }

    /// One line of the report.
    func line(_ likeness: Likeness, members: Int) -> InlineText {
        let meaning =
            switch likeness {
            case .oneAccountTwice: "twice"
            case .oneOwner: "owner"
            case .pair: "pair"
            case .appOrScheduler: "app"
            case .ownTimes: "times"
            case .oneHost: "host"
            case .oneSource: "source"
            case .audience: "audience"
            case .overlap: "overlap"
            case .busyAccounts: "busy"
            case .oneText: "text"
            }
        return words.inline(
            "look.line", "\(words.word("look", likeness.name))", "\(measure(likeness, members: members))",
            words.inline("look.meaning." + meaning))
    }

    private static func clock(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
