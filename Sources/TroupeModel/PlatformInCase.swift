extension String {
    /// What a case calls the platform of this name: one that the data do not name is `unknown` there.
    package var platformInCase: String { isEmpty ? "unknown" : self }
}
