/// What packed bytes hold, for searches of files that are no sources.
package enum UnpackedBytes {
    /// The most bytes that are looked at in one file.
    package static let limit = 1 << 30

    /// The bytes of a file, unpacked if they are gzip or zstd.
    ///
    /// - Throws: `IngestError` if it cannot be read, is damaged, a bomb, or larger than ``limit``.
    package static func of(_ source: PostSource) throws(IngestError) -> [UInt8] {
        let text = try TextSource(source)
        var result: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = try room.read(from: text)
            result += room[..<count]
            if count < room.count { return result }
            if result.count > limit { throw .badCompression(file: source.name, problem: .bomb) }
        }
    }

    /// What a stream of zlib (RFC 1950) or gzip holds, as far as it can be unpacked; nil if nothing can.
    package static func inflated(_ bytes: [UInt8]) -> [UInt8]? {
        let inflater = Inflater()
        inflater.feed(bytes)
        var result: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while result.count <= limit, !inflater.isBetweenMembers {
            guard case .bytes(let count) = room.withUnsafeMutableBytes({ inflater.unpack(into: $0) }) else { break }
            result += room[..<count]
        }
        return result.isEmpty ? nil : result
    }

    /// The names of the files in a zip archive.
    ///
    /// - Throws: `IngestError` if it cannot be read.
    package static func members(ofArchive path: String) throws(IngestError) -> [String] {
        try ZipArchive.members(of: path)
    }
}

extension [UInt8] {
    fileprivate mutating func read(from text: TextSource) throws(IngestError) -> Int {
        var failure: IngestError?
        let count = withUnsafeMutableBytes { room -> Int in
            do throws(IngestError) {
                return try text.read(into: room)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return count
    }
}

/// All bytes of a source as it is stored; of a member of an archive, unpacked.
///
/// - Throws: `IngestError` if it cannot be read.
package func storedBytes(of source: PostSource) throws(IngestError) -> [UInt8] {
    let bytes = try ByteSource(source)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { room.deallocate() }
    var all: [UInt8] = []
    while true {
        let count = try bytes.read(into: room)
        all.append(contentsOf: room[..<count])
        if count < room.count { return all }
    }
}
