import Foundation
import TroupeCoordination
import TroupeModel

/// What to cite of a study: the program, and the papers of what it used.
struct Citation {
    /// The names of the published methods.
    let methods: [String]
    /// The study's title.
    let title: String

    /// How the program is cited (Citation File Format 1.2.0, citation-file-format.github.io).
    var cff: String {
        """
        cff-version: 1.2.0
        message: "If you use this study, cite the program it was made with, and the methods in references.bib."
        type: software
        title: "troupe"
        version: "\(troupeVersion)"
        abstract: "Finds, proves and draws coordinated posting in collected posts."
        authors:
          - name: "The troupe authors"
        keywords:
          - "coordinated behaviour"
          - "\(title.visible.replacing("\\", with: "").replacing("\"", with: "'"))"

        """
    }

    /// The papers, in BibTeX, by key.
    ///
    /// - Throws: ``TroupeError`` for a method that is not there.
    func bibTeX() throws(TroupeError) -> String {
        var entries = Self.own
        for name in methods {
            do {
                let card = try MethodCatalogue.method(named: name).card
                entries[name] = Self.entry(name, card.source)
            } catch {
                throw TroupeError(error)
            }
        }
        return entries.keys.sorted().compactMap { entries[$0] }.joined(separator: "\n")
    }

    /// What every run stands on. Titles and numbers as the publishers give them.
    private static let own = [
        "leiden": """
        @article{leiden,
          author = {Traag, Vincent A. and Waltman, Ludo and van Eck, Nees Jan},
          title = {From {Louvain} to {Leiden}: guaranteeing well-connected communities},
          journal = {Scientific Reports}, volume = {9}, pages = {5233}, year = {2019},
          doi = {10.1038/s41598-019-41695-z}
        }

        """,
        "false-discovery-rate": """
        @article{false-discovery-rate,
          author = {Benjamini, Yoav and Hochberg, Yosef},
          title = {Controlling the False Discovery Rate: A Practical and Powerful Approach to Multiple Testing},
          journal = {Journal of the Royal Statistical Society: Series B}, volume = {57}, number = {1},
          pages = {289--300}, year = {1995}, doi = {10.1111/j.2517-6161.1995.tb02031.x}
        }

        """,
        "graphviz": """
        @article{graphviz,
          author = {Gansner, Emden R. and North, Stephen C.},
          title = {An open graph visualization system and its applications to software engineering},
          journal = {Software: Practice and Experience}, volume = {30}, number = {11}, pages = {1203--1233},
          year = {2000}
        }

        """,
    ]

    /// An entry made of how a method's card names its source: authors, year, and a DOI, an arXiv number or an address.
    static func entry(_ key: String, _ source: String) -> String {
        let year = source.firstMatch(of: /\b(19|20)[0-9]{2}\b/).map { String($0.output.0) }
        let before = year.flatMap { source.range(of: $0) }.map { String(source[..<$0.lowerBound]) } ?? ""
        let authors = before.replacing(" et al.", with: ", others").replacing("&", with: ",").split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            // A name of several words is one name: without braces its first word would be taken for a first name.
            .map { $0.contains(" ") ? "{\($0)}" : $0 }
        var fields: [(String, String)] = []
        if !authors.isEmpty { fields.append(("author", authors.joined(separator: " and "))) }
        if let year { fields.append(("year", year)) }
        if let doi = source.firstMatch(of: /doi:([^\s;,]+)/) { fields.append(("doi", String(doi.output.1))) }
        if let number = source.firstMatch(of: /arXiv:([0-9.]+)/) {
            fields += [("eprint", String(number.output.1)), ("archiveprefix", "arXiv")]
        }
        if let address = source.firstMatch(of: /https:\/\/[^\s;,]+/) { fields.append(("url", String(address.output))) }
        fields.append(("note", "The method \(key) of troupe: " + source.replacing("&", with: "\\&")))
        return "@misc{\(key),\n" + fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n") + "\n}\n"
    }
}
