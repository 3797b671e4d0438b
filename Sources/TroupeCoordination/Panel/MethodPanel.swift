package import TroupeModel

/// A second opinion: the groups that several published methods keep, each at the settings of its authors.
///
/// No chance level follows from it. Methods keep groups where nothing was planned, and variants of one method, or
/// several that look at the same trace, repeat one finding; so a group is listed only where two agree on it that go
/// about it in different ways and look at different traces. What each method keeps stands beside.
package struct MethodPanel: Sendable {
    /// What makes a group worth listing.
    package struct Settings: Sendable, Hashable {
        /// Smallest Jaccard similarity of two methods' groups that are taken for one.
        package var overlap = 0.5
        /// Fewest accounts of a group.
        package var fewestMembers = 3
        /// The part of all accounts beyond which a method's group is everybody, and none.
        package var largestShare = 0.5

        /// The settings that the main job takes.
        package init() {}
    }

    /// A method of the panel and what it keeps.
    package struct Voice: Sendable, Hashable {
        /// Its name on the command line.
        package var name: String
        /// How it goes about it; variants of one method have the same.
        package var approach: String
        /// The layers that it read; empty for a method that looks at times only.
        package var layers: [String]
        /// Its groups.
        package var groups: Int
        /// The accounts in them.
        package var accounts: Int

        /// Whether the two go about it in different ways and look at different traces.
        package func isIndependent(of other: Voice) -> Bool {
            let kinds = layers.map { LayerKind(Layer($0)) }
            return approach != other.approach && !other.layers.contains { kinds.contains(LayerKind(Layer($0))) }
                && !(layers.isEmpty && other.layers.isEmpty)
        }
    }

    /// A method that gave no answer, and why.
    package struct Absence: Sendable, Hashable {
        /// Why a method gave no answer.
        package enum Reason: Sendable, Hashable {
            /// The posts have nothing that it reads.
            case nothingToRead
            /// It would have to hold too many pairs.
            case tooManyPairs
        }

        /// Its name on the command line.
        package var name: String
        /// Why.
        package var reason: Reason
    }

    /// A group that methods agree on.
    package struct Group: Sendable, Hashable {
        /// The accounts that more than half of the methods keep in it, by account id (bytewise).
        package var members: [UInt32]
        /// For each member, how many of the methods keep it in the group.
        package var votes: [Int]
        /// The methods, as places in ``MethodPanel/voices``.
        package var voices: [Int]
        /// For each of these, the Jaccard similarity of its group and the members.
        package var similarities: [Double]
        /// What the members did alike, and why a test does not count it.
        package var evidence: PanelEvidence
    }

    /// The settings.
    package var settings: Settings
    /// The methods that gave an answer, in the order of the catalogue.
    package var voices: [Voice] = []
    /// Those that did not.
    package var absent: [Absence] = []
    /// The groups, those with most pairs of independent methods first.
    package var groups: [Group] = []

    /// Asks the methods.
    ///
    /// - Parameters:
    ///   - posts: The posts with all of their layers.
    ///   - seed: Seed of community searches.
    ///   - workers: Number of threads; the result does not depend on it.
    ///   - surroundings: What the tests saw and found.
    ///   - progress: Told how many methods have answered.
    package init(
        _ posts: PostTable, settings: Settings = Settings(), seed: UInt64, workers: Int,
        surroundings: PanelEvidence.Surroundings, progress: (Int) -> Void
    ) {
        self.settings = settings
        var kept: [PanelAgreement.Kept] = []
        let present = Set(posts.account).count
        let layers = MethodLayers(posts, workers: workers)
        for (place, method) in MethodCatalogue.methods.enumerated() {
            let card = method.card
            defer { progress(place + 1) }
            guard let table = try? layers.posts(for: card) else {
                absent.append(Absence(name: card.name, reason: .nothingToRead))
                continue
            }
            do throws(MethodError) {
                let run = try MethodSettings(card, seed: seed, workers: workers)
                let communities = try method.run(table, settings: run).communities.filter { community in
                    community.count >= settings.fewestMembers
                        && Double(community.count) <= settings.largestShare * Double(present)
                }
                kept += communities.map { PanelAgreement.Kept(method: voices.count, members: $0.sorted()) }
                voices.append(
                    Voice(
                        name: card.name, approach: method.approach, layers: card.layersRead(of: table),
                        groups: communities.count, accounts: Set(communities.joined()).count))
            } catch {
                let isTooMuch = if case .tooManyPairs = error { true } else { false }
                absent.append(Absence(name: card.name, reason: isTooMuch ? .tooManyPairs : .nothingToRead))
            }
        }
        let answered = voices
        let agreement = PanelAgreement(
            kept: kept, isIndependent: { answered[$0].isIndependent(of: answered[$1]) }, overlap: settings.overlap,
            fewestMembers: settings.fewestMembers)
        let ranks = posts.accounts.ranks()
        groups = agreement.groups.map { group in
            let members = group.members.sorted { ranks[Int($0)] < ranks[Int($1)] }
            let own = group.voices.map { Set(kept[$0].members) }
            return Group(
                members: members, votes: members.map { member in own.count { $0.contains(member) } },
                voices: group.voices.map { kept[$0].method },
                similarities: own.map { other in
                    let common = members.count(where: other.contains)
                    return Double(common) / Double(members.count + other.count - common)
                }, evidence: PanelEvidence(members: members, in: surroundings))
        }
    }

    /// The names of the different traces that a group's methods rest on.
    package func traces(of group: Group) -> [[String]] {
        var found: [[String]] = []
        for voice in group.voices where !found.contains(where: { Set($0) == Set(voices[voice].layers) }) {
            found.append(voices[voice].layers)
        }
        return found
    }

    /// Accounts in the groups.
    package var accounts: Set<UInt32> { Set(groups.flatMap(\.members)) }
}

extension MethodCard {
    /// The layers of posts that the method reads where none are named; empty for a method that looks at times only.
    func layersRead(of posts: PostTable) -> [String] {
        let names = posts.layers.map(\.layer.name)
        var found: [String] = []
        for words in traces {
            if let name = (words + ["object"]).first(where: names.contains), !found.contains(name) {
                found.append(name)
            }
        }
        return found
    }
}
