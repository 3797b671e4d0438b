package import TroupeModel

/// A part of a report. A report is a list of these, which ``MarkdownText``, ``WebPage`` and
/// ``WordDocument`` write out.
package enum ReportBlock: Sendable {
    /// A heading; level 1 is the title.
    case heading(Int, InlineText)
    /// A paragraph.
    case paragraph(InlineText)
    /// A list.
    case list([InlineText])
    /// What must be said of the data before anything else.
    case note(InlineText)
    /// A text from outside in full, with its lines; what is hidden in it is visible.
    case quote(String)
    /// A line to fill in by hand, by its name.
    case field(String)
    /// A table.
    case table(ReportTable)
    /// The figure.
    case figure(ReportFigure)
}

/// A table of a report.
package struct ReportTable: Sendable {
    /// What it shows.
    package var caption: InlineText
    /// The names of the columns.
    package var columns: [String]
    /// The columns that hold numbers.
    package var numbers: Set<Int>
    /// The cells, row by row.
    package var rows: [[InlineText]]

    /// A table.
    package init(caption: InlineText, columns: [String], numbers: Set<Int>, rows: [[InlineText]]) {
        (self.caption, self.columns, self.numbers, self.rows) = (caption, columns, numbers, rows)
    }
}

/// A figure of a report.
package struct ReportFigure: Sendable {
    /// The picture as SVG, in which nothing can run.
    package var svg: [UInt8]
    /// The same as PNG, for documents that hold no SVG.
    package var png: [UInt8]
    /// The name of the file beside the report that holds it.
    package var file: String
    /// What it shows, for those who do not see it.
    package var description: String
    /// What stands below it.
    package var caption: InlineText

    /// The network of a run.
    package init(network svg: [UInt8], png: [UInt8], _ words: Wording = Wording()) {
        (self.svg, self.png, file) = (svg, png, "network.png")
        description = words("report.figure.description")
        caption = words.inline("report.figure.caption")
    }
}
