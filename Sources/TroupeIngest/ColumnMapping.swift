/// Which columns of a file hold what, said by the user where the header alone does not tell.
public struct ColumnMapping: Sendable, Hashable {
    /// The column with the account's native id.
    public var account: String
    /// The column with the time of the post.
    public var time: String
    /// The columns with what posts share; each becomes a layer named after its column.
    public var objects: [String]
    /// The column with the platform, if there is one.
    public var platform: String?
    /// The column with the post's native id, if there is one.
    public var post: String?

    /// A mapping to these columns.
    public init(account: String, time: String, objects: [String], platform: String? = nil, post: String? = nil) {
        self.account = account
        self.time = time
        self.objects = objects
        self.platform = platform
        self.post = post
    }

    /// The mapping written as `account=…,time=…,object=…[,platform=…,post=…]`.
    ///
    /// Parts stand in any order; `object` may be given several times. Names lose spaces at both ends. A column
    /// whose name holds a comma cannot be given.
    ///
    /// - Throws: `IngestError.badColumns` if a part is unknown, empty, missing or given twice.
    public init(parsing text: String) throws(IngestError) {
        var single: [Part: String] = [:]
        var objects: [String] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = String(sides[0]).trimmed
            guard let part = Part(rawValue: key.lowercased()) else {
                throw .badColumns(.unknownPart(key))
            }
            guard sides.count == 2, case let name = String(sides[1]).trimmed, !name.isEmpty else {
                throw .badColumns(.emptyPart(part))
            }
            if part == .object {
                guard !objects.contains(name) else { throw .badColumns(.repeatedPart(part)) }
                objects.append(name)
            } else {
                guard single.updateValue(name, forKey: part) == nil else { throw .badColumns(.repeatedPart(part)) }
            }
        }
        guard let account = single[.account] else { throw .badColumns(.missingPart(.account)) }
        guard let time = single[.time] else { throw .badColumns(.missingPart(.time)) }
        guard !objects.isEmpty else { throw .badColumns(.missingPart(.object)) }
        self.init(
            account: account, time: time, objects: objects, platform: single[.platform], post: single[.post])
    }

    /// A part of the written mapping.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// The account column.
        case account
        /// The time column.
        case time
        /// An object column.
        case object
        /// The platform column.
        case platform
        /// The column of the post's id.
        case post
    }

    /// What is wrong with a written mapping.
    public enum Problem: Sendable, Hashable {
        /// A word that is not one of the parts.
        case unknownPart(String)
        /// A part without a column name.
        case emptyPart(Part)
        /// A needed part that is not there.
        case missingPart(Part)
        /// A part, or an object column, given twice.
        case repeatedPart(Part)

        var sentence: String {
            switch self {
            case .unknownPart(let word): "\u{201C}\(word.shown)\u{201D} is not a part of a mapping"
            case .emptyPart(let part): "\(part.rawValue) has no column name"
            case .missingPart(let part): "\(part.rawValue) is missing"
            case .repeatedPart(let part): "\(part.rawValue) is given twice"
            }
        }
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    var trimmed: String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
