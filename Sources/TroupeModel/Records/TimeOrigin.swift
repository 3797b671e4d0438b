/// Where the time of a post comes from, the most trusted first.
package enum TimeOrigin: UInt8, Sendable, Hashable, CaseIterable {
    /// A field that says which moment it was.
    case field
    /// A field without a zone, read in the zone that the user gave, or as UTC.
    case assumedZone
    /// The post's id, whose upper bits are its time.
    case identifier

    /// The word for people and for the case file.
    package var name: String {
        switch self {
        case .field: "field"
        case .assumedZone: "assumed zone"
        case .identifier: "id"
        }
    }
}
