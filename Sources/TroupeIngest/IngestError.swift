import TroupeModel

/// Why posts could not be read. Each case holds the facts; ``description`` is the one line for people.
package enum IngestError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no file at this path.
    case missingFile(path: String)
    /// The path is a directory.
    case isDirectory(path: String)
    /// The file cannot be opened or read, with the system's reason.
    case unreadable(path: String, reason: String)
    /// The compressed data are damaged, or end too early.
    case badCompression(file: String, problem: CompressionProblem)
    /// A zip archive that cannot be read.
    case badArchive(file: String, problem: ArchiveProblem)
    /// JSON of no known format.
    case unknownJSON(file: String, keys: [String])
    /// JSON whose records are arrays or columns, so that their fields have no names.
    case namelessJSON(file: String)
    /// JSON that cannot be read from its beginning on.
    case badJSON(file: String, line: Int, reason: String)
    /// A mapping that names a field twice, or none that is needed.
    case badMapping(reason: String)
    /// A file of the cast that cannot be read, or holds no entries.
    case badCastFile(file: String, line: Int?, reason: String)
    /// The name of a text encoding that the system does not know.
    case unknownEncoding(String)
    /// Bytes that are not UTF-8 in a file that seems to be in another encoding; nil if it cannot be told which.
    case otherEncoding(file: String, line: Int, likely: TextEncoding?)
    /// Bytes that are not of the encoding that the file is read in.
    case badEncoding(file: String, encoding: TextEncoding, line: Int)
    /// A column of times whose meaning has to be told.
    case unclearTimes(file: String, column: String, problem: TimeProblem)
    /// The file has no bytes.
    case emptyFile(file: String)
    /// The file is not a table in text form.
    case notTable(file: String, seems: ContentKind)
    /// The header line cannot be read.
    case badHeader(file: String, problem: HeaderProblem)
    /// The columns are those of no known format.
    case unknownHeader(file: String, columns: [String], suggestion: String)
    /// A column that was named is not there.
    case missingColumn(file: String, column: String, columns: [String])
    /// A column that is needed stands twice in the header.
    case repeatedColumn(file: String, column: String)
    /// There is a header and nothing below it.
    case noRecords(file: String)
    /// The platform column names more platforms than there can be.
    case tooManyPlatforms(file: String, limit: Int)
    /// None of several files is of a known format.
    case nothingKnown(files: [String], reasons: [String])
    /// The text that says which columns hold edges cannot be understood.
    case badEdgeColumns(reason: String)
    /// The columns name no known ends of edges.
    case unknownEdgeHeader(file: String, line: Int, columns: [String])
    /// A line that is no edge.
    case badEdge(file: String, line: Int, problem: EdgeProblem)
    /// A graph file, such as GraphML or DOT, that cannot be read from this line on.
    case badGraph(file: String, line: Int, reason: String)
    /// A file that holds no network of a form that is read, and what it seems to be.
    case noNetwork(file: String, seems: String)
    /// More nodes than can be numbered.
    case tooManyNodes(file: String, line: Int, limit: Int)
    /// More layers than a network has.
    case tooManyLayers(file: String, line: Int, limit: Int)

    /// What is wrong with compressed data.
    package enum CompressionProblem: Sendable, Hashable {
        /// The data end inside a compressed stream.
        case cutShort
        /// The data are not what the compressor wrote.
        case damaged
        /// Other data follow the compressed stream.
        case trailingData
        /// It unpacks to far more than text does.
        case bomb
    }

    /// What is wrong with a zip archive.
    package enum ArchiveProblem: Sendable, Hashable {
        /// It cannot be opened.
        case notReadable
        /// A member needs a password.
        case encrypted(String)
        /// A member unpacks to far more than text does, or than the archive says.
        case bomb(String)
        /// A member's data are damaged.
        case damaged(String)
        /// There is no such member.
        case memberMissing(String)
        /// More members than are read.
        case tooManyMembers
    }

    /// What is wrong with a header line.
    package enum HeaderProblem: Sendable, Hashable {
        /// A quoted name is not closed, or text follows its closing quote.
        case badQuoting
        /// The line is longer than the limit, in bytes.
        case tooLong(limit: Int)
        /// Lines end in CR alone, as old Macintosh programs wrote them.
        case carriageReturnsOnly
        /// The first line holds data, and nothing names the columns.
        case noNames
    }

    /// Whether the command, the file or the machine is at fault.
    package enum Kind: Sendable, Hashable {
        /// The command was given wrongly.
        case usage
        /// The content of a file is not usable.
        case badInput
        /// Anything else: no such file, no permission.
        case failure
    }

    /// Whether the command, the file or the machine is at fault.
    package var kind: Kind {
        switch self {
        case .badEdgeColumns, .badMapping, .unknownEncoding: .usage
        case .missingFile, .isDirectory, .unreadable: .failure
        default: .badInput
        }
    }

    /// Whether the file is intact but holds no posts, like much else in a folder or archive.
    package var isOfAnotherKind: Bool {
        switch self {
        case .emptyFile, .notTable, .badHeader, .unknownHeader, .unknownJSON, .noRecords: true
        default: false
        }
    }

    /// One line for people: what is wrong, where, what to do. Text from files is made safe to show.
    package var description: String {
        switch self {
        case .missingFile(let path): "\(path.shown): no such file"
        case .isDirectory(let path): "\(path.shown): is a directory; name the files in it"
        case .unreadable(let path, let reason): "\(path.shown): cannot be read: \(reason)"
        case .badCompression(let file, let problem): "\(file.shown): \(problem.sentence)"
        case .badArchive(let file, let problem): "\(file.shown): \(problem.sentence)"
        case .unknownJSON(let file, let keys):
            "\(file.shown): JSON in no known format; found \(list(keys)); see troupe formats, or say which field is "
                + "which with --columns \(Header(columns: keys, delimiter: .comma).suggestion)"
        case .namelessJSON(let file):
            "\(file.shown): JSON by columns or rows, without an object for each post; export it with an object a "
                + "record "
                + "(pandas: to_json(orient=\"records\"))"
        case .badJSON(let file, let line, let reason):
            "\(file.shown):\(line): this is not valid JSON: \(reason); copy or download the file again"
        case .badMapping(let reason): reason
        case .badCastFile(let file, let line, let reason):
            "\(file.shown)\(line.map { ":\($0)" } ?? ""): \(reason.shown)"
        case .unknownEncoding(let name):
            "--encoding: \u{201C}\(name.shown)\u{201D} is not an encoding that troupe knows; it knows "
                + "\(TextEncoding.examples)"
        case .otherEncoding(let file, let line, let likely?):
            "\(file.shown):\(line): bytes that are not UTF-8; they look like \(likely.name); "
                + "add --encoding \(likely.name.lowercased())"
        case .otherEncoding(let file, let line, nil):
            "\(file.shown):\(line): bytes that are not UTF-8; name the encoding with --encoding, such as "
                + TextEncoding.examples
        case .badEncoding(let file, let encoding, let line):
            "\(file.shown):\(line): bytes that are not \(encoding.name); name another encoding with --encoding"
        case .unclearTimes(let file, let column, let problem):
            "\(file.shown): column \(column.shown): \(problem.sentence)"
        case .emptyFile(let file): "\(file.shown): the file is empty"
        case .notTable(let file, let seems): "\(file.shown): \(seems.sentence)"
        case .badHeader(let file, let problem): "\(file.shown):1: \(problem.sentence)"
        case .unknownHeader(let file, let columns, let suggestion):
            "\(file.shown):1: no known set of columns; found \(list(columns)); "
                + "say which is which with --columns \(suggestion)"
        case .missingColumn(let file, let column, let columns):
            "\(file.shown): no column \(column.shown); found \(list(columns)); name the right one in --columns, or "
                + "the line "
                + "of the header with --header-line"
        case .repeatedColumn(let file, let column):
            "\(file.shown):1: there are two columns named \(column.shown); rename one of them"
        case .noRecords(let file): "\(file.shown): no records below the header"
        case .tooManyPlatforms(let file, let limit):
            "\(file.shown): more than \(limit) platforms; name the right column as platform in --columns"
        case .nothingKnown(let files, let reasons):
            "\(list(files)): no file in a known format (see troupe formats)"
                + (reasons.first.map { "; \($0)" } ?? "")
        case .badEdgeColumns(let reason):
            "--columns: \(reason); write source=…,target=…[,weight=…][,layer=…]"
        case .unknownEdgeHeader(let file, let line, let columns):
            "\(file.shown):\(line): no known pair of ends such as source and target; found \(list(columns)); "
                + "say which is which with --columns source=…,target=…, or save the network as \(EdgeFormat.known)"
        case .badEdge(let file, let line, let problem): "\(file.shown):\(line): \(problem.sentence)"
        case .badGraph(let file, let line, let reason): "\(file.shown):\(line): \(reason)"
        case .noNetwork(let file, let seems):
            "\(file.shown): this seems to be \(seems), which is not read as a network; save it as \(EdgeFormat.known)"
        case .tooManyNodes(let file, let line, let limit):
            "\(file.shown):\(line): more than \(limit) nodes; take a part of the network"
        case .tooManyLayers(let file, let line, let limit):
            "\(file.shown):\(line): more than \(limit) layers; is that really the column of layers?"
        }
    }
}

