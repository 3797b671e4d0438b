import TroupeModel

/// The shape of a table of posts.
public enum PostFormat: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The four columns of CooRTweet: `object_id`, `account_id`, `content_id`, `timestamp_share`.
    case coortweet
    /// The eight columns of coordination-network-toolkit.
    case coordinationNetworkToolkit
    /// The posts of troupe's own demonstration case.
    case demoCase
    /// Columns named by the user.
    case mapped

    /// The name for people.
    public var description: String {
        switch self {
        case .coortweet: "CooRTweet"
        case .coordinationNetworkToolkit: "coordination-network-toolkit"
        case .demoCase: "demonstration case"
        case .mapped: "columns named by the user"
        }
    }

    /// The columns that tell the format, all of which must be there.
    var requiredColumns: [String] {
        switch self {
        case .coortweet: ["object_id", "account_id", "content_id", "timestamp_share"]
        case .coordinationNetworkToolkit:
            ["message_id", "user_id", "username", "repost_id", "reply_id", "message", "timestamp", "urls"]
        case .demoCase: ["post_id", "platform", "account_id", "time_utc", "caption"]
        case .mapped: []
        }
    }

    /// The formats that a header can tell, in the order in which they are tried.
    static let recognised: [PostFormat] = [.coortweet, .coordinationNetworkToolkit, .demoCase]
}
