import TroupeModel

/// Writes CX2 (cytoscape.org/cx/cx2/specification): attributes with declared types, places and colours.
enum CX2Writer {
    static func bytes(of network: AttributedNetwork) -> [UInt8] {
        let nodes = network.nodes.enumerated().map { number, node in
            JSONText.object([
                // CX2 counts downwards from the top.
                ("id", .integer(number)), ("x", .decimal(node.x)), ("y", .decimal(node.y == 0 ? 0 : -node.y)),
                (
                    "v",
                    .object(
                        [("name", .text(node.label)), ("represents", .text(node.id))]
                            + JSONText.members(network.nodeAttributes, node.values))
                ),
            ])
        }
        let edges = network.edges.enumerated().map { number, edge in
            JSONText.object([
                ("id", .integer(number)), ("s", .integer(edge.source)), ("t", .integer(edge.target)),
                (
                    "v",
                    .object(
                        [("weight", .decimal(edge.weight))] + JSONText.members(network.edgeAttributes, edge.values))
                ),
            ])
        }
        let looks = network.nodes.enumerated().map { number, node in
            JSONText.object([
                ("id", .integer(number)),
                (
                    "v",
                    .object([
                        ("NODE_BACKGROUND_COLOR", .text(node.color.hexadecimal)), ("NODE_WIDTH", .decimal(node.size)),
                        ("NODE_HEIGHT", .decimal(node.size)), ("NODE_SHAPE", .text("ellipse")),
                    ])
                ),
            ])
        }
        let aspects: [(String, [JSONText])] = [
            ("attributeDeclarations", [declarations(network)]),
            (
                "networkAttributes",
                [
                    .object([
                        ("name", .text(network.title)),
                        ("description", .text(network.method.joined(separator: " | "))),
                        ("creator", .text(network.creator)),
                    ])
                ]
            ), ("nodes", nodes), ("edges", edges), ("visualProperties", [style]), ("nodeBypasses", looks),
        ].filter { !$0.1.isEmpty }
        let metadata = aspects.map { name, elements in
            JSONText.object([("name", .text(name)), ("elementCount", .integer(elements.count))])
        }
        return JSONText.array(
            [
                .object([("CXVersion", .text("2.0")), ("hasFragments", .flag(false))]),
                .object([("metaData", .array(metadata))]),
            ] + aspects.map { .object([($0.0, .array($0.1))]) } + [
                .object([("status", .array([.object([("success", .flag(true))])]))])
            ]
        ).bytes
    }

    private static func declarations(_ network: AttributedNetwork) -> JSONText {
        func declared(_ attributes: [AttributedNetwork.Attribute]) -> JSONText {
            .object(
                attributes.map { ($0.name, .object([("d", .text($0.kind.typeName))])) })
        }
        let facts = ["name", "description", "creator"].map { AttributedNetwork.Attribute($0, .text) }
        return .object([
            ("networkAttributes", declared(facts)),
            ("nodes", declared([.init("name", .text), .init("represents", .text)] + network.nodeAttributes)),
            ("edges", declared([.init("weight", .decimal)] + network.edgeAttributes)),
        ])
    }

    private static let style = JSONText.object([
        (
            "default",
            .object([
                ("edge", .object([("EDGE_WIDTH", .decimal(1)), ("EDGE_LINE_COLOR", .text("#BBBBBB"))])),
                ("node", .object([("NODE_LABEL_FONT_SIZE", .integer(10))])),
            ])
        ),
        (
            "nodeMapping",
            .object([
                (
                    "NODE_LABEL",
                    .object([
                        ("type", .text("PASSTHROUGH")), ("definition", .object([("attribute", .text("name"))])),
                    ])
                )
            ])
        ),
    ])
}
