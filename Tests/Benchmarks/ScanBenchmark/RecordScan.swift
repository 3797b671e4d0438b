import Foundation
import TroupeIngest
import TroupeModel

/// A collector's file, record by record into batches that nobody keeps.
enum RecordScan {
    static func run(_ path: String) throws {
        let clock = ContinuousClock()
        var records = 0
        var bytes: Int64 = 0
        let spent = try clock.measure {
            let summary = try readRecords(from: .file(path)) { _ in true }
            records = summary?.recordsIn ?? 0
            bytes = summary?.byteCount ?? 0
        }
        let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        print("{\"bytes\": \(bytes), \"records\": \(records), \"seconds\": \(seconds)}")
    }
}
