/// How accounts of a platform are drawn: filled, hollow, or with a letter.
struct AccountMark: Equatable, Sendable {
    enum Fill: Equatable, Sendable {
        case filled
        case hollow
        case letter(Character)
    }

    /// The platform's name; empty when unknown.
    var platform: String
    var fill: Fill

    /// A mark for each platform that occurs, the same in every figure: TikTok filled, Douyin hollow. Of others the
    /// first by name takes what is free of the two, further ones have a letter; an unknown platform stands last.
    static func marks(for platforms: [String]) -> [AccountMark] {
        let rank = ["tiktok": 0, "douyin": 1]
        func order(_ platform: String) -> Int { platform.isEmpty ? 3 : rank[platform.lowercased()] ?? 2 }
        let ordered = Set(platforms).sorted { left, right in
            order(left) != order(right)
                ? order(left) < order(right) : left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        var free: [Fill] = [.filled, .hollow]
        if ordered.contains(where: { order($0) == 1 }), !ordered.contains(where: { order($0) == 0 }) {
            free = ordered.count > 1 ? [.hollow, .filled] : [.hollow]
        }
        var taken: Set<Character> = []
        return ordered.map { platform in
            free.isEmpty
                ? AccountMark(platform: platform, fill: .letter(letter(for: platform, notIn: &taken)))
                : AccountMark(platform: platform, fill: free.removeFirst())
        }
    }

    private static func letter(for platform: String, notIn taken: inout Set<Character>) -> Character {
        let own = platform.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let candidates: String = platform.isEmpty ? "?" : own + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        let chosen = candidates.first { !taken.contains($0) } ?? "*"
        taken.insert(chosen)
        return chosen
    }
}
