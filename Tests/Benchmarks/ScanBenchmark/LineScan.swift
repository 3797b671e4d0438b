import Foundation
import TroupeIngest

/// JSON lines, value by value.
enum LineScan {
    static func run(_ path: String) throws {
        _ = try scan(path)
        var result = (bytes: 0, records: 0, text: 0)
        let spent = try ContinuousClock().measure { result = try scan(path) }
        let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        print(
            "{\"bytes\": \(result.bytes), \"records\": \(result.records), \"textBytes\": \(result.text), "
                + "\"seconds\": \(seconds)}")
    }

    /// The file is mapped; what peers take as strings is taken as strings here.
    private static func scan(_ path: String) throws -> (bytes: Int, records: Int, text: Int) {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        var parser = JSONParser()
        var records = 0
        var text = 0
        try data.withUnsafeBytes { raw in
            let bytes = raw.bindMemory(to: UInt8.self)
            var start = 0
            while start < bytes.count {
                let end = lineEnd(bytes, start)
                try parser.withValue(of: UnsafeBufferPointer(rebasing: bytes[start..<end])) { item in
                    records += 1
                    let fields = [
                        item["id"], item["desc"], item["createTime"], item["author"]?["uniqueId"],
                        item["author"]?["id"],
                        item["music"]?["id"], item["statsV2"]?["playCount"],
                    ]
                    for field in fields { text += field?.string()?.utf8.count ?? 0 }
                    item["textExtra"]?.forEachElement { text += $0["hashtagName"]?.string()?.utf8.count ?? 0 }
                }
                start = end + 1
            }
        }
        return (data.count, records, text)
    }

    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard let found = memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start) else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes.baseAddress!)
    }
}
