import Foundation
import TroupeBase
import TroupeModel
import TroupeReport
import TroupeStore

/// The steps of a study after its posts are read.
struct StudySteps {
    let study: Study
    /// The case that the posts are in.
    let casePath: String
    /// The program that draws.
    let executable: String?
    /// A copy of the case under pseudonyms, made when the first step needs it; the case itself where none are asked
    /// for.
    let shownCase: ShownCase
    let progress: @Sendable (StudyJob.Step) -> Void

    /// All, each after those that it needs.
    func all() throws(TroupeError) -> [StudyStep] {
        var steps = [map]
        for method in study.methods { steps += [self.method(method), comparison(method)] }
        if let settings = study.communities { steps.append(communities(settings)) }
        for question in study.questions { steps.append(try self.question(question)) }
        for figure in study.figures { steps.append(self.figure(figure)) }
        for format in study.exports { steps.append(export(format)) }
        return steps
    }

    private var keyFiles: [String] { study.pseudonyms.map { [$0] } ?? [] }

    private var map: StudyStep {
        let about = study.document.table(.study)
        let shown = ["title", "note", "language", "seed"].map { about.values[$0]?.canonical ?? "" }.joined(
            separator: ";")
        return StudyStep(
            name: "map", record: OutputFolder.Results.map.record,
            settings: shown + ";" + study.document.table(.map).canonical,
            files: [study.map.layers.stopList].compactMap { $0 } + keyFiles
        ) { folder throws(TroupeError) in
            var job = MapJob(settings: study.map, executable: executable)
            job.replacing = .ownFiles
            return try job.run(.files([casePath]), into: folder) { [progress] in progress(.mapping($0)) }.notes
        }
    }

    private func method(_ method: Study.Method) -> StudyStep {
        let parameters = method.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return StudyStep(
            name: "method \(method.name)", folder: "methods/" + method.name,
            record: OutputFolder.Results.method.record,
            settings: "\(study.map.seed);\(method.layers);\(parameters)", files: keyFiles
        ) { folder throws(TroupeError) in
            var job = DetectJob(method: method.name)
            (job.layers, job.parameters, job.seed) = (method.layers, method.parameters, study.map.seed)
            (job.pseudonyms, job.takesLong) = (study.pseudonyms, study.takesLong)
            _ = try job.run(.files([casePath]), into: folder) { [progress] in progress(.mapping($0)) }
            return []
        }
    }

    private func comparison(_ method: Study.Method) -> StudyStep {
        StudyStep(
            name: "comparison \(method.name)", folder: "methods/" + method.name, record: "comparison.json",
            settings: "", readsCase: false, needs: ["map", "method \(method.name)"]
        ) { folder throws(TroupeError) in
            let run = folder.parentPath.parentPath
            let comparison = try RunComparison(
                run + "/run.json", folder + "/method.json", named: ("map", method.name))
            let text: String
            do {
                text = try comparison.json()
            } catch {
                throw TroupeError(any: error)
            }
            try one("comparison.json", Array((text + "\n").utf8), into: folder)
            return []
        }
    }

    private func communities(_ settings: CommunitiesSettings) -> StudyStep {
        StudyStep(
            name: "communities", folder: "communities", record: OutputFolder.Results.communities.record,
            settings: "\(study.map.seed);" + study.document.table(.communities).canonical, readsCase: false,
            needs: ["map"]
        ) { folder throws(TroupeError) in
            let run = folder.parentPath
            return try CommunitiesJob(settings: settings, executable: executable)
                .run(NetworkInput(.results(run)), into: folder) { [progress] in progress(.measuring($0)) }.notes
        }
    }

    private func question(_ question: Study.Question) throws(TroupeError) -> StudyStep {
        let asked = try AskJob.question(question.asked)
        let needsRun: Bool
        do {
            let functions = AskJob.tables(CaseGraph("")).map(\.name)
            needsRun = try CaseFile(casePath, .reading).dependsOnRuns(asked.sql, functions: functions)
        } catch {
            throw TroupeError(any: error)
        }
        let parameters = question.parameters.sorted { $0.key < $1.key }.map {
            "\($0.key.utf8.count):\($0.key)=\($0.value)"
        }
        return StudyStep(
            name: "question \(question.name)", folder: "questions", record: question.name + ".csv",
            settings: "\(parameters);" + asked.sql, files: keyFiles, needs: needsRun ? ["map"] : []
        ) { folder throws(TroupeError) in
            let answer = try AskJob(try shownCase.path()).ask(asked, parameters: question.parameters)
            try one(question.name + ".csv", Array(try answer.text(.csv).utf8), into: folder)
            return []
        }
    }

    private func figure(_ figure: Study.Figure) -> StudyStep {
        let style = figure.values.text("style").map(reader.resolved)
        return StudyStep(
            name: "figure \(figure.name)", folder: "figures/" + figure.name,
            record: "\(figure.kind.rawValue).dot",
            settings: [
                "\(study.map.seed)", study.note ?? "", study.map.language.spoken.rawValue, figure.values.canonical,
            ].joined(separator: ";"),
            files: [style].compactMap { $0 } + keyFiles, needs: figure.kind.needsRun ? ["map"] : []
        ) { folder throws(TroupeError) in
            var job = DrawJob(figure.kind, from: .kept(try shownCase.path()), executable: executable)
            job.settings = try figure.settings(
                seed: study.map.seed, note: study.note, language: study.map.language, resolved: reader.resolved)
            return try job.run(into: folder).notes
        }
    }

    private func export(_ format: String) -> StudyStep {
        // The file has been checked: there is no other format in it.
        let known = ExportFormat(rawValue: format) ?? .gexf
        let name = known.studyName
        return StudyStep(
            name: "export \(format)", folder: "exports", record: known.names(for: name).last ?? name,
            settings: "\(study.map.seed);\(study.map.title ?? "");\(study.note ?? "")", readsCase: false, needs: ["map"]
        ) { folder throws(TroupeError) in
            let run = folder.parentPath
            var job = try ExportJob(format, of: .results(run))
            (job.title, job.dataNote, job.seed) = (study.map.title, study.note, study.map.seed)
            return try job.run(into: folder + "/" + name).notes
        }
    }

    private var reader: StudyReader {
        StudyReader(study.document, folder: study.path.parentPath)
    }

    /// Writes a file of its own.
    private func one(_ name: String, _ bytes: [UInt8], into folder: String) throws(TroupeError) {
        let output = try OutputFolder(
            folder, results: OutputFolder.Results(record: name, others: []), source: try ResultSource(of: casePath))
        defer { output.discard() }
        try output.write(name, bytes)
        try output.publish()
    }
}

/// The case that questions and figures see.
final class ShownCase {
    private let original: String
    private let keyFile: String?
    private var copy: PseudonymousCase?

    init(_ original: String, keyFile: String?) {
        self.original = original
        self.keyFile = keyFile
    }

    /// The case, or a copy under pseudonyms that lasts as long as this value.
    func path() throws(TroupeError) -> String {
        guard let keyFile else { return original }
        if let copy { return copy.path }
        let made = try PseudonymousCase(original, keyFile: keyFile)
        copy = made
        return made.path
    }
}
