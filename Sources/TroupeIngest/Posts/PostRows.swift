import TroupeModel

/// The columns of posts that are made while reading; accounts and objects are interned beside.
struct PostRows {
    private(set) var time: [Int64] = []
    private(set) var line: [UInt32] = []
    private(set) var identifiers = PostIdentifierColumn()
    /// Posts whose time is written more coarsely than to the second.
    private(set) var coarse: [(row: UInt32, precision: TimePrecision)] = []
    private var millisecondCount = 0

    /// The number of posts.
    var count: Int { time.count }

    mutating func append(
        _ reading: TimeReader.Reading, line: Int, identifier: UnsafeBufferPointer<UInt8>
    ) {
        if reading.precision > .second {
            coarse.append((UInt32(time.count), reading.precision))
        } else if reading.precision == .millisecond {
            millisecondCount += 1
        }
        time.append(reading.milliseconds)
        self.line.append(UInt32(truncatingIfNeeded: line))
        identifiers.append(identifier)
    }

    /// The coarsest precision that at least one in a hundred posts has, as written.
    var writtenPrecision: TimePrecision {
        guard count > 0 else { return .second }
        var counts: [TimePrecision: Int] = [:]
        for entry in coarse { counts[entry.precision, default: 0] += 1 }
        counts[.millisecond] = millisecondCount
        counts[.second] = count - coarse.count - millisecondCount
        return TimePrecision.commonest(counts)
    }
}
