import Testing
import TroupeBase

@Suite struct ParentPathTests {
    /// By hand, after POSIX `dirname`, which says "." where this says nothing.
    @Test(arguments: [
        ("a/b", "a"), ("/a", "/"), ("a", ""), ("-", ""), ("", ""), ("/", "/"), ("//", "/"), ("a/b/", "a"),
        ("a//b", "a"),
        ("/a/b.db", "/a"), ("./x", "."), ("数/据", "数"), ("é", ""), ("a/", ""),
    ])
    func `the folder of a path`(path: String, parent: String) {
        #expect(path.parentPath == parent)
    }
}
