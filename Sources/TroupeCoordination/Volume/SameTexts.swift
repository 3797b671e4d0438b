import TroupeBase
package import TroupeModel
import TroupeStatistics

/// Pairs of accounts that published many of the same texts, whatever lies between in time.
///
/// This is no test: a collection may hold little but one campaign, and then nothing is left to compare it with. What
/// can be said is how much the two have in common, when, who was first, and how rare that is among the other pairs of
/// the data. A shared source, one owner or an app gives such pairs as a campaign does.
package struct SameTexts: Sendable {
    /// What makes a pair worth listing.
    package struct Settings: Sendable, Hashable {
        /// Letters and digits of a text that counts (see ``CaptionLength``), links, hashtags and mentions left out.
        package var letters = 30
        /// Fewest texts in common.
        package var fewestTexts = 20
        /// The part of the texts of one of the two that the other has as well.
        package var share = 0.5
        /// Accounts beyond which a text is everybody's and counts for nobody.
        package var mostAccounts = 200

        /// The settings that the main job takes.
        package init() {}
    }

    /// Two accounts with many texts in common.
    package struct Pair: Sendable, Hashable {
        /// The account of which the larger part of texts is the other's too.
        package var account: UInt32
        /// The other account.
        package var other: UInt32
        /// Texts in common.
        package var texts: Int
        /// Texts of `account`.
        package var accountTexts: Int
        /// Texts of `other`.
        package var otherTexts: Int
        /// When the first text in common was published by the later of the two, in milliseconds since 1970.
        package var firstTime: Int64
        /// When the last one was.
        package var lastTime: Int64
        /// The median time between the two, in milliseconds.
        package var medianGap: Int64
        /// Texts that `account` published first.
        package var accountFirst: Int
        /// Texts that `other` published first; those of one moment count for neither.
        package var otherFirst: Int
        /// What the pair looks like.
        package var looksLike: [Likeness]

        /// The part of the texts of ``account`` that are the other's too.
        package var share: Double { Double(texts) / Double(accountTexts) }
    }

    /// The settings.
    package var settings: Settings
    /// The pairs, by share, number of texts and account ids.
    package var pairs: [Pair] = []
    /// All pairs of accounts with ``Settings/fewestTexts`` counted texts each that have any text in common.
    package var comparedPairs = 0
    /// Texts that too many accounts used.
    package var widespreadTexts = 0

    /// Accounts in the pairs.
    package var accounts: Set<UInt32> { Set(pairs.flatMap { [$0.account, $0.other] }) }

    /// Looks through the captions of posts, folded where a folded layer is there.
    ///
    /// - Parameters:
    ///   - workers: Number of threads; the result does not depend on it.
    /// - Complexity: O(*n* log *n*) for *n* uses, and for accounts with many shared texts the accounts of each.
    package init(_ posts: PostTable, settings: Settings = Settings(), workers: Int) {
        self.settings = settings
        var uses = SharedTextUses(posts, settings: settings)
        widespreadTexts = uses.removeWidespread(beyond: settings.mostAccounts)
        let candidates = uses.accounts(withTexts: settings.fewestTexts)
        let isCandidate = Set(candidates)
        let found = parallelMap(count: candidates.count, workers: workers) {
            [UInt32](repeating: 0, count: posts.accounts.count)
        } body: { place, common in
            uses.partners(of: candidates[place], fewest: settings.fewestTexts, common: &common) {
                isCandidate.contains($0)
            }
        }
        comparedPairs = found.reduce(0) { $0 + $1.met } / 2
        let ranks = posts.accounts.ranks()
        for (place, partners) in found.enumerated() {
            let account = candidates[place]
            for (other, texts) in partners.close {
                let own = uses.textCount[Int(account)]
                let theirs = uses.textCount[Int(other)]
                // Each pair once, from the side of which it is the larger part.
                guard (own, ranks[Int(account)]) < (theirs, ranks[Int(other)]),
                    Double(texts) >= settings.share * Double(own)
                else { continue }
                pairs.append(uses.pair(account, other, posts: posts))
            }
        }
        pairs.sort {
            ($1.share, $1.texts, ranks[Int($0.account)], ranks[Int($0.other)])
                < ($0.share, $0.texts, ranks[Int($1.account)], ranks[Int($1.other)])
        }
    }
}

/// The first use of each text by each account.
private struct SharedTextUses {
    /// By text, then time, then account.
    private var uses: [ObjectUse]
    /// Where the uses of a text begin; one more entry closes the last.
    private var start: [Int] = []
    /// For each account the places of its texts in `start`.
    private var textsOfAccount: [[UInt32]]
    /// For each account its texts that count.
    private(set) var textCount: [Int]