extension IngestError.CompressionProblem {
    fileprivate var sentence: String {
        switch self {
        case .cutShort: "the compressed data end early; copy or download the file again"
        case .damaged: "the compressed data are damaged; copy or download the file again"
        case .trailingData: "other data follow the compressed data; unpack the file by hand and look"
        case .bomb: "it unpacks to more than 200 times its size, which posts never do; unpack it by hand and look"
        }
    }
}

extension IngestError.ArchiveProblem {
    fileprivate var sentence: String {
        switch self {
        case .notReadable: "the zip archive cannot be opened; copy or download it again"
        case .encrypted(let name): "\(name.shown) in it needs a password; unpack it by hand"
        case .bomb(let name):
            "\(name.shown) in it unpacks to far more than posts ever do, or than it says; unpack it by hand and look"
        case .damaged(let name): "\(name.shown) in it is damaged; copy or download the archive again"
        case .memberMissing(let name): "\(name.shown) is not in it"
        case .tooManyMembers: "more than 100,000 files in it; unpack it by hand and name the right ones"
        }
    }
}

extension IngestError.HeaderProblem {
    fileprivate var sentence: String {
        switch self {
        case .badQuoting: "the quotes in the header line do not match; is the first line the header?"
        case .tooLong(let limit): "the header line is longer than \(limit) bytes; is this a CSV file?"
        case .noNames:
            "the first line holds data, not the names of the columns; put a line with the names above it"
        case .carriageReturnsOnly: "lines end in CR alone; save the file with LF or CRLF line ends"
        }
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    var trimmed: String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    /// Safe to show, and no longer than a name should be.
    var shown: String {
        count <= 80 ? visible : String(prefix(77)).visible + "…"
    }
}

/// Column names in one line; a long list is cut and counted.
private func list(_ columns: [String]) -> String {
    let limit = 30
    let names = columns.prefix(limit).map { $0.isEmpty ? "(no name)" : $0.shown }.joined(separator: ", ")
    return columns.count > limit ? names + " and \(columns.count - limit) more" : names
}
