import TroupeModel

/// Where in a record each wanted thing stands.
struct ColumnLayout: Equatable {
    /// An object column.
    struct ObjectColumn: Equatable {
        let field: Int
        let layer: Layer
        /// Whether the field is a list of objects instead of one.
        let isList: Bool
    }

    let format: PostFormat
    let columnCount: Int
    let account: Int
    let time: Int
    let platform: Int?
    let post: Int?
    let objects: [ObjectColumn]

    /// The layout that a header tells by itself; nil if it is none of the known ones.
    ///
    /// - Throws: `IngestError.repeatedColumn` if a column of the format stands twice.
    init?(recognising header: Header, file: String) throws(IngestError) {
        let names = Set(header.columns.map { $0.lowercased() })
        guard let format = PostFormat.recognised.first(where: { names.isSuperset(of: $0.requiredColumns) }) else {
            return nil
        }
        func field(_ name: String) throws(IngestError) -> Int {
            try header.field(named: name, file: file)
        }
        func object(_ name: String, _ layer: String, isList: Bool = false) throws(IngestError) -> ObjectColumn {
            ObjectColumn(field: try field(name), layer: Layer(layer), isList: isList)
        }
        self.format = format
        columnCount = header.columns.count
        switch format {
        case .coordinationNetworkToolkit:
            account = try field("user_id")
            time = try field("timestamp")
            platform = nil
            post = try field("message_id")
            objects = [
                try object("repost_id", "repost"), try object("reply_id", "reply"),
                try object("message", "caption"), try object("urls", "link", isList: true),
            ]
        case .demoCase:
            account = try field("account_id")
            time = try field("time_utc")
            platform = try field("platform")
            post = try field("post_id")
            var found = [try object("caption", "caption")]
            for (column, layer, isList) in Self.demoCaseAssets where names.contains(column) {
                found.append(try object(column, layer, isList: isList))
            }
            objects = found
        case .coortweet, .mapped:
            account = try field("account_id")
            time = try field("timestamp_share")
            platform = nil
            post = try field("content_id")
            objects = [try object("object_id", "object")]
        }
    }

    /// The assets of the demo case's posts: column, layer, and whether a cell holds several.
    private static let demoCaseAssets: [(column: String, layer: String, isList: Bool)] = [
        ("hashtags", "hashtag", true), ("mentions", "mention", true), ("music_id", "music", false),
        ("voice_id", "voice", false), ("face_id", "face", false), ("product_id", "product", false),
        ("merchant_id", "merchant", false), ("video_hash", "video", false), ("duet_of", "duet", false),
    ]

    /// The layout that the user gave.
    ///
    /// - Throws: `IngestError.missingColumn` or `.repeatedColumn`.
    init(_ mapping: ColumnMapping, in header: Header, file: String) throws(IngestError) {
        format = .mapped
        columnCount = header.columns.count
        account = try header.field(named: mapping.account, file: file)
        time = try header.field(named: mapping.time, file: file)
        var found: (platform: Int?, post: Int?) = (nil, nil)
        if let name = mapping.platform { found.platform = try header.field(named: name, file: file) }
        if let name = mapping.post { found.post = try header.field(named: name, file: file) }
        platform = found.platform
        post = found.post
        var objects: [ObjectColumn] = []
        for name in mapping.objects {
            let field = try header.field(named: name, file: file)
            // Two spellings of one column are one layer.
            if objects.contains(where: { $0.field == field }) { continue }
            objects.append(ObjectColumn(field: field, layer: Layer(header.columns[field]), isList: false))
        }
        self.objects = objects
    }
}