    init(_ posts: PostTable, settings: SameTexts.Settings) {
        let layers = posts.layers.filter { LayerKind($0.layer) == .caption || LayerKind($0.layer) == .transcript }
        let folded = layers.filter { FoldedCaptions.isFolded($0.layer) }
        var uses: [ObjectUse] = []
        var base: UInt32 = 0
        for layer in folded.isEmpty ? layers : folded {
            let counts = (0..<layer.objects.count).map { object in
                layer.objects.range(of: object).count >= settings.letters / 3
                    && CaptionLength.letters(of: CaptionWords.words(of: layer.objects[object])) >= settings.letters
            }
            for (post, object) in zip(layer.postOfUse, layer.objectOfUse) where counts[Int(object)] {
                uses.append(
                    ObjectUse(
                        object: base + object, account: posts.account[Int(post)], time: posts.time[Int(post)],
                        post: post))
            }
            base += UInt32(layer.objects.count)
        }
        uses.keepFirst()
        self.uses = uses
        textCount = [Int](repeating: 0, count: posts.accounts.count)
        for use in uses { textCount[Int(use.account)] += 1 }
        textsOfAccount = [[UInt32]](repeating: [], count: posts.accounts.count)
    }

    /// Takes out what one account used alone, and what too many used; from then on texts are numbered in order.
    mutating func removeWidespread(beyond most: Int) -> Int {
        var kept: [ObjectUse] = []
        var widespread = 0
        var begin = 0
        while begin < uses.count {
            var end = begin
            while end < uses.count, uses[end].object == uses[begin].object { end += 1 }
            if end - begin > most {
                widespread += 1
            } else if end - begin > 1 {
                for use in uses[begin..<end] { textsOfAccount[Int(use.account)].append(UInt32(start.count)) }
                start.append(kept.count)
                kept += uses[begin..<end]
            }
            begin = end
        }
        start.append(kept.count)
        uses = kept
        return widespread
    }

    /// Accounts with so many texts that others have too.
    func accounts(withTexts fewest: Int) -> [UInt32] {
        textsOfAccount.indices.filter { textsOfAccount[$0].count >= fewest }.map { UInt32($0) }
    }

    private func users(of text: UInt32) -> ArraySlice<ObjectUse> { uses[start[Int(text)]..<start[Int(text) + 1]] }

    /// The number of other accounts with a text in common, and those with `fewest` or more; `common` is zero before and
    /// after.
    func partners(
        of account: UInt32, fewest: Int, common: inout [UInt32], where isWanted: (UInt32) -> Bool
    ) -> (met: Int, close: [(account: UInt32, texts: Int)]) {
        var met: [UInt32] = []
        for text in textsOfAccount[Int(account)] {
            for use in users(of: text) where use.account != account && isWanted(use.account) {
                if common[Int(use.account)] == 0 { met.append(use.account) }
                common[Int(use.account)] += 1
            }
        }
        let close = met.filter { common[Int($0)] >= fewest }.sorted().map { ($0, Int(common[Int($0)])) }
        for other in met { common[Int(other)] = 0 }
        return (met.count, close)
    }

    /// What two accounts have in common.
    func pair(_ account: UInt32, _ other: UInt32, posts: PostTable) -> SameTexts.Pair {
        var actions: [GroupLooks.Action] = []
        for text in textsOfAccount[Int(account)] {
            let users = users(of: text)
            guard let own = users.first(where: { $0.account == account }),
                let theirs = users.first(where: { $0.account == other })
            else { continue }
            actions.append(
                GroupLooks.Action(
                    first: account, second: other, object: text, firstTime: own.time, secondTime: theirs.time))
        }
        let later = actions.map { max($0.firstTime, $0.secondTime) }
        let gaps = actions.map { abs($0.firstTime - $0.secondTime) }.sorted()
        let looks = GroupLooks(
            members: [account, other], actions: actions,
            surroundings: GroupLooks.Surroundings(
                account: { (posts.accounts.platformName(of: Int($0)), posts.accounts.identifiers[Int($0)]) },
                objectsOfAccount: { textCount[Int($0)] }, firstUser: { _ in nil }, host: { _ in nil },
                isUsedElsewhere: { _ in false }, knowsSeconds: posts.precision < .minute)
        ).readings.filter { $0 != .pair }
        return SameTexts.Pair(
            account: account, other: other, texts: actions.count, accountTexts: textCount[Int(account)],
            otherTexts: textCount[Int(other)], firstTime: later.min() ?? 0, lastTime: later.max() ?? 0,
            medianGap: gaps.isEmpty ? 0 : gaps[gaps.count / 2],
            accountFirst: actions.count { $0.firstTime < $0.secondTime },
            otherFirst: actions.count { $0.secondTime < $0.firstTime }, looksLike: looks)
    }
}
