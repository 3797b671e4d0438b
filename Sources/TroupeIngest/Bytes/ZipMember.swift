import CZip

/// The unpacked bytes of one file inside a zip archive, read with libzip and in place.
final class ZipMember {
    private let archive: OpaquePointer
    private let file: OpaquePointer
    private let path: String
    private let name: String
    /// The number of unpacked bytes, as the archive says.
    let size: Int64
    private var unpacked: Int64 = 0

    /// Opens a member.
    ///
    /// - Throws: `IngestError` if the archive or member is missing, damaged, encrypted or a bomb.
    init(archive path: String, name: String) throws(IngestError) {
        self.path = path
        self.name = name
        let archive = try ZipArchive.open(path)
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat(archive, name, 0, &status) == 0 else {
            zip_discard(archive)
            throw .badArchive(file: path, problem: .memberMissing(name))
        }
        if let problem = ZipArchive.problem(status, name: name) {
            zip_discard(archive)
            throw .badArchive(file: path, problem: problem)
        }
        guard let file = zip_fopen(archive, name, 0) else {
            zip_discard(archive)
            throw .badArchive(file: path, problem: .damaged(name))
        }
        self.archive = archive
        self.file = file
        size = Int64(clamping: status.size)
    }

    deinit {
        zip_fclose(file)
        zip_discard(archive)
    }

    /// Fills `room` from its start; fewer bytes than there is room for mean that the member has ended.
    func read(into room: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
        var filled = 0
        while filled < room.count {
            // libzip writes at most the number of bytes asked for, which the room has left.
            let count = zip_fread(file, room.baseAddress! + filled, UInt64(room.count - filled))
            if count < 0 { throw .badArchive(file: path, problem: .damaged(name)) }
            if count == 0 { break }
            filled += Int(count)
            unpacked += count
            // An archive may lie about its sizes.
            if unpacked > size { throw .badArchive(file: path, problem: .bomb(name)) }
        }
        return filled
    }
}
