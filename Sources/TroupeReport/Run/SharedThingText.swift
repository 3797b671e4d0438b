import TroupeCoordination
import TroupeModel

/// What members of a community posted together, in words: the text in full, who posted it, and where to look.
struct SharedThingText {
    let material: ReportMaterial
    let names: ReportNames

    private static let mostPosts = 3

    private var findings: Findings { material.findings }
    private var words: Wording { material.words }

    /// What it is, in full: a caption as it was first posted, something else by its title where one is known.
    func text(of thing: SharedThing) throws -> String {
        let layer = findings.posts.layers[thing.layer].layer
        let object = findings.text(of: thing)
        if LayerKind(layer) == .caption, FoldedCaptions.isFolded(layer) {
            return try thing.posts.first.flatMap { try caption(of: $0) } ?? object
        }
        guard !layer.isReadable, let title = try title(layer.name, object) else { return object }
        return title
    }

    /// The first words of it, for a table.
    func firstWords(of thing: SharedThing) throws -> InlineText {
        let whole = try text(of: thing)
        let layer = findings.posts.layers[thing.layer].layer
        // An id alone says nothing without what it is an id of.
        let name = layer.isReadable || whole != findings.text(of: thing) ? whole : words.layer(layer.name) + " " + whole
        let text = defanged(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\(quoted: text.count > 60 ? String(text.prefix(59)) + "…" : text)"
    }

    /// The blocks on one of the things most shared.
    func blocks(_ rank: Int, _ thing: SharedThing) throws -> [ReportBlock] {
        let layer = findings.posts.layers[thing.layer].layer
        let text = defanged(try self.text(of: thing).visibleLines)
        let object = findings.text(of: thing)
        let first = thing.posts.first.map { findings.posts.time[$0] } ?? 0
        let last = thing.posts.last.map { findings.posts.time[$0] } ?? 0
        let name: InlineText = "\(strong: "\(rank). \(words.layer(layer.name).visible)")"
        let named: InlineText =
            layer.isReadable || text == object ? name : words.inline("report.withId", name, "\(code: object)")
        let heading = words.inline(
            "report.postedBy", named, words.inline("page.nAccounts", count: thing.members.count),
            words.inline("page.nPosts", count: thing.posts.count), "\(UTCText.time(first))", "\(UTCText.time(last))")
        return [.paragraph(heading), .quote(text)]
            + (text.needsTranslation(into: words.language) ? [.field(words("report.translation"))] : []) + [
                .list(try posts(of: thing))
            ]
    }

    /// The first posts of it, one an account.
    private func posts(of thing: SharedThing) throws -> [InlineText] {
        var seen: Set<UInt32> = []
        let first = thing.posts.filter { seen.insert(findings.posts.account[$0]).inserted }.prefix(Self.mostPosts)
        return try first.map { try line($0) }
    }

    private func line(_ post: Int) throws -> InlineText {
        let posts = findings.posts
        let account = posts.account[post]
        let platform = posts.accounts.platformName(of: Int(account))
        let id = posts.identifiers[post]
        let handle = names.known(account)?.handle
        let address = PostAddress.text(platform: platform, handle: handle, id: id)
        let place: InlineText =
            address.map { InlineText([.code(defanged($0))]) }
            ?? (id.isEmpty ? words.inline("report.postWithoutId") : words.inline("report.post", "\(code: id)"))
        let time: InlineText = "\(UTCText.time(posts.time[post]))"
        let source: InlineText = "\(code: findings.sourceName(ofPost: post))"
        let line: InlineText = "\(Int(posts.line[post]))"
        guard let captured = try capture(of: post)?.time else {
            return words.inline("report.postLine", place, names[account], time, source, line)
        }
        return words.inline(
            "report.postLineCaptured", place, names[account], time, source, line, "\(UTCText.time(captured))")
    }

    private func caption(of post: Int) throws -> String? {
        if let captions = material.captions { return captions.first(ofPost: post) }
        return try capture(of: post)?.caption
    }

    private func capture(of post: Int) throws -> ReportCase.Capture? {
        guard let known = material.known else { return nil }
        let platform = findings.posts.accounts.platformName(of: Int(findings.posts.account[post]))
        return try known.capture(platform.platformInCase, findings.posts.identifiers[post])
    }

    private func title(_ layer: String, _ object: String) throws -> String? {
        try material.known?.title(layer, object)
    }
}
