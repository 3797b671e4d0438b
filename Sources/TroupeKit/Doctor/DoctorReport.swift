import TroupeModel

/// What `troupe doctor` found, for people and scripts.
public struct DoctorReport: Sendable, Encodable {
    private let schema = "troupe.doctor"
    private let schemaVersion = 1
    private let version = troupeVersion
    /// Everything that was looked at.
    public let checks: [DoctorCheck]

    private enum CodingKeys: String, CodingKey {
        case schema
        case schemaVersion
        case version
        case checks
    }

    init(_ checks: [DoctorCheck]) { self.checks = checks }

    /// Whether nothing necessary is missing or wrong.
    public var isFit: Bool { checks.allSatisfy { $0.state == .ok || !$0.necessary } }

    /// One line a check, and one that sums up.
    public var plain: String {
        let width = checks.map(\.name.count).max() ?? 0
        let lines = checks.map { check in
            let state = check.state.rawValue.padded(to: 8)
            let advice = check.advice.map { "; " + $0 } ?? ""
            return (state + check.name.padded(to: width + 2) + check.found + advice).visible
        }
        return (lines + ["", sum]).joined(separator: "\n")
    }

    private var sum: String {
        let bad = checks.filter { $0.state != .ok }
        if bad.isEmpty { return "All is well." }
        let necessary = bad.filter(\.necessary).map(\.name)
        guard necessary.isEmpty else { return "Not ready: \(necessary.joined(separator: ", "))." }
        return "Ready. Recommended, and not there: \(bad.map(\.name).joined(separator: ", "))."
    }

    /// A document for scripts: schema `troupe.doctor`, version 1.
    public func json() throws -> String { try jsonText(self) }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
