import TroupeCoordination
import TroupeModel

/// What a group looks like, in words and with the measure that says so.
struct LikenessText {
    let findings: Findings

    /// The readings of a group for a cell of a table; empty where none applies.
    func cell(_ community: NetworkCommunity) -> String {
        cell(community.looksLike, members: community.members.count)
    }

    /// Readings of a group of so many members for a cell of a table.
    func cell(_ looks: [Likeness], members: Int) -> String {
        looks.map { "\($0.name) (\(measure($0, members: members)))" }.joined(separator: "; ")
    }

    /// The number behind a reading.
    func measure(_ likeness: Likeness, members: Int) -> String {
        switch likeness {
        case .oneAccountTwice(let count):
            "\(PlainText.count(count)) of \(PlainText.count(members)) members did the same as one other within a second in "
                + "at least 80 % of what the quieter one shared"
        case .oneOwner(let count):
            "\(PlainText.count(count)) of \(PlainText.count(members)) members have the same id on another platform"
        case .pair: "two members"
        case .appOrScheduler(let minute, let objects, let all):
            "\(PlainText.count(objects)) of \(PlainText.count(all)) objects fall into the five minutes from "
                + "\(Self.clock(minute)) UTC"
        case .oneHost(let host, let links, let all):
            "\(PlainText.count(links)) of \(PlainText.count(all)) links are on \(host.visible)"
        case .oneSource(let account, let objects, let all), .audience(let account, let objects, let all):
            "\(findings.names[account].visible) is first in \(PlainText.count(objects)) of \(PlainText.count(all)) objects"
        case .overlap(let objects, let all):
            "members of other communities used \(PlainText.count(objects)) of \(PlainText.count(all)) objects at the same "
                + "time"
        case .busyAccounts(let hubs, let ties, let all):
            "\(PlainText.count(ties)) of \(PlainText.count(all)) ties join "
                + "\(hubs == 1 ? "one account" : PlainText.count(hubs, "account", "accounts"))"
        case .oneText(let objects): PlainText.count(objects, "distinct object", "distinct objects")
        }
    }

    /// One line of the report.
    func line(_ likeness: Likeness, members: Int) -> String {
        let meaning =
            switch likeness {
            case .oneAccountTwice: "probably one account that was collected under two names"
            case .oneOwner: "one owner may post the same on each platform"
            case .pair: "one owner may hold both accounts"
            case .appOrScheduler: "an app, a scheduling tool or a daily routine posts at one time of day"
            case .oneHost:
                "the audience of a channel or the users of an app look like this, and so does an outlet that is amplified"
            case .oneSource: "mirrors, feeds and admirers copy one account without a plan between them"
            case .audience: "its members react to one account, with partners that change"
            case .overlap:
                "subscribers of the same feeds (agencies, RSS, channels) form such circles without a plan, and so does one "
                    + "larger group that was cut into parts"
            case .busyAccounts:
                "accounts that post whatever is popular meet everybody who does, and the others hardly meet each other"
            case .oneText: "what a platform fills in, a template or a chain text is posted again and again by strangers"
            }
        return "- looks like \(likeness.name): \(measure(likeness, members: members)); \(meaning);"
    }

    private static func clock(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
