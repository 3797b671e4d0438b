import Testing

@testable import TroupeIngest

@Suite struct DocumentSplitterTests {
    /// Everything that the splitter finds, fed `size` bytes at a time.
    private func parts(_ text: String, by size: Int) -> [String] {
        var splitter = DocumentSplitter()
        var found: [String] = []
        let emit = {
            (part: DocumentSplitter.Part, bytes: UnsafeBufferPointer<UInt8>, splitter: borrowing DocumentSplitter) in
            let text = String(decoding: bytes, as: UTF8.self)
            switch part {
            case .record(let line):
                found.append("record \(line) \(text) in " + String(decoding: splitter.document, as: UTF8.self))
            case .document(let line, let had): found.append("document \(line) \(had) \(text)")
            case .cut(let line): found.append("cut \(line) \(text)")
            }
        }
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            let end = min(place + size, bytes.count)
            Array(bytes[place..<end]).withUnsafeBufferPointer { splitter.feed($0, emit) }
            place = end
        }
        splitter.finish(emit)
        return found
    }

    @Test(arguments: [
        (
            "[{\"a\":1},\n{\"b\":\"}\\\"]\"}]",
            ["record 1 {\"a\":1} in []", "record 2 {\"b\":\"}\\\"]\"} in []", "document 1 true []"]
        ),
        (
            "{\"name\":\"x\",\"messages\":[{\"id\":1}],\"more\":2}",
            [
                "record 1 {\"id\":1} in {\"name\":\"x\",\"messages\":[]}",
                "document 1 true {\"name\":\"x\",\"messages\":[],\"more\":2}",
            ]
        ),
        ("{\"data\":{\"videos\":[]},\"error\":{}}", ["document 1 true {\"data\":{\"videos\":[]},\"error\":{}}"]),
        ("{\"id\":\"1\",\"tags\":[{\"a\":2}]}", ["document 1 false {\"id\":\"1\",\"tags\":[{\"a\":2}]}"]),
        ("{\"messages\":[{\"id\":1},{\"id\":", ["record 1 {\"id\":1} in {\"messages\":[]}", "cut 1 {\"id\":"]),
        ("{\"a\":1}\n{\"b\":2}", ["document 1 false {\"a\":1}", "document 2 false {\"b\":2}"]),
    ])
    func `records come out whole, wherever the pieces are cut`(text: String, expected: [String]) {
        for size in [1, 2, 3, 5, 7, 1000] { #expect(parts(text, by: size) == expected, "by \(size)") }
    }
}
