import TroupeModel
import TroupeReport

/// The text that explains a package to whoever opens it.
enum PackReadme {
    static func text(_ pack: PackRecord) -> String {
        var lines = [
            "# Replication package: \(pack.study.visible), run \(pack.run)", "",
            "Made with troupe \(pack.troupe)" + (pack.graphviz.map { " and Graphviz \($0)" } ?? "") + ".", "",
            "- `study.toml`: everything that was done, with its settings",
            "- `results/`: what the run gave",
            "- `pack.json`: SHA-256 of every result and of every source",
            "- `questions/`: the SQL of the stored questions that were asked",
            "- `CITATION.cff`, `references.bib`: what to cite", "",
            "## To do it again", "",
        ]
        if pack.hasPersonalData {
            lines.append("    troupe replay THIS_PACKAGE")
        } else {
            lines += [
                "The posts are not in it. Whoever holds them replays with", "",
                "    troupe replay THIS_PACKAGE --sources FOLDER" + (pack.needsKey ? " --key FILE" : "")
                    + (pack.needsCase ? " --case FILE" : ""), "",
                "where the files are found by their SHA-256, whatever they are called.",
            ]
        }
        lines += [
            "",
            "Every file of the results is made again and compared byte by byte. Another version of troupe, of "
                + "Graphviz or of the fonts may give other bytes; the replay says which files differ.",
        ]
        if !pack.leftOut.isEmpty {
            lines += ["", "## Left out", "", "These results are not in it, so that nobody is named:", ""]
            lines += pack.leftOut.keys.sorted().map { "- `\($0)`: \(pack.leftOut[$0] ?? "")" }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
