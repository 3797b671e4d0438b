import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

/// JSON networks; what is expected was read off the texts by hand.
@Suite struct JSONGraphTests {
    private func read(_ text: String) throws -> EdgeList {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-\(UUID()).json").path
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try readEdges(from: .file(path))
    }

    private func described(_ list: EdgeList) -> [String] {
        (0..<list.count).map { edge in
            let weight = list.weights.map { " \($0[edge])" } ?? ""
            return list.nodes[Int(list.sources[edge])] + "-" + list.nodes[Int(list.targets[edge])] + weight
        }
    }

    @Test(arguments: [
        // networkx 3.4 and later; earlier; with numbers as ids.
        #"{"directed": false, "nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b", "weight": 2}]}"#,
        #"{"links": [{"source": "a", "target": "b", "weight": 2}], "nodes": [{"id": "a"}, {"id": "b"}], "graph": {}}"#,
        #"{"nodes": [{"id": 7, "label": "a"}, {"id": 8, "label": "b"}], "links": [{"source": 7, "target": 8, "value": 2}]}"#,
        // D3 with places, and with the nodes themselves in their places.
        #"{"nodes": [{"name": "a"}, {"name": "b"}], "links": [{"source": 0, "target": 1, "value": 2}]}"#,
        #"{"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": {"id": "a"}, "target": {"id": "b"}, "weight": 2}]}"#,
        // graphology
        """
        {"options": {"type": "mixed"}, "nodes": [{"key": "x", "attributes": {"label": "a"}}, {"key": "y", "attributes":
        {"label": "b"}}], "edges": [{"key": "0", "source": "x", "target": "y", "undirected": true, "attributes":
        {"weight": 2}}]}
        """,
    ])
    func `node-link data, D3's form and graphology's give the same network`(text: String) throws {
        let list = try read(text)
        #expect(described(list) == ["a-b 2.0"])
        #expect(list.source.format == .json)
        #expect(!list.isDirected)
    }

    @Test func `direction, layers and ids of nineteen digits stay as they are`() throws {
        let list = try read(
            #"{"directed": true, "nodes": [{"id": "7394438652840907661"}, {"id": 7394438652840907662}], "links": [{"source":"#
                + #" "7394438652840907661", "target": 7394438652840907662, "layer": "caption"}, {"source":"#
                + #" 7394438652840907662, "target": "7394438652840907661", "layer": "link"}]}"#)
        #expect(list.isDirected)
        #expect(list.layers == ["caption", "link"])
        #expect(
            described(list) == [
                "7394438652840907661-7394438652840907662", "7394438652840907662-7394438652840907661",
            ])
    }

    @Test(arguments: [
        #"{"nodes": [], "edges": {}}"#, #"{"nodes": 1}"#, #"[{"id": 1}]"#, #"{"id": 1}"# + "\n" + #"{"id": 2}"#,
    ])
    func `other JSON is refused`(text: String) {
        #expect(throws: IngestError.self) { try read(text) }
    }

    @Test func `what is wrong is told with its line`() throws {
        func problem(_ text: String) -> String {
            do {
                _ = try read(text)
                return ""
            } catch {
                return "\(error)"
            }
        }
        let nodes = "{\"nodes\": [\n{\"id\": \"a\"}],\n\"links\": [\n"
        #expect(problem(nodes + "{\"source\": \"a\"}]}").contains(":4: an edge has no source or target"))
        #expect(problem(nodes + "{\"source\": \"a\", \"target\": \"z\"}]}").contains("which is declared nowhere"))
        #expect(problem(nodes + "{\"source\": \"a\", \"target\": \"a\", \"weight\": -1}]}").contains("is below zero"))
        #expect(problem(nodes + "{\"source\": \"a\",").contains(":4: the JSON is broken"))
    }
}
