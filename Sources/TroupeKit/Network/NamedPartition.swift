import TroupeGraph
import TroupeIngest
import TroupeModel
import TroupeReport

/// A division of named nodes, as a table gives it: the first column names the node, the second its community.
///
/// Columns named `node` and `community` are taken wherever they stand. Nodes are looked up by name, else by id; names are
/// compared by their bytes. A node without a community is alone.
struct NamedPartition {
    private let file: String
    private let communities: [[UInt8]: String]

    /// Reads the table.
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
        let community = table.columns.firstIndex(of: "community") ?? 1
        communities = Dictionary(table.rows.map { (Array($0[node].utf8), $0[community]) }) { first, _ in first }
    }

    /// How far the division agrees with another, over the nodes that both have.
    func agreement(with partition: Partition, of network: Network) -> CommunitiesDocument.Comparison {
        var (found, other) = ([String](), [String]())
        for node in 0..<NodeIndex(network.nodeCount) {
            let name = network.name(of: node)
            let match =
                communities[Array(name.utf8)] ?? network.identifier(of: node).flatMap { communities[Array($0.utf8)] }
            guard let community = match else { continue }
            found.append(String(partition[node]))
            // A name is unique, so it can stand for a community of one.
            other.append(community.isEmpty ? "alone:" + name : "in:" + community)
        }
        let (one, two) = (Partition(labels: found), Partition(labels: other))
        let agreement = PartitionAgreement(one, two)
        return CommunitiesDocument.Comparison(
            file: file, nodes: found.count, adjustedRandIndex: agreement.adjustedRandIndex,
            adjustedMutualInformation: adjustedMutualInformation(one, two),
            normalizedMutualInformation: agreement.normalizedMutualInformation,
            variationOfInformation: agreement.variationOfInformation)
    }
}
