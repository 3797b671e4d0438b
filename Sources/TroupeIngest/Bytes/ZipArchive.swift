import CZip

/// What a zip archive (PKWARE, APPNOTE 6.3) holds.
enum ZipArchive {
    /// The most members that an archive may have.
    static let memberLimit: Int64 = 100_000
    /// A member that unpacks to more than this many bytes and more than ``ratioLimit`` times its size is a bomb.
    static let sizeLimit: UInt64 = 256 << 20
    /// Text packs to a tenth or twentieth; a run of one byte packs to a thousandth.
    static let ratioLimit: UInt64 = 200

    /// Opens an archive for reading; the caller closes it with `zip_discard`.
    static func open(_ path: String) throws(IngestError) -> OpaquePointer {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            throw .badArchive(file: path, problem: .notReadable)
        }
        return archive
    }

    /// The names of the files in an archive, in its order; folders and the shadows that macOS adds are none.
    static func members(of path: String) throws(IngestError) -> [String] {
        let archive = try open(path)
        defer { zip_discard(archive) }
        let count = zip_get_num_entries(archive, 0)
        guard count <= memberLimit else { throw .badArchive(file: path, problem: .tooManyMembers) }
        var names: [String] = []
        for index in 0..<max(0, count) {
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard zip_stat_index(archive, UInt64(index), 0, &status) == 0, let text = status.name else { continue }
            let name = String(cString: text)
            if name.hasSuffix("/") || name.hasPrefix("__MACOSX/") { continue }
            if let problem = problem(status, name: name) { throw .badArchive(file: path, problem: problem) }
            names.append(name)
        }
        return names
    }

    /// Why a member is not read; nil if it may be.
    static func problem(_ status: zip_stat_t, name: String) -> IngestError.ArchiveProblem? {
        if status.encryption_method != UInt16(ZIP_EM_NONE) { return .encrypted(name) }
        if status.size > sizeLimit, status.size / max(1, status.comp_size) > ratioLimit { return .bomb(name) }
        return nil
    }
}
