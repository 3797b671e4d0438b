import TroupeBase
import TroupeModel

/// The posts that several rows show: those with the same id on the same platform.
///
/// Nearly all posts are shown once, so only rows whose hashes begin alike are compared.
struct RepeatedPosts {
    /// The rows of each such post, ascending.
    let groups: [[Int]]

    /// - Parameter workers: Threads; the groups are the same for any number.
    /// - Complexity: O(rows) time, shared among the workers; eight bytes a row.
    init(_ rows: SightingRows, workers: Int = coreCount()) {
        // An export in the order of its ids repeats none.
        if rows.identifiers.isAscending {
            groups = []
            return
        }
        let dealt = DealtRows(rows, workers: workers)
        let found = parallelMap(count: dealt.partCount, workers: workers, makeScratch: noScratch) { part, _ in
            dealt.alike(inPart: part).flatMap { Self.groups(of: $0, rows) }
        }
        groups = found.flatMap(\.self).sorted { $0[0] < $1[0] }
    }

    /// The rows that are of one post.
    private static func groups(of rows: [Int], _ columns: SightingRows) -> [[Int]] {
        struct Key: Hashable {
            var platform: UInt16
            var identifier: [UInt8]
        }
        let posts = Dictionary(grouping: rows) {
            Key(platform: columns.platform(of: $0), identifier: Array(columns.identifiers[$0].utf8))
        }
        return posts.values.filter { $0.count > 1 }
    }
}
