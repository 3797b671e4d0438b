#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Decodes a stream of bytes to UTF-8 with the system's iconv (POSIX.1-2017), which replaces nothing.
final class TextDecoder {
    /// How a step ended.
    enum Step {
        /// All input that makes whole characters is used up.
        case needsInput
        /// There is no more room.
        case needsRoom
        /// The next bytes are not of this encoding.
        case illFormed
    }

    private let descriptor: iconv_t
    /// Bytes that are not yet decoded: at most the beginning of a character, once a step needs input.
    private(set) var rest: [UInt8] = []

    /// - Parameter target: The name of the encoding that is written.
    init?(_ encoding: TextEncoding, to target: String = "UTF-8") {
        guard let opened = iconv_open(target, encoding.systemName), opened != iconv_t(bitPattern: -1) else {
            return nil
        }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Appends input.
    func feed(_ bytes: some Sequence<UInt8>) {
        rest += bytes
    }

    /// Decodes into `room` from its start.
    ///
    /// - Returns: The number of bytes that were written, and why no more were.
    func decode(into room: UnsafeMutableBufferPointer<CChar>) -> (count: Int, step: Step) {
        var left = room.count
        var failure: Int32 = 0
        var unread = 0
        rest.withUnsafeMutableBytes { bytes in
            // iconv reads at most `unread` bytes and writes at most `left`, and counts both down.
            var source = bytes.bindMemory(to: CChar.self).baseAddress
            var target = room.baseAddress
            unread = bytes.count
            if iconv(descriptor, &source, &unread, &target, &left) == Int(bitPattern: UInt.max) { failure = errno }
        }
        let isStuck = unread == rest.count && left == room.count
        rest.removeFirst(rest.count - unread)
        let step: Step =
            switch failure {
            case 0, EINVAL: .needsInput
            // No character needs so much room.
            case E2BIG where isStuck && room.count >= 64: .illFormed
            case E2BIG: .needsRoom
            default: .illFormed
            }
        return (room.count - left, step)
    }

    /// Writes what the decoder holds back at the end of the input: an accent that might have been joined to a letter.
    func finish(into room: UnsafeMutableBufferPointer<CChar>) -> Int {
        var left = room.count
        var target = room.baseAddress
        _ = iconv(descriptor, nil, nil, &target, &left)
        return room.count - left
    }
}
