import TroupeModel

/// Texts as coordination-network-toolkit compares them.
struct ToolkitTexts {
    private let column: LayerColumn
    private let objectOfPost: [UInt32: UInt32]
    private let numberOfObject: [UInt32]
    private let emptyNumber: UInt32

    /// Normalises each distinct caption: lower case, without mentions, one blank between words.
    init(_ column: LayerColumn) {
        self.column = column
        var objectOfPost: [UInt32: UInt32] = [:]
        for (post, object) in zip(column.postOfUse, column.objectOfUse) where objectOfPost[post] == nil {
            objectOfPost[post] = object
        }
        self.objectOfPost = objectOfPost
        var numbers: [String: UInt32] = ["": 0]
        numberOfObject = (0..<column.objects.count).map { object in
            let text = Self.withoutMentions(column.objects[object]).unicodeScalars
                .split(whereSeparator: \.isToolkitBlank).map { String($0) }.joined(separator: " ")
            let number = numbers[text] ?? UInt32(numbers.count)
            numbers[text] = number
            return number
        }
        emptyNumber = 0
    }

    /// The number of the normalised text of a post; posts without a caption have that of the empty text.
    func text(ofPost post: Int) -> UInt32 {
        objectOfPost[UInt32(post)].map { numberOfObject[Int($0)] } ?? emptyNumber
    }

    /// Lower case, and without everything from an `@` up to the next blank.
    static func withoutMentions(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var isMention = false
        for scalar in text.lowercased().unicodeScalars {
            if isMention { isMention = !scalar.isToolkitBlank }
            if scalar == "@" { isMention = true }
            if !isMention { kept.append(scalar) }
        }
        return String(kept)
    }

    /// The words of each text.
    func wordSets() -> WordSets {
        var numbers: [String: UInt32] = [:]
        let sets = (0..<column.objects.count).map { object in
            Set(Self.words(Self.withoutMentions(column.objects[object]))).map { word in
                let number = numbers[word] ?? UInt32(numbers.count)
                numbers[word] = number
                return number
            }.sorted()
        }
        return WordSets(objectOfPost: objectOfPost, sets: sets)
    }

    /// The pieces between Unicode word boundaries (UAX #29), blanks at their start left out.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var start = text.startIndex
        for match in text.matches(of: /\b/) where match.range.lowerBound >= start {
            words.append(String(text[start..<match.range.lowerBound]))
            start = match.range.lowerBound
            while start < text.endIndex, text[start].unicodeScalars.allSatisfy(\.isWordSegmentSpace) {
                start = text.index(after: start)
            }
            if start < text.endIndex, text[start] == "'" { start = text.index(after: start) }
        }
        words.append(String(text[start...]))
        return words.flatMap { $0.unicodeScalars.split(whereSeparator: \.isToolkitBlank).map { String($0) } }
    }

    /// Sets of words and how alike they are.
    struct WordSets {
        let objectOfPost: [UInt32: UInt32]
        let sets: [[UInt32]]

        /// Jaccard similarity: words of both over words of either; posts without a word are like none.
        func similarity(ofPosts one: Int, _ other: Int) -> Double {
            guard let first = objectOfPost[UInt32(one)], let second = objectOfPost[UInt32(other)] else { return 0 }
            let (left, right) = (sets[Int(first)], sets[Int(second)])
            guard !left.isEmpty, !right.isEmpty else { return 0 }
            if first == second { return 1 }
            var (i, j, both) = (0, 0, 0)
            while i < left.count, j < right.count {
                if left[i] == right[j] { both += 1 }
                let step = (left[i] <= right[j], right[j] <= left[i])
                i += step.0 ? 1 : 0
                j += step.1 ? 1 : 0
            }
            return Double(both) / Double(left.count + right.count - both)
        }
    }
}

extension Unicode.Scalar {
    /// What Python's `str.split()` takes for a blank.
    fileprivate var isToolkitBlank: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }

    /// The property Word_Break=WSegSpace (UAX #29).
    fileprivate var isWordSegmentSpace: Bool {
        switch value {
        case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
        default: false
        }
    }
}
