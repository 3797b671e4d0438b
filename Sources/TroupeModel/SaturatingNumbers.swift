extension FixedWidthInteger {
    /// The number without its fraction; the nearest one that fits where it does not, and 0 for what is not a number.
    ///
    /// Numbers that stood in a file go through this: the plain conversion ends the program where one does not fit.
    @inlinable
    package init(saturating value: Double) {
        if value.isNaN {
            self = 0
        } else if let exact = Self(exactly: value.rounded(.towardZero)) {
            self = exact
        } else {
            self = value < 0 ? .min : .max
        }
    }

    /// The sum, or the nearest number that fits.
    @inlinable
    package func addingSaturating(_ other: Self) -> Self {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? (other < 0 ? .min : .max) : sum
    }
}
