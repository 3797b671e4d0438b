import Testing
import TroupeCoordination

@Suite struct CaptionPhrasesTests {
    @Test func `fixed openings and closings are found behind counters, blanks and zero-width characters`() {
        let captions: [(account: UInt32, text: String)] = [
            (0, "亲爱的中国家人们大家好，高铁 我爱这片土地"), (1, "亲爱的\u{200B}中国家人们大家好,红包 我爱这片土地2"),
            (2, "亲爱的中国家人们大家好！饺子我爱这片土地"), (2, "something else"), (3, "something else 2"),
        ]
        let found = CaptionPhrases().phrases(of: captions)
        #expect(found.map(\.place) == [.opening, .closing])
        #expect(found.map(\.text) == ["亲爱的中国家人们大家好", "我爱这片土地"])
        #expect(found.allSatisfy { $0.accounts == [0, 1, 2] && $0.captions == 3 && $0.posts == 3 })
    }

    @Test func `what one account says, or two captions, is no fixed phrase`() {
        let one: [(account: UInt32, text: String)] = (0..<5).map {
            (0, "good morning everybody \(["a", "b", "c", "d", "e"][$0])")
        }
        #expect(CaptionPhrases().phrases(of: one).isEmpty)
        let two: [(account: UInt32, text: String)] = [(0, "good morning x"), (1, "good morning y")]
        #expect(CaptionPhrases().phrases(of: two).isEmpty)
    }

    @Test func `handles are of one family where one stem begins with the other`() {
        func family(_ one: String, _ other: String) -> Bool { HandleStem(one).isOfOneFamily(with: HandleStem(other)) }
        #expect(family("syn.lisa.one", "synlisa001") && family("阿丽娜日记", "阿丽娜日记2"))
        #expect(!family("syn.lisa.one", "syn.anna.one") && !family("abc", "abcd") && !family("", ""))
        #expect(HandleStem("syn.anna.new").sharedBeginning(with: HandleStem("syn.anna.one")) == 7)
    }
}
