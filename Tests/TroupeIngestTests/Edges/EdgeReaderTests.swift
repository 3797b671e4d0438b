import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct EdgeReaderTests {
    @Test(arguments: [
        ("source,target,weight\nb,a,2\na,c,0.5\n", "b-a 2.0, a-c 0.5"),
        ("Source;Target;Weight\r\nb;a;2\r\n\r\na;c;1e2", "b-a 2.0, a-c 100.0"),
        ("from\tto\nb\ta\n", "b-a"),
        ("to,from\nb,a\n", "a-b"),
        ("\u{FEFF}u,v,w\nb,\"a, \"\"x\"\"\",3\n", "b-a, \"x\" 3.0"),
        ("# FromNodeId\tToNodeId\n0\t11\n0 2\n\n% more\n7  0\n", "0-11, 0-2, 7-0"),
        ("a b 3\n  c\td   0 1234\n", "a-b 3.0, c-d 0.0"),
        ("1,2,5\n3,1,1\n", "1-2 5.0, 3-1 1.0"),
        ("1;2\n3;1\n", "1-2, 3-1"),
        ("7449412312345678901 7449412312345678902\n", "7449412312345678901-7449412312345678902"),
    ])
    func `every form of list gives its edges`(text: String, expected: String) throws {
        for blockSize in [4 << 20, 64, 7] {
            #expect(try edges(text, blockSize: blockSize).described == expected)
        }
    }

    @Test func `troupe's own ties are edges with layers`() throws {
        let text = "account_a,account_b,layer,support,q\nx,y,music,3,0.1\nx,z,caption,2,\nx,y,caption,9,\n"
        let list = try edges(text)
        #expect(list.layers == ["caption", "music"])
        #expect(list.described == "x-y 3.0 music, x-z 2.0 caption, x-y 9.0 caption")
        let record = list.source
        #expect(
            record.columns == ["source": "account_a", "target": "account_b", "weight": "support", "layer": "layer"])
        #expect(record.format == .table)
        #expect(record.byteCount == Int64(text.utf8.count))
    }

    @Test func `nodes are numbered by name, whatever the order of lines`() throws {
        let list = try edges("z a\nm z\nA é\n")
        #expect((0..<list.nodes.count).map { list.nodes[$0] } == ["A", "a", "m", "z", "é"])
        #expect(list.sources == [3, 2, 0])
        #expect(list.targets == [1, 3, 4])
    }

    @Test func `columns can be named`() throws {
        let columns = try EdgeColumnNames(parsing: "target=B, source=A,weight=n")
        let list = try edges("A,x,B,n\none,,two,4\n", columns: columns)
        #expect(list.described == "one-two 4.0")
        #expect(throws: IngestError.missingColumn(file: "edges", column: "n", columns: ["A", "B"])) {
            try edges("A,B\none,two\n", columns: columns)
        }
        for text in ["source=a", "source=a,target=", "source=a,target=b,layer=c,layer=d", "from=a,target=b"] {
            #expect(throws: IngestError.self) { try EdgeColumnNames(parsing: text) }
        }
    }

    @Test func `a column of Gephi's says that edges are directed`() throws {
        #expect(try edges("Source,Target,Type,Id,Weight\na,b,Directed,0,1\n").isDirected)
        #expect(try !edges("Source,Target,Type,Id,Weight\na,b,Undirected,0,1\n").isDirected)
    }

    @Test(arguments: [
        ("source,target,weight\na,b,1\na,c,-2\n", 3, EdgeProblem.negativeWeight("-2")),
        ("source,target,weight\na,b,nan\n", 2, .weightNotNumber("nan")),
        ("source,target,weight\na,b,0x10\n", 2, .weightNotNumber("0x10")),
        ("source,target,weight\na,b,\"1,5\"\n", 2, .weightNotNumber("1,5")),
        ("source,target,weight\na,b,1e999\n", 2, .weightNotFinite("1e999")),
        ("source,target,weight\na,b,\n", 2, .weightMissing),
        ("source,target\n\na,\n", 3, .emptyNode),
        ("source,target\na,b\na,b,c\n", 3, .fieldCount(found: 3, expected: 2)),
        ("source,target\na,\"b\nc,d\n", 2, .unreadable),
        ("# list\na b 2\nc d\n", 3, .fieldCount(found: 2, expected: 3)),
        ("a b 2\nc d x\n", 2, .weightNotNumber("x")),
        ("1,2\n3,\n", 2, .fieldCount(found: 1, expected: 2)), ("1,2\n,3\n", 2, .emptyNode),
        ("a b\nc\n", 2, .fieldCount(found: 1, expected: 2)),
    ])
    func `a line that is no edge is named`(text: String, line: Int, problem: EdgeProblem) {
        for blockSize in [4 << 20, 7] {
            #expect(throws: IngestError.badEdge(file: "edges", line: line, problem: problem)) {
                try edges(text, blockSize: blockSize)
            }
        }
    }

    @Test func `files that are no edge lists are refused as a whole`() throws {
        #expect(throws: IngestError.emptyFile(file: "edges")) { try edges("") }
        #expect(throws: IngestError.emptyFile(file: "edges")) { try edges("# nothing\n") }
        #expect(try edges("source,target\n").count == 0)
        #expect(throws: IngestError.unknownEdgeHeader(file: "edges", line: 2, columns: ["who", "whom"])) {
            try edges("# mine\nwho,whom\na,b\n")
        }
        #expect(throws: IngestError.notTable(file: "edges", seems: .json)) { try edges("{\"nodes\": []}") }
        #expect(throws: IngestError.tooManyNodes(file: "edges", line: 3, limit: 3)) {
            try edges("a b\nb c\nc d\nd e\n", nodeLimit: 3)
        }
    }

    @Test func `names that are no text are mended and counted`() throws {
        let bytes = Array("source,target\na".utf8) + [0, 0xFF] + Array(",b\n".utf8)
        let list = try readEdges(from: .bytes(bytes, name: "edges"))
        #expect(list.described == "a\u{FFFD}-b")
        #expect(list.source.mendedNames == 1)
    }
}

/// Reads text as an edge list.
func edges(
    _ text: String, columns: EdgeColumnNames? = nil, blockSize: Int = 4 << 20, nodeLimit: Int = 1 << 20
) throws(IngestError) -> EdgeList {
    var reader = EdgeReader(source: .bytes(Array(text.utf8), name: "edges"), columns: columns)
    reader.blockSize = blockSize
    reader.nodeLimit = nodeLimit
    return try reader.read(nil)
}

extension EdgeList {
    /// The edges as `a-b weight layer`.
    var described: String {
        (0..<count).map { edge in
            let ends = nodes[Int(sources[edge])] + "-" + nodes[Int(targets[edge])]
            let weight = weights.map { " \($0[edge])" } ?? ""
            return ends + weight + (layer.map { " " + layers[Int($0[edge])] } ?? "")
        }.joined(separator: ", ")
    }
}
