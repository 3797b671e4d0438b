import Foundation
import TroupeModel
import TroupeQuestions
import TroupeRender
import TroupeStore

/// Puts questions in SQL to a case: those that come with the program, and the user's own.
public struct AskJob: Sendable {
    /// The case.
    public var path: String
    /// How long a question may take, in seconds; nil for as long as it takes.
    public var timeLimit: Double?

    /// Whether posts are nodes of the network that functions walk.
    public var withPosts = false
    /// What the results may replace.
    public var replacing = Replacing.ownFiles

    /// Questions to this case.
    public init(_ path: String, timeLimit: Double? = nil) {
        self.path = path
        self.timeLimit = timeLimit
    }

    /// The questions that come with the program, by name.
    public static var stored: [Question] {
        StoredQuestions.all.map { Question(name: $0.name, sql: $0.text) }
    }

    /// The question of this name, in the file at this path, or, where it begins with a word of SQL, itself.
    public static func question(_ text: String) throws(TroupeError) -> Question {
        if let known = stored.first(where: { $0.name == text }) { return known }
        let word = text.prefix { $0.isLetter }.lowercased()
        if ["select", "with", "values", "explain", "pragma"].contains(word), text.contains(where: \.isWhitespace) {
            return Question(name: "question", sql: text)
        }
        guard let data = FileManager.default.contents(atPath: text) else {
            throw .unknown(
                "question", text, among: stored.map(\.name), hint: "no file has this name either; troupe ask lists them"
            )
        }
        let name = ((text as NSString).lastPathComponent as NSString).deletingPathExtension
        return Question(name: name, sql: String(decoding: data, as: UTF8.self))
    }

    /// The rows that answer a question.
    ///
    /// - Parameters:
    ///   - question: The question (see ``question(_:)``).
    ///   - parameters: Values by name.
    /// - Throws: ``TroupeError``; of a wrong question with SQLite's message and the place.
    public func ask(_ question: Question, parameters: [String: String] = [:]) throws(TroupeError) -> CaseAnswer {
        let table = try rows(question, parameters: parameters)
        do {
            let named = try NamedAccounts(file: CaseFile(path, .reading)).named(table)
            return CaseAnswer(
                schema: "troupe.answer", parts: [(question.name, named)],
                nothing: "No results. Nothing in the case matches: \(question.title)")
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Draws the nodes that the rows of an answer name, and what joins them.
    ///
    /// - Parameters:
    ///   - question: The question (see ``question(_:)``).
    ///   - parameters: Values by name.
    ///   - title: The title; nil takes that of the question.
    ///   - seed: Fixes the layout.
    ///   - file: Where the figure goes; its ending says the format: svg, png, pdf or dot.
    ///   - executable: The program that draws (see ``DrawingProgram``); nil looks for it.
    /// - Throws: ``TroupeError``.
    public func draw(
        _ question: Question, parameters: [String: String] = [:], to file: String, title: String? = nil,
        seed: UInt64 = 1, executable: String? = nil
    ) throws(TroupeError) {
        let ending = (file as NSString).pathExtension.lowercased()
        guard ["svg", "png", "pdf", "dot"].contains(ending) else {
            throw TroupeError(.usage, "--draw: \(file.visible): write a name that ends in .svg, .png, .pdf or .dot")
        }
        try replacing.check(file, inputs: [path])
        let table = try rows(question, parameters: parameters)
        let drawn: RenderedFigure
        do {
            let figure = try AnswerFigure(
                table, of: question, graph: CaseGraph(path, withPosts: withPosts), title: title, seed: seed
            ).figure
            drawn = try render(figure, using: GraphvizProcess(executable: DrawingProgram.path(executable)))
        } catch {
            throw TroupeError(any: error)
        }
        let bytes = ["svg": drawn.svg, "png": drawn.png, "pdf": drawn.pdf, "dot": Array(drawn.dot.utf8)][ending] ?? []
        try ReplacedFile.write(file) { try $0(bytes) }
    }

    func rows(_ question: Question, parameters: [String: String]) throws(TroupeError) -> CaseTable {
        // Names that the question does not have are told before the case is opened.
        _ = try question.values(given: parameters)
        do {
            let known = try NamedAccounts(file: CaseFile(path, .reading)).resolved(parameters)
            let values = try question.values(given: known)
            prepare()
            let graph = CaseGraph(path, withPosts: withPosts)
            return try CaseFile(path, .reading).ask(
                question.sql, parameters: values, tables: Self.tables(graph), numbers: NumberFunctions.all,
                seconds: timeLimit)
        } catch let error as QuestionError {
            let place = [error.line, error.column].compactMap { $0.map(String.init) }.joined(separator: ":")
            throw TroupeError(
                .badInput, "\(question.name.visible)\(place.isEmpty ? "" : ":" + place): \(error.message.visible)")
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Indexes that only questions need are made where the case may be written.
    private func prepare() {
        guard let file = try? CaseFile(path, .writing) else { return }
        try? file.prepareForQuestions()
    }

    static func tables(_ graph: CaseGraph) -> [TableFunction] {
        GraphFunctions(graph: graph).tables + MotifFunctions(graph: graph).tables + ClaimFunctions(graph: graph).tables
    }

    /// What there is to ask: the questions with their parameters, and the functions for questions of one's own.
    public static func list() -> CaseAnswer {
        let questions = stored.map { question -> [String?] in
            let parameters = question.parameters.map { $0.name + "=" + ($0.value ?? "…") }.joined(separator: " ")
            return [question.name, parameters, question.title]
        }
        // The functions look at a case only when they are called.
        let tables = Self.tables(CaseGraph("")).map { function -> [String?] in
            let parameters = function.parameters.enumerated().map { $0 < function.needed ? $1 : "[\($1)]" }
            return [
                function.name + "(" + parameters.joined(separator: ", ") + ")",
                function.columns.joined(separator: " "), function.summary,
            ]
        }
        let numbers = NumberFunctions.all.map { function -> [String?] in
            [function.name + "(" + function.parameters.joined(separator: ", ") + ")", "a number", function.summary]
        }
        return CaseAnswer(
            schema: "troupe.questions",
            parts: [
                ("questions", CaseTable(columns: ["name", "parameters", "question"], rows: questions)),
                ("functions", CaseTable(columns: ["function", "columns", "gives"], rows: tables + numbers)),
            ], nothing: "", longest: 160)
    }
}
