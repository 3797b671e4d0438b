import Foundation
import TroupeBase
import TroupeModel
import TroupeStatistics

/// Synthetic posts with planted campaigns: for each post what it reposts or says, by whom, when.
///
/// Ordinary posts: account activity (rank + 100)^−0.9; objects with heavy-tailed popularity (Pareto 1.2, at most one
/// post in fifty) whose posts follow their birth after an exponential delay of about half a day. Half of the objects
/// are reposted, half are captions of words, hashtags and sometimes a link. Members post a few ordinary things as well.
struct SimulatedPosts {
    /// A post.
    struct Post {
        var account: Int
        /// Seconds since 1970.
        var time: Int64
        var repost: String
        var caption: String
        var link: String
    }

    /// The posts, in order of time.
    private(set) var posts: [Post] = []
    /// The campaign of each account that has one.
    private(set) var campaignOfAccount: [Int: Int] = [:]

    /// The first moment, in seconds since 1970.
    static let start: Int64 = 1_727_740_800  // 2024-10-01T00:00:00Z

    private var generator: SplitMix64
    private let settings: SimulationSettings
    private let vocabulary: [String]

    /// The posts of some settings; equal settings give equal posts.
    init(_ settings: SimulationSettings) {
        self.settings = settings
        generator = SplitMix64(seed: SplitMix64.mix(settings.seed &+ 0x51))
        vocabulary = Self.words()
        plant()
        addOrdinaryPosts()
        let offset = Self.start
        posts = posts.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element)
        for place in posts.indices { posts[place].time += offset }
    }

    private var span: Double { Double(settings.days) * 86_400 }

    private mutating func uniform() -> Double { Double(generator.next() >> 11) * 0x1p-53 }

    private mutating func draw(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(uniform() * Double(range.count))
    }

    private mutating func exponential(_ mean: Double) -> Double { -mean * log(1 - uniform()) }

    /// The standard normal distribution, by Box and Muller.
    private mutating func normal() -> Double { (-2 * log(1 - uniform())).squareRoot() * cos(2 * .pi * uniform()) }

    // MARK: - Campaigns

    private mutating func plant() {
        var account = 0
        for campaign in 0..<settings.campaigns {
            let members = draw(settings.size)
            for action in 0..<draw(settings.actions) {
                // Within the first and last hour nothing happens, as in the peers' generators.
                let moment = 3600 + uniform() * max(1, span - 7200)
                let isCaption =
                    switch settings.kind {
                    case .mixed: action % 2 == 1
                    case .caption: true
                    case .repost: false
                    }
                let text = isCaption ? caption() : ""
                for member in 0..<members where uniform() < settings.participation {
                    let length = settings.evasion == .delays ? 600 : settings.spread
                    let delay = length > 0 ? draw(0...length) : 0
                    posts.append(
                        Post(
                            account: account + member, time: Int64(moment) + Int64(delay),
                            repost: isCaption ? "" : "r-c\(campaign)-\(action)",
                            caption: isCaption ? evaded(text) : "", link: ""))
                }
            }
            for member in 0..<members { campaignOfAccount[account + member] = campaign }
            account += members
        }
    }

    /// A caption as a member writes it.
    private mutating func evaded(_ text: String) -> String {
        switch settings.evasion {
        case .none, .delays: return text
        case .counters: return text + " \(draw(1...999))"
        case .spaces:
            let words = text.split(separator: " ").map(String.init)
            return words.map { word in
                let marks = ["", "", " ", "\u{200B}", "\u{1F36F}"]
                return word + marks[draw(0...4)]
            }.joined(separator: " ")
        case .paraphrase:
            let words = text.split(separator: " ").map(String.init)
            return words.map { word in
                draw(0...6) == 0 && !word.hasPrefix("#") ? vocabulary[draw(0...(vocabulary.count - 1))] : word
            }.joined(separator: " ")
        }
    }

    // MARK: - Ordinary posts

    private mutating func addOrdinaryPosts() {
        let planted = campaignOfAccount.count
        let ordinary = max(200, settings.posts / 8)
        var cumulative = [Double](repeating: 0, count: ordinary)
        var total = 0.0
        for rank in 0..<ordinary {
            total += pow(Double(rank + 101), -0.9)
            cumulative[rank] = total
        }
        let largest = max(50, min(settings.posts / 50, 50_000))
        var written = 0
        var object = 0
        var recent: [(number: Int, birth: Double, scale: Double, text: String, link: String)] = []
        while written < settings.posts {
            let size = min(Int(pow(1 - uniform(), -1 / 1.2)), largest, settings.posts - written)
            let birth = uniform() * span
            let scale = exp(log(43_200) + 0.7 * normal())
            let isCaption = object % 2 == 1
            let text = isCaption ? caption() : ""
            let link = isCaption && object % 3 == 0 ? "https://site\(draw(0...300)).example/p/\(object)" : ""
            for _ in 0..<size {
                let at = uniform() * total
                let drawn = lowerBound(in: 0..<ordinary - 1) { cumulative[$0] < at }
                add(planted + drawn, object, birth: birth, scale: scale, text: text, link: link)
            }
            if recent.count < 2000 { recent.append((object, birth, scale, text, link)) }
            written += size
            object += 1
        }
        guard !recent.isEmpty else { return }
        for member in 0..<planted {
            for _ in 0..<settings.ownPosts {
                let one = recent[draw(0...(recent.count - 1))]
                add(member, one.number, birth: one.birth, scale: one.scale, text: one.text, link: one.link)
            }
        }
    }

    private mutating func add(
        _ account: Int, _ object: Int, birth: Double, scale: Double, text: String, link: String
    ) {
        let time = (birth + exponential(scale)).truncatingRemainder(dividingBy: span)
        posts.append(
            Post(
                account: account, time: Int64(time), repost: text.isEmpty ? "r-\(object)" : "", caption: text,
                link: link))
    }

    /// A caption of eight to twenty words and up to seven hashtags.
    private mutating func caption() -> String {
        var words = (0..<draw(8...20)).map { _ in vocabulary[draw(0...(vocabulary.count - 1))] }
        for _ in 0..<draw(0...7) { words.append("#" + vocabulary[draw(0...199)]) }
        return words.joined(separator: " ")
    }

    /// Four thousand made-up words of two to four syllables.
    private static func words() -> [String] {
        let onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "ch", "sh"]
        let vowels = ["a", "e", "i", "o", "u"]
        var generator = SplitMix64(seed: 0x7E57)
        var words: Set<String> = []
        var list: [String] = []
        while list.count < 4000 {
            var word = ""
            for _ in 0..<(2 + Int(generator.next() % 3)) {
                word += onsets[Int(generator.next() % 16)] + vowels[Int(generator.next() % 5)]
            }
            if words.insert(word).inserted { list.append(word) }
        }
        return list
    }
}

extension PostTable {
    /// The posts as the detectors read them: layers `repost`, `caption` and `link`.
    init(_ simulated: SimulatedPosts) {
        self.init()
        accounts.platforms = [""]
        firstPostOfSource = [0]
        layers = ["repost", "caption", "link"].map { LayerColumn(layer: Layer($0)) }
        var objects: [[String: UInt32]] = [[:], [:], [:]]
        var numbers: [Int: UInt32] = [:]
        for (number, post) in simulated.posts.enumerated() {
            let account = numbers[post.account] ?? UInt32(accounts.identifiers.append("s\(post.account)".utf8))
            if numbers.updateValue(account, forKey: post.account) == nil { accounts.platform.append(0) }
            self.account.append(account)
            time.append(post.time * 1000)
            line.append(UInt32(number + 2))
            Array("\(number + 1)".utf8).withUnsafeBufferPointer { identifiers.append($0) }
            for (layer, text) in [post.repost, post.caption, post.link].enumerated() where !text.isEmpty {
                let object = objects[layer][text] ?? UInt32(layers[layer].objects.append(text.utf8))
                objects[layer][text] = object
                layers[layer].postOfUse.append(UInt32(number))
                layers[layer].objectOfUse.append(object)
            }
        }
    }
}
