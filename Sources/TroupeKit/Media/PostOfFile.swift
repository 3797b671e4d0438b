import Foundation
import TroupeBase
import TroupeIngest
import TroupeModel
import TroupeStore

/// Tells which post a file belongs to: by a list of the user's, by a pattern of names, by what a downloader wrote
/// beside the file, or by an id in its name.
///
/// An id counts only where the case holds a post with it, and only where it is the only one: TikTok's, Douyin's and
/// gallery-dl's names (`VIDEO-7300000000000000001.mp4`, `…_7300000000000000001.jpg`), MediaCrawler's folders
/// (`videos/7300000000000000001/video.mp4`) and yt-dlp's (`Title [dQw4w9WgXcQ].mp4`) are all read so.
struct PostOfFile {
    private let file: CaseFile
    private let listed: [String: String]
    private let pattern: NamePattern?
    private var described: [String: [String: [String]]] = [:]

    /// - Parameters:
    ///   - list: A table with the columns `post` and `file`; nil for none.
    ///   - pattern: See ``NamePattern``; nil for none.
    /// - Throws: ``TroupeError`` if the table or the pattern cannot be used.
    init(_ file: CaseFile, list: String?, pattern: String?) throws(TroupeError) {
        self.file = file
        listed = try list.map { path throws(TroupeError) in try Self.table(path) } ?? [:]
        self.pattern = try pattern.map { text throws(TroupeError) in try NamePattern(text) }
    }

    /// What was found for a file.
    struct Finding: Hashable {
        /// The number of the post; nil where none could be told.
        var post: Int64?
        /// What told it, or why nothing did.
        var rule: String
    }

    /// Looks for the post of a file.
    ///
    /// - Throws: ``TroupeError`` if the case cannot be read.
    mutating func post(of path: String) throws(TroupeError) -> Finding {
        let name = (path as NSString).lastPathComponent
        if let post = listed[path] ?? listed[name] { return try finding([post], "the list names it") }
        if let pattern {
            guard let id = pattern.identifier(in: name) else {
                return Finding(post: nil, rule: "its name does not fit --name-pattern")
            }
            return try finding([id], "--name-pattern")
        }
        let beside = idsBeside(path)
        if !beside.isEmpty { return try finding(beside, "a description beside it") }
        let tokens = Self.tokens(of: path)
        let found = try finding(tokens.whole, "the id is its name")
        if found.post != nil { return found }
        return try finding(tokens.parts, "an id in its name or folder")
    }

    private func finding(_ ids: [String], _ rule: String) throws(TroupeError) -> Finding {
        guard !ids.isEmpty else { return Finding(post: nil, rule: "no id in its name") }
        do {
            var natives = ids
            var platform: String?
            if ids.count == 1, let (before, after) = ids[0].halves(at: ":"), !before.isEmpty, !after.isEmpty {
                // `platform:id`, as the program itself writes posts.
                (platform, natives) = (before, [after])
            }
            var answer = try file.post(withOneOf: natives, platform: platform)
            if answer == .absent, platform != nil { answer = try file.post(withOneOf: ids) }
            switch answer {
            case .one(let post): return Finding(post: post, rule: rule)
            case .several: return Finding(post: nil, rule: "several posts of the case could be meant")
            case .absent: return Finding(post: nil, rule: "the case has no post with its id")
            }
        } catch {
            throw TroupeError(error)
        }
    }

    // MARK: What stands beside a file

    /// The ids in yt-dlp's `.info.json` or 4CAT's `.metadata.json` beside a file.
    private mutating func idsBeside(_ path: String) -> [String] {
        let stem = (path as NSString).deletingPathExtension
        if let object = Self.object(stem + ".info.json"), let id = object["id"] {
            return [Self.text(id)]
        }
        let folder = path.parentPath
        if described[folder] == nil { described[folder] = Self.metadata(folder + "/.metadata.json") }
        return described[folder]?[(path as NSString).lastPathComponent] ?? []
    }

    /// 4CAT's list of downloads: for each address the posts that named it and the files that were made of it (4CAT,
    /// processors for downloading videos and images).
    private static func metadata(_ path: String) -> [String: [String]] {
        var ids: [String: [String]] = [:]
        for case let entry as [String: Any] in (object(path) ?? [:]).values {
            let posts = (entry["post_ids"] as? [Any] ?? []).map(text)
            var names = [entry["filename"] as? String].compactMap { $0 }
            for case let file as [String: Any] in entry["files"] as? [Any] ?? [] {
                names += [file["filename"] as? String].compactMap { $0 }
            }
            for name in names { ids[name, default: []] += posts }
        }
        return ids
    }

    private static func object(_ path: String) -> [String: Any]? {
        guard let data = FileManager.default.contents(atPath: path), data.count < 256 << 20 else { return nil }
        return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
    }

    private static func text(_ value: Any) -> String { value as? String ?? "\(value)" }

    // MARK: Ids in names

    /// What may be an id: the whole name, and parts of it and of the two folders above. Parts have six characters and a
    /// digit at least.
    static func tokens(of path: String) -> (whole: [String], parts: [String]) {
        let pieces = path.split(separator: "/").map(String.init)
        guard let name = pieces.last else { return ([], []) }
        let stem = (name as NSString).deletingPathExtension
        var parts: [String] = []
        func add(_ text: some StringProtocol) {
            let part = String(text)
            guard part.utf8.count >= 6, part.contains(where: \.isNumber), !parts.contains(part) else { return }
            parts.append(part)
        }
        if let bracketed = stem.firstMatch(of: /\[([A-Za-z0-9_-]+)\]$/) { add(bracketed.1) }
        for text in [stem] + pieces.dropLast().suffix(2).reversed() {
            add(text)
            for part in text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) { add(part) }
        }
        return ([stem], parts)
    }

    private static func table(_ path: String) throws(TroupeError) -> [String: String] {
        let table: DelimitedTable
        do {
            table = try DelimitedTable(contentsOf: path)
        } catch {
            throw TroupeError(error)
        }
        guard let post = table.columns.firstIndex(of: "post"), let file = table.columns.firstIndex(of: "file") else {
            throw TroupeError(
                .badInput, "\(path.visible): --files needs a table with the columns post and file")
        }
        return Dictionary(table.rows.map { ($0[file], $0[post]) }, uniquingKeysWith: { first, _ in first })
    }
}

/// How files are named: text with `{id}` where the post's id stands, and `*` for anything.
struct NamePattern {
    private let expression: Regex<(Substring, Substring)>

    /// Reads a pattern.
    ///
    /// - Throws: ``TroupeError`` unless `{id}` stands in it once.
    init(_ pattern: String) throws(TroupeError) {
        let halves = pattern.components(separatedBy: "{id}")
        guard halves.count == 2 else {
            throw TroupeError(.usage, "--name-pattern: write {id} once, where the post's id stands, as in *_{id}.mp4")
        }
        let parts = halves.map { half in
            half.components(separatedBy: "*").map(NSRegularExpression.escapedPattern).joined(separator: ".*")
        }
        do {
            expression = try Regex(parts[0] + "([A-Za-z0-9_-]+?)" + parts[1], as: (Substring, Substring).self)
        } catch {
            throw TroupeError(.usage, "--name-pattern: \(pattern.visible) cannot be read")
        }
    }

    /// The id in a name; nil where the name does not fit.
    func identifier(in name: String) -> String? {
        (try? expression.wholeMatch(in: name))?.output.1.description
    }
}
