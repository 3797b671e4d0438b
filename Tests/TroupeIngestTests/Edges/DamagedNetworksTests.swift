import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

/// Networks with random damage and nesting without end: a result or an error, and soon.
@Suite struct DamagedNetworksTests {
    @Test func `damaged networks give a list or an error`() throws {
        var generator = SplitMix(state: 19)
        let names = try FileManager.default.subpathsOfDirectory(atPath: networks).sorted()
        var (lists, errors) = (0, 0)
        for name in names where !name.hasSuffix("README") && !name.hasSuffix(".md") && name.contains(".") {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: networks + "/" + name)))
            for round in 0..<(2 * DamagedFilesTests.rounds) {
                var reader = EdgeReader(source: .bytes(damaged(bytes, &generator), name: name), columns: nil)
                reader.blockSize = [50, 700, 1 << 20][round % 3]
                reader.headSize = round % 2 == 0 ? 1 << 16 : 100
                do {
                    let list = try reader.read(nil)
                    let ends = list.sources + list.targets
                    #expect(ends.allSatisfy { Int($0) < list.nodes.count })
                    #expect(
                        list.weights.map { $0.count == list.count && $0.allSatisfy { $0 >= 0 && $0.isFinite } } ?? true)
                    #expect(list.identifiers.map { $0.count == list.nodes.count } ?? true)
                    lists += 1
                } catch {
                    #expect(!error.description.contains("\n"))
                    errors += 1
                }
            }
        }
        #expect(lists > 300 && errors > 300)
    }

    @Test(arguments: [
        "[", "{", "<a>", "graph [ ", "graph { {", "a [", "<graphml>", "<!--", "*Vertices ", "\"", "{'", "(",
    ])
    func `a megabyte of nesting ends quickly`(piece: String) {
        for head in ["", "graph {", "graph [", "<graphml>", "a b {'x': "] {
            let text = head + String(repeating: piece, count: (head.isEmpty ? 1 << 20 : 1 << 17) / piece.utf8.count)
            #expect(throws: IngestError.self) { try readEdges(from: .bytes(Array(text.utf8), name: "edges")) }
        }
    }

    @Test func `bodies that make too many edges are refused`() {
        let nodes = (0..<8000).map { "a\($0)" }.joined(separator: " ")
        #expect(throws: IngestError.self) { try edges("graph { {\(nodes)} -- {\(nodes)} }") }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private func damaged(_ bytes: [UInt8], _ generator: inout SplitMix) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...5, using: &generator) where !result.isEmpty {
            let place = Int.random(in: 0..<result.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: result[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: result.removeSubrange(place..<min(result.count, place + 12))
            case 2:
                result.insert(contentsOf: Array("\"<&{[;,\0'".utf8).shuffled(using: &generator).prefix(3), at: place)
            case 3: result.removeLast((result.count - place) / 4)
            case 4: result.insert(contentsOf: Array(result[place..<min(result.count, place + 60)]), at: place / 2)
            default:
                result.insert(contentsOf: [0xFF, 0xC3, 0xE2, 0x80].shuffled(using: &generator).prefix(2), at: place)
            }
        }
        return result
    }
}
