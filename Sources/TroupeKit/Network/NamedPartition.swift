import TroupeGraph
import TroupeIngest
import TroupeModel
import TroupeReport

/// A division of named nodes, as a table gives it: the first column names the node, the second its community.
///
/// Columns named `node` and `community` are taken wherever they stand. Nodes are looked up by name, else by id, else by
/// the name without blanks at its ends and without the apostrophe that tables guard formulas with. Names and
/// communities are compared by their bytes. A node without a community is alone.
struct NamedPartition {
    private let file: String
    /// For each name in the table the community.
    private let communities: [[UInt8]: [UInt8]]
    /// Names of the table with blanks at their ends, by what is left without them.
    private let namesOfBlank: [[UInt8]: [UInt8]]
    /// The first name in the table.
    private let example: String?

    /// Reads the table.
    ///
    /// - Throws: ``TroupeError`` if it is no table of two columns, or puts a node into two communities.
    init(_ path: String) throws(TroupeError) {
        let table: DelimitedTable
        do {
            table = try DelimitedTable(contentsOf: path)
        } catch {
            throw TroupeError(error)
        }
        file = path.split(separator: "/").last.map(String.init) ?? path
        guard table.columns.count > 1 else {
            throw TroupeError(.badInput, "\(file.visible):1: two columns are needed, a node and its community")
        }
        let node = table.columns.firstIndex(of: "node") ?? 0
        let community = table.columns.firstIndex(of: "community") ?? (node == 0 ? 1 : 0)
        var communities: [[UInt8]: [UInt8]] = [:]
        for (row, number) in zip(table.rows, table.numbers) {
            let (name, own) = (Array(row[node].utf8), Array(row[community].utf8))
            if let known = communities.updateValue(own, forKey: name), known != own {
                throw TroupeError(
                    .badInput,
                    "\(file.visible):\(number + 1): \(row[node].visible) stands in two communities; keep one row of it")
            }
        }
        self.communities = communities
        let names = communities.keys.map { (Self.trimmed($0), $0) }.filter { $0 != $1 }
        // Of several names with different blanks none is meant.
        let groups = Dictionary(grouping: names) { $0.0 }
        namesOfBlank = groups.compactMapValues { $0.count == 1 ? $0[0].1 : nil }
        example = table.rows.first?[node]
    }

    /// How far the division agrees with another, over the nodes that both have.
    ///
    /// - Throws: ``TroupeError`` if there is no such node.
    func agreement(
        with partition: Partition, of network: Network
    ) throws(TroupeError) -> CommunitiesDocument.Comparison {
        var found: [UInt32] = []
        var other: [[UInt8]] = []
        var used: Set<[UInt8]> = []
        let nodes = (0..<NodeIndex(network.nodeCount)).map { $0 }
        let names = nodes.map { Array(network.name(of: $0).utf8) }
        let known = Set(names)
        for (node, name) in zip(nodes, names) {
            let identifier = network.identifier(of: node).map { Array($0.utf8) }
            let exact = [name, identifier].compactMap { $0 }.first { communities[$0] != nil }
            let key = exact ?? mended(name, apartFrom: known)
            guard let key, let community = communities[key] else { continue }
            used.insert(key)
            found.append(partition[node])
            // A name is unique, so it can stand for a community of one.
            other.append(community.isEmpty ? [0] + name : [1] + community)
        }
        guard !found.isEmpty else { throw nothingInCommon(network) }
        let (one, two) = (Partition(labels: found), Partition(labels: other))
        let agreement = PartitionAgreement(one, two)
        return CommunitiesDocument.Comparison(
            file: file, nodes: found.count, nodesOnlyHere: network.nodeCount - found.count,
            nodesOnlyThere: communities.count - used.count, adjustedRandIndex: agreement.adjustedRandIndex,
            adjustedMutualInformation: adjustedMutualInformation(one, two),
            normalizedMutualInformation: agreement.normalizedMutualInformation,
            variationOfInformation: agreement.variationOfInformation)
    }

    /// A name of the table that stands for a node as reading changes names, and for no other node of the network.
    private func mended(_ name: [UInt8], apartFrom known: Set<[UInt8]>) -> [UInt8]? {
        // A table's guarded cell was read without its apostrophe, which is part of this name.
        let unguarded = Array(FormulaGuard.unguarded(String(decoding: name, as: UTF8.self)).utf8)
        if unguarded != name, !known.contains(unguarded), communities[unguarded] != nil { return unguarded }
        return namesOfBlank[name]
    }

    /// A name without ASCII blanks at its ends, as networks are read.
    private static func trimmed(_ name: [UInt8]) -> [UInt8] {
        Array(name.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
    }

    private func nothingInCommon(_ network: Network) -> TroupeError {
        guard network.nodeCount > 0, let example else {
            return TroupeError(
                .badInput, "\(file.visible) and the network have no node in common: one of them is empty")
        }
        return TroupeError(
            .badInput,
            "\(file.visible) and the network have no node in common: the file names \(example.visible), the network "
                + "\(network.name(of: network.nodesByName[0]).visible); name nodes as graph-nodes.csv does")
    }
}
