import Foundation
import TroupeModel
import TroupeStore

/// Who changes a case, with which version, now.
///
/// - Parameter who: The name; the user's where nil.
func caseOperator(_ who: String?) -> Operator {
    let environment = ProcessInfo.processInfo.environment
    let name = who ?? environment["USER"] ?? environment["LOGNAME"] ?? "unknown"
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    return Operator(name: name, version: troupeVersion, time: UTCText.time(now))
}
