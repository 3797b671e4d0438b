import TroupeModel

/// The columns of posts as records show them, one row a sighting; accounts and objects are numbered beside.
struct SightingRows {
    private(set) var account: [UInt32] = []
    private(set) var time: [Int64] = []
    private(set) var line: [UInt32] = []
    private(set) var identifiers = PostIdentifierColumn()
    private(set) var facts = RowFacts()
    /// For each row, where its time comes from and what kind of key its account has.
    private(set) var origin: [UInt8] = []
    /// For each row, its platform; empty while all are of one.
    private(set) var platform: [UInt16] = []
    private var commonPlatform: UInt16 = 0
    /// For each row, when it was collected; empty while no record says so.
    private(set) var captured: [Int64] = []
    /// For each source, its first row.
    var firstOfSource: [Int] = []

    /// The time of capture of a row that does not say: after all that do.
    static let notCaptured = Int64.max

    /// The number of rows.
    var count: Int { time.count }

    mutating func reserve(_ rows: Int) {
        guard time.capacity < rows else { return }
        account.reserveCapacity(rows)
        time.reserveCapacity(rows)
        line.reserveCapacity(rows)
        identifiers.reserveCapacity(rows)
        facts.record.reserveCapacity(rows)
        facts.precision.reserveCapacity(rows)
        origin.reserveCapacity(rows)
    }

    mutating func append(
        _ post: CollectedPost, account number: UInt32, kind: AccountKeyKind, platform own: UInt16,
        identifier: UnsafeBufferPointer<UInt8>
    ) {
        if own != commonPlatform || !platform.isEmpty {
            if count == 0 {
                commonPlatform = own
            } else if platform.isEmpty {
                platform = Array(repeating: commonPlatform, count: count)
            }
            if !platform.isEmpty { platform.append(own) }
        }
        if let moment = post.captured {
            if captured.isEmpty { captured = Array(repeating: Self.notCaptured, count: count) }
            captured.append(moment)
        } else if !captured.isEmpty {
            captured.append(Self.notCaptured)
        }
        account.append(number)
        time.append(post.time ?? PostTable.noTime)
        line.append(UInt32(clamping: post.line > 0 ? post.line : post.record))
        identifiers.append(identifier)
        facts.record.append(UInt32(clamping: post.record))
        facts.precision.append(post.precision)
        origin.append(post.origin.rawValue | kind.rawValue << 4)
    }

    /// The platform of a row.
    func platform(of row: Int) -> UInt16 { platform.isEmpty ? commonPlatform : platform[row] }

    /// When a row was collected.
    func captured(_ row: Int) -> Int64 { captured.isEmpty ? Self.notCaptured : captured[row] }

    /// How little a row's time is trusted: where it comes from, then how exactly it is known.
    func distrust(ofTime row: Int) -> Int { Int(origin[row] & 15) << 8 | Int(clamping: facts.precision[row].rank) }

    /// What kind of key a row's account has.
    func kind(ofAccount row: Int) -> UInt8 { origin[row] >> 4 }

    /// Gives a row what other sightings of its post know better.
    mutating func set(_ row: Int, account number: UInt32, timeOf other: Int) {
        account[row] = number
        time[row] = time[other]
        facts.precision[row] = facts.precision[other]
    }

    mutating func setAccount(_ number: UInt32, of row: Int) { account[row] = number }
}

extension TimePrecision {
    /// The place in the order from fine to coarse.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The handles that accounts with an id have had: what tells the account behind a handle alone.
struct KnownHandles {
    /// A handle on a platform.
    struct Key: Hashable {
        var platform: UInt16
        var handle: [UInt8]
    }

    /// For each handle its account, or nil where several have had it.
    private(set) var account: [Key: UInt32?] = [:]
    // The last handle of each account, since nearly every record repeats it.
    private var last: [UInt32: [UInt8]] = [:]

    mutating func note(_ handle: some Collection<UInt8>, of number: UInt32, platform: UInt16) {
        if let known = last[number], known.elementsEqual(handle) { return }
        last[number] = Array(handle)
        let key = Key(platform: platform, handle: AccountHandle.folded(handle))
        if let known = account[key] {
            if known != number { account.updateValue(nil, forKey: key) }
        } else {
            account[key] = number
        }
    }
}
