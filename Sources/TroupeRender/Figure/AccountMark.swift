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

    /// A mark for each platform that occurs: the commonest filled, the next hollow, further ones with a letter.
    ///
    /// Equally common platforms stand by name. An unknown platform gets `?` unless it is the only one or
    /// one of two.
    static func marks(for platforms: [String]) -> [AccountMark] {
        var counts: [String: Int] = [:]
        for platform in platforms { counts[platform, default: 0] += 1 }
        let ordered = counts.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        var taken: Set<Character> = []
        return ordered.enumerated().map { rank, entry in
            switch rank {
            case 0: AccountMark(platform: entry.key, fill: .filled)
            case 1: AccountMark(platform: entry.key, fill: .hollow)
            default: AccountMark(platform: entry.key, fill: .letter(letter(for: entry.key, notIn: &taken)))
            }
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
