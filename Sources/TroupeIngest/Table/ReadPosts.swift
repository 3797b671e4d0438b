package import TroupeModel

/// Reads the posts of files of any known format into one table.
///
/// A post (platform and native id) that several records show is one post. Sources are taken in the order of their
/// names, then of their hashes, whatever the order in which they are given: the same files give the same table, and the
/// same one as a case into which they are imported.
///
/// - Parameters:
///   - list: The sources; at least one.
///   - options: What the user says of all of them.
///   - progress: Told, for the source being read, the bytes read and the bytes in all where that is known.
/// - Throws: `IngestError` when a source that the user named cannot be read as a whole. One found in a folder or
///   archive that is of another kind is passed over and told.
/// - Complexity: O(bytes) time; memory grows with the posts and the distinct texts, not with the files.
package func readPosts(
    from list: SourceList, options: RecordOptions = RecordOptions(),
    progress: ((_ bytesRead: Int64, _ totalBytes: Int64?) -> Void)? = nil
) throws(IngestError) -> PostImport {
    let (sources, copies) = try withoutCopies(list.sources)
    var reader = RecordReader(options: options)
    reader.options.keepsFacts = false
    reader.options.keepsRaw = false
    // Small enough that what one thread wrote is still at hand when the other takes it.
    reader.blockSize = 1 << 18
    reader.batchSize = 1 << 18
    let result = try readPosts(from: sources, reader: reader, progress: progress)
    var told = result
    told.notRead += copies
    told.notRead += list.passedOverInWords
    return told
}

func readPosts(
    from sources: [ListedSource], reader: RecordReader, progress: ((Int64, Int64?) -> Void)? = nil
) throws(IngestError) -> PostImport {
    let sink = PostTableSink(oneIn: reader.options.sampledOneIn)
    var records: [SourceRecord] = []
    var notRead: [String] = []
    var rows = 0
    for listed in sources {
        var share = 0.0
        var posts = 0
        var isBegun = false
        do throws(IngestError) {
            let record = try reader.read(
                listed.source,
                progress: { done, total in
                    if let total, done > 0, total > done { share = Double(total) / Double(done) }
                    progress?(done, total)
                },
                deliver: { batch in
                    // A foreign file in a folder fails before it gives anything; so much may be thrown away.
                    if !isBegun {
                        sink.beginSource()
                        isBegun = true
                    }
                    posts += batch.posts.count
                    // A small beginning of a huge file does not claim all memory.
                    sink.take(batch, expectedRows: rows + Int(Double(posts) * min(128, max(1, share * 1.02))))
                    return true
                })
            guard let record else { continue }
            if !isBegun { sink.beginSource() }
            rows += posts
            records.append(record)
        } catch {
            guard !listed.isNamed, error.isOfAnotherKind, !isBegun else { throw error }
            notRead.append(error.description)
        }
    }
    guard !records.isEmpty else {
        throw .nothingKnown(files: sources.map(\.source.name), reasons: notRead)
    }
    var result = sink.finish(records)
    result.notRead = notRead
    return result
}

/// The sources by name, then hash; a file that is byte for byte another is taken once.
private func withoutCopies(
    _ sources: [ListedSource]
) throws(IngestError) -> (sources: [ListedSource], notes: [String]) {
    guard sources.count > 1 else { return (sources, []) }
    var hashed: [(source: ListedSource, hash: String)] = []
    var nameOfHash: [String: String] = [:]
    var notes: [String] = []
    for listed in sources {
        // Standard input can be read once only.
        if case .standardInput = listed.source {
            hashed.append((listed, ""))
            continue
        }
        let hash = try fingerprint(of: listed.source).sha256
        if let known = nameOfHash[hash] {
            notes.append("\(listed.source.name.shown) is byte for byte \(known.shown), which was read")
            continue
        }
        nameOfHash[hash] = listed.source.name
        hashed.append((listed, hash))
    }
    hashed.sort { one, other in
        let (first, second) = (one.source.source.name.utf8, other.source.source.name.utf8)
        return first.elementsEqual(second) ? one.hash < other.hash : first.lexicographicallyPrecedes(second)
    }
    return (hashed.map(\.source), notes)
}
