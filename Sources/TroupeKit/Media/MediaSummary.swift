import TroupeModel
import TroupeReport

/// What came of measuring files.
public struct MediaSummary: Sendable {
    let caseFile: String
    /// Files of other kinds, which were passed over.
    var passedOver = 0
    /// Links, pipes and the like, each as a sentence.
    var notFiles: [String] = []
    /// Files whose path has a line break.
    var unnameable = 0
    /// Groups and matches by layer.
    var layers: [MediaGrouping.Layer] = []
    private(set) var files = 0
    private(set) var known = 0
    private(set) var linked = 0
    private var problems: [String: Int] = [:]
    private var unlinked: [String: Int] = [:]

    /// What was not looked for.
    private let notMeasured: [String]

    init(caseFile: String, extras: Set<MediaSettings.Extra>) {
        self.caseFile = caseFile
        notMeasured =
            (extras.contains(.faces) ? [] : ["faces (--faces)"])
            + (extras.contains(.marks) ? [] : ["watermarks (--marks)"]) + ["texts on screen"]
    }

    mutating func add(_ result: MediaWork.Result, _ finding: PostOfFile.Finding) {
        files += 1
        if result.media == nil, result.problem == nil { known += 1 }
        if let problem = result.problem ?? result.media?.problem { problems[problem, default: 0] += 1 }
        if finding.post == nil { unlinked[finding.rule, default: 0] += 1 } else { linked += 1 }
    }

    /// What users should know.
    public var notes: [String] {
        var notes: [String] = []
        if passedOver > 0 {
            notes.append("\(PlainText.count(passedOver, "file", "files")) of other kinds passed over")
        }
        notes += notFiles.prefix(100).map { "not read: " + $0 }
        if notFiles.count > 100 {
            notes.append("not read: \(PlainText.count(notFiles.count - 100)) more links, pipes or devices")
        }
        if unnameable > 0 {
            notes.append("\(PlainText.count(unnameable, "path", "paths")) with a line break not read; rename them")
        }
        if let faces = layers.first(where: { $0.name == "face" }) {
            notes.append(
                "\(PlainText.count(faces.candidates, "cluster", "clusters")) of faces wait for an analyst; troupe cast list "
                    + "asset_assessment, cast confirm or reject. \(FaceGrouping.caution)")
        }
        if let marks = layers.first(where: { $0.name == "watermark" }), marks.candidates > 0 {
            notes.append(
                "\(PlainText.count(marks.candidates, "watermark is", "watermarks are")) one letter away from a handle of "
                    + "the case: look before you take them for the same (media_mark_view)")
        }
        if !notMeasured.isEmpty {
            notes.append("not measured: \(notMeasured.joined(separator: ", ")); see docs/media.md")
        }
        return notes
    }

    /// A few lines for people.
    public var plain: String {
        let unread = problems.values.reduce(0, +)
        var lines = [
            "\(PlainText.count(files, "file", "files")): \(PlainText.count(files - known - unread)) measured, "
                + "\(PlainText.count(known)) known already, \(PlainText.count(unread)) not readable",
            "\(PlainText.count(linked)) belong to posts of the case, \(PlainText.count(files - linked)) to none that "
                + "it has",
        ]
        for (reason, count) in problems.sorted(by: { $0.key < $1.key }) {
            lines.append("  not readable: \(PlainText.count(count)) \(reason.visible)")
        }
        for (reason, count) in unlinked.sorted(by: { $0.key < $1.key }) {
            lines.append("  no post: \(PlainText.count(count)) \(reason)")
        }
        let cells =
            [["layer", "files", "matches", "groups"]]
            + layers.map {
                [$0.name, PlainText.count($0.files), PlainText.count($0.matches), PlainText.count($0.groups)]
            }
        lines += TextTable.lines(cells, rightAligned: 1..<4)
        // What may be looked at beside the columns: a face is looked at where the user asks for it.
        let comparable = layers.filter { $0.files > 0 && MediaGrouping.alike.contains($0.name) }.map(\.name)
        let named = comparable.isEmpty ? "" : " --layers caption,\(comparable.joined(separator: ","))"
        lines.append("case: \(caseFile); next: troupe map \(caseFile)\(named)")
        return lines.joined(separator: "\n")
    }

    private struct Document: Encodable {
        struct Layer: Encodable {
            let layer: String
            let files: Int
            let matches: Int
            let groups: Int
            let candidates: Int
        }

        let schema = "troupe.media"
        let schemaVersion = 1
        let caseFile: String
        let files: Int
        let known: Int
        let linked: Int
        let passedOver: Int
        let problems: [String: Int]
        let withoutPost: [String: Int]
        let layers: [Layer]
        let notMeasured: [String]
    }

    /// A document for scripts: schema `troupe.media`, version 1.
    public func json() throws -> String {
        try jsonText(
            Document(
                caseFile: caseFile, files: files, known: known, linked: linked, passedOver: passedOver + notFiles.count,
                problems: problems, withoutPost: unlinked,
                layers: layers.map {
                    Document.Layer(
                        layer: $0.name, files: $0.files, matches: $0.matches, groups: $0.groups,
                        candidates: $0.candidates)
                },
                notMeasured: notMeasured))
    }
}
