#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whether a source is a table that ``readPosts(from:columns:progress:)`` reads: the columns of an analysis format, or
/// any table where the user says what its columns are.
///
/// Files that are missing, empty or wrong in a way that reading tells better count as tables.
public func isTableOfPosts(_ source: PostSource, isMapped: Bool) throws(IngestError) -> Bool {
    if case .file(let path) = source, isFolder(path) { return false }
    let text = try TextSource(source)
    let block = try ParsedBlock(after: [], from: text, size: 1 << 20)
    if let kind = ContentKind(startOf: block.text) { return !(kind == .json || kind == .zip) }
    if isMapped { return true }
    let mark = block.text.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    guard
        case .header(let header, _, _) = Header.read(
            UnsafeBufferPointer(rebasing: block.text[mark...]), isLast: block.isLast)
    else { return true }
    if try ColumnLayout(recognising: header, file: source.name) != nil { return true }
    let names = Set(header.columns.map { $0.lowercased() })
    return !FormatCatalogue.tables.contains { $0.recognises(names) }
}

private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
