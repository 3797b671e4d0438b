import Foundation
import Testing

@testable import Measuring

/// Signed pictures by c2pa-python 0.38.1, and what it says of them: `Fixtures/signed_pictures.py`.
@Suite struct HashBindingTests {
    private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Fixtures/signed")

    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private func binding(_ bytes: [UInt8]) -> HashBinding { OriginLabels(FileEnds(bytes: bytes)).hashBinding }

    @Test(arguments: ["signed.jpg", "signed.png"])
    func `the hash matches and a flipped byte breaks it, as the reference says`(name: String) throws {
        let said = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent("said.json")))
                as? [String: Any])
        var file = try bytes(name)
        #expect(binding(file).rawValue == said[name] as? String)
        let flipped = try #require(
            said[name.replacingOccurrences(of: "signed", with: "flipped")] as? [String: Any])
        file[try #require(flipped["place"] as? Int)] ^= 1
        #expect(binding(file).rawValue == flipped["said"] as? String)
        let labels = OriginLabels(FileEnds(bytes: file))
        #expect(labels.credentials.sourceTypes == ["trainedAlgorithmicMedia"])
        #expect(labels.credentials.generator == "made-up-maker")
    }

    @Test func `every flipped byte outside of the store breaks the hash`() throws {
        let file = try bytes("signed.png")
        let carrier = try #require(FileEnds(bytes: file).contentCredentials()).carrier
        for place in file.indices where !carrier.contains(place) && place % 7 == 0 && place > 40 {
            var changed = file
            changed[place] ^= 0x10
            // A damaged head of a chunk hides the store.
            #expect(binding(changed) != .matches, "byte \(place)")
        }
    }

    @Test func `a store that leaves out more than itself is not believed`() throws {
        // Appended bytes, and an exclusion that is made to reach over them: start 33, length 25 bits and more.
        let file = try bytes("signed.png")
        let carrier = try #require(FileEnds(bytes: file).contentCredentials()).carrier
        #expect(binding(file) == .matches)
        let word = Array("length".utf8)
        let place = try #require(
            carrier.dropLast(10).first { Array(file[$0..<$0 + 6]) == word && file[$0 + 6] == 0x19 })
        var changed = file
        changed[place + 7] = 0xFF
        #expect(binding(changed) == .notChecked)
    }

    @Test func `damaged stores are not checked and end nothing`() throws {
        for name in ["signed.jpg", "signed.png"] {
            let file = try bytes(name)
            let carrier = try #require(FileEnds(bytes: file).contentCredentials()).carrier
            for place in stride(from: carrier.lowerBound, to: carrier.upperBound, by: 11) {
                for value: UInt8 in [0, 0x7F, 0xFF] {
                    var changed = file
                    changed[place] = value
                    _ = binding(changed)
                }
                _ = binding(Array(file[..<place]))
            }
        }
    }

    @Test func `numbers and lengths of CBOR are read as RFC 8949 writes them`() {
        // Examples of its appendix A.
        #expect(CBOR(Data([0x18, 0x64])) == .number(100))
        #expect(CBOR(Data([0x1A, 0x00, 0x0F, 0x42, 0x40])) == .number(1_000_000))
        #expect(CBOR(Data([0x44, 1, 2, 3, 4])) == .bytes([1, 2, 3, 4]))
        #expect(CBOR(Data([0x62, 0xC3, 0xBC])) == .text("\u{FC}"))
        #expect(CBOR(Data([0x64, 0xC3, 0xBC])) == nil)
        #expect(CBOR(Data([0x82, 0x01, 0x61, 0x61])) == .array([.number(1), .text("a")]))
        #expect(CBOR(Data([0xA1, 0x61, 0x61, 0x02])) == .map(["a": .number(2)]))
        #expect(CBOR(Data([0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])) == nil)
        #expect(CBOR(Data(repeating: 0x81, count: 100)) == nil)
    }
}
