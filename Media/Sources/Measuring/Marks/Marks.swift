/// The texts that stand in the mark zones of several frames, and which reading most frames agree on.
package struct Marks {
    /// A text that most frames show.
    package struct Mark: Sendable, Equatable {
        /// The reading of most frames; the surest one where as many frames read another.
        package var text: String
        /// In how many frames something was read that is this text but for misread letters.
        package var frames: Int
        /// Mean probability of its characters in the frames that read it so, times the share of frames with something
        /// like it that did.
        package var confidence: Double
    }

    private var readings: [[(text: String, confidence: Double)]] = []

    /// Nothing read.
    package init() {}

    /// How many frames were read.
    package var count: Int { readings.count }

    /// Takes the texts of one frame.
    package mutating func add(_ frame: [(text: String, confidence: Double)]) {
        readings.append(
            frame.compactMap { text, confidence in
                let text = Self.trimmed(text)
                return text.unicodeScalars.count >= Self.shortest ? (text, confidence) : nil
            })
    }

    /// Shorter texts are more often noise than a name.
    private static let shortest = 3

    private static func trimmed(_ text: String) -> String {
        let words = text.split { $0.isWhitespace }
        return words.joined(separator: " ")
    }

    /// Readings of one text: as many edits apart as one letter in five.
    private struct Group {
        var members: [(frame: Int, text: String, confidence: Double)]
        var frames: Int { Set(members.map(\.frame)).count }
        var readings: Int { Set(members.map(\.text)).count }
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for (frame, texts) in readings.enumerated() {
            for (text, confidence) in texts {
                let place = groups.firstIndex { group in group.members.contains { Self.areAlike($0.text, text) } }
                if let place {
                    groups[place].members.append((frame, text, confidence))
                } else {
                    groups.append(Group(members: [(frame, text, confidence)]))
                }
            }
        }
        return groups
    }

    /// Whether frames read one text in different ways, or a text is missing in some: then more frames are worth their
    /// time.
    package var isUnsettled: Bool {
        groups.contains { $0.readings > 1 || ($0.frames > 1 && $0.frames < readings.count) }
    }

    /// The texts that more than half of the frames show, sorted by text. Of one picture, all.
    package var marks: [Mark] {
        var marks: [Mark] = []
        for group in groups where group.frames * 2 > readings.count {
            var votes: [String: (frames: Set<Int>, confidence: Double, readings: Int)] = [:]
            for member in group.members {
                var vote = votes[member.text] ?? ([], 0, 0)
                vote.frames.insert(member.frame)
                vote.confidence += member.confidence
                vote.readings += 1
                votes[member.text] = vote
            }
            let ranked = votes.sorted {
                ($0.value.frames.count, $0.value.confidence, $1.key) > (
                    $1.value.frames.count, $1.value.confidence, $0.key
                )
            }
            guard let best = ranked.first else { continue }
            let share = Double(best.value.frames.count) / Double(group.frames)
            marks.append(
                Mark(
                    text: best.key, frames: group.frames,
                    confidence: best.value.confidence / Double(best.value.readings) * share))
        }
        return marks.sorted { Array($0.text.utf8).lexicographicallyPrecedes(Array($1.text.utf8)) }
    }

    /// Whether two texts are at most one edit in five letters apart (Levenshtein's distance); shorter ones must be the
    /// same.
    static func areAlike(_ one: String, _ other: String) -> Bool {
        let (a, b) = (Array(one.unicodeScalars.prefix(200)), Array(other.unicodeScalars.prefix(200)))
        guard min(a.count, b.count) >= 5 else { return a == b }
        let most = max(a.count, b.count) / 5
        guard abs(a.count - b.count) <= most else { return false }
        var last = Array(0...b.count)
        for (row, letter) in a.enumerated() {
            var next = [row + 1]
            for (column, otherLetter) in b.enumerated() {
                next.append(min(last[column] + (letter == otherLetter ? 0 : 1), last[column + 1] + 1, next[column] + 1))
            }
            last = next
        }
        return last[b.count] <= most
    }

    func write(to line: inout JSONLine) {
        let items = marks.map { mark in
            let thousandths = Int((mark.confidence * 1000).rounded())
            return "[\(JSONLine.quoted(mark.text)),\(mark.frames),\(readings.count),\(Double(thousandths) / 1000)]"
        }
        line.add("marks", json: "[" + items.joined(separator: ",") + "]")
    }
}
