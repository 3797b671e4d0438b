import Foundation

/// The handle that a watermark names, as far as it can be told from what was read.
package struct MarkedHandle: Sendable, Hashable {
    /// How a handle that was read stands to those that the case knows.
    package enum State: String, Sendable, Hashable {
        /// An account of the case has it.
        case known
        /// One letter that readers confuse separates it from the handle of one account: somebody must look.
        case candidate
        /// No account of the case has it.
        case unknown
    }

    /// The handle as it was read, in lower case.
    package var reading: String
    /// The handle of the case that is meant, or may be; nil where there is none.
    package var known: String?
    /// How the two stand to each other.
    package var state: State

    /// A handle that was read.
    package init(reading: String, known: String?, state: State) {
        self.reading = reading
        self.known = known
        self.state = state
    }

    /// The handle in the text of a mark; nil where none can be told.
    ///
    /// The word after `@` is a handle, and the word after a colon (`ID: name`, `抖音号：name`); a mark of one word is one
    /// where it has a digit, a dot or an underscore, or is a handle that the case knows: other single words are
    /// names of programmes and stations as often.
    ///
    /// - Parameter isKnown: Whether the case has a handle.
    package static func reading(of mark: String, isKnown: (String) -> Bool = { _ in false }) -> String? {
        let text = mark.precomposedStringWithCompatibilityMapping.lowercased()
        if let at = text.lastIndex(of: "@") { return word(text[text.index(after: at)...]) }
        if let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }) {
            return word(text[text.index(after: colon)...])
        }
        let words = text.split(whereSeparator: \.isWhitespace).filter { !platforms.contains(String($0)) }
        guard words.count == 1, let found = word(words[0]), found.count == words[0].count else { return nil }
        return found.contains { $0.isNumber || $0 == "." || $0 == "_" } || isKnown(found) ? found : nil
    }

    /// Platforms whose own name stands on videos.
    private static let platforms: Set<String> = [
        "tiktok", "douyin", "抖音", "kwai", "快手", "xiaohongshu", "小红书", "rednote", "instagram", "reels", "youtube",
        "shorts", "capcut", "剪映", "bilibili", "weibo", "微博", "telegram", "facebook", "likee", "snapchat", "x", "vk",
    ]

    /// The first word of a text where it may be a handle: three characters or more, letters, digits, `.`, `_` and `-`.
    private static func word(_ text: some StringProtocol) -> String? {
        let trimmed = text.drop { $0.isWhitespace }
        let found = trimmed.prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
        let handle = String(found.reversed().drop { $0 == "." || $0 == "-" }.reversed())
        return handle.count >= 3 && handle.count <= 60 ? handle : nil
    }
}

/// Compares what was read with the handles of a case.
package struct KnownHandles: Sendable {
    private let handles: Set<String>
    private var byOutline: [String: [String]] = [:]

    /// The handles of a case, without `@`.
    package init(_ given: some Sequence<String>) {
        handles = Set(given.map { $0.lowercased() })
        for handle in handles.sorted() { byOutline[Self.outline(handle), default: []].append(handle) }
    }

    /// Whether the case has a handle.
    package func contains(_ handle: String) -> Bool { handles.contains(handle) }

    /// What a handle that was read means: the same handle of the case; the only one that a single letter which readers
    /// confuse (1, i and l; 2 and z; 8 and b; 0 and o) or a doubled underscore separates from it; or none.
    package func meaning(of reading: String) -> MarkedHandle {
        if handles.contains(reading) { return MarkedHandle(reading: reading, known: reading, state: .known) }
        let near = byOutline[Self.outline(reading), default: []].filter { Self.differences($0, reading) == 1 }
        guard near.count == 1 else { return MarkedHandle(reading: reading, known: nil, state: .unknown) }
        return MarkedHandle(reading: reading, known: near[0], state: .candidate)
    }

    /// A handle with one letter for all that are confused with it.
    private static func outline(_ handle: String) -> String {
        String(single(handle).map { alike[$0] ?? $0 })
    }

    private static let alike: [Character: Character] = [
        "1": "l", "i": "l", "2": "z", "8": "b", "0": "o", "|": "l",
    ]

    /// Without doubled underscores.
    private static func single(_ handle: String) -> String {
        var text = ""
        for letter in handle where !(letter == "_" && text.last == "_") { text.append(letter) }
        return text
    }

    /// Letters in which two handles of one outline differ; a doubled underscore counts as one.
    private static func differences(_ one: String, _ other: String) -> Int {
        let (first, second) = (single(one), single(other))
        let letters = zip(first, second).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
        let underscores = abs((one.count - first.count) - (other.count - second.count))
        return letters + underscores
    }
}
