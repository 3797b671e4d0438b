import TroupeBase
import TroupeModel
import TroupeRender

/// A key of a study file: what stands behind it, and what it means. The reader, the commented file that `troupe init`
/// writes and the JSON Schema are made from these.
struct StudyKey: Sendable {
    /// What may stand behind a key.
    enum Kind: Sendable {
        case text
        /// A file or folder, from the folder of the study file.
        case path
        /// `60s`, `5m`, `2h`, `1d`.
        case duration
        case whole(ClosedRange<Int64>)
        /// A number between two others; `excludesEnds` says whether these two are themselves out.
        case number(ClosedRange<Double>, excludesEnds: Bool)
        case flag
        /// One of these words.
        case word([String])
        /// Any number of the kind, in brackets.
        indirect case list(Kind)
        /// Names with something of the kind behind each, in braces or under a heading.
        indirect case named(Kind)
        /// A text or a number.
        case value
    }

    let name: String
    let kind: Kind
    let meaning: String
    /// How it is written, for the commented file.
    let example: String
    var isNeeded = false

    init(_ name: String, _ kind: Kind, _ meaning: String, _ example: String, isNeeded: Bool = false) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        self.example = example
        self.isNeeded = isNeeded
    }
}

/// A table of a study file.
struct StudySection: Sendable {
    let name: String
    /// Whether there may be several: `[[source]]`.
    var isList = false
    let meaning: String
    let keys: [StudyKey]

    func key(_ name: String) -> StudyKey? { keys.first { $0.name == name } }

    /// The heading as it is written.
    var heading: String { isList ? "[[\(name)]]" : "[\(name)]" }
}

extension StudySection {
    static let study = StudySection(
        name: "study", meaning: "What it is about.",
        keys: [
            StudyKey(
                "name", .text, "Name of the folder of its results; the file's name where it is left out.", "\"alina\""),
            StudyKey("title", .text, "Title of the figure.", "\"Accounts that posted the same captions\""),
            StudyKey("note", .text, "What must be said of the data on every figure.", "\"SYNTHETIC\""),
            StudyKey(
                "language", .word(ReportLanguage.names), "Language of figures, report and page.",
                "\"en\""),
            StudyKey("output", .path, "Folder for the results.", "\"output\""),
            StudyKey("seed", .whole(0...Int64.max), "Seed of surrogates, communities and layouts.", "1"),
            StudyKey(
                "pseudonyms", .path,
                "File with the key under which accounts, posts and texts are named in all results; made if missing.",
                "\"study.key\""),
        ])

    static let source = StudySection(
        name: "source", isList: true, meaning: "Files of posts, or folders of them. New files are found at each run.",
        keys: [
            StudyKey("path", .path, "File, folder or archive.", "\"captures\"", isNeeded: true),
            StudyKey(
                "columns", .text, "Which column or JSON field holds what, or the file that says so.",
                "\"account=user,time=created_at,caption=text\""),
            StudyKey("zone", .text, "Offset from UTC of times that name no zone.", "\"+08:00\""),
            StudyKey("dates", .word(["dmy", "mdy", "excel", "excel1904"]), "How dates are written.", "\"dmy\""),
            StudyKey("missing", .word(["none"]), "none: NA, null and their like are values as any other.", "\"none\""),
            StudyKey("encoding", .text, "Encoding of the text, where it is not UTF-8.", "\"gb18030\""),
            StudyKey("header_line", .whole(1...1_000_000), "Line of a table's header.", "3"),
            StudyKey("quotes", .word(["doubled", "backslash", "none"]), "How a table writes quotes.", "\"doubled\""),
            StudyKey(
                "basis", .word(IngestSettings.Basis.allCases.map(\.rawValue)), "Why the files may be kept.",
                "\"public-capture\""),
            StudyKey("keep_raw", .flag, "Whether each record is kept as it stands.", "false"),
        ])

    static let theCase = StudySection(
        name: "case", meaning: "The case that the sources are read into.",
        keys: [
            StudyKey(
                "path", .path, "A case of yours; left out, the study keeps one of its own beside its results.",
                "\"alina.db\""),
            StudyKey(
                "cast", .list(.path), "Tables of personas, claims, events … (CSV or TOML), and folders of them.",
                "[\"cast\"]"),
        ])

