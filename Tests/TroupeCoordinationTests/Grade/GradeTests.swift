import Testing
import TroupeBase
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct GradeTests {
    /// By the rule as it is written down in ``CoordinationGrade``.
    @Test(arguments: [
        (10, 5, 5, 0, CoordinationGrade.timingAndPartners), (10, 4, 10, 0, .crowdLike),
        (10, 10, 4, 9, .timingOnSpecificObjects), (10, 10, 4, 10, .crowdLike), (10, 10, 10, 500, .timingAndPartners),
    ])
    func `the numbers give the grade`(
        members: Int, onSpecific: Int, partners: Int, outsiders: Int, expected: CoordinationGrade
    ) {
        let evidence = GradeEvidence(
            members: members, onSpecific: onSpecific, withPartners: partners, specificObjects: 3, outsiders: outsiders)
        #expect(evidence.grade == expected)
    }

    /// By hand, from the rule: on opaque ids partners do not outweigh that other groups did the same.
    @Test(arguments: [
        (2, true, CoordinationGrade.crowdLike), (1, true, .timingAndPartners), (2, false, .timingAndPartners),
    ])
    func `overlapping circles on opaque ids are a crowd`(
        opaque: Int, overlaps: Bool, expected: CoordinationGrade
    ) {
        var evidence = GradeEvidence(
            members: 10, onSpecific: 10, withPartners: 10, specificObjects: 3, opaqueObjects: opaque, outsiders: 90)
        evidence.weigh(overlaps ? [.overlap(objects: 3, of: 3)] : [.oneText(objects: 3)])
        #expect(evidence.grade == expected)
    }

    private func detection(_ uses: [Use]) -> Detection {
        Detector(settings: CoordinationSettings(), workers: 2).groupTest(PostTable(uses))
    }

    @Test func `a campaign on hashtags alone is called no more than crowd-like`() {
        let planted = PlantedCampaign(seed: 1).uses
        let tags = planted.map { Use($0.object, $0.account, $0.seconds, layer: "hashtag") }
        let found = detection(tags)
        #expect(found.communities.isEmpty)
        #expect(found.crowdLikeGroups.map(\.members.count) == [5])
        #expect(found.ties.isEmpty)
    }

    @Test func `a campaign on opaque ids is said to stand on them`() {
        let uses = PlantedCampaign(seed: 1).uses
        #expect(detection(uses).communities.first?.grade?.standsOnOpaqueObjects == true)
        let videos = uses.map { Use($0.object, $0.account, $0.seconds, layer: "video") }
        #expect(detection(videos).communities.first?.grade?.standsOnOpaqueObjects == false)
    }

    /// A hundred fans, of whom seven in ten watch each of four matches and six in ten of these write at a goal of it,
    /// within a minute; the fans are made with SplitMix64, and no campaign among them.
    @Test func `a hundred fans at goals of which only ids are known are no network`() {
        var random = SplitMix64(seed: 4)
        func draw(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
        var uses: [Use] = []
        for match in 0..<4 {
            let watches = (0..<100).map { _ in draw(10) < 7 }
            for goal in 0..<3 {
                let moment = (match * 2 + 1) * 86_400 + goal * 2400 + draw(1200)
                for fan in 0..<100 where watches[fan] && draw(10) < 6 {
                    uses.append(Use("goal \(match) \(goal)", "f\(fan)", Int64(moment + 5 + draw(50))))
                }
            }
        }
        for _ in 0..<6000 {
            uses.append(Use("topic \(draw(2000))", "f\(draw(300))", Int64(draw(8 * 86_400))))
        }
        let found = detection(uses)
        #expect(found.communities.isEmpty)
        // Timing and partners alone would have made a network of them.
        let wouldBeKept = found.crowdLikeGroups.filter { group in
            group.grade.map { 2 * min($0.membersWithPartners, $0.membersOnSpecificObjects) >= group.members.count }
                ?? false
        }
        #expect(!wouldBeKept.isEmpty)
    }

    @Test func `a planted campaign has timing, partners and a part for each member`() throws {
        let found = detection(PlantedCampaign(seed: 1).uses)
        let community = try #require(found.communities.first)
        #expect(community.grade?.grade == .timingAndPartners)
        #expect(community.grade?.membersWithPartners == 5)
        #expect(community.parts.count == 5)
        let total = (community.evidencePerMember ?? 0) * 5
        for part in community.parts {
            #expect(part.p == 0.01)
            #expect(abs(part.scoreWithout - (total - part.evidence) / 4) < 1e-9)
        }
        // Each tie counts for both its ends.
        #expect(abs(community.parts.reduce(0) { $0 + $1.evidence } - 2 * total) < 1e-9)
    }

    @Test func `accounts that post on the hour are no group, and their other posts still count`() {
        // Thirty accounts whose scheduler posts popular objects on the hour: they meet at the same second all the time.
        var uses: [Use] = []
        for account in 0..<30 {
            for day in 0..<20 {
                uses.append(Use("topic \(day % 7)", "s\(account)", Int64(day * 86_400 + 3600 * ((account + day) % 5))))
            }
        }
        let table = PostTable(uses)
        let marks = RoundTimes(table)
        #expect(marks.accounts == 30)
        #expect(marks.posts == 600)
        #expect(detection(uses).groupTest?.scheduledPosts == 600)
        #expect(detection(uses).groupTest?.groups.isEmpty == true)
        // A campaign among them that posts at other moments is found.
        let planted = PlantedCampaign(seed: 2).uses
        #expect(detection(uses + planted).communities.map(\.members.count) == [5])
    }

    @Test func `round times need more than chance, and coarse times are never round`() {
        // By hand: two of forty posts on whole five minutes are what chance may give.
        let few = (0..<40).map { Use("o", "a", Int64($0 < 2 ? $0 * 300 : $0 * 301)) }
        #expect(RoundTimes(PostTable(few)).accounts == 0)
        let daily = (0..<40).map { Use("o", "a", Int64($0 * 86_400)) }
        #expect(RoundTimes(PostTable(daily, precision: .day)).accounts == 0)
        #expect(RoundTimes(PostTable(daily)).accounts == 1)
    }

    @Test func `the account that comes first is named with its sign test`() throws {
        // By hand: a is first on all ten occasions with b; two-sided sign test 2 / 1024.
        var uses = PlantedCampaign(seed: 3, members: 0).uses
        for action in 0..<10 {
            uses.append(Use("x \(action)", "a", Int64(action * 50_000 + 11)))
            uses.append(Use("x \(action)", "b", Int64(action * 50_000 + 17)))
        }
        let found = detection(uses)
        let community = try #require(found.communities.first)
        let leader = try #require(community.precedence.leader)
        #expect(leader.first == 10 && leader.present == 10)
        #expect(abs(leader.p - 2.0 / 1024) < 1e-12)
        #expect(community.standing == Standing(occasions: 10, objects: 10, days: 6))
    }
}
