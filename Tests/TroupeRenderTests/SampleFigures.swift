import TroupeRender

/// Synthetic figures that the tests draw. No real account, platform record or claim.
enum SampleFigures {
    /// Two communities of 7 and 5 accounts, two platforms, two layers, handles in several scripts.
    static func two(seed: UInt64 = 7) -> NetworkFigure {
        let labels = [
            "娜塔莎在中国", "Наташа_Москва", "alina.cn2024", "安娜俄罗斯好物", "lisa🌸俄品", "yelena_88", "格蕾丝 Grace",
            "Иван_Торговля", "merchant.wu", "老王俄货🍯", "olga•official", "丽莎的厨房",
        ]
        var accounts = labels.enumerated().map { index, label in
            NetworkFigure.Account(
                label: label, platform: index % 3 == 0 ? "Douyin" : "TikTok", community: index < 7 ? 0 : 1, strength: 0)
        }
        var random = Steps(seed: 41)
        var ties: [NetworkFigure.Tie] = []
        func tie(_ a: Int, _ b: Int) {
            let support = 2 + random.below(7)
            let layers = [["caption"], ["music"], ["caption", "music"], ["caption"]][random.below(4)]
            accounts[a].strength += Double(support)
            accounts[b].strength += Double(support)
            ties.append(.init(a: a, b: b, support: support, layers: layers, tooltip: "\(support) objects"))
        }
        for a in 0..<7 {
            for b in a + 1..<7 where (a + b) % 11 != 0 { tie(a, b) }
        }
        for a in 7..<12 {
            for b in a + 1..<12 where a + b != 19 { tie(a, b) }
        }
        ties = Array(ties.prefix(29))
        tie(2, 9)
        return NetworkFigure(
            title: "Accounts that share captions and music in time",
            subtitle: "SYNTHETIC EXAMPLE. A line joins two accounts that used the same caption or music within 180 s.",
            accounts: accounts, ties: ties,
            communities: [.init(letter: "A", size: 7), .init(letter: "B", size: 5)], method: method,
            leftOut: ["24 accounts in no group; 3 posts without a time"],
            source: "Source: posts.csv, 1,240 posts of 60 accounts, 1 August to 30 September 2024. Synthetic.",
            seed: seed)
    }

    /// Communities of the given sizes; each account has about `degree` ties inside its own, a few go across.
    static func many(
        sizes: [Int], degree: Double, across: Int, platforms: [String] = ["TikTok", "Douyin"], seed: UInt64 = 7
    ) -> NetworkFigure {
        var random = Steps(seed: 5)
        var accounts: [NetworkFigure.Account] = []
        var ties: [NetworkFigure.Tie] = []
        let layers = [["caption"], ["caption"], ["caption"], ["music"], ["caption", "music"]]
        func tie(_ a: Int, _ b: Int) {
            guard a != b, !ties.contains(where: { $0.a == min(a, b) && $0.b == max(a, b) }) else { return }
            let support = 2 + random.below(4) * random.below(3)
            accounts[a].strength += Double(support)
            accounts[b].strength += Double(support)
            ties.append(.init(a: min(a, b), b: max(a, b), support: support, layers: layers[random.below(5)]))
        }
        for (community, size) in sizes.enumerated() {
            let first = accounts.count
            for member in 0..<size {
                let name = ["user", "俄货", "Анна_", "shop.of."][member % 4] + "\(community)\(member * 37 % 1000)"
                accounts.append(
                    .init(
                        label: name, platform: platforms[random.below(platforms.count)], community: community,
                        strength: 0))
            }
            for member in 1..<size { tie(first + member, first + random.below(member)) }
            while Double(ties.count { $0.a >= first })
                < min(Double(size) * degree / 2, Double(size * (size - 1)) * 0.45)
            {
                tie(first + random.below(size), first + min(random.below(size), random.below(size)))
            }
        }
        for _ in 0..<across { tie(random.below(accounts.count), random.below(accounts.count)) }
        return NetworkFigure(
            title: "Accounts that share captions and music in time",
            subtitle: "SYNTHETIC EXAMPLE. A line joins two accounts that used the same caption or music within 60 s.",
            accounts: accounts, ties: ties,
            communities: sizes.enumerated().map { .init(letter: String(letters[$0]), size: $1) }, method: method,
            leftOut: ["1,204 accounts in no group", "2 components of 431 accounts: over the limit of --max-accounts"],
            source: "Source: posts.csv. Synthetic.", seed: seed)
    }

    /// Nothing was found.
    static let nothing = NetworkFigure(
        title: "Accounts that share captions in time", subtitle: "Russian coordination sample", method: method,
        leftOut: ["all 512 accounts: no group stands out"], source: "Source: russian.csv, 35,125 posts.",
        message: "No group stood out from chance: no group of accounts shares more objects within 60 s "
            + "than the same posts do at shifted times (largest score 3.1, chance 4.7, p = 0.38).", seed: 1)

    /// Labels, names and lines made to break the drawing.
    static func hostile() -> NetworkFigure {
        var figure = two()
        for (index, text) in hostileTexts.enumerated() {
            let strength = Double(10 + index)
            figure.accounts.append(
                .init(label: text, platform: "<b>\"Tik\\Tok&lt;", community: index % 2, strength: strength))
            figure.ties.append(
                .init(a: index % 7, b: figure.accounts.count - 1, support: 3, layers: ["link\"\\N"], tooltip: text))
        }
        figure.title = "\"Title\" with \\N & <script>alert(1)</script> &amp; \u{202E}reversed\\"
        figure.source = "C:\\path\\to\\file \\"
        figure.method += ["<img src=x onerror=alert(1)> &lt; \\l \\G", "\u{1B}[31mred"]
        figure.communities = [.init(letter: "<A>", size: 99), .init(letter: "\\", size: 99)]
        return figure
    }

    static let hostileTexts = [
        "plain", "say \"hi\"", "<script>alert('x')</script>", "<b>bold</b>", "back\\slash", "ends with \\",
        "\\N\\G\\l\\n\\E\\T\\H\\L", "&amp; &lt; &#65; &", "a\u{202E}gnp.exe", "nul\u{0}esc\u{1B}[2J", "line\nbreak\r\n",
        "\u{301}\u{301}lone", "e" + String(repeating: "\u{301}", count: 400), String(repeating: "x", count: 10_000),
        "zero\u{200B}width", "\u{FFFE}\u{FFFF}", "]]>--><!--", "%s%n${x}", "\"];evil[label=\"", "'); DROP TABLE",
    ]

    static let method = [
        "1,240 posts · 60 accounts · 1 Aug-30 Sep 2024", "window 180 s · jitter 1,800 s · 1,770 pairs tested",
        "3 groups stand out of 99 copies (alpha 1 %)", "largest score by chance 4.7 · seed 7",
        "Coordinated does not mean state-run or harmful.", "data sha256 3f9a1c07… · troupe 0.1",
    ]

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

/// A linear congruential generator (Knuth's MMIX constants): the same steps everywhere.
struct Steps {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
