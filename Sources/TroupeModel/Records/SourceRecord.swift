/// What was read from one source, how, and what became of it.
package struct SourceRecord: Sendable, Hashable {
    /// The name for people: the last part of the path, `archive.zip/member`, or `standard input`.
    package var name: String
    /// SHA-256 (FIPS 180-4) of the bytes as stored, in lower-case hexadecimal; of a member of an archive, unpacked.
    package var sha256 = ""
    /// The number of bytes as stored.
    package var byteCount: Int64 = 0
    /// The format's name, as `troupe formats` lists it.
    package var format = ""
    /// The tool or service that wrote it.
    package var collector = ""
    /// How it was read: the format, and what the user said of it.
    package var reading = ""
    /// Records read; always ``recordsUsed`` + ``recordsRefused``.
    package var recordsIn = 0
    /// Records that gave something that was used.
    package var recordsUsed = 0
    /// Used records whose time names no zone and was taken as UTC.
    package var timesWithoutZone = 0

    /// Records that are in the ledger as left out.
    package var recordsRefused: Int { recordsIn - recordsUsed }

    /// A source of which nothing is known but its name.
    package init(name: String) {
        self.name = name
    }
}

/// Posts as read, with the account of what was left out and what was read.
package struct PostImport: Sendable {
    /// The posts of all sources.
    package var posts: PostTable
    /// What could not be used whole, by source and record.
    package var ledger: Ledger
    /// The sources in the order of the posts: by name, then by hash.
    package var sources: [SourceRecord]
    /// A sentence for each file among those named, or in their folders, that was not read.
    package var notRead: [String] = []
    /// Layers that were named and that no post has, since they are measured in files; they are left out.
    package var unmeasuredLayers: [String] = []

    /// Posts as read.
    package init(posts: PostTable, ledger: Ledger, sources: [SourceRecord]) {
        self.posts = posts
        self.ledger = ledger
        self.sources = sources
    }

    /// The layers that a job looks at where the user names none; nil for all.
    ///
    /// Layers whose objects many strangers share are looked at where the user asks for them, or where there is nothing
    /// else.
    package var defaultLayers: [String]? {
        let present = posts.layers.map(\.layer.name)
        let common = Set(AssetKind.sharedByStrangers.map(\.name)).union(["same-sound", "ai-producer"])
        let specific = present.filter { !common.contains($0) }
        return specific.isEmpty ? nil : specific
    }
}
