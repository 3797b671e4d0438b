import Testing

@testable import TroupeIngest

@Suite struct DeflaterTests {
    /// Second source: zlib's own inflate, which told gzip and zlib streams apart before there was anything to pack.
    @Test(arguments: ["", "a", String(repeating: "{\"id\":1} ", count: 500)])
    func `what is packed unpacks to the same bytes`(text: String) {
        let bytes = Array(text.utf8)
        let packed = bytes.withUnsafeBufferPointer { Deflater.deflate($0) }
        let inflater = Inflater()
        inflater.feed(packed)
        var found = [UInt8](repeating: 0, count: bytes.count + 10)
        let step = found.withUnsafeMutableBytes { inflater.unpack(into: $0) }
        guard case .bytes(let count) = step else {
            Issue.record("\(step)")
            return
        }
        #expect(Array(found[..<count]) == bytes)
    }
}
