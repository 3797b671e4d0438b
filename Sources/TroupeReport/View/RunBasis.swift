import TroupeModel

extension RunView {
    /// What a run is about and how it was made.
    package struct Basis: Sendable {
        /// What the posts hold.
        package var data: RunRecord.DataSummary
        /// The names of the files, in reading order.
        package var sources: [String]
        /// SHA-256 of the first of them, in hexadecimal; nil where there is none.
        package var dataHash: String?
        /// The version of the program that made the run.
        package var version: String
        /// The settings; nil where the case keeps no run.
        package var settings: RunRecord.Settings?
        /// The window in milliseconds.
        package var window: Int64
        /// What was found, in numbers; nil where no run is kept, or one of a version that did not keep them.
        package var results: RunRecord.Results?
        /// The sentence that says what was found; nil where that is not kept.
        package var outcome: String?
        /// Whether it is no run, but a network that was read: without posts and without a chance level.
        package var isNetwork = false
        /// Whether its groups are slow groups: accounts that publish the same texts, never called coordinated.
        package var isSlow = false
        /// Victims of the use of a face or voice; they are never shown.
        package var victims = 0
        /// Personas of the case: confirmed, and not confirmed yet.
        package var personas = (confirmed: 0, candidates: 0)

        /// A basis.
        package init(
            data: RunRecord.DataSummary, sources: [String], dataHash: String?, version: String,
            settings: RunRecord.Settings?, window: Int64, results: RunRecord.Results?, outcome: String?
        ) {
            (self.data, self.sources, self.dataHash) = (data, sources, dataHash)
            (self.version, self.settings, self.window) = (version, settings, window)
            (self.results, self.outcome) = (results, outcome)
        }

        /// Whether there is a run at all.
        package var hasRun: Bool { settings != nil }
    }
}
