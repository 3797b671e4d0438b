/// One thing that the program needs or can use, and whether it is there.
public struct DoctorCheck: Sendable, Equatable, Encodable {
    /// What was found.
    public enum State: String, Sendable, Encodable {
        /// All is as it should be.
        case ok
        /// It is not there.
        case missing
        /// It is there, but does not do what it must.
        case wrong
    }

    /// What was looked at: `graphviz`, `png`, `chinese` …
    public let name: String
    /// What was found.
    public let state: State
    /// Whether the program cannot do its work without it; what is not necessary is recommended.
    public let necessary: Bool
    /// What was found, in words.
    public let found: String
    /// What to do; nil where nothing is to be done.
    public let advice: String?

    init(_ name: String, _ state: State = .ok, necessary: Bool = true, found: String, advice: String? = nil) {
        self.name = name
        self.state = state
        self.necessary = necessary
        self.found = found
        self.advice = advice
    }
}
