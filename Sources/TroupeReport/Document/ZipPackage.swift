import CZip

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A zip archive (PKWARE, APPNOTE 6.3) made in memory: members in the order given, all of one fixed time, so that the
/// same members give the same bytes.
package enum ZipPackage {
    /// The archive could not be made, which happens only where memory is short.
    struct Failure: Error {}

    /// 1 January 1980, the first day that the format knows.
    private static let firstDay: UInt16 = 1 << 5 | 1

    /// The bytes of an archive.
    ///
    /// - Throws: ``Failure``.
    package static func bytes(_ members: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        guard let store = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure() }
        defer { zip_source_free(store) }
        guard let archive = zip_open_from_source(store, Int32(ZIP_TRUNCATE), nil) else { throw Failure() }
        // Closing the archive lets go of the source that the bytes are read from afterwards.
        zip_source_keep(store)
        do {
            for member in members { try add(member.name, member.bytes, to: archive) }
            guard zip_close(archive) == 0 else { throw Failure() }
        } catch {
            zip_discard(archive)
            throw error
        }
        return try contents(of: store)
    }

    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) throws {
        // The library frees its own copy once the archive is closed.
        guard let copy = malloc(max(1, bytes.count)) else { throw Failure() }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, bytes.count) } }
        guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            throw Failure()
        }
        let place = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard place >= 0 else {
            zip_source_free(source)
            throw Failure()
        }
        guard zip_set_file_compression(archive, UInt64(place), Int32(ZIP_CM_DEFLATE), 9) == 0,
            zip_file_set_dostime(archive, UInt64(place), 0, firstDay, 0) == 0
        else { throw Failure() }
    }

    private static func contents(of store: OpaquePointer) throws -> [UInt8] {
        guard zip_source_open(store) == 0 else { throw Failure() }
        defer { zip_source_close(store) }
        guard zip_source_seek(store, 0, SEEK_END) == 0 else { throw Failure() }
        let size = zip_source_tell(store)
        guard size >= 0, zip_source_seek(store, 0, SEEK_SET) == 0 else { throw Failure() }
        var read: Int64 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            read = zip_source_read(store, buffer.baseAddress, UInt64(size))
            count = Int(max(0, read))
        }
        guard read == size else { throw Failure() }
        return bytes
    }
}
