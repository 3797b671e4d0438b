import Testing

@testable import TroupeIngest

@Suite struct UTF8CensusTests {
    /// Counted by hand; the ill-formed ones as in table 3-8 of Unicode 15 (maximal subparts).
    @Test(arguments: [
        ([0x61], 0, 0), ([0xC3, 0xA9], 1, 0), ([0xE9], 0, 0), ([0xE9, 0x2C], 0, 1), ([0x80, 0x80], 0, 2),
        ([0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80], 2, 0), ([0x61, 0xF0, 0x9F, 0x98], 0, 0),
        ([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64], 0, 6), ([0xC0, 0xAF], 0, 2),
        ([0xED, 0xA0, 0x80, 0x61], 0, 3), ([0xEF, 0xE8, 0xF0, 0x20], 0, 3),
    ])
    func `sequences beyond ASCII are counted`(bytes: [UInt8], wellFormed: Int, illFormed: Int) {
        bytes.withUnsafeBufferPointer { text in
            let census = UTF8Census(text)
            #expect(census.wellFormed == wellFormed)
            #expect(census.illFormed == illFormed)
            #expect(UTF8Check.isValid(text) == (String(validating: bytes, as: UTF8.self) != nil))
        }
    }

    @Test func `the first ill-formed sequence has its place`() {
        var census = UTF8Census()
        for part in [Array("абв, latin text".utf8), Array("more ".utf8) + [0xFF]] {
            part.withUnsafeBufferPointer { census.count($0) }
        }
        // By hand: 6 bytes and 12, then 5.
        #expect(census.firstIllFormed == 23)
    }

    @Test func `a file with some damage is not one in another encoding`() {
        let damaged = Array(String(repeating: "погода ", count: 10).utf8) + [0xFF, 0x2C]
        damaged.withUnsafeBufferPointer { #expect(!UTF8Census($0).isOtherEncoding) }
        for sample in EncodedSample.all where !sample.encoding.isEmpty && !sample.encoding.hasPrefix("UTF") {
            sample.bytes.withUnsafeBufferPointer { #expect(UTF8Census($0).isOtherEncoding) }
        }
    }
}
