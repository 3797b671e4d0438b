import Testing

@testable import TroupeKit

@Suite struct PostOfFileTests {
    @Test(arguments: [
        ("v/VIDEO-7300000000000000001.mp4", "7300000000000000001"),
        ("v/@someone_video_7300000000000000001.mp4", "7300000000000000001"),
        ("douyin/videos/7300000000000000001/video.mp4", "7300000000000000001"),
        ("xhs/65a1b2c3000000001e03d4e5/0.jpg", "65a1b2c3000000001e03d4e5"),
        ("A title [dQw4w9WgXcQ].mp4", "dQw4w9WgXcQ"), ("A title [a-b_c9WgXcQ].webm", "a-b_c9WgXcQ"),
        ("twitter/1234567890123456789_2.jpg", "1234567890123456789"),
    ])
    func `the id is among what a name may mean`(path: String, id: String) {
        let tokens = PostOfFile.tokens(of: path)
        #expect((tokens.whole + tokens.parts).contains(id))
    }

    @Test func `short parts and parts without a digit are no ids`() {
        #expect(PostOfFile.tokens(of: "holiday/beach 12.mp4").parts == ["beach 12"])
    }

    @Test(arguments: [
        ("*_{id}.mp4", "alina_12.mp4", "12"), ("{id}.mp4", "p-1.mp4", "p-1"), ("{id}-*.mp4", "p1-x.mp4", "p1"),
        ("*_{id}.mp4", "alina.mp4", nil), ("a.{id}", "abc", nil),
    ])
    func `a pattern takes the id out of a name`(pattern: String, name: String, id: String?) throws {
        #expect(try NamePattern(pattern).identifier(in: name) == id)
    }

    @Test(arguments: ["*.mp4", "{id}{id}"])
    func `a pattern without one place for the id is refused`(pattern: String) {
        #expect(throws: TroupeError.self) { try NamePattern(pattern) }
    }
}
