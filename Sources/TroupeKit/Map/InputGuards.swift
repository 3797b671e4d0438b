import TroupeCoordination
import TroupeModel
import TroupeReport

/// Checks of what posts can bear before they are tested.
enum InputGuards {
    static let defaultWindow: Int64 = 60_000

    /// The window to use on times of this precision.
    ///
    /// 12:00 is any moment of its minute: two such times can be a minute less or more apart than they look, so a
    /// window must span two units. Seconds and milliseconds are taken at face value.
    ///
    /// - Returns: The window in milliseconds and, if it had to be widened, a sentence that says so.
    /// - Throws: A bad-input error if the user's own window is too narrow.
    static func window(
        asked: Int64?, precision: TimePrecision
    ) throws(TroupeError) -> (window: Int64, note: Remark?) {
        let least = precision >= .minute ? 2 * precision.milliseconds : precision.milliseconds
        let window = asked ?? defaultWindow
        guard window < least else { return (window, nil) }
        let leastText = PlainText.duration(milliseconds: least)
        if asked != nil {
            throw TroupeError(
                .badInput,
                "times are known to the \(precision.rawValue) only, so a window of "
                    + "\(PlainText.duration(milliseconds: window)) cannot be told; use --window "
                    + "\(leastText.replacing(" days", with: "d").filter { $0 != " " }) or more")
        }
        return (
            least,
            Remark { words in
                words(
                    "note.widened", .text(words.word("precision", precision.rawValue)),
                    .text(words.duration(milliseconds: window)), .text(words.duration(milliseconds: least)))
            }
        )
    }

    /// The widths that are tested beside the first one where the user names none: five and thirty times it.
    ///
    /// A width needs posts over twenty times its length: jitter of ten windows either way would move the posts of a
    /// shorter collection out of the hours in which it was made, and any burst would stand out.
    static func furtherWidths(beside window: Int64, times: [Int64]) -> [Int64] {
        guard let first = times.min(), let last = times.max() else { return [] }
        return [5 * window, 30 * window].filter { 20 * $0 <= last - first }
    }

    /// What was found at each width of the window, where several were looked at.
    static func widthNotes(_ detection: Detection) -> [Remark] {
        let widths = detection.widths
        guard widths.count > 1 else { return [] }
        return [
            Remark { words in
                let found = widths.map { width in
                    words(
                        "note.width", .text(words.duration(milliseconds: width.window)),
                        .text(words("count.groups", .number(width.groups))),
                        .text(words("page.nAccounts", .number(width.accounts))))
                }
                return words(
                    "note.widths", .number(widths.count), .text(found.joined(separator: "; ")),
                    .text(words.duration(milliseconds: widths[0].window)))
            }
        ]
    }

    /// A warning about ties that repeat one thing.
    static func inflationNotes(_ detection: Detection) -> [Remark] {
        let inflated = detection.ties.reduce(0) { $0 + $1.layers.count(where: \.isInflated) }
        guard inflated > 0 else { return [] }
        return [Remark { $0("note.inflated", .number(inflated), .text("\(TieStrengths.inflation)")) }]
    }

    /// A warning about communities that a small crowd could be as well; the report says so of each.
    static func opaqueObjectNotes(_ detection: Detection) -> [Remark] {
        let opaque = detection.communities.count { $0.grade?.standsOnOpaqueObjects == true }
        guard opaque > 0 else { return [] }
        let all = detection.communities.count
        return [
            Remark { words in
                words("note.opaque", .number(opaque), .text(words("page.nCommunities", .number(all))))
            }
        ]
    }

    /// A warning about copies that captions compared exactly do not show.
    static func variedCopyNotes(_ posts: PostTable, window: Int64) -> [Remark] {
        let copies = VariedCopies(posts, window: window)
        guard copies.posts >= 5 else { return [] }
        let layers = posts.layers.map(\.layer.name.visible) + [DerivedLayer.nearCaption.rawValue]
        return [
            Remark { words in
                words(
                    "note.varied", .number(copies.posts), .text(words("page.nAccounts", .number(copies.accounts))),
                    .text(words.duration(milliseconds: window)), .text(layers.joined(separator: ",")))
            }
        ]
    }

    /// Warnings about objects that reach more than half of the accounts: the collection may have been made by them.
    static func selectionNotes(_ posts: PostTable) -> [Remark] {
        guard posts.accounts.count >= 20 else { return [] }
        return posts.layers.flatMap { layer in
            var uses = [Int](repeating: 0, count: layer.objects.count)
            for object in layer.objectOfUse { uses[Int(object)] += 1 }
            let frequent = uses.indices.filter { 2 * uses[$0] > posts.accounts.count }
            var accounts: [Int: Set<UInt32>] = [:]
            for object in frequent { accounts[object] = [] }
            if !frequent.isEmpty {
                for (post, object) in zip(layer.postOfUse, layer.objectOfUse) {
                    accounts[Int(object)]?.insert(posts.account[Int(post)])
                }
            }
            return frequent.compactMap { object -> Remark? in
                let reached = accounts[object]?.count ?? 0
                guard 2 * reached > posts.accounts.count else { return nil }
                let (text, name, all) = (layer.objects[object], layer.layer.name, posts.accounts.count)
                return Remark { words in
                    words(
                        "note.selection", .text(PlainText.code(text)), .text(PlainText.code(name)),
                        .text(words.count(reached)), .text(words.count(all)))
                }
            }
        }
    }
}
