// Reads posts, searches them for accounts that act together, and prints the ties with the first posts behind each.
//
//     swift run map-posts posts.csv
import TroupeKit

var job = MapJob()
job.settings.seed = 1
let files = Array(CommandLine.arguments.dropFirst())
do {
    let found = try job.result(of: files.isEmpty ? .demoCase : .files(files))
    print(found.outcome)
    for community in found.communities {
        let members = community.members.map { found.accounts[$0].id }
        print("community \(community.letter): \(members.joined(separator: " "))")
    }
    for (number, tie) in found.ties.enumerated() {
        let (one, other) = (found.accounts[tie.first], found.accounts[tie.second])
        let chance = tie.p.map { "p \($0)" } ?? "no chance level"
        print("\(one.id) \(other.id): \(tie.support) things on \(tie.layers.joined(separator: ", ")), \(chance)")
        if let action = try found.coActions(ofTie: number).first {
            print("  \(action.object): posts \(action.first.id) and \(action.second.id)")
        }
    }
} catch {
    print(error)
}
