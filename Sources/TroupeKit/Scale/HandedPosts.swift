import Foundation
import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

/// What was read and handed over to Spark: the manifest of `handed/`, from which results are named again.
struct HandedPosts: Codable {
    private var schema = "troupe.spark-hand-over"
    private var schemaVersion = 1
    /// The layers, in the order of their numbers.
    var layers: [String]
    /// The platforms, in the order of their numbers.
    var platforms: [String]
    /// SHA-256 of the sources.
    var sources: [String]
    /// Posts.
    var posts: Int
    /// Accounts, which are numbered by their first post.
    var accounts: Int
    /// Uses of objects.
    var uses: Int
    /// What became of the records.
    var records: RunRecord.Records
    /// What users should know of how the files were read.
    var notes: [String]
    /// The files.
    var parts: [WorkPart]

    private static let place = "handed/manifest.json"

    /// Writes uses and accounts into a folder, the manifest last.
    ///
    /// Posts, accounts, objects and layers go by their numbers: what people wrote stays here. Times are milliseconds
    /// since 1970.
    ///
    /// - Parameter isTested: Whether a test of groups follows, which also needs all posts, for the sessions of
    ///   accounts, and to know which posts a scheduler put on a round time.
    init(_ reading: PostImport, isTested: Bool = false, into work: WorkFolder) throws(TroupeError) {
        let table = reading.posts
        let round = isTested ? SearchedElsewhere.roundPosts(of: table) : nil
        work.remove("handed")
        var uses = try WorkPartWriter(folder: work.path(of: "handed"), table: "uses")
        var firstObject = 0
        for (number, layer) in table.layers.enumerated() {
            for (post, object) in zip(layer.postOfUse, layer.objectOfUse) {
                try uses.line { line in
                    line.append(name: #"{"p":"#, Int(post))
                    line.append(name: #","a":"#, Int(table.account[Int(post)]))
                    line.append(name: #","l":"#, number)
                    line.append(name: #","o":"#, firstObject + Int(object))
                    line.append(name: #","t":"#, Int(table.time[Int(post)]))
                    if isTested { line.append(name: #","r":"#, round?[Int(post)] == true ? 1 : 0) }
                    line.append(UInt8(ascii: "}"))
                }
            }
            firstObject += layer.objects.count
        }
        try uses.finish()
        var accounts = try WorkPartWriter(folder: work.path(of: "handed"), table: "accounts")
        for number in 0..<table.accounts.count {
            let text: [UInt8]
            do {
                text = Array(try JSONEncoder().encode([table.accounts.identifiers[number]]).dropFirst().dropLast())
            } catch {
                throw TroupeError(any: error)
            }
            try accounts.line { line in
                line.append(name: #"{"a":"#, number)
                line.append(name: #","f":"#, Int(table.accounts.platform[number]))
                line.append(contentsOf: #","i":"#.utf8)
                line.append(contentsOf: text)
                line.append(UInt8(ascii: "}"))
            }
        }
        try accounts.finish()
        var parts = uses.parts + accounts.parts
        if isTested { parts += try Self.writePosts(of: table, into: work) }
        layers = table.layers.map(\.layer.name)
        sources = reading.sources.map(\.sha256)
        platforms = table.accounts.platforms
        posts = table.count
        self.accounts = table.accounts.count
        self.uses = uses.lines
        records = RunRecord.Records(reading)
        notes = reading.readingNotes.map(\.english)
        self.parts = parts
        try work.write(Self.place, try jsonBytes(self))
    }

    private static func writePosts(of table: PostTable, into work: WorkFolder) throws(TroupeError) -> [WorkPart] {
        var posts = try WorkPartWriter(folder: work.path(of: "handed"), table: "posts")
        for post in 0..<table.count {
            try posts.line { line in
                line.append(name: #"{"p":"#, post)
                line.append(name: #","a":"#, Int(table.account[post]))
                line.append(name: #","t":"#, Int(table.time[post]))
                line.append(UInt8(ascii: "}"))
            }
        }
        try posts.finish()
        return posts.parts
    }

    /// What was handed over before; nil where nothing was.
    ///
    /// - Throws: A bad-input error for a manifest of another version.
    static func found(in work: WorkFolder) throws(TroupeError) -> HandedPosts? {
        guard let bytes = work.contents(of: place) else { return nil }
        guard let found = try? DocumentJSON.read(HandedPosts.self, from: Data(bytes)),
            found.schema == "troupe.spark-hand-over", found.schemaVersion == 1
        else {
            throw TroupeError(
                .badInput, "\(work.path(of: place).visible): is damaged or of another version; prepare the work again")
        }
        return found
    }

    /// The digest of the manifest, by which a job knows what it was given.
    static func digest(in work: WorkFolder) -> String? { work.digest(of: place) }

    /// A table of the accounts and layers, without posts.
    func table(in work: WorkFolder) throws(TroupeError) -> PostTable {
        let reader = try WorkPartReader(
            folder: work.path(of: "handed"), parts: parts.filter { $0.name.hasPrefix("accounts/") })
        var table = PostTable()
        table.accounts.platforms = platforms
        table.layers = layers.map { LayerColumn(layer: Layer($0)) }
        try reader.forEach(of: "accounts") { (record) throws(TroupeError) in
            let platform = try record.integer("f")
            guard platforms.indices.contains(platform) else {
                throw TroupeError(.badInput, "\(work.path.visible)/handed: names a platform that it has not")
            }
            table.accounts.identifiers.append(try record.text("i").utf8)
            table.accounts.platform.append(UInt16(platform))
        }
        guard table.accounts.count == accounts else {
            throw TroupeError(.badInput, "\(work.path.visible)/handed: holds other accounts than its manifest says")
        }
        return table
    }
}

extension [UInt8] {
    /// Adds the beginning of a member of an object and a whole number.
    fileprivate mutating func append(name: StaticString, _ number: Int) {
        append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        append(contentsOf: String(number).utf8)
    }
}
