extension WindowSearch.Outcome {
    /// The same, with the numbers of communities that are known already, such as those of a run over the whole time:
    /// each goes to the track that is most like it in some window, and other tracks are numbered after them.
    ///
    /// - Parameter communities: The members of each community, by account.
    package func numbered(like communities: [[UInt32]]) -> Self {
        var pairs: [(likeness: Double, community: Int, track: Int)] = []
        for (number, members) in communities.enumerated() {
            var best: [Int: Double] = [:]
            for episode in episodes {
                best[episode.track] = max(
                    best[episode.track] ?? 0, WindowSearch.jaccard(members, episode.members))
            }
            pairs += best.filter { $0.value >= WindowSearch.sameness }.map { ($0.value, number, $0.key) }
        }
        var numbers: [Int: Int] = [:]
        var isTaken = Set<Int>()
        for pair in pairs.sorted(by: { (-$0.likeness, $0.community, $0.track) < (-$1.likeness, $1.community, $1.track) }
        )
        where numbers[pair.track] == nil && isTaken.insert(pair.community).inserted {
            numbers[pair.track] = pair.community
        }
        var next = communities.count
        var outcome = self
        for place in episodes.indices {
            let track = episodes[place].track
            if numbers[track] == nil {
                numbers[track] = next
                next += 1
            }
            outcome.episodes[place].track = numbers[track] ?? track
        }
        outcome.episodes.sort(by: WindowSearch.Episode.precedes)
        return outcome
    }
}
