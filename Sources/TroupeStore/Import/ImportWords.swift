import TroupeModel

/// The words that stand in rows, as bytes.
struct ImportWords {
    let kind = WordTable(PostKind.allCases.map(\.name))
    let origin = WordTable(TimeOrigin.allCases.map(\.name))
    let artificial = WordTable(ArtificialLabel.allCases.map(\.name))
    let status = WordTable(PostStatus.allCases.map(\.name))
    let layer = WordTable(AssetKind.allCases.map(\.name))
    let accountFact = WordTable(AccountFact.allCases.map(\.word))
    let assetFact = WordTable(AssetFact.allCases.map(\.word))
    let answer = WordTable(["no", "yes"])
    private let precisions = WordTable(TimePrecision.allCases.map(\.rawValue))

    func precision(_ precision: TimePrecision) -> UnsafeBufferPointer<UInt8> {
        switch precision {
        case .millisecond: precisions[0]
        case .second: precisions[1]
        case .minute: precisions[2]
        case .hour: precisions[3]
        case .day: precisions[4]
        }
    }
}

/// The words of an enumeration as bytes, by its raw values.
final class WordTable: @unchecked Sendable {
    // Filled once and never changed; freed with the table.
    private let buffers: [UnsafeMutableBufferPointer<UInt8>]

    init(_ words: [String]) {
        buffers = words.map { word in
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, word.utf8.count))
            _ = buffer.initialize(from: word.utf8)
            return UnsafeMutableBufferPointer(rebasing: buffer[..<word.utf8.count])
        }
    }

    deinit {
        for buffer in buffers { buffer.baseAddress?.deallocate() }
    }

    subscript(number: UInt8) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(buffers[Int(number)]) }
}
