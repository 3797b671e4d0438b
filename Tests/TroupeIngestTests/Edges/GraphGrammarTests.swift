import Testing
import TroupeModel

@testable import TroupeIngest

/// The grammars of text formats; expected edges by hand from their manuals.
@Suite struct GraphGrammarTests {
    @Test(arguments: [
        ("graph { a -- b -- c; c -- {d e} [weight=2] }", "a-b 1.0, b-c 1.0, c-d 2.0, c-e 2.0"),
        ("digraph g { {a b} -> subgraph cluster_x { c; d } }", "a-c, a-d, b-c, b-d"),
        ("/* a */ // b\n# c\nSTRICT Graph \"my graph\" {\na:p:ne -- b:sw;;\nb--a\n}", "a-b"),
        (
            "graph { edge [weight=3] a--b { edge [weight=5] b--c } c--d a--d [weight=\"0.5\" color=red; x=y] }",
            "a-b 3.0, b-c 5.0, c-d 3.0, a-d 0.5"
        ),
        (
            "graph { \"a \\\"x\\\"\" -- \"b\" + \"c\"; -.5 -- \"node\" [label=<<b>x</b>>]; rank = same }",
            "a \"x\"-bc, -.5-node"
        ),
        ("graph{a--b}", "a-b"), ("digraph { 李娜 -> 123.0 }", "李娜-123"), ("graph {}", ""),
    ])
    func `DOT's statements give their edges`(text: String, expected: String) throws {
        let list = try edges(text)
        #expect(list.described == expected)
        #expect(list.source.format == .dot)
    }

    @Test func `DOT's labels name nodes where they tell all apart`() throws {
        // As Graphviz 2.43 draws them; a name that igraph wrote is not drawn.
        let drawn = try edges("graph { 1 [label=\"R&amp;D &#60;b&gt; &\"]; 2 [label=\"&amp;lt;\"]; 1 -- 2 }")
        #expect(drawn.described == "R&D <b> &-&lt;")
        let written = try edges("graph { 1 [name=\"R&amp;D\"]; 2 [name=\"x\"]; 1 -- 2 }")
        #expect(written.described == "R&amp;D-x")
        let named = try edges("graph { 1 [label=\"Alina\\nA\"]; 2 [label=\"\\N\"]; 1 -- 2 }")
        #expect(named.described == "Alina A-2")
        let unnamed = try edges("graph { 1 [label=x]; 2 [label=x]; 1 -- 2 }")
        #expect(unnamed.described == "1-2" && unnamed.source.remarks == [.unusedLabels: 2])
    }

