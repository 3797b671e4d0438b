import Foundation
import TroupeModel

/// Makes a study's settings of the values of its file.
struct StudyReader {
    private let document: StudyDocument
    private let folder: String

    /// A reader of a document that lies in a folder.
    init(_ document: StudyDocument, folder: String) {
        self.document = document
        self.folder = folder
    }

    /// A path as seen from where the program runs.
    func resolved(_ path: String) -> String {
        path.hasPrefix("/") || folder.isEmpty ? path : folder == "/" ? "/" + path : folder + "/" + path
    }

    private func problem(_ values: StudyValues, _ message: String) -> TroupeError {
        TroupeError(.badInput, document.text(StudyProblem(place: values.place, message: message)))
    }

    /// Gives what a job says of its settings the place in the file. Options are named as keys are.
    private func inside<Value>(
        _ section: StudySection, _ values: StudyValues, _ body: () throws(TroupeError) -> Value
    ) throws(TroupeError) -> Value {
        do {
            return try body()
        } catch {
            throw problem(values, "\(section.heading) " + Self.withKeys(error.description))
        }
    }

    /// `--min-length` as `min_length`.
    static func withKeys(_ message: String) -> String {
        message.replacing(/--([a-z][a-z0-9-]*)/) { match in match.1.replacing("-", with: "_") }
    }

