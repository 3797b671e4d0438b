package import TroupeModel

/// Communities in overlapping windows of time, matched from window to window.
package struct WindowSearch: Sendable {
    /// The settings of the group test in each window.
    package var settings: CoordinationSettings
    /// Number of threads.
    package var workers: Int
    /// Length of a window, in milliseconds.
    package var length: Int64
    /// From the start of a window to the start of the next, in milliseconds; at most the length.
    package var step: Int64
    /// Smallest Jaccard similarity of two communities of neighbouring windows that are the same.
    package static let sameness = 0.3

    /// A search.
    package init(settings: CoordinationSettings, workers: Int, length: Int64, step: Int64) {
        self.settings = settings
        self.workers = workers
        self.length = length
        self.step = step
    }

    /// What became of a community from the window before.
    package enum Change: String, Sendable, Hashable {
        /// No community of the window before is like it.
        case born
        /// It is there with as many members.
        case stays
        /// It has more members.
        case grows
        /// It has fewer members.
        case shrinks
        /// Two or more of the window before became one.
        case merges
        /// One of the window before became several.
        case splits
        /// It was found in an earlier window, and not in the one before.
        case returns
    }

    /// A community in a window.
    package struct Episode: Sendable, Hashable {
        /// The number of the window, from 0.
        package var window: Int
        /// The line of communities it belongs to, by number: the same number is the same community over time.
        package var track: Int
        /// What became of it.
        package var change: Change
        /// The accounts, by id (bytewise).
        package var members: [UInt32]
        /// Evidence per member.
        package var evidencePerMember: Double
        /// Family-wise p in this window.
        package var p: Double
        /// Posts of its members in the window.
        package var posts: Int
        /// Co-actions between its members in the window.
        package var coActions: Int
        /// Whether no community of a later window is like it.
        package var dies: Bool
    }

    /// The windows and what was found in each.
    package struct Outcome: Sendable {
        /// Start of each window, in milliseconds since 1970.
        package var starts: [Int64]
        /// Posts in each window.
        package var posts: [Int]
        /// The communities, by window, then by track.
        package var episodes: [Episode]
    }

    /// Runs the group test in every window.
    ///
    /// - Parameter progress: Told the windows that are done and their number in all.
    /// - Complexity: A group test of the posts of each window.
    package func run(_ posts: PostTable, progress: ((Int, Int) -> Void)? = nil) -> Outcome {
        guard let first = posts.time.min(), let last = posts.time.max() else {
            return Outcome(starts: [], posts: [], episodes: [])
        }
        var starts: [Int64] = []
        var start = first
        repeat {
            starts.append(start)
            start += step
        } while start <= last && starts[starts.count - 1] + length <= last
        let detector = Detector(settings: settings, workers: workers)
        var counts: [Int] = []
        var episodes: [Episode] = []
        var before: [Episode] = []
        var lastOfTrack: [Int: [UInt32]] = [:]
        for (window, start) in starts.enumerated() {
            let part = posts.between(start, start + length)
            counts.append(part.count)
            let detection = detector.groupTest(part)
            var current = detection.communities.map { community in
                episode(community, window: window, detection: detection, posts: part)
            }
            match(&current, with: &before, lastOfTrack)
            episodes += before
            for episode in current { lastOfTrack[episode.track] = episode.members }
            before = current
            progress?(window + 1, starts.count)
        }
        episodes += before
        let lastWindow = Dictionary(episodes.map { ($0.track, $0.window) }, uniquingKeysWith: max)
        for place in episodes.indices where lastWindow[episodes[place].track] != episodes[place].window {
            episodes[place].dies = false
        }
        return Outcome(starts: starts, posts: counts, episodes: episodes.sorted(by: Episode.precedes))
    }

    private func episode(
        _ community: NetworkCommunity, window: Int, detection: Detection, posts: PostTable
    ) -> Episode {
        let members = Set(community.members)
        var coActions = 0
        for tie in detection.ties where members.contains(tie.first) && members.contains(tie.second) {
            coActions += tie.layers.reduce(0) { $0 + $1.postPairs }
        }
        return Episode(
            window: window, track: -1, change: .born, members: community.members,
            evidencePerMember: community.evidencePerMember ?? 0, p: community.p ?? 1,
            posts: posts.account.count { members.contains($0) }, coActions: coActions, dies: false)
    }

    /// Gives the communities of a window the tracks of those they are like in the window before; else of those they are
    /// like in the last window in which these were found.
    ///
    /// - Parameter lastOfTrack: The last known members of each track.
    private func match(_ current: inout [Episode], with before: inout [Episode], _ lastOfTrack: [Int: [UInt32]]) {
        var nextTrack = lastOfTrack.count
        let present = Set(before.map(\.track))
        var gone = lastOfTrack.filter { !present.contains($0.key) }
        let alike = current.map { one in
            before.indices.filter { Self.jaccard(one.members, before[$0].members) >= Self.sameness }
        }
        // Parts of one community are each too unlike it to be the same; most of a part's members tell.
        let inside = current.map { one in
            before.indices.filter { 2 * Self.shared(one.members, before[$0].members) > one.members.count }
        }
        let swallowed = before.map { one in
            current.indices.filter { 2 * Self.shared(one.members, current[$0].members) > one.members.count }
        }
        var isTaken = [Bool](repeating: false, count: before.count)
        for place in current.indices {
            let ancestors = before.indices.filter { swallowed[$0].contains(place) }
            let best = (alike[place] + inside[place]).filter { !isTaken[$0] }
                .max { left, right in
                    (Self.jaccard(current[place].members, before[left].members), -left)
                        < (Self.jaccard(current[place].members, before[right].members), -right)
                }
            let parts = inside[place].first.map { parent in inside.count { $0.contains(parent) } } ?? 0
            if let best {
                isTaken[best] = true
                current[place].track = before[best].track
                let (size, old) = (current[place].members.count, before[best].members.count)
                current[place].change = size == old ? .stays : size > old ? .grows : .shrinks
            } else if let old = Self.likest(current[place].members, of: gone) {
                gone[old] = nil
                current[place].track = old
                current[place].change = .returns
            } else {
                current[place].track = nextTrack
                nextTrack += 1
            }
            if ancestors.count > 1 {
                current[place].change = .merges
            } else if parts > 1 {
                current[place].change = .splits
            }
        }
        for place in before.indices {
            before[place].dies =
                !isTaken[place] && swallowed[place].isEmpty && !inside.contains { $0.contains(place) }
        }
    }

    /// The track whose last members are most like these, if any is like them; the earliest of several.
    private static func likest(_ members: [UInt32], of tracks: [Int: [UInt32]]) -> Int? {
        let alike = tracks.map { (track: $0.key, likeness: jaccard(members, $0.value)) }
        return alike.filter { $0.likeness >= sameness }.min { (-$0.likeness, $0.track) < (-$1.likeness, $1.track) }?
            .track
    }

    private static func shared(_ one: [UInt32], _ other: [UInt32]) -> Int { Set(one).intersection(other).count }

    static func jaccard(_ one: [UInt32], _ other: [UInt32]) -> Double {
        let both = shared(one, other)
        return Double(both) / Double(max(1, one.count + other.count - both))
    }
}

