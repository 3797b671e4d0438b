import TroupeModel
import TroupeStore

/// Reads a case as one network and tells how large it is and how long that took.
///
///     CaseBenchmark CASE [posts]
///
/// `posts` makes posts nodes too.
@main
enum CaseBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.first else { return print("usage: CaseBenchmark CASE [posts]") }
        let clock = ContinuousClock()
        var network: CaseNetwork?
        let taken = try clock.measure {
            network = try CaseFile(path, .reading).network(withPosts: arguments.last == "posts")
        }
        guard let network else { return }
        let hub =
            (0..<CaseNetwork.Node(network.count)).filter { network.kinds[Int($0)] == .account }
            .max { network.degree(of: $0) < network.degree(of: $1) } ?? 0
        var reached = 0
        let walk = clock.measure { reached = network.ego(hub, hops: 2).count }
        print(
            "{\"nodes\": \(network.count), \"edges\": \(network.edges.count), \"seconds\": \(taken / .seconds(1)),"
                + " \"ego_nodes\": \(reached), \"ego_seconds\": \(walk / .seconds(1))}")
    }
}
