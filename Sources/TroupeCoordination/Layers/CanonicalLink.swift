/// Links without what differs from copy to copy.
package enum CanonicalLink {
    /// Parameters that follow a visitor and name no other page; those that begin with `utm_` as well.
    static let tracking: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "si",
        "ref_src", "ref_url", "spm", "scm", "_t", "_r", "is_from_webapp", "sender_device", "sender_web_id",
        "is_copy_url",
        "share_app_id", "share_link_id", "share_item_id", "share_iid", "tt_from", "u_code", "sec_user_id", "_d",
        "share_author_id", "social_share_type", "checksum", "timestamp", "source", "preview_pb", "enter_from",
    ]

    /// A link in one form: `https`, host in lower case without `www.` and standard port, tracking parameters and
    /// fragment off, no slash at the end. A short link stays as it is, but for its host. Text that is no link is given
    /// back without blanks around it.
    package static func canonical(_ link: String) -> String {
        let text = trimmed(link)
        guard let parts = parts(text) else { return text }
        var path = parts.path
        while path.hasSuffix("/") { path.removeLast() }
        let kept = parts.query.split(separator: "&").filter { pair in
            let name = pair.prefix { $0 != "=" }.lowercased()
            return !name.hasPrefix("utm_") && !tracking.contains(name)
        }
        let fragment = parts.fragment.hasPrefix("!") ? "#" + parts.fragment : ""
        return "https://" + parts.host + path + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + fragment
    }

    /// The host of a link, lower case, without `www.`; nil where there is none.
    package static func domain(_ link: String) -> String? { parts(trimmed(link))?.host }

    /// The links in a text: from `http` up to the next blank, without what closes a sentence.
    package static func links(in text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
            guard let start = word.range(of: "http://") ?? word.range(of: "https://") else { return nil }
            var link = word[start.lowerBound...]
            while let last = link.last, ".,;:!?)]}>\"'»”。，！？）】".contains(last) { link.removeLast() }
            return parts(String(link)) == nil ? nil : String(link)
        }
    }

    private struct Parts {
        var host: String
        var path: String
        var query: String
        var fragment: String
    }

    private static func parts(_ text: String) -> Parts? {
        let lower = text.lowercased()
        var rest = Substring(text)
        if lower.hasPrefix("http://") {
            rest = text.dropFirst(7)
        } else if lower.hasPrefix("https://") {
            rest = text.dropFirst(8)
        } else if lower.contains("://") {
            return nil
        }
        let authority = rest.prefix { !"/?#".contains($0) }
        rest = rest.dropFirst(authority.count)
        var host = String(authority.split(separator: "@").last ?? "").lowercased()
        for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        guard host.contains("."), !host.contains(where: \.isWhitespace), !host.hasPrefix("."), !host.hasSuffix(".")
        else {
            return nil
        }
        let path = rest.prefix { $0 != "?" && $0 != "#" }
        rest = rest.dropFirst(path.count)
        let query = rest.first == "?" ? rest.dropFirst().prefix { $0 != "#" } : ""
        let fragment = rest.drop { $0 != "#" }.dropFirst()
        return Parts(host: host, path: String(path), query: String(query), fragment: String(fragment))
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension Substring {
    fileprivate func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<endIndex }
            start = index(after: start)
        }
        return nil
    }
}
