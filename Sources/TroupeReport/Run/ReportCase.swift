package import TroupeModel

/// What a case knows beside the posts, as far as the report speaks of it.
package struct ReportCase: Sendable {
    /// Something that happened to an account.
    package struct Event: Sendable {
        /// `press_contact`, `removed` …
        package var type: String
        /// When, as it was written.
        package var time: String
        /// The account by its node.
        package var account: String

        /// An event.
        package init(type: String, time: String, account: String) {
            (self.type, self.time, self.account) = (type, time, account)
        }
    }

    /// Where a post was captured.
    package struct Capture: Sendable {
        /// When; nil where no source says so.
        package var time: Int64?
        /// The caption as it was last seen; nil for none.
        package var caption: String?

        /// A capture.
        package init(time: Int64?, caption: String?) { (self.time, self.caption) = (time, caption) }
    }

    /// The accounts by their nodes as figures show them (bytes).
    package var accounts: [[UInt8]: CaseAccount]
    /// Personas, and what they claim.
    package var cast: CastGraph
    /// What happened to accounts at a known time, by time.
    package var events: [Event]
    /// Where a post was captured; nil where the case does not hold it.
    package var capture: @Sendable (_ platform: String, _ post: String) throws -> Capture?
    /// The title of something on a layer; nil where none is known.
    package var title: @Sendable (_ layer: String, _ object: String) throws -> String?

    /// What a case knows.
    package init(
        accounts: [[UInt8]: CaseAccount], cast: CastGraph, events: [Event],
        capture: @escaping @Sendable (_ platform: String, _ post: String) throws -> Capture?,
        title: @escaping @Sendable (_ layer: String, _ object: String) throws -> String?
    ) {
        (self.accounts, self.cast, self.events) = (accounts, cast, events)
        (self.capture, self.title) = (capture, title)
    }
}
