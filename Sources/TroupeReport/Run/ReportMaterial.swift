package import TroupeModel

/// What a report is written from.
package struct ReportMaterial: Sendable {
    /// What was found.
    package var findings: Findings
    /// How the run was made.
    package var run: RunRecord
    /// The run as it may be shown: without victims, under the names that the case knows.
    package var view: RunView
    /// What the case knows beside the posts; nil where there is none.
    package var known: ReportCase?
    /// Captions as they were posted, where the layers compare their folded words; nil where they may not be shown.
    package var captions: LayerColumn?
    /// The language of all that is no text of the data.
    package var words = Wording()
    /// What must be said of how the posts were read and tested.
    package var notes: [Remark] = []
    /// Sentences on what the figure does not show.
    package var leftOutOfFigure: [String] = []
    /// What may be said of who is behind it (``AttributionSentences``); empty where analysts have named no explanation.
    package var attribution: [String] = []

    /// Material of a run.
    package init(findings: Findings, run: RunRecord, view: RunView) {
        (self.findings, self.run, self.view) = (findings, run, view)
    }
}
