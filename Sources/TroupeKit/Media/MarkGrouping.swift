import TroupeModel
import TroupeStore

/// Tells which handles the watermarks of a case name.
struct MarkGrouping {
    /// Least confidence of a reading.
    static let leastConfidence = 0.5

    /// Makes the handles of a case anew.
    ///
    /// A mark counts where more than half of the frames that were looked at have it: on single frames three in ten are
    /// misread.
    ///
    /// - Returns: Files with a handle and different handles; nil where no marks were looked for.
    /// - Throws: `StoreError`.
    func renew(_ file: CaseFile, by person: Operator) throws -> MediaGrouping.Layer? {
        let marks = try file.marks()
        guard !marks.isEmpty else { return nil }
        let known = KnownHandles(try file.accountHandles())
        let handles = marks.compactMap { stored -> (file: Int64, text: String, handle: MarkedHandle)? in
            let mark = stored.mark
            guard mark.confidence >= Self.leastConfidence, mark.read * 2 > mark.seen,
                let reading = MarkedHandle.reading(of: mark.text, isKnown: known.contains)
            else { return nil }
            return (stored.file, mark.text, known.meaning(of: reading))
        }
        try file.keepHandles(handles, by: person)
        var files: [String: Set<Int64>] = [:]
        for found in handles { files[found.handle.reading, default: []].insert(found.file) }
        var layer = MediaGrouping.Layer(
            name: "watermark", files: Set(handles.map(\.file)).count, matches: 0,
            groups: files.values.count { $0.count > 1 })
        layer.candidates = Set(handles.filter { $0.handle.state == .candidate }.map(\.handle.reading)).count
        return layer
    }
}