    /// A folder's name has no way out of the folder it is in.
    func checkFolderName(_ name: String, _ values: StudyValues, key: String) throws(TroupeError) {
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.+ ".unicodeScalars.contains($0)
        }
        guard isPlain, !name.isEmpty, name.utf8.count <= 100, name.first != ".", name.first != " ", name.last != " "
        else {
            throw problem(
                values, "\(key) \"\(name.visible)\": names a folder; use letters, digits, -, _ and ., at most 100")
        }
    }

    func sources() throws(TroupeError) -> [Study.Source] {
        try document.tables(.source).map { values throws(TroupeError) in
            var settings = IngestSettings()
            settings.reading.columns = values.text("columns").map { $0.contains("=") ? $0 : resolved($0) }
            settings.reading.zone = values.text("zone")
            settings.reading.dates = values.text("dates")
            settings.reading.missing = values.text("missing")
            settings.reading.encoding = values.text("encoding")
            settings.reading.headerLine = values.whole("header_line")
            settings.reading.quotes = values.text("quotes")
            settings.basis = values.text("basis").flatMap(IngestSettings.Basis.init)
            settings.keepsRaw = values.flag("keep_raw") ?? false
            try inside(.source, values) { () throws(TroupeError) in _ = try settings.options() }
            return Study.Source(path: resolved(values.text("path") ?? ""), settings: settings)
        }
    }

    func map() throws(TroupeError) -> MapSettings {
        let values = document.table(.map)
        let about = document.table(.study)
        var settings = MapSettings()
        settings.title = about.text("title")
        settings.dataNote = about.text("note")
        if let language = about.text("language") { settings.language = try ReportLanguage(named: language) }
        settings.seed = about.whole("seed").map(UInt64.init) ?? settings.seed
        settings.layers.names = values.texts("layers")?.joined(separator: ",")
        let windows = values.durations("window") ?? []
        settings.window = windows.first
        for window in windows.dropFirst() where window != windows[0] && !settings.otherWindows.contains(window) {
            settings.otherWindows.append(window)
        }
        settings.layerWindows = values.durationsByName("layer_windows")
        settings.pace = values.text("pace").flatMap(Pace.init)
        settings.support = values.whole("support")
        settings.rate = values.number("rate")
        settings.jitter = values.duration("jitter")
        settings.copies = values.whole("copies") ?? settings.copies
        settings.alpha = values.number("alpha") ?? settings.alpha
        settings.margin = values.number("margin") ?? settings.margin
        settings.candidateLevel = values.number("p0") ?? settings.candidateLevel
        settings.crowd = values.whole("crowd") ?? settings.crowd
        settings.layers.similarity = values.number("similarity") ?? settings.layers.similarity
        settings.layers.stopList = values.text("stop_list").map(resolved)
        settings.layers.minimumLength = values.whole("min_length") ?? settings.layers.minimumLength
        settings.asksMethods = values.flag("panel")
        settings.testsTies = values.flag("tests") ?? false
        settings.triesRobustness = values.flag("robustness") ?? false
        settings.maxAccounts = values.whole("max_accounts") ?? settings.maxAccounts
        settings.takesLong = values.flag("long") ?? false
        settings.pseudonyms = about.text("pseudonyms").map(resolved)
        let made = settings
        try inside(.map, values) { () throws(TroupeError) in try made.validate() }
        return settings
    }

    func methods() throws(TroupeError) -> [Study.Method] {
        var methods: [Study.Method] = []
        for values in document.tables(.method) {
            let method = Study.Method(
                name: values.text("name") ?? "", layers: values.texts("layers") ?? [],
                parameters: values.numbersByName("parameters"))
            if methods.contains(where: { $0.name == method.name }) {
                throw problem(values, "[[method]] \(method.name.visible) is there twice")
            }
            try inside(.method, values) { () throws(TroupeError) in
                var job = DetectJob(method: method.name)
                (job.layers, job.parameters) = (method.layers, method.parameters)
                try job.validate()
            }
            methods.append(method)
        }
        return methods
    }

    func communities() throws(TroupeError) -> CommunitiesSettings? {
        let values = document.table(.communities)
        guard values.place != nil else { return nil }
        var settings = CommunitiesSettings()
        settings.algorithm = values.text("algorithm").flatMap(CommunitiesSettings.Algorithm.init) ?? settings.algorithm
        settings.quality = values.text("quality").flatMap(CommunitiesSettings.Quality.init) ?? settings.quality
        settings.resolution = values.number("resolution")
        settings.seeds = values.whole("seeds") ?? settings.seeds
        settings.copies = values.whole("copies") ?? settings.copies
        settings.alpha = values.number("alpha") ?? settings.alpha
        settings.scansResolutions = values.flag("scan") ?? false
        settings.seed = document.table(.study).whole("seed").map(UInt64.init) ?? settings.seed
        let made = settings
        try inside(.communities, values) { () throws(TroupeError) in try made.validate() }
        return settings
    }

    func questions() throws(TroupeError) -> [Study.Question] {
        var questions: [Study.Question] = []
        for values in document.tables(.question) {
            let name = values.text("name") ?? ""
            try checkFolderName(name, values, key: "[[question]] name")
            if questions.contains(where: { $0.name.lowercased() == name.lowercased() }) {
                throw problem(
                    values, "[[question]] \(name.visible) is there twice; give each a name, and the SQL a file")
            }
            let file = values.text("file").map(resolved)
            if file == nil, !AskJob.stored.contains(where: { $0.name == name }) {
                throw problem(
                    values,
                    "[[question]] "
                        + TroupeError.unknown(
                            "question", name, among: AskJob.stored.map(\.name),
                            hint: "troupe ask lists them; for SQL of your own add file = \"…\""
                        ).description)
            }
            let question = Study.Question(name: name, asked: file ?? name, parameters: values.wordsByName("parameters"))
            if file == nil {
                try inside(.question, values) { () throws(TroupeError) in
                    _ = try AskJob.question(name).values(given: question.parameters)
                }
            }
            questions.append(question)
        }
        return questions
    }

    func figures() throws(TroupeError) -> [Study.Figure] {
        var figures: [Study.Figure] = []
        for values in document.tables(.figure) {
            guard let kind = values.text("kind").flatMap(DrawKind.init(rawValue:)) else { continue }
            let name = values.text("name") ?? kind.rawValue
            try checkFolderName(name, values, key: "[[figure]] name")
            if figures.contains(where: { $0.name.lowercased() == name.lowercased() }) {
                throw problem(values, "[[figure]] \(name.visible) is there twice; give each a name")
            }
            if kind == .ego, values.text("node") == nil {
                throw problem(values, "[[figure]] ego needs node, as node = \"tiktok:7423\"")
            }
            figures.append(Study.Figure(name: name, kind: kind, values: values))
        }
        return figures
    }

    func exports() throws(TroupeError) -> [String] {
        let values = document.table(.export)
        var formats: [String] = []
        for format in values.texts("formats") ?? [] where !formats.contains(format) { formats.append(format) }
        return formats
    }

    func alert() -> Study.Alert {
        let values = document.table(.alert)
        return Study.Alert(
            newCommunity: values.whole("new_community"), accounts: values.texts("accounts") ?? [],
            takedown: values.flag("takedown") ?? false)
    }
}

extension Study.Figure {
    /// How it is drawn.
    ///
    /// - Parameter resolved: Gives a path as seen from where the program runs.
    func settings(
        seed: UInt64, note: String?, language: ReportLanguage, resolved: (String) -> String
    ) throws(TroupeError) -> DrawSettings {
        var settings = DrawSettings()
        settings.title = values.text("title")
        (settings.seed, settings.dataNote, settings.language) = (seed, note, language)
        if let style = values.text("style") { try settings.read(style: resolved(style)) }
        if let theme = values.text("theme") { try settings.take(theme: theme) }
        if let page = values.text("page") { try settings.take(page: page) }
        settings.maxAccounts = values.whole("max_accounts") ?? settings.maxAccounts
        (settings.community, settings.node) = (values.text("community"), values.text("node"))
        return settings
    }
}
