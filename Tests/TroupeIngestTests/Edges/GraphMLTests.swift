import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct GraphMLTests {
    private func document(_ body: String, keys: String = "", direction: String = "undirected") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        \(keys)
        <graph id="G" edgedefault="\(direction)">
        \(body)
        </graph></graphml>
        """
    }

    @Test func `nodes without edges are nodes, and data give weight and layer`() throws {
        let keys = """
            <key id="d0" for="edge" attr.name="weight" attr.type="double"><default>0.5</default></key>\
            <key id="d1" for="edge" attr.name="layer" attr.type="string"/>\
            <key id="d2" for="node" attr.name="weight" attr.type="double"/>
            """
        let text = document(
            """
            <node id="b"><data key="d2">7</data></node><node id="a"/><node id="lonely"/>
            <edge source="b" target="a"><data key="d0"> 2 </data><data key="d1">music</data></edge>
            <edge source="a" target="b"><data key="d1">caption &amp; more</data></edge>
            """, keys: keys)
        for blockSize in [4 << 20, 200] {
            let list = try edges(text, blockSize: blockSize)
            #expect(list.identifiers == nil)
            #expect(list.described == "b-a 2.0 music, a-b 0.5 caption & more")
            #expect((0..<list.nodes.count).map { list.nodes[$0] } == ["a", "b", "lonely"])
            #expect(list.source.format == .graphML)
            #expect(!list.isDirected)
        }
        #expect(try edges(document("<node id='a'/>", direction: "directed")).isDirected)
    }

    @Test func `an edge to an undeclared node, a bad weight and broken XML are named with their line`() throws {
        #expect(throws: IngestError.badEdge(file: "edges", line: 6, problem: .unknownNode("x"))) {
            try edges(document("<node id='a'/>\n<edge source='a' target='x'/>"))
        }
        let key = "<key id='w' for='edge' attr.name='weight' attr.type='double'/>"
        #expect(throws: IngestError.badEdge(file: "edges", line: 6, problem: .negativeWeight("-1"))) {
            try edges(
                document("<node id='a'/>\n<edge source='a' target='a'><data key='w'>-1</data></edge>", keys: key))
        }
        let whole = document("<node id='a'/>")
        for broken in [document("<node id='a'>"), String(whole.dropLast(12))] {
            let reason = "the XML is not well-formed; export the network again"
            #expect(throws: IngestError.badGraph(file: "edges", line: 6, reason: reason)) { try edges(broken) }
        }
        #expect(throws: IngestError.self) { try edges(document("<node id='a'/><hyperedge/>")) }
        #expect(throws: IngestError.tooManyNodes(file: "edges", line: 6, limit: 1)) {
            try edges(document("<node id='a'/>\n<node id='b'/>"), nodeLimit: 1)
        }
    }

    @Test func `a document that declares entities is refused before it is unfolded`() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
            <graphml><graph edgedefault="undirected"><node id="&b;"/></graph></graphml>
            """
        #expect(
            throws: IngestError.badGraph(
                file: "edges", line: 1,
                reason: "the document declares entities or elements of its own; save it without a DTD")
        ) { try edges(bomb) }
    }
}