    static let map = StudySection(
        name: "map", meaning: "The search for networks; what is left out has the defaults of troupe map.",
        keys: [
            StudyKey("layers", .list(.text), "Layers to look at.", "[\"caption\", \"link\"]"),
            StudyKey(
                "window", .list(.duration), "Longest gaps of two posts that count as acting together.",
                "[\"60s\", \"5m\", \"30m\"]"),
            StudyKey("layer_windows", .named(.duration), "Windows of single layers.", "{ music = \"10m\" }"),
            StudyKey("pace", .word(Pace.allCases.map(\.rawValue)), "Which tests are made.", "\"all\""),
            StudyKey("support", .whole(1...1_000_000), "Keep ties of so many objects, without a chance level.", "2"),
            StudyKey(
                "rate", .number(0...1, excludesEnds: true), "Smallest support of at most this false-discovery rate.",
                "0.05"),
            StudyKey("jitter", .duration, "Half-width of the null model's random offsets.", "\"10m\""),
            StudyKey("copies", .whole(1...Int64(mostCopies)), "Surrogates.", "99"),
            StudyKey("alpha", .number(0...1, excludesEnds: true), "Largest family-wise p of a group.", "0.01"),
            StudyKey("margin", .number(1...1e6, excludesEnds: false), "How far beyond every surrogate.", "1.25"),
            StudyKey("p0", .number(0...1, excludesEnds: true), "Largest p of a candidate tie.", "0.01"),
            StudyKey("crowd", .whole(1...1_000_000_000), "Accounts at one moment that are a crowd.", "100"),
            StudyKey(
                "similarity", .number(1e-9...1, excludesEnds: false),
                "Similarity of captions that are nearly the same.",
                "0.8"),
            StudyKey("stop_list", .path, "File with one text a line that is left out.", "\"stop.txt\""),
            StudyKey("min_length", .whole(0...1_000_000), "Shortest caption that counts.", "30"),
            StudyKey("panel", .flag, "Whether published methods are asked for groups.", "true"),
            StudyKey("tests", .flag, "Whether each tie is tested layer by layer.", "true"),
            StudyKey("robustness", .flag, "Whether each community is tried with everything changed.", "true"),
            StudyKey("max_accounts", .whole(1...1_000_000), "Most accounts in the figure.", "400"),
            StudyKey("long", .flag, "Whether a run of more than ten minutes is agreed to.", "true"),
        ])

    static let method = StudySection(
        name: "method", isList: true, meaning: "A published method to run and to compare (troupe methods).",
        keys: [
            StudyKey("name", .text, "Name of the method.", "\"coortweet\"", isNeeded: true),
            StudyKey("layers", .list(.text), "Layers to read instead of its own.", "[\"link\"]"),
            StudyKey(
                "parameters", .named(.number(-1e300...1e300, excludesEnds: false)), "Parameters by name.",
                "{ time_window = 60 }"),
        ])

    static let communities = StudySection(
        name: "communities", meaning: "Communities of the ties, and how far each can be trusted.",
        keys: [
            StudyKey(
                "algorithm", .word(CommunitiesSettings.Algorithm.allCases.map(\.rawValue)), "How they are found.",
                "\"leiden\""),
            StudyKey(
                "quality", .word(CommunitiesSettings.Quality.allCases.map(\.rawValue)), "What is made large.",
                "\"modularity\""),
            StudyKey("resolution", .number(0...1e300, excludesEnds: false), "Larger values: smaller ones.", "1.0"),
            StudyKey("seeds", .whole(1...100_000), "Runs that must agree.", "20"),
            StudyKey("copies", .whole(0...Int64(mostCopies)), "Copies of the network with ties drawn anew.", "99"),
            StudyKey("alpha", .number(0...1, excludesEnds: true), "Largest chance that is called none.", "0.01"),
            StudyKey("scan", .flag, "Whether other resolutions are tried.", "true"),
        ])

    static let question = StudySection(
        name: "question", isList: true, meaning: "A question to the case (troupe ask); its answer is a table.",
        keys: [
            StudyKey(
                "name", .text, "A stored question, or the name of the answer.", "\"who-posts-first\"", isNeeded: true),
            StudyKey("file", .path, "File with SQL of your own.", "\"mine.sql\""),
            StudyKey("parameters", .named(.value), "Parameters by name.", "{ seconds = 60 }"),
        ])

    static let figure = StudySection(
        name: "figure", isList: true, meaning: "A figure beside that of the network (troupe draw).",
        keys: [
            StudyKey(
                "kind", .word(DrawKind.allCases.map(\.rawValue)), "What is drawn.", "\"timeline\"", isNeeded: true),
            StudyKey("name", .text, "Name of its folder; needed where a kind is drawn twice.", "\"timeline-b\""),
            StudyKey("theme", .word(FigureLook.Theme.allCases.map(\.rawValue)), "How it looks.", "\"dark\""),
            StudyKey("page", .word(PageSize.names), "Size of the page.", "\"slide\""),
            StudyKey("style", .path, "Style file.", "\"figure.toml\""),
            StudyKey("title", .text, "Title.", "\"Who posted when\""),
            StudyKey("community", .text, "Community of a timeline.", "\"B\""),
            StudyKey("node", .text, "Node of an ego figure.", "\"persona:per_alina\""),
            StudyKey("max_accounts", .whole(1...1_000_000), "Most accounts.", "200"),
        ])

    static let export = StudySection(
        name: "export", meaning: "The network for other programs (troupe export).",
        keys: [
            StudyKey(
                "formats", .list(.word(ExportJob.formats.map(\.name))), "The formats.", "[\"gexf\", \"graphml\"]",
                isNeeded: true)
        ])

    static let alert = StudySection(
        name: "alert", meaning: "What to tell of since the run before: a sentence each, and exit code 3.",
        keys: [
            StudyKey("new_community", .whole(1...1_000_000), "A new community of at least so many accounts.", "5"),
            StudyKey("accounts", .list(.text), "Accounts that join a community.", "[\"@a.handle\", \"tiktok:7423\"]"),
            StudyKey("takedown", .flag, "Accounts that are gone.", "true"),
        ])

    /// All, in the order of a study file.
    static let all = [study, source, theCase, map, method, communities, question, figure, export, alert]
}
