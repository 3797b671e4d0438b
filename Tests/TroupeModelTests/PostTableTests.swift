import Testing
import TroupeModel

@Suite struct PostTableTests {
    @Test(arguments: [
        "7393719104084906889", "0", "007", "", "x1", "9223372036854775807", "9223372036854775808",
        "18446744073709551615", "99999999999999999999", "-5", "1.0", "７",
    ])
    func `a post id comes back as it was`(text: String) {
        var column = PostIdentifierColumn()
        for _ in 0..<2 { Array(text.utf8).withUnsafeBufferPointer { column.append($0) } }
        #expect(column[0] == text)
        #expect(column[1] == text)
    }

    @Test func `ids can be thinned out`() {
        var column = PostIdentifierColumn()
        for text in ["1", "b", "", "4"] { Array(text.utf8).withUnsafeBufferPointer { column.append($0) } }
        column.keep { $0 != 1 }
        #expect((0..<column.count).map { column[$0] } == ["1", "", "4"])
    }

    @Test func `a post knows its source`() {
        var posts = PostTable()
        posts.firstPostOfSource = [0, 3, 3, 5]
        // By hand; source 1 has no post.
        #expect((0..<7).map { posts.source(of: $0) } == [0, 0, 0, 2, 2, 3, 3])
    }

    @Test func `a text pool gives back its texts`() {
        let pool = TextPool(["", "阿丽娜", "b"])
        #expect((0..<pool.count).map { pool[$0] } == ["", "阿丽娜", "b"])
    }

    @Test func `an id on two platforms is told apart by its platform`() {
        var accounts = AccountTable()
        accounts.platforms = ["tiktok", "douyin"]
        for (id, platform) in [("a", 0), ("a", 1), ("b", 1)] {
            accounts.identifiers.append(id.utf8)
            accounts.platform.append(UInt16(platform))
        }
        let names = AccountNames(accounts)
        #expect((0..<3).map { names[$0] } == ["tiktok:a", "douyin:a", "b"])
    }
}
