/// How `troupe-media` was asked for a file: words behind its version in what a case keeps of the file.
struct MediaManner: Hashable {
    /// Whether only keyframes were decoded.
    var isQuick: Bool
    /// What was asked for beside the ordinary.
    var extras: Set<MediaSettings.Extra>

    /// The words, with a blank before each.
    var words: String {
        (isQuick ? " quick" : "") + extras.map(\.rawValue).sorted().map { " " + $0 }.joined()
    }

    /// What the child is told.
    var arguments: [String] {
        (isQuick ? ["--quick"] : []) + extras.map(\.rawValue).sorted().map { "--" + $0 }
    }

    /// Whether a file that was measured so needs not be measured again: by the same version, in the same way, and with
    /// all that is asked for now.
    func isAnswered(by measured: String, version: String) -> Bool {
        var words = measured.split(separator: " ").map(String.init)
        guard !words.isEmpty, words.removeFirst() == version else { return false }
        return words.contains("quick") == isQuick && extras.allSatisfy { words.contains($0.rawValue) }
    }
}
