import Testing
import TroupeModel
import TroupeStore

@testable import TroupeKit

@Suite struct PlaceTests {
    @Test(arguments: [
        ("SG", "CN", false), ("SG", "SG", true), ("SG", "浙江", false), ("上海", "河南", false), ("莫斯科", "US", false),
        ("Singapore", "新加坡", true), ("China", "Henan", true), ("上海市", "Shanghai", true), ("Россия", "Moscow", true),
    ])
    func `another country or another part contradicts, a part of what is claimed agrees`(
        claimed: String, observed: String, agrees: Bool
    ) throws {
        let (one, other) = (try #require(Place(claimed)), try #require(Place(observed)))
        let verdict = Place.verdict(claimed: one, observed: other)
        #expect(verdict == agrees)
    }

    @Test func `a country does not tell its part, and an unknown place tells nothing`() throws {
        let (city, country) = (try #require(Place("上海")), try #require(Place("CN")))
        #expect(Place.verdict(claimed: city, observed: country) == nil)
        #expect(Place("Nowhere") == nil && Place("") == nil && Place("?") == nil)
        let check = ClaimCheck(type: "nationality", claimed: "Russian")
        let seen = SeenInPosts(by: "region", observed: "CN", posts: 9, post: nil)
        #expect(check.verdict(seen) == .unknown)
    }
}
