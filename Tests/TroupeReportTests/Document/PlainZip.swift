import CZlib

/// A plain reader of zip archives, from the central directory at their end (PKWARE, APPNOTE 6.3.10, 4.3.12): the second
/// source for what ZipPackage writes.
struct PlainZip {
    struct Member: Equatable {
        var name: String
        var bytes: [UInt8]
        /// MS-DOS time, then date.
        var moment: [Int]
    }

    private(set) var members: [Member] = []

    init(_ file: [UInt8]) {
        func number(_ place: Int, _ size: Int) -> Int {
            (0..<size).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
        }
        guard let end = stride(from: file.count - 22, through: 0, by: -1).first(where: { number($0, 4) == 0x0605_4B50 })
        else { return }
        var place = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) where number(place, 4) == 0x0201_4B50 {
            let (nameLength, extra, comment) = (number(place + 28, 2), number(place + 30, 2), number(place + 32, 2))
            let local = number(place + 42, 4)
            let begin = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            let packed = Array(file[begin..<begin + number(place + 20, 4)])
            let size = number(place + 24, 4)
            members.append(
                Member(
                    name: String(decoding: file[place + 46..<place + 46 + nameLength], as: UTF8.self),
                    bytes: number(place + 10, 2) == 8 ? Self.inflated(packed, size: size) : packed,
                    moment: [number(place + 12, 2), number(place + 14, 2)]))
            place += 46 + nameLength + extra + comment
        }
    }

    /// Raw deflate (RFC 1951).
    private static func inflated(_ packed: [UInt8], size: Int) -> [UInt8] {
        var packed = packed
        var result = [UInt8](repeating: 0, count: size)
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        let code = packed.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        return code == Z_STREAM_END ? result : []
    }
}
