import Testing

@testable import TroupeStore

@Suite struct KeyCacheTests {
    private func with<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Array(text.utf8).withUnsafeBufferPointer(body)
    }

    @Test func `a key is known until another takes its place, and never mistaken for one of the same hash`() {
        var cache = KeyCache(size: 4)
        with("alina") { cache.remember($0, hash: 99, number: 7) }
        #expect(with("alina") { cache.number(of: $0, hash: 99) } == 7)
        #expect(with("lisa") { cache.number(of: $0, hash: 99) } == nil)
        with("lisa") { cache.remember($0, hash: 99, number: 8) }
        #expect(with("alina") { cache.number(of: $0, hash: 99) } == nil)
    }

    /// Hashes stand in case files: these come from the same steps written in Python.
    @Test(arguments: [("", 0x0), ("a", 0xB12A_6A5C_BEE6_81C3), ("俄罗斯 chocolate", 0x7056_A16B_F14C_080B)])
    func `hashes are the same in every version`(text: String, hash: UInt64) {
        let found = with(text) { KeyCache.hash(0, $0) }
        #expect(found == hash, "\(text): 0x\(String(found, radix: 16, uppercase: true))")
    }

    @Test func `a filter forgets nothing and seldom says known of what is new`() {
        var filter = MembershipFilter(bits: 16)
        var random: UInt64 = 5
        var hashes: [UInt64] = []
        for _ in 0..<4000 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            hashes.append(random ^ random >> 29)
        }
        var mistaken = 0
        for hash in hashes where filter.insert(hash) { mistaken += 1 }
        // Bloom 1970: with two of 65,536 bits for each of 4,000 hashes under one in eighty at the end, less on average.
        #expect(mistaken < 50)
        for hash in hashes {
            let isKnown = filter.insert(hash)
            #expect(isKnown)
        }
    }
}