extension WindowSearch.Episode {
    /// By window, then by track.
    static func precedes(_ one: Self, _ other: Self) -> Bool {
        (one.window, one.track, one.members.count) < (other.window, other.track, other.members.count)
    }
}

extension PostTable {
    /// The posts from one moment up to, but not including, another; accounts and objects keep their numbers.
    func between(_ start: Int64, _ end: Int64) -> PostTable { filtered { time[$0] >= start && time[$0] < end } }

    /// The posts for which something holds; accounts and objects keep their numbers.
    ///
    /// - Parameter isWanted: Told the number of a post.
    func filtered(_ isWanted: (Int) -> Bool) -> PostTable {
        var part = PostTable(accounts: accounts)
        part.precision = precision
        part.firstPostOfSource = [0]
        var number = [UInt32](repeating: .max, count: count)
        for post in 0..<count where isWanted(post) {
            number[post] = UInt32(part.time.count)
            part.account.append(account[post])
            part.time.append(time[post])
            part.line.append(line[post])
            Array(identifiers[post].utf8).withUnsafeBufferPointer { part.identifiers.append($0) }
        }
        part.layers = layers.map { column in
            var kept = LayerColumn(layer: column.layer)
            kept.objects = column.objects
            for (post, object) in zip(column.postOfUse, column.objectOfUse) where number[Int(post)] != .max {
                kept.postOfUse.append(number[Int(post)])
                kept.objectOfUse.append(object)
            }
            return kept
        }
        return part
    }
}
