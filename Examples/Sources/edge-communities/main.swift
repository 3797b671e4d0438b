// Finds the communities of an edge list: two names a line, with a blank between.
//
//     printf 'a b\nb c\na c\nx y\ny z\nx z\nc x\n' | swift run edge-communities
import TroupeGraph

var names: [String] = []
var number: [String: NodeIndex] = [:]
var (sources, targets): ([NodeIndex], [NodeIndex]) = ([], [])
while let line = readLine() {
    let ends = line.split(separator: " ").map(String.init)
    guard ends.count >= 2 else { continue }
    let nodes = ends.prefix(2).map { name -> NodeIndex in
        if let known = number[name] { return known }
        number[name] = NodeIndex(names.count)
        names.append(name)
        return NodeIndex(names.count - 1)
    }
    sources.append(nodes[0])
    targets.append(nodes[1])
}
do {
    let graph = try Graph(nodeCount: names.count, sources: sources, targets: targets)
    let partition = leiden(graph)
    print("modularity \(modularity(of: partition, in: graph))")
    for (community, members) in partition.members().enumerated() {
        print("\(community + 1): \(members.map { names[Int($0)] }.joined(separator: " "))")
    }
} catch {
    print(error)
}
