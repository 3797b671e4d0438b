/// Something about how a network was read that its reader must know; each is counted.
package enum EdgeRemark: String, Sendable, Hashable, CaseIterable {
    /// Names that held NULs, which were left out.
    case removedNUL = "removed_nul"
    /// Names from which a fraction of zero came off: `123.0` is `123`.
    case fraction = "fraction_of_zero"
    /// Names from whose ends no-break, full-width, zero-width and other blanks beyond ASCII came off.
    case unusualBlanks = "unusual_blanks"
    /// Edges left out, since an end has no name: empty, NA, nan, null and the like.
    case missingEnd = "missing_end"
    /// Nodes left out, since they have no name.
    case missingNode = "missing_node"
    /// Nodes whose labels are not shown, since some labels are missing or stand twice.
    case unusedLabels = "unused_labels"
    /// Undirected edges of a file that holds directed ones too, read as directed.
    case mixedDirections = "mixed_directions"
    /// Pairs of cells of a matrix that differ, for which it is read as directed.
    case asymmetricPairs = "asymmetric_pairs"
}