    @Test(arguments: [
        ("graph {\na -> b }", 2), ("digraph { a -- b }", 1), ("graph {\n\na --\n}", 4), ("graph { a -- b", 1),
        ("graph { a } graph { b }", 1), ("graph { <i>x</i> -- b }", 1), ("graph { a -- subgraph x }", 1),
        ("graph { a [label=\"x }", 1), ("graph troupe {\ngraph [_background=\"c 1\"];\nn0 -- n1 }", 2),
    ])
    func `DOT that cannot be read is refused with its line`(text: String, line: Int) {
        #expect(
            performing: { try edges(text) },
            throws: { error in
                if case .badGraph(_, line, _) = error as? IngestError { true } else { false }
            })
    }

    @Test func `edges of GML have weights by either name`() throws {
        let text = """
            # a comment
            Creator "x [ y"
            graph [ directed 1
              node [ id 1 label "A &amp; B" graphics [ x 1.0 y [ z 2 ] ] ] node [ id 2 ]
              edge [ source 1 target 2 value 2 ] edge [ source 2 target 1 weight 3 value 9 ]
            ]
            """
        let list = try edges(text)
        #expect(list.described == "1-2 2.0, 2-1 3.0")
        #expect(list.isDirected && list.source.remarks == [.unusedLabels: 1])
        #expect(throws: IngestError.badEdge(file: "edges", line: 2, problem: .unknownNode("9"))) {
            try edges("graph [ node [ id 1 ]\nedge [ source 1 target 9 ] ]")
        }
        for broken in ["graph [ node [ id 1 ]", "graph [ node [ label \"x\" ] ]", "graph [ edge [ source 1 ] ]"] {
            #expect(throws: IngestError.self) { try edges(broken) }
        }
    }

    @Test func `Pajek's sections give edges, and relations layers`() throws {
        let text = """
            % made by hand
            *Network x
            *VERTICES 4
            1 "a b" 0.1 0.2 0.5
            2 "b \\"q\\"" ic Red
            3 c
            4 d
            *Arcs :1 "likes"
            1 2 2 l "text"
            *Edges :2 "knows"
            2 3
            *Edgeslist
            1 3 4
            """
        let list = try edges(text)
        #expect(
            list.described == "a b-b \"q\" 2.0 likes, b \"q\"-c 1.0 knows, a b-c 1.0 , a b-d 1.0 ")
        #expect(list.isDirected && list.source.remarks == [.mixedDirections: 3])
        #expect(try edges("*Vertices 3\n*Matrix\n0 1 0\n1 0 2\n0 2 0\n").described == "1-2 1.0, 2-3 2.0")
        for broken in [
            "*Vertices 2\n*Edges\n1 3\n", "*Edges\n1 2\n", "*Vertices x\n", "*Vertices 2\n*Matrix\n0 1\n",
            "*Vertices 999999999\n", "*Vertices 1\n*Vertices 1\n",
        ] {
            #expect(throws: IngestError.self) { try edges(broken) }
        }
    }

    @Test(arguments: [
        ("%%MatrixMarket matrix array real general\n2 2\n1\n0\n0\n1\n", 1),
        ("%%MatrixMarket matrix coordinate complex general\n2 2 0\n", 1),
        ("%%MatrixMarket matrix coordinate real general\n2 3 0\n", 1),
        ("%%MatrixMarket matrix coordinate real general\n2 2 1\n% x\n1 3 1\n", 4),
    ])
    func `MatrixMarket files that are no network are refused by name`(text: String, line: Int) {
        #expect(
            performing: { try edges(text) },
            throws: { error in
                if case .badGraph(_, line, _) = error as? IngestError { true } else { false }
            })
    }

    @Test func `general matrices of MatrixMarket have a direction unless they are symmetric`() throws {
        let head = "%%MatrixMarket matrix coordinate pattern general\n3 3 2\n"
        #expect(try edges(head + "1 2\n2 1\n").described == "1-2 1.0")
        let directed = try edges(head + "1 2\n2 3\n")
        #expect(directed.described == "1-2 1.0, 2-3 1.0")
        #expect(directed.isDirected && directed.source.remarks == [.asymmetricPairs: 2])
    }

    @Test(arguments: [
        (";A;B\nA;0;1,5\nB;1,5;0\n", "A-B 1.5"), ("\tA\tB\nA\t0\t1\nB\t1\t0\n", "A-B 1.0"),
        ("\"A\",\"B\"\n\"A\",0,2\n\"B\",2,0\n", "A-B 2.0"), ("id,A,B\nB,1,NA\nA,,1\n", "A-B 1.0"),
        (",1.0,2\n1,0,1\n2,1,0\n", "1-2 1.0"), ("# x\n\n,u,v\nu,0,1\nv,1,0\n", "u-v 1.0"),
    ])
    func `matrices are read with any corner and delimiter`(text: String, expected: String) throws {
        let list = try edges(text)
        #expect(list.described == expected)
        #expect(list.source.format == .matrix && !list.isDirected)
    }

    @Test func `tables with the ends a and b are no matrices`() throws {
        for text in ["a,b,w\nb,5,1\n", ",a,b\n0,c,5\n", "a,b\nc,5\n"] {
            #expect(try edges(text).described.dropFirst().hasPrefix("-5"))
        }
        #expect(try edges("a\tb\nb\tc\n").described == "a-b, b-c")
        #expect(throws: IngestError.unknownEdgeHeader(file: "edges", line: 1, columns: ["a", "b"])) {
            try edges("a,b\nb,c\n")
        }
        #expect(try edges("a,b\nb,c\n", columns: EdgeColumnNames(source: "a", target: "b")).described == "b-c")
    }

    @Test(arguments: [
        ";A;B\nX;1;2\nY;0;1\n", ";A;B\nA;0;1\n", ";A;A\nA;0;1\n", ";A;B\nA;0;1\nA;1;0\n", ";A;B\nA;0;-1\nB;1;0\n",
        ";A;B\nA;0;1\nB;1\n", ";A;NA\nA;0;1\nB;1;0\n",
    ])
    func `matrices whose rows and columns differ are refused`(text: String) {
        #expect(throws: IngestError.self) { try edges(text) }
    }
}
