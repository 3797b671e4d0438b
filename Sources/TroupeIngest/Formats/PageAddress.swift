/// The address of a page, taken apart as far as formats need it.
struct PageAddress {
    /// The host in lower case, without `www.`, `m.` and `mobile.`; empty where the text is no address.
    let host: String
    /// The parts of the path.
    let path: [String]
    private let query: Substring

    init(_ text: String) {
        let rest = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? ""
        let address = rest.prefix { $0 != "#" }
        let parts = address.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        var host = (parts.first ?? "").prefix { $0 != ":" }.lowercased()
        for prefix in ["www.", "m.", "mobile."] where host.hasPrefix(prefix) { host.removeFirst(prefix.count) }
        self.host = host
        path = parts.dropFirst().map(String.init).filter { !$0.isEmpty }
        query = address.drop { $0 != "?" }.dropFirst()
    }

    /// A value in the query; nil if it is empty or not there.
    func parameter(_ name: String) -> String? {
        for pair in query.split(separator: "&") where pair.hasPrefix(name + "=") {
            let value = pair.dropFirst(name.count + 1)
            return value.isEmpty ? nil : String(value)
        }
        return nil
    }

    /// The platform of the page, as it is named in the case file; nil if its host is none of a platform's.
    var platform: String? { Self.platform(ofDomain: host) }

    /// The platform of a domain, or of one above it.
    static func platform(ofDomain domain: String) -> String? {
        var rest = domain[...]
        while true {
            if let name = names[String(rest)] { return name }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
    }

    private static let names: [String: String] = [
        "tiktok.com": "tiktok", "douyin.com": "douyin", "iesdouyin.com": "douyin", "twitter.com": "x", "x.com": "x",
        "facebook.com": "facebook", "instagram.com": "instagram", "threads.net": "threads", "threads.com": "threads",
        "youtube.com": "youtube", "youtu.be": "youtube", "xiaohongshu.com": "xiaohongshu",
        "rednote.com": "xiaohongshu", "weibo.com": "weibo", "weibo.cn": "weibo", "bilibili.com": "bilibili",
        "kuaishou.com": "kuaishou", "zhihu.com": "zhihu", "truthsocial.com": "truthsocial", "t.me": "telegram",
        "telegram.org": "telegram", "reddit.com": "reddit", "bsky.app": "bluesky", "vk.com": "vk",
    ]

    /// The handle of the account whose profile, or a post of which, this is; nil where the address names none.
    var accountHandle: String? {
        guard let platform, let first = path.first else { return nil }
        if first.hasPrefix("@") { return first.count > 1 ? String(first.dropFirst()) : nil }
        switch platform {
        case "facebook": return facebookAccount.flatMap { $0.isIdentifier ? nil : $0.text }
        case "bluesky": return first == "profile" && path.count > 1 ? path[1] : nil
        case "telegram": return first == "s" && path.count > 1 ? path[1] : first == "c" ? nil : first
        case "x", "truthsocial":
            return ["i", "home", "search", "hashtag", "intent", "share"].contains(first.lowercased()) ? nil : first
        case "instagram": return path.count == 1 && !["p", "reel", "explore", "tv"].contains(first) ? first : nil
        default: return nil
        }
    }

    /// The account that a Facebook address names, by its id or by its handle; nil for addresses of groups, reels and
    /// photos, which name none.
    var facebookAccount: (text: String, isIdentifier: Bool)? {
        guard platform == "facebook", let first = path.first else { return nil }
        if first.hasSuffix(".php") { return parameter("id").map { ($0, true) } }
        let isOfAccount = path.count == 1 || ["posts", "videos", "photos"].contains(path[1])
        if first == "people", path.count > 2 { return (path[2], true) }
        guard isOfAccount, !["reel", "watch", "photo", "groups", "share", "events", "story"].contains(first) else {
            return nil
        }
        return (first, first.utf8.allSatisfy { $0 &- 48 < 10 })
    }
}
