import TroupeModel

/// A text with which captions of several accounts begin or end.
package struct CaptionPhrase: Sendable, Hashable {
    /// Where it stands.
    package enum Place: String, Sendable, Hashable, CaseIterable {
        /// At the beginning.
        case opening
        /// At the end.
        case closing
    }

    /// Where it stands.
    package var place: Place
    /// The text, folded (see ``CaptionFolding``).
    package var text: String
    /// The accounts whose captions have it, ascending.
    package var accounts: [UInt32]
    /// Distinct captions that have it.
    package var captions: Int
    /// Posts that have it.
    package var posts: Int
}

/// Finds fixed openings and closings.
///
/// Captions are folded, so that counters, blanks, full-width marks and zero-width characters do not hide what they
/// share. A phrase is the longest beginning (or end) that a set of captions share before they part; of phrases that
/// begin alike the shortest of at least ``CaptionPhrases/shortest`` characters is kept, since all the others hold it.
package struct CaptionPhrases: Sendable {
    /// The shortest phrase, in characters of the folded text.
    package var shortest = 5
    /// Fewest distinct captions that have a phrase.
    package var leastCaptions = 3
    /// Fewest accounts that have a phrase.
    package var leastAccounts = 2

    /// The defaults.
    package init() {}

    /// The phrases of captions, by place, most captions first.
    ///
    /// - Parameter captions: The accounts and the captions as they stand, one entry a post.
    /// - Complexity: O(*n* log *n*) comparisons for *n* distinct captions.
    package func phrases(of captions: [(account: UInt32, text: String)]) -> [CaptionPhrase] {
        var users: [String: (accounts: Set<UInt32>, posts: Int)] = [:]
        for (account, text) in captions {
            let folded = CaptionFolding.fold(text)
            guard !folded.isEmpty else { continue }
            users[folded, default: ([], 0)].accounts.insert(account)
            users[folded, default: ([], 0)].posts += 1
        }
        return CaptionPhrase.Place.allCases.flatMap { place in
            var texts = users.map { text, use in
                (letters: place == .opening ? Array(text) : Array(text.reversed()), use: use)
            }
            texts.sort { $0.letters.lexicographicallyPrecedes($1.letters) }
            return Runs(texts: texts, place: place, limits: self).found
        }
    }

    /// Runs of sorted texts that begin alike.
    private struct Runs {
        let texts: [(letters: [Character], use: (accounts: Set<UInt32>, posts: Int))]
        let place: CaptionPhrase.Place
        let limits: CaptionPhrases

        var found: [CaptionPhrase] {
            var phrases: [CaptionPhrase] = []
            var start = 0
            while start < texts.count {
                var end = start + 1
                while end < texts.count, shared(start, end) >= limits.shortest { end += 1 }
                if let phrase = phrase(start..<end) { phrases.append(phrase) }
                start = end
            }
            return phrases.sorted { ($1.captions, $0.text) < ($0.captions, $1.text) }
        }

        /// How many characters two texts share from their beginning.
        private func shared(_ one: Int, _ other: Int) -> Int {
            zip(texts[one].letters, texts[other].letters).prefix { $0 == $1 }.count
        }

        private func phrase(_ run: Range<Int>) -> CaptionPhrase? {
            guard run.count >= limits.leastCaptions else { return nil }
            // Of sorted texts, what the first and the last share all share.
            let letters = texts[run.lowerBound].letters.prefix(shared(run.lowerBound, run.upperBound - 1))
            let accounts = run.reduce(into: Set<UInt32>()) { $0.formUnion(texts[$1].use.accounts) }
            guard letters.count >= limits.shortest, accounts.count >= limits.leastAccounts else { return nil }
            return CaptionPhrase(
                place: place, text: String(place == .opening ? Array(letters) : letters.reversed()),
                accounts: accounts.sorted(), captions: run.count, posts: run.reduce(0) { $0 + texts[$1].use.posts })
        }
    }
}
