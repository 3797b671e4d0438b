import ArgumentParser
import TroupeKit

/// `troupe export`: a run or any network in a format of another program.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "A run, or any network, as a file of another program: Gephi, igraph, Cytoscape …",
        discussion: """
            Takes the results in a folder, the last run that a case keeps (--case), or any network that troupe reads \
            (--edges). Whatever the run knows of accounts and ties and the format can hold goes along; what it cannot \
            hold is said. Of a case, victims are never in it. With --pseudonyms no handle, id or caption is. With \
            --slow the run's slow groups are exported instead of its network.

            FORMATS
            \(ExportJob.formats.map { "  " + $0.name.padded(to: 12) + $0.summary }.joined(separator: "\n"))

            EXAMPLES
              troupe export gexf output --out net.gexf           for Gephi
              troupe export graphml --case alina.db --out alina.graphml
              troupe export csv output --out net                 net-nodes.csv and net-edges.csv
              troupe export json output --pseudonyms my.key --out to-send.json
              troupe export graphology --edges edges.csv --out -
            """)

    @Argument(help: "The format: see above.")
    var format: String

    @Argument(help: "Folder that map or demo has written (default: output).")
    var folder: String?

    @Option(name: [.customLong("case"), .customShort("c")], help: "A case instead: the last run that it keeps.")
    var caseFile: String?

    @Option(help: "A network instead: a list of edges or a graph file; - is standard input.")
    var edges: String?

    @Option(help: "The file to write; - is standard output.")
    var out: String

    @Option(help: "Title of the network (default: what it shows, neutrally).")
    var title: String?

    @Option(help: "What must be said of the data wherever they are shown, such as SYNTHETIC.")
    var note: String?

    @Option(help: "Seed of the places.")
    var seed: UInt64 = 1

    @OptionGroup var groups: SlowOption
    @OptionGroup var names: PseudonymOption
    @OptionGroup var forced: ForceOption

    @Flag(help: "Do not say what the format cannot hold.")
    var quiet = false

    func validate() throws {
        if [folder, caseFile, edges].compactMap(\.self).count > 1 {
            throw ValidationError("name one of a folder of results, a case with --case, or a network with --edges")
        }
    }

    func run() throws {
        let source = caseFile.map { .kept($0) } ?? edges.map { .edges($0) } ?? RunSource.results(folder ?? "output")
        var job = try ExportJob(format, of: groups.chosen(source))
        (job.title, job.dataNote, job.seed) = (title, note, seed)
        (job.pseudonyms, job.replacing) = (names.pseudonyms, forced.replacing)
        let notes: [String]
        if out == "-" {
            notes = try job.runToStandardOutput()
        } else {
            let outcome = try job.run(into: out)
            for file in outcome.files { try Terminal.result(file) }
            notes = outcome.notes
        }
        if !quiet { for note in notes { Terminal.message("note: " + note) } }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
