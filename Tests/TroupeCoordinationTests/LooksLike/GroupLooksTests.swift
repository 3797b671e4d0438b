import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

/// Small versions of organic groups, each with the reading that its maker intended, and campaigns without any.
@Suite struct GroupLooksTests {
    private static let minute: Int64 = 60
    private static let day: Int64 = 86_400

    /// Knuth's MMIX linear congruential generator, upper bits.
    private struct Draw {
        var state: UInt64
        mutating func callAsFunction(_ bound: Int64) -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(state >> 33) % bound
        }
    }

    /// The looks of all accounts of a table, every pair tied, at a window of a minute.
    private func looks(
        _ uses: [Use], of wanted: [String]? = nil, partners: Int? = nil, others: Set<String> = [],
        window: Int64 = 60_000
    ) -> [Likeness] {
        let posts = PostTable(uses)
        let members = (wanted ?? Set(uses.map(\.account)).sorted()).compactMap { posts.number(ofAccount: $0) }.sorted()
        let pairs = members.flatMap { one in members.filter { $0 > one }.map { (one, $0) } }
        let detector = TieDetector(posts, window: window)
        return GroupLooks(
            members: members, ties: pairs, evidence: detector, posts: posts, all: detector,
            membersWithPartners: partners,
            isElsewhere: { others.contains(posts.accounts.identifiers[Int($0)]) }
        ).readings
    }

    @Test func `a campaign at all hours looks like nothing else`() {
        var draw = Draw(state: 1)
        let uses = (0..<40).flatMap { action -> [Use] in
            let start = draw(30 * Self.day)
            return (0..<6).map { Use("text \(action)", "m\($0)", start + draw(50), layer: "caption") }
        }
        #expect(looks(uses) == [])
    }

    @Test func `one account under two names is called so, many accounts of one tool are not`() {
        var draw = Draw(state: 2)
        let moments = (0..<12).map { _ in draw(30 * Self.day) }
        let twins = moments.enumerated().flatMap { place, time in
            ["name", "id"].map { Use("text \(place)", $0, time, layer: "caption") }
        }
        #expect(looks(twins) == [.oneAccountTwice(members: 2)])
        // Of twenty further objects of the quieter one it shares none: by hand, 12 of 32 are less than four in five.
        let apart = (0..<20).flatMap { number in ["name", "id"].map { Use("own \($0) \(number)", $0, Int64(number)) } }
        #expect(looks(twins + apart) == [.pair])
        let tool = moments.enumerated().flatMap { place, time in
            (0..<6).map { Use("text \(place)", "m\($0)", time, layer: "caption") }
        }
        #expect(looks(tool) == [])
    }

    /// By hand: five users of an app, each at an hour of its own, one of them about midnight; then five whose posts of a
    /// day lie in one session, and five who post at any time.
    @Test func `the same text at a time of day of each member's own looks like an app`() {
        var draw = Draw(state: 5)
        func posts(_ time: (_ member: Int) -> Int64) -> [Use] {
            var uses: [Use] = []
            for day in 0..<30 {
                // Two of them a day.
                for member in [day % 5, (day + 1 + day / 5 % 4) % 5] {
                    let moment = Int64(day) * Self.day + time(member)
                    uses.append(Use("verse \(day)", "u\(member)", moment, layer: "caption"))
                }
            }
            return uses
        }
        let hours: [Int64] = [0, 5, 9, 14, 20].map { $0 * 3600 }
        let app = posts { member in hours[member] + (member == 0 ? draw(200) - 100 : draw(200)) }
        #expect(looks(app, window: 86_400_000).contains(.ownTimes(members: 5)))
        let any = posts { _ in draw(Self.day) }
        #expect(!looks(any, window: 86_400_000).contains { $0.name == "an app or scheduler" })
        #expect(GroupLooks.keepsATime([0, 86_400_000 + 240_000, 3 * 86_400_000 - 50_000]))
        #expect(!GroupLooks.keepsATime([0, 86_400_000 + 240_000, 3 * 86_400_000 - 70_000]))
        #expect(!GroupLooks.keepsATime([0, 60_000, 120_000, 180_000, 240_000, 86_400_000]))
        #expect(!GroupLooks.keepsATime([0, 86_400_000]))
    }

    @Test func `the same text at one time of the day looks like an app`() {
        var draw = Draw(state: 3)
        let uses = (0..<30).flatMap { day in
            (0..<10).map {
                Use("verse \(day)", "u\($0)", Int64(day) * Self.day + 7 * 3600 + draw(25), layer: "caption")
            }
        }
        #expect(looks(uses) == [.appOrScheduler(minute: 420, objects: 30, of: 30)])
    }

    @Test func `one busy day is no app`() {
        let uses = (0..<10).flatMap { text in
            (0..<4).map { Use("text \(text)", "m\($0)", 7 * 3600 + Int64(7 * text + 13 * $0 % 31), layer: "caption") }
        }
        #expect(!looks(uses).contains { $0.name == "an app or scheduler" })
    }

    @Test func `links of one host look like the audience of a channel`() {
        var draw = Draw(state: 4)
        let uses = (0..<20).flatMap { stream -> [Use] in
            let start = draw(30 * Self.day)
            return (0..<8).map {
                Use("https://live.example/s/\(stream)", "v\($0)", start + draw(55), layer: "link")
            }
        }
        #expect(looks(uses) == [.oneHost("live.example", links: 20, of: 20)])
        let many = uses.map {
            Use($0.object.replacing("live", with: "site\($0.object.suffix(1))"), $0.account, $0.seconds, layer: "link")
        }
        #expect(looks(many) == [])
    }

    @Test func `mirrors of a channel name it as the source`() throws {
        var draw = Draw(state: 5)
        let uses = (0..<60).flatMap { text -> [Use] in
            let start = draw(30 * Self.day)
            return [Use("news \(text)", "channel", start, layer: "caption")]
                + (0..<6).map { Use("news \(text)", "mirror\($0)", start + 2 + draw(50), layer: "caption") }
        }
        let posts = PostTable(uses)
        let channel = try #require(posts.number(ofAccount: "channel"))
        #expect(looks(uses) == [.oneSource(channel, objects: 60, of: 60)])
        let mirrors = (0..<6).map { "mirror\($0)" }
        #expect(looks(uses, of: mirrors, partners: 6) == [.oneSource(channel, objects: 60, of: 60)])
        #expect(looks(uses, of: mirrors, partners: 0) == [.audience(channel, objects: 60, of: 60)])
    }

    @Test func `a text that a platform fills in is one text again and again`() {
        var draw = Draw(state: 6)
        let uses = (0..<200).map { _ in
            Use("#duet with @someone", "d\(draw(10))", draw(20) * 1000 + draw(50), layer: "caption")
        }
        #expect(looks(uses).contains(.oneText(objects: 1)))
    }

    @Test func `the same id on another platform looks like one owner`() {
        var draw = Draw(state: 7)
        var posts = PostTable(
            (0..<20).flatMap { text -> [Use] in
                let start = draw(30 * Self.day)
                return ["Brand.1", "brand1", "BRAND_1"].map {
                    Use("text \(text)", $0, start + draw(50), layer: "caption")
                }
            })
        posts.accounts.platforms = ["x", "tiktok", "telegram"]
        posts.accounts.platform = [0, 1, 2]
        let detector = TieDetector(posts, window: 60_000)
        let readings = GroupLooks(
            members: [0, 1, 2], ties: [(0, 1), (0, 2), (1, 2)], evidence: detector, posts: posts, all: detector,
            membersWithPartners: nil
        ).readings
        #expect(readings == [.oneOwner(members: 3)])
    }

    @Test func `groups that share most objects with other groups overlap, as subscribers of common feeds do`() {
        var draw = Draw(state: 9)
        // Twelve outlets take two of three feeds each; what four of them print stands on the screens of the others too.
        let uses = (0..<30).flatMap { item -> [Use] in
            let start = draw(30 * Self.day)
            return (0..<12).filter { $0 % 3 != item % 3 }.map {
                Use("item \(item)", "o\($0)", start + draw(50), layer: "caption")
            }
        }
        let group = ["o0", "o3", "o6", "o9"]
        let others = Set((0..<12).map { "o\($0)" }).subtracting(group)
        // By hand: the group takes 20 of the 30 items, each with four outlets of another group.
        #expect(looks(uses, of: group, others: others) == [.overlap(objects: 20, of: 20)])
        #expect(looks(uses, of: group) == [])
        // An account beside the group is no group.
        #expect(looks(uses, of: group, others: ["o1"]) == [])
    }

    @Test func `accounts that meet everybody are told from a group that meets itself`() {
        var draw = Draw(state: 11)
        // One account posts what each of 19 others has posted within the minute; these never meet each other.
        let uses = (0..<19).flatMap { other in
            (0..<3).flatMap { number -> [Use] in
                let start = draw(30 * Self.day)
                return ["hub", "u\(other)"].map {
                    Use("text \(other) \(number)", $0, start + draw(50), layer: "caption")
                }
            }
        }
        #expect(looks(uses) == [.busyAccounts(1, ties: 19, of: 19)])
        // Of nine members a tenth is none.
        #expect(
            looks(
                uses.filter {
                    !["u8", "u9", "u10", "u11", "u12", "u13", "u14", "u15", "u16", "u17", "u18"].contains($0.account)
                }) == [])
    }
}
