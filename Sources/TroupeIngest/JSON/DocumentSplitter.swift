/// Takes the records out of JSON documents of any size, a piece at a time: the elements of the arrays that collectors
/// put records in, one by one, and beside them what stands around.
///
/// It tells brackets, strings and keys and leaves the rest to the parser, to which every part goes. Several documents
/// may follow each other.
struct DocumentSplitter {
    /// What was found.
    enum Part {
        /// A record, with the line on which it begins.
        case record(line: Int)
        /// A document without any of the arrays: perhaps a record itself.
        case document(line: Int, hadRecords: Bool)
        /// The input ends inside a record or a document.
        case cut(line: Int)
    }

    /// Where arrays of records stand, as keys from the root; the empty path is an array at the root.
    static let recordPaths: Set<String> = [
        "", "data", "data.videos", "data.comments", "data.users", "data.user_followers", "data.user_following",
        "data.user_liked_videos", "data.user_pinned_videos", "data.user_reposted_videos", "data.shops", "data.products",
        "data.reviews", "messages", "chats.list.messages", "left_chats.list.messages", "itemList", "item_list", "items",
        "aweme_list", "posts", "records", "entries", "result.posts",
    ]
    /// The longest text around records that is kept, in bytes.
    static let surroundingsLimit = 64 << 20

    private let recordPaths: Set<String>

    /// A splitter that takes records out of the arrays at these paths.
    init(recordPaths: Set<String> = Self.recordPaths) {
        self.recordPaths = recordPaths
    }

    private struct Frame {
        var isObject: Bool
        var path: String
        var holdsRecords: Bool
    }

    private var frames: [Frame] = []
    private var key: [UInt8] = []
    private var surroundings: [UInt8] = []
    private var pending: [UInt8] = []
    private var line = 1
    private var recordLine = 1
    private var rootLine = 1
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isKey = false
    private var expectsKey = false
    private var hadRecords = false
    /// Grows whenever what stands around the records changes.
    private(set) var surroundingsVersion = 0

    /// The bytes of the record under way that are kept until its end.
    var pendingBytes: Int { pending.count }

    /// What stands around the records so far, closed so that it is a document.
    var document: [UInt8] {
        var text = surroundings
        while let last = text.last, last <= 0x20 || last == UInt8(ascii: ",") { text.removeLast() }
        for frame in frames.reversed() { text.append(frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) }
        return text
    }

    /// Takes the next piece of the input.
    mutating func feed(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ emit: (Part, UnsafeBufferPointer<UInt8>, borrowing DocumentSplitter) -> Void
    ) {
        var recordStart = 0
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == lineFeed { line += 1 }
            if depth > 0 {
                // Inside a record: only its end matters.
                if isInString {
                    if isEscaped {
                        isEscaped = false
                    } else if byte == UInt8(ascii: "\\") {
                        isEscaped = true
                    } else if byte == quote {
                        isInString = false
                    }
                } else if byte == quote {
                    isInString = true
                } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                    depth += 1
                } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                    depth -= 1
                    if depth == 0 {
                        let piece = UnsafeBufferPointer(rebasing: bytes[recordStart...place])
                        if pending.isEmpty {
                            emit(.record(line: recordLine), piece, self)
                        } else {
                            var whole: [UInt8] = []
                            swap(&whole, &pending)
                            whole.append(contentsOf: piece)
                            whole.withUnsafeBufferPointer { emit(.record(line: recordLine), $0, self) }
                        }
                    }
                }
            } else if let start = step(byte, emit) {
                recordStart = place + start
            }
            place += 1
        }
        if depth > 0 { pending.append(contentsOf: bytes[recordStart...]) }
    }

    /// Takes a byte outside of records; 0 if a record begins with it.
    private mutating func step(
        _ byte: UInt8, _ emit: (Part, UnsafeBufferPointer<UInt8>, borrowing DocumentSplitter) -> Void
    ) -> Int? {
        if isInString {
            keep(byte)
            if isEscaped {
                isEscaped = false
                if isKey { key.append(byte) }
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == quote {
                isInString = false
            } else if isKey {
                key.append(byte)
            }
            return nil
        }
        if byte <= 0x20 { return nil }
        let holdsRecords = frames.last?.holdsRecords ?? false
        switch byte {
        case UInt8(ascii: "{") where holdsRecords, UInt8(ascii: "[") where holdsRecords:
            depth = 1
            recordLine = line
            hadRecords = true
            return 0
        case UInt8(ascii: "{"), UInt8(ascii: "["): open(isObject: byte == UInt8(ascii: "{"), byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): close(byte, emit)
        case quote:
            keep(byte)
            isInString = true
            isKey = expectsKey && frames.last?.isObject == true
            if isKey { key = [] }
            expectsKey = false
        case UInt8(ascii: ","):
            if holdsRecords { return nil }
            keep(byte)
            expectsKey = frames.last?.isObject == true
        default:
            // A null between records is left out with its comma.
            if !holdsRecords { keep(byte) }
        }
        return nil
    }

    private mutating func open(isObject: Bool, _ byte: UInt8) {
        if frames.isEmpty { rootLine = line }
        let above = frames.last
        var path = above?.path ?? ""
        if above?.isObject == true {
            path += (path.isEmpty ? "" : ".") + String(decoding: key, as: UTF8.self)
        }
        let holdsRecords = !isObject && recordPaths.contains(path) && (path.isEmpty == frames.isEmpty)
        keep(byte)
        frames.append(Frame(isObject: isObject, path: path, holdsRecords: holdsRecords))
        expectsKey = isObject
        if holdsRecords { hadRecords = true }
    }

    private mutating func close(
        _ byte: UInt8, _ emit: (Part, UnsafeBufferPointer<UInt8>, borrowing DocumentSplitter) -> Void
    ) {
        keep(byte)
        _ = frames.popLast()
        expectsKey = false
        guard frames.isEmpty else { return }
        var whole: [UInt8] = []
        swap(&whole, &surroundings)
        surroundingsVersion += 1
        let had = hadRecords
        hadRecords = false
        whole.withUnsafeBufferPointer { emit(.document(line: rootLine, hadRecords: had), $0, self) }
    }

    private mutating func keep(_ byte: UInt8) {
        if surroundings.count < Self.surroundingsLimit { surroundings.append(byte) }
        surroundingsVersion += 1
    }

    /// Ends the input.
    mutating func finish(_ emit: (Part, UnsafeBufferPointer<UInt8>, borrowing DocumentSplitter) -> Void) {
        guard depth > 0 || !frames.isEmpty || !surroundings.isEmpty else { return }
        let rest = depth > 0 ? pending : surroundings
        let start = depth > 0 ? recordLine : rootLine
        rest.withUnsafeBufferPointer { emit(.cut(line: start), $0, self) }
    }
}
