import TroupeCoordination
import TroupeModel
import TroupeReport
import TroupeStore

/// Who is first in the communities of the run that a case keeps, counted by occasions (see ``Precedence``).
struct FirstPosters {
    let graph: CaseGraph

    var table: TableFunction {
        TableFunction(
            "first_posters", "who is first in each community of the current run, counted by occasions",
            parameters: [], columns: ["community", "account", "first", "present", "expected", "p"]
        ) { _ in
            let file = try graph.file
            guard try file.hasRun() else {
                throw FunctionError("the case holds no run; make one with troupe map")
            }
            let view = try RunView(file)
            return try zip(view.communities, view.precedences()).flatMap { community, precedence -> [[CaseValue]] in
                precedence.places.map { place in
                    [
                        .text(community.letter), .text(view.accounts[place.account].caseNode),
                        .integer(Int64(place.first)), .integer(Int64(place.present)), .real(place.expected),
                        .real(place.p),
                    ]
                }
            }
        }
    }
}

extension RunView.Account {
    /// Its name in the tables of a case, which names the platform that is not known.
    fileprivate var caseNode: String { known?.node ?? node }
}
