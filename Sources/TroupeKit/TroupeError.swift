import TroupeIngest
import TroupeRender

/// Why a command could not do its work: one line for people, and the code to leave with.
public struct TroupeError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Kind: Sendable, Hashable {
        /// The command was given wrongly.
        case usage
        /// The input cannot be used as it is.
        case badInput
        /// Anything else.
        case failure
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// What is wrong, where, and what to do.
    public let description: String
    /// What was wrong with a source, where a source is at fault.
    let source: IngestError?
    /// Whether nothing is wrong but that the reader of standard output has enough.
    public let isClosedPipe: Bool
    /// Whether nothing is wrong but that work would take long and was not agreed to (see ``LongRun``).
    var asksToAgree = false

    /// The process's exit code: 2 for usage, 65 for bad input (`EX_DATAERR` of sysexits.h), 1 for the rest.
    public var exitCode: Int32 {
        switch kind {
        case .usage: 2
        case .badInput: 65
        case .failure: 1
        }
    }

    /// An error.
    public init(_ kind: Kind, _ description: String) { self.init(kind, description, isClosedPipe: false) }

    init(_ kind: Kind, _ description: String, isClosedPipe: Bool) {
        self.kind = kind
        self.description = description
        source = nil
        self.isClosedPipe = isClosedPipe
    }

    init(_ error: IngestError) {
        kind =
            switch error.kind {
            case .usage: .usage
            case .badInput: .badInput
            case .failure: .failure
            }
        description = error.description
        source = error
        isClosedPipe = false
    }

    init(_ error: RenderError) {
        self.init(.failure, error.description)
    }
}
