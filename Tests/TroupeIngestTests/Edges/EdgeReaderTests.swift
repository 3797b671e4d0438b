import Foundation
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
        ("source target weight\nb a 2\na c 0.5\n", "b-a 2.0, a-c 0.5"),
        ("# mine\nFrom\tTo\n b\t a\n", "b-a"), ("source;target;weight\nb;a;1,5\n", "b-a 1.5"),
        ("u1 u2 {'weight': 3}\nu2 u3 {}\n", "u1-u2 3.0, u2-u3 1.0"), ("u1 u2 {}\nu2 u3 {}\n", "u1-u2 1.0, u2-u3 1.0"),
        ("1 2 {'weight': np.float64(0.5), 'a': {'weight': 9}}\n2 3 {'x': ',}', \"weight\": 2}\n", "1-2 0.5, 2-3 2.0"),
        ("u 1;u 2;{'weight': 3}\n", "u 1-u 2 3.0"), ("1,2,{}\n", "1-2 1.0"),
        ("Alina A\tBob B\t3\nBob B\tCleo\t1\n", "Alina A-Bob B 3.0, Bob B-Cleo 1.0"),
        ("\"source\" \"target\" \"weight\"\n\"1\" \"a b\" \"c\" 2\n\"2\" \"c\" \"d\" 1\n", "a b-c 2.0, c-d 1.0"),
        ("\"source\",\"target\"\n\"1\",\"a\",\"c\"\n", "a-c"), ("\"\",\"from\",\"to\"\n\"1\",\"a\",\"c\"\n", "a-c"),
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
        ("source,target\n\na,\n", 3, .emptyNode), ("a NA\nnan b\n", 1, .emptyNode),
        ("source,target\na,b\nc,7.42E+18\n", 3, .roundedName("7.42E+18")), ("1e+05 2\n", 1, .roundedName("1e+05")),
        ("source,target\n1,7449412312345678848.0\n", 2, .roundedName("7449412312345678848.0")),
        ("source,target\na,7449412312345670000\nb,7449412312345680000\n", 1, .roundedName("7449412312345670000")),
        ("0 1 0 1 1\n1 0 1 1 0\n", 1, .bareMatrix(5)),
        ("alice bob\nAnna Maria carol\n", 2, .fieldCount(found: 3, expected: 2)),
        ("a b {'weight': 3}\na c {'weight': 3\n", 2, .unreadable), ("a b {'weight': -1}\n", 1, .negativeWeight("-1")),
        ("source,target\na,b\na,b,c\n", 3, .fieldCount(found: 3, expected: 2)),
        ("source,target\na,\"b\nc,d\n", 2, .unreadable),
        ("# list\na b 2\nc d\n", 3, .fieldCount(found: 2, expected: 3)),
        ("a b 2\nc d x\n", 2, .weightNotNumber("x")),
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
        #expect(throws: IngestError.unknownEdgeHeader(file: "edges", line: 1, columns: ["FromUser", "ToUser"])) {
            try edges("FromUser ToUser\n1 2\n")
        }
        let others = [
            ("{\"nodes\": []}", "JSON"), ("<html><body>edges</body></html>", "a web page or XML"),
            ("dl n=3 format=edgelist1\ndata:\n1 2\n", "UCINET's DL"),
        ]
        for (text, seems) in others {
            #expect(throws: IngestError.noNetwork(file: "edges", seems: seems)) { try edges(text) }
        }
        let message = IngestError.noNetwork(file: "edges", seems: "JSON").description
        for form in ["table", "lines", "matrix", "GraphML", "GEXF", "GML", "Pajek", "DOT", "MatrixMarket"] {
            #expect(message.contains(form))
        }
        #expect(throws: IngestError.tooManyNodes(file: "edges", line: 3, limit: 3)) {
            try edges("a b\nb c\nc d\nd e\n", nodeLimit: 3)
        }
    }

    @Test func `a square of numbers that mirrors itself is a matrix without names, not edges`() throws {
        #expect(throws: IngestError.badEdge(file: "edges", line: 1, problem: .bareMatrix(3))) {
            try edges("0,2,1\n2,0,3\n1,3,0\n")
        }
        #expect(try edges("0,2,1\n2,1,3\n1,3,0\n").count == 3)
    }

    @Test func `NULs in names are left out and counted, and bytes that are not UTF-8 are refused`() throws {
        let list = try edges("source,target\na\0,b\n")
        #expect(list.described == "a-b")
        #expect(list.source.remarks == [.removedNUL: 1])
        for text in ["source,target\na?,b\n", "a? b\n", "graph { \"a?\" -- b }", "<graphml><node id='a?'/></graphml>"] {
            let bytes = text.utf8.map { $0 == UInt8(ascii: "?") ? 0xFF : $0 }
            let line = text.hasPrefix("source") ? 2 : 1
            #expect(throws: IngestError.badEdge(file: "edges", line: line, problem: .nameNotUTF8)) {
                try readEdges(from: .bytes(bytes, name: "edges"))
            }
        }
    }

    @Test func `an edge with an end that is missing is left out and counted`() throws {
        let missing = ["", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "\\N", "-", " nan "]
        let text = "source,target,weight\na,b,2\n" + missing.map { "a,\($0),x\n" }.joined()
        let list = try edges(text)
        #expect(list.described == "a-b 2.0")
        #expect(list.source.remarks == [.missingEnd: 11])
        #expect(try edges("a b\nnan b\n").described == "a-b")
        #expect(try edges("source,target\na,b\na,[deleted]\nc,[deleted]\n").source.remarks == [.missingEnd: 2])
        #expect(try edges("1,2\n,3\n").source.remarks == [.missingEnd: 1])
    }

    @Test func `names are one by their bytes, without blanks at their ends and fractions of zero`() throws {
        let list = try edges(
            "source,target\n123.0,123\n\u{A0}a\u{3000},\u{200B}a\u{FEFF}\n -5.00 ,-5\n1.5,12e4\ncaf\u{E9},cafe\u{301}\n"
        )
        #expect(list.described == "123-123, a-a, -5--5, 1.5-12e4, caf\u{E9}-cafe\u{301}")
        #expect(list.nodes.count == 7)
        #expect(list.source.remarks == [.fraction: 2, .unusualBlanks: 2])
    }

    @Test func `the apostrophe that guards cells is taken off in troupe's own tables`() throws {
        let text = "account_a,account_b,layer,support\n'-1001900000000,'@x,music,1\n'quoted,''=y,music,1\n"
        #expect(try edges(text).described == "-1001900000000-@x 1.0, 'quoted-'=y 1.0")
        #expect(try edges("source,target\n'-1,'@x\n").described == "'-1-'@x")
    }

    @Test(arguments: ["float-ids/edges.csv", "float-ids/edges-with-nan.csv"])
    func `ids that a data frame has spoiled give the network of the whole ones`(name: String) throws {
        let right = try readEdges(from: .file(networks + "/float-ids/truth.csv"))
        let list = try readEdges(from: .file(networks + "/" + name))
        #expect(list.nodes == right.nodes && list.sources == right.sources && list.targets == right.targets)
        #expect(list.source.remarks == (name.contains("nan") ? [.missingEnd: 18] : [.fraction: 47]))
    }
}

/// Networks to read.
let networks =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/TroupeKitTests/Fixtures/networks"

/// Reads text as an edge list.
func edges(
    _ text: String, columns: EdgeColumnNames? = nil, blockSize: Int = 4 << 20, nodeLimit: Int = 1 << 20
) throws(IngestError) -> EdgeList {
    var reader = EdgeReader(source: .bytes(Array(text.utf8), name: "edges"), columns: columns)
    reader.blockSize = blockSize
    reader.headSize = blockSize
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
