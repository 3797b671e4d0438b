import Testing

@testable import TroupeModel

@Suite struct CaptionFoldingTests {
    @Test(arguments: [
        ("ＡＢＣ abc 12", "abcabc"), ("Straße ΟΔΟΣ", "strasseοδοσ"), ("2nd of 3", "2ndof"), ("a\u{200B}b\u{FE0F}!", "ab"),
        ("我爱这片土地2", "我爱这片土地"), ("e\u{301}", "\u{E9}"), ("🍯🍯", ""), ("123", ""),
    ])
    func `folding drops what differs between copies`(text: String, expected: String) {
        #expect(CaptionFolding.fold(text) == expected)
    }

    /// Second source: the rule for all scripts.
    @Test func `ASCII is folded as every other text is`() {
        for seed in 1...500 {
            var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
            let text = String(
                decoding: (0..<seed % 40).map { _ -> UInt8 in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(state >> 57)
                }, as: UTF8.self)
            #expect(CaptionFolding.fold(text) == CaptionFolding.foldedUnicode(text))
        }
    }
}
