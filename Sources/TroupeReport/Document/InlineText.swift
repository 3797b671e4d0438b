import TroupeModel

/// The text of a heading, paragraph, item or cell: runs of words, with names and commands set apart.
///
/// Text from outside is never part of a literal. It comes in as `\(code: name)` or `\(quoted: caption)`, so that each
/// writer escapes it in its own way:
///
///     let line: InlineText = "\(code: handle) posted \(count) times"
package struct InlineText: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// A piece of it.
    package enum Run: Sendable, Hashable {
        /// The program's own words.
        case words(String)
        /// A name, an option or a file.
        case code(String)
        /// Words from outside: captions, display names.
        case quoted(String)
        /// What the eye should find first.
        case strong(String)
    }

    /// The pieces, in order.
    package var runs: [Run]

    /// These pieces.
    package init(_ runs: [Run] = []) { self.runs = runs }

    /// The program's own words.
    package init(stringLiteral words: String) { runs = [.words(words)] }

    /// A literal with its pieces.
    package init(stringInterpolation: Interpolation) { runs = stringInterpolation.runs }

    /// A sentence that stands in `run.json` and on the terminal as well, where code is between backticks; a last one
    /// that is not closed is text.
    package init(sentence: String) {
        let parts = sentence.split(separator: "`", omittingEmptySubsequences: false)
        runs = parts.enumerated().compactMap { place, part in
            let isCode = place % 2 == 1 && place < parts.count - 1
            if isCode { return .code(String(part)) }
            let text = (place % 2 == 1 ? "`" : "") + part
            return text.isEmpty ? nil : .words(text)
        }
    }

    /// A literal in the making.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var runs: [Run] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { runs.append(.words(literal)) }
        }

        /// The program's own words.
        package mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

        /// A number.
        package mutating func appendInterpolation(_ number: some Numeric & CustomStringConvertible) {
            appendLiteral(number.description)
        }

        /// Text that is made already.
        package mutating func appendInterpolation(_ text: InlineText) { runs += text.runs }

        /// A name from outside: hidden characters made visible, cut at 60.
        package mutating func appendInterpolation(code name: String) {
            let shown = name.visible
            runs.append(.code(shown.count > 60 ? String(shown.prefix(59)) + "…" : shown))
        }

        /// Words from outside, hidden characters made visible.
        package mutating func appendInterpolation(quoted words: String) { runs.append(.quoted(words.visible)) }

        /// What the eye should find first.
        package mutating func appendInterpolation(strong words: String) { runs.append(.strong(words)) }
    }

    /// One text after the other.
    package static func + (one: InlineText, other: InlineText) -> InlineText { InlineText(one.runs + other.runs) }

    /// Adds a text at the end.
    package static func += (one: inout InlineText, other: InlineText) { one.runs += other.runs }

    /// The text without anything set apart.
    package var plain: String {
        runs.map { run in
            switch run {
            case .words(let text), .code(let text), .quoted(let text), .strong(let text): text
            }
        }.joined()
    }

    /// Whether there is nothing in it.
    package var isEmpty: Bool { runs.isEmpty }
}

extension Sequence where Element == InlineText {
    /// One text of all, with words between them.
    package func joined(separator: InlineText) -> InlineText {
        var result = InlineText()
        for (place, text) in enumerated() {
            if place > 0 { result += separator }
            result += text
        }
        return result
    }
}
