import Testing
import TroupeModel

@Suite struct CaptionWordsTests {
    /// By hand.
    @Test(arguments: [
        ("#ab The mayor said it https://t.example/x1Y #ab", "The mayor said it"),
        ("see www.Example.org/a, and bit.ly/3xYz now", "see and now"),
        ("thanks @Alina.sg! a@b.example stays", "thanks ! a@b.example stays"),
        ("and/or 1/2 C# #", "and/or 1/2 C#"), ("今天真好＃旅行 @某人 看这里", "今天真好 看这里"),
        ("#话题#今天真好", "今天真好"), ("看https://t.cn/abc看这里", "看看这里"), ("#only #tags", ""), ("plain  text", "plain  text"),
        ("(https://a.example/x)", "("), ("HTTPS://A.example/x tail", "tail"),
    ])
    func `links, hashtags and mentions are no words`(text: String, expected: String) {
        #expect(CaptionWords.words(of: text) == expected)
    }
}
