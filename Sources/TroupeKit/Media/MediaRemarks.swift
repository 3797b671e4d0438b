import TroupeCoordination
import TroupeModel
import TroupeReport
import TroupeStore

/// What must be said beside ties that rest on what was measured in files.
struct MediaRemarks {
    /// The posts, with their layers.
    var posts: PostTable

    /// What a tie by faces does not show.
    static let faceCaution =
        "A program took these faces for one person; until an analyst confirms a cluster it is a candidate (troupe cast "
        + "list asset_assessment). It errs more often on Chinese faces and on children. Look at the videos."

    /// One remark on faces and one on files that are alike; none where no such layer was looked at.
    ///
    /// - Parameter path: The case that the posts were read from; without one nothing was measured.
    /// - Throws: ``TroupeError`` if the case cannot be read.
    func remarks(from path: String?) throws(TroupeError) -> [Remark] {
        guard let path else { return [] }
        do {
            return [try faces(in: CaseFile(path, .reading)), alikeFiles].compactMap { $0 }
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// How many clusters of faces the layer rests on, and how many of them an analyst has confirmed.
    private func faces(in file: CaseFile) throws -> Remark? {
        guard let layer = posts.layers.first(where: { $0.layer.name == "face" }) else { return nil }
        let states = Dictionary(
            try file.assessedFaces().filter { $0.method == FaceGrouping.method }.map { ($0.key, $0.state) },
            uniquingKeysWith: { first, _ in first })
        let found = (0..<layer.objects.count).compactMap { states[layer.objects[$0]] }
        guard !found.isEmpty else { return nil }
        let confirmed = found.count { $0 == .confirmed }
        return Remark { words in
            words(
                "note.faces", .number(found.count), .number(confirmed), .number(FaceClusters.strangers),
                .number(Int(1 / FaceClusters.falseMatches) / 1000 * 1000))
        }
    }

    private var alikeFiles: Remark? {
        let names = posts.layers.map(\.layer.name).filter(MediaGrouping.alike.contains)
        guard !names.isEmpty else { return nil }
        let list = names.map(PlainText.code).joined(separator: ", ")
        return Remark { words in words("note.alikeFiles", .text(list), .number(Self.strangers)) }
    }

    /// Pairs of unrelated clips that were compared, and none matched (`make measure-media`; docs/media.md).
    private static let strangers = 20_412
}
