import Testing

@testable import Measuring

/// Labels in bytes that are written here by hand, after the specifications that the code names.
@Suite struct OriginLabelsTests {
    private let object = #"{"Label":"1","ContentProducer":"001191X","ProduceID":"7","ReservedCode1":12}"#

    private func png(_ chunks: [(String, [UInt8])]) -> FileEnds {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        for (kind, data) in chunks {
            bytes += [0, 0, UInt8(data.count >> 8), UInt8(data.count & 255)] + Array(kind.utf8) + data + [0, 0, 0, 0]
        }
        return FileEnds(bytes: bytes)
    }

    private func packet(_ body: String, namespace: String) -> [UInt8] {
        Array(
            """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:T="\(namespace)" \(body)</rdf:RDF></x:xmpmeta>
            """.utf8)
    }

    @Test(arguments: ["http://www.tc260.org.cn/ns/AIGC/1.0/", "http://www.tc260.org.cn/ns/AIGC/1.0"])
    func `China's label is read as an attribute and as an element`(namespace: String) {
        let quoted = object.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
        let attribute = packet("T:AIGC=\"\(quoted)\"/>", namespace: namespace)
        let element = packet("><T:AIGC>\(object)</T:AIGC></rdf:Description>", namespace: namespace)
        #expect(OriginLabels(png([("iTXt", attribute)])).declaredTexts == [object])
        #expect(OriginLabels(png([("iTXt", element)])).declaredTexts == [object])
    }

    @Test func `a packet of many namespaces and open ends is read in time`() {
        var names = ""
        for number in 0..<20_000 {
            names += "xmlns:T\(number)=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" T\(number):AIGC=\"\(number)\" "
        }
        let open = String(repeating: "T:AIGC> T0:AIGC=' ", count: 20_000)
        let start = ContinuousClock.now
        // Behind the end of a file, where it is looked for as well.
        let bytes: [UInt8] =
            [0xFF, 0xD8, 0xFF] + packet(names + open + "/>", namespace: "http://www.tc260.org.cn/ns/AIGC/1.0/")
        let labels = OriginLabels(FileEnds(bytes: bytes))
        // It took minutes, which the limit of time for a file ended.
        #expect(ContinuousClock.now - start < .seconds(60))
        #expect(labels.declaredTexts.contains("0"))
    }

    @Test func `another namespace's field is no label`() {
        let other = packet("T:AIGC=\"x\"/>", namespace: "http://example.org/")
        #expect(OriginLabels(png([("iTXt", other)])).declaredTexts.isEmpty)
    }

    @Test func `a C2PA store is found in a PNG, with what it says of its source`() {
        var store = Array("....jumbc2pa....claim_generator".utf8)
        // CBOR: a text of nine bytes.
        store += [0x69] + Array("maker/1.0".utf8)
        store += Array("digitalSourceType..http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia".utf8)
        store += [0xA2]
        let found = OriginLabels(png([("caBX", store)])).credentials
        #expect(found.place == "png caBX")
        #expect(found.sourceTypes == ["trainedAlgorithmicMedia"])
        #expect(found.generator == "maker/1.0")
    }

    @Test func `a C2PA store is found in an MP4 behind other boxes`() {
        let identifier: [UInt8] = [
            0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81,
        ]
        let file: [UInt8] = [0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 0, 0]
        let box = [0, 0, 0, 28] + Array("uuid".utf8) + identifier + [0, 0, 0, 0]
        #expect(OriginLabels(FileEnds(bytes: file + box)).credentials.place == "mp4 uuid")
        #expect(OriginLabels(FileEnds(bytes: file)).credentials.place.isEmpty)
    }

    @Test func `lengths that lie lead nowhere`() {
        let file: [UInt8] = [0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 0, 0]
        #expect(OriginLabels(FileEnds(bytes: file + [0, 0, 0, 1] + Array("uuid".utf8))).credentials.place.isEmpty)
        #expect(
            OriginLabels(FileEnds(bytes: file + [0, 0, 0, 1] + Array("free".utf8) + [UInt8](repeating: 255, count: 8)))
                .credentials.place.isEmpty)
        #expect(OriginLabels(FileEnds(bytes: [0xFF, 0xD8, 0xFF, 0xEB, 0xFF, 0xFF])).credentials.place.isEmpty)
        #expect(OriginLabels(png([("caBX", [])])).credentials.place == "png caBX")
        #expect(
            OriginLabels(FileEnds(bytes: Array("RIFF....WEBPC2PA".utf8) + [255, 255, 255, 255])).credentials.place
                == "riff C2PA")
    }
}
