/// What stands between the fields of a line.
package enum Delimiter: String, Sendable, Hashable, CaseIterable {
    /// `,`
    case comma
    /// The tab character.
    case tab
    /// `;`
    case semicolon
    /// `|`
    case bar

    /// The byte.
    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .tab: UInt8(ascii: "\t")
        case .semicolon: UInt8(ascii: ";")
        case .bar: UInt8(ascii: "|")
        }
    }
}
