extension Header {
    /// A mapping to try for a header that is not known: obvious columns by name, `…` for the rest.
    ///
    /// Names are compared without regard to case, blanks and signs between words; of a nested field the last part
    /// counts where no whole name fits.
    var suggestion: String {
        var parts: [String] = []
        let text = column(hasMarkOfSubtitles ? ColumnName.texts.filter { $0 != "caption" } : ColumnName.texts)
        // A column that is just called post holds ids where the text stands elsewhere.
        let posts = ColumnName.posts + (text == nil ? [] : ["post"])
        if let post = column(posts, isNested: false) { parts.append("post=\(post)") }
        let account = column(ColumnName.accounts)
        let handle = column(ColumnName.handles)
        if let account { parts.append("account=\(account)") }
        if let handle { parts.append("handle=\(handle)") }
        if account == nil, handle == nil { parts.append("account=\(column(ColumnName.people) ?? "…")") }
        parts.append("time=\(time ?? "…")")
        if let text {
            parts.append("caption=\(text)")
        } else {
            parts.append("object=\(column(ColumnName.objects) ?? "…")")
        }
        let mapping = parts.joined(separator: ",")
        // What a shell would take apart or replace stands in quotes.
        let isPlain = mapping.allSatisfy { $0.isLetter || $0.isNumber || "=,.+-_/:…".contains($0) }
        return isPlain ? mapping : "'\(mapping)'"
    }

    /// How many of account, time and what posts share no column is obvious for.
    var openRoles: Int { suggestion.count { $0 == "…" } }

    /// The column with the time; date and clock where they stand apart. What is nested comes last, and never from the
    /// account, whose times are others.
    private var time: String? {
        for isNested in [false, true] {
            if let moment = column(ColumnName.moments, isNested: isNested, ofAccount: false) { return moment }
            let clock = column(ColumnName.clocks, isNested: isNested, ofAccount: false)
            guard let date = column(ColumnName.dates, isNested: isNested, ofAccount: false) else {
                if let clock { return clock }
                continue
            }
            return clock.map { "\(date)+\($0)" } ?? date
        }
        return nil
    }

    /// Whether `caption` says if a video has subtitles: YouTube's does, and stands beside definition and dimension
    /// (developers.google.com/youtube/v3/docs/videos, contentDetails).
    private var hasMarkOfSubtitles: Bool {
        column(["definition"]) != nil && column(["dimension"]) != nil
    }

    private func column(_ names: [String]) -> String? {
        column(names, isNested: false) ?? column(names, isNested: true)
    }

    /// The first of the names that is a column, or the last part of one.
    private func column(_ names: [String], isNested: Bool, ofAccount: Bool = true) -> String? {
        let candidates = columns.compactMap { column -> (plain: String, column: String)? in
            guard isNested else { return (ColumnName.plain(column), column) }
            let parts = column.split { $0 == "." || $0 == "/" }.map(ColumnName.plain)
            let isOfAccount = parts.dropLast().contains { ColumnName.people.contains($0) || $0 == "owner" }
            return parts.count > 1 && (ofAccount || !isOfAccount) ? (parts[parts.count - 1], column) : nil
        }
        for name in names {
            if let match = candidates.first(where: { $0.plain == name }) { return match.column.shown }
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
    /// Posts' ids. Not `id` and `message_id`, which often count the rows, or the messages of a channel, so that two
    /// posts would be one.
    static let posts = [
        "postid", "tweetid", "statusid", "videoid", "contentid", "mediaid", "itemid", "awemeid", "noteid",
        "adarchiveid",
        "idpublicación", "idpost", "idпоста", "beitragsid", "作品id", "帖子id", "视频id", "动态id",
    ]
    /// Accounts' ids.
    static let accounts = [
        "accountid", "userid", "authorid", "uid", "ownerid", "pageid", "channelid", "authorchannelid", "secuid", "作者id",
        "用户id",
    ]
    /// Accounts' handles.
    static let handles = [
        "username", "handle", "screenname", "shortname", "authorusername", "uniqueid", "userhandle", "nombredeusuario",
        "benutzername",
        "nomdutilisateur", "用户名", "账号", "帳號", "抖音号",
    ]
    /// Accounts by what may be an id, a handle or a name.
    static let people = [
        "account", "user", "author", "accountname", "authorname", "authordisplayname", "channel", "channelname", "page",
        "pagename",
        "usuario",
        "autor", "cuenta", "canal", "auteur", "utilisateur", "compte", "benutzer", "nutzer", "konto", "kanal", "автор",
        "пользователь", "аккаунт", "канал", "作者", "用户", "昵称", "用户昵称", "博主", "发布者",
    ]
    /// Moments.
    static let moments = [
        "timestamp", "timestampshare", "timeutc", "createtime", "createdat", "created", "datetime", "publishedat",
        "publishtime", "posttime", "postedat", "createtimeiso", "unixtimestamp",
        "createdutc", "published", "takenat", "takenattimestamp", "publishdate", "publicationdate", "pubdate",
        "createddate", "datecreated", "dateposted", "adcreationtime", "fechahora", "fechayhora",
        "zeitstempel",
        "horodatage", "датаивремя", "发布时间", "發布時間", "创建时间", "发表时间",
    ]
    /// Days, or moments.
    static let dates = ["date", "postdate", "day", "fecha", "datum", "дата", "日期"]
    /// Clocks, or moments.
    static let clocks = ["time", "hour", "hora", "uhrzeit", "zeit", "heure", "время", "时间", "時間"]
    /// What people wrote.
    static let texts = [
        "caption", "text", "fulltext", "rawcontent", "posttext", "textoriginal", "tweet", "message", "body", "desc",
        "description", "content", "adcreativebodies", "videodescription", "title", "videotitle", "texto", "mensaje",
        "contenido", "texte", "contenu", "nachricht", "inhalt", "текст", "сообщение", "文案", "内容", "正文", "微博正文", "博文",
        "文本",
        "描述", "标题",
    ]
    /// Other things that posts share.
    static let objects = [
        "objectid", "object", "urlid", "url", "urls", "link", "hashtagid", "hashtag", "hashtags", "domainid", "domain",
        "phashid", "musicid",
    ]

    /// A name in lower case, without blanks and signs.
    static func plain(_ name: some StringProtocol) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
