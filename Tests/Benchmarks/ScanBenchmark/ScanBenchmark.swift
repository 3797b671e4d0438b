import Foundation
import TroupeIngest

/// How fast one core reads: the fields of a CSV file (blocks of 4 MB, every record and field, nothing kept); with
/// `json` the values of JSON lines, syntax checked everywhere and eight fields taken as strings; with `records` a
/// collector's file as the import reads it, hash included.
///
/// Prints JSON: bytes, records, seconds (the file is read once before, so that the disk does not count).
@main
enum ScanBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 3, arguments[1] == "json" { return try LineScan.run(arguments[2]) }
        if arguments.count == 3, arguments[1] == "records" { return try RecordScan.run(arguments[2]) }
        guard arguments.count == 2 else { return print("usage: ScanBenchmark [json|records] FILE") }
        let path = arguments[1]
        _ = try scan(path)
        let clock = ContinuousClock()
        var counts = Counts()
        let spent = try clock.measure { counts = try scan(path) }
        let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        print(
            "{\"bytes\": \(counts.bytes), \"records\": \(counts.records), \"fields\": \(counts.fields), "
                + "\"fieldBytes\": \(counts.fieldBytes), \"seconds\": \(seconds)}")
    }

    private struct Counts {
        var bytes = 0
        var records = 0
        var fields = 0
        var fieldBytes = 0
    }

    private static func scan(_ path: String) throws -> Counts {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let scanner = RecordScanner(delimiter: UInt8(ascii: ","), recordLimit: 1 << 24, fieldLimit: 64)
        defer { scanner.deallocate() }
        var counts = Counts()
        var rest = Data()
        while let more = try file.read(upToCount: 4 << 20), !more.isEmpty {
            counts.bytes += more.count
            rest.append(more)
            rest = rest.withUnsafeBytes { raw in
                let bytes = raw.bindMemory(to: UInt8.self)
                return Data(bytes[count(bytes, scanner, &counts)...])
            }
        }
        return counts
    }

    /// Counts the whole records and returns where the last one ends.
    private static func count(
        _ bytes: UnsafeBufferPointer<UInt8>, _ scanner: RecordScanner, _ counts: inout Counts
    ) -> Int {
        var next = 0
        while true {
            switch scanner.scan(bytes, from: next, isLast: false) {
            case .end, .incomplete: return next
            case .blank(let after), .refused(_, let after): next = after
            case .record(let after, _, let fieldCount):
                counts.records += 1
                counts.fields += fieldCount
                for number in 0..<min(fieldCount, 64) {
                    counts.fieldBytes += scanner[number].end - scanner[number].start
                }
                next = after
            }
        }
    }
}
