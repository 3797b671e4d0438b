extension Header {
    /// A mapping to try for a header that is not known: obvious columns by name, `…` for the rest.
    ///
    /// Names are compared without regard to case, blanks and signs between words; of a nested field the last part counts
    /// where no whole name fits.
    var suggestion: String {
        var parts: [String] = []
        if let post = column(ColumnName.posts) { parts.append("post=\(post)") }
        let account = column(ColumnName.accounts)
        let handle = column(ColumnName.handles)
        if let account { parts.append("account=\(account)") }
        if let handle { parts.append("handle=\(handle)") }
        if account == nil, handle == nil { parts.append("account=\(column(ColumnName.people) ?? "…")") }
        parts.append("time=\(time ?? "…")")
        if let text = column(ColumnName.texts) {
            parts.append("caption=\(text)")
        } else {
            parts.append("object=\(column(ColumnName.objects) ?? "…")")
        }
        let mapping = parts.joined(separator: ",")
        // What a shell would take apart or replace stands in quotes.
        let isPlain = mapping.allSatisfy { $0.isLetter || $0.isNumber || "=,.+-_/:…".contains($0) }
        return isPlain ? mapping : "'\(mapping)'"
    }

    /// The column with the time; date and clock where they stand apart.
    private var time: String? {
        if let moment = column(ColumnName.moments) { return moment }
        guard let date = column(ColumnName.dates) else { return column(ColumnName.clocks) }
        return column(ColumnName.clocks).map { "\(date)+\($0)" } ?? date
    }

    private func column(_ names: [String]) -> String? {
        for name in names {
            if let match = columns.first(where: { ColumnName.plain($0) == name }) { return match.shown }
        }
        for name in names {
            let isLast = { (column: String) in
                column.lastIndex { $0 == "." || $0 == "/" }.map { ColumnName.plain(column[$0...].dropFirst()) == name }
            }
            if let match = columns.first(where: { isLast($0) ?? false }) { return match.shown }
        }
        return nil
    }

    /// Whether the first line holds data instead of names: a long number or a date with a clock, which are no names.
    var looksLikeData: Bool {
        columns.contains { column in
            if column.utf8.count >= 9, column.utf8.allSatisfy({ $0 &- 48 < 10 }) { return true }
            guard column.contains(":"), column.contains(where: \.isNumber) else { return false }
            return Array(column.utf8).withUnsafeBufferPointer { TimeReader.read($0) } != nil
        }
    }
}

/// What columns are called in tables that people make, in the languages of those who collect posts.
private enum ColumnName {
    /// Posts' ids.
    static let posts = [
        "postid", "tweetid", "statusid", "messageid", "videoid", "contentid", "mediaid", "itemid", "awemeid", "noteid",
        "id", "idpublicación", "idpost", "idпоста", "beitragsid", "作品id", "帖子id", "视频id", "动态id",
    ]
    /// Accounts' ids.
    static let accounts = ["accountid", "userid", "authorid", "uid", "ownerid", "channelid", "secuid", "作者id", "用户id"]
    /// Accounts' handles.
    static let handles = [
        "username", "handle", "screenname", "authorusername", "uniqueid", "userhandle", "nombredeusuario",
        "benutzername",
        "nomdutilisateur", "用户名", "账号", "帳號", "抖音号",
    ]
    /// Accounts by what may be an id, a handle or a name.
    static let people = [
        "account", "user", "author", "accountname", "authorname", "channel", "channelname", "page", "pagename",
        "usuario",
        "autor", "cuenta", "canal", "auteur", "utilisateur", "compte", "benutzer", "nutzer", "konto", "kanal", "автор",
        "пользователь", "аккаунт", "канал", "作者", "用户", "昵称", "博主", "发布者",
    ]
    /// Moments.
    static let moments = [
        "timestamp", "timestampshare", "timeutc", "createtime", "createdat", "created", "datetime", "publishedat",
        "publishtime", "posttime", "postedat", "createtimeiso", "unixtimestamp", "fechahora", "fechayhora",
        "zeitstempel",
        "horodatage", "датаивремя", "发布时间", "發布時間", "创建时间", "发表时间",
    ]
    /// Days, or moments.
    static let dates = ["date", "postdate", "day", "fecha", "datum", "дата", "日期"]
    /// Clocks, or moments.
    static let clocks = ["time", "hour", "hora", "uhrzeit", "zeit", "heure", "время", "时间", "時間"]
    /// What people wrote.
    static let texts = [
        "caption", "text", "fulltext", "message", "body", "desc", "description", "content", "title", "texto", "mensaje",
        "contenido", "texte", "contenu", "nachricht", "inhalt", "текст", "сообщение", "文案", "内容", "正文", "文本", "描述",
        "标题",
    ]
    /// Other things that posts share.
    static let objects = [
        "objectid", "object", "urlid", "url", "urls", "link", "hashtagid", "hashtag", "hashtags", "domainid", "domain",
        "phashid", "musicid",
    ]

    /// A name in lower case, without blanks and signs.
    static func plain(_ name: some StringProtocol) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
