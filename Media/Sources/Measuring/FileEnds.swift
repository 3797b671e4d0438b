import Foundation

/// The bytes in which a file says what it is: mapped, never copied as a whole.
package struct FileEnds {
    /// The bytes.
    let data: Data

    /// Maps a file; nil if it cannot be read.
    package init?(_ path: String) {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { return nil }
        self.data = data
    }

    /// Bytes as if they were a file.
    package init(bytes: [UInt8]) { data = Data(bytes) }

    /// Whether the file begins with these bytes at an offset.
    func has(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
        data.count >= offset + bytes.count && data[offset..<offset + bytes.count].elementsEqual(bytes)
    }

    /// Whether the file begins with a text at an offset.
    func has(_ text: String, at offset: Int = 0) -> Bool { has(Array(text.utf8), at: offset) }

    /// A number of four bytes, first byte highest; 0 beyond the end.
    func number(at offset: Int) -> Int {
        guard offset >= 0, offset + 4 <= data.count else { return 0 }
        return data[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of four bytes, first byte lowest; 0 beyond the end.
    func littleNumber(at offset: Int) -> Int {
        guard offset >= 0, offset + 4 <= data.count else { return 0 }
        return data[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether it is a JPEG.
    var isJPEG: Bool { has([0xFF, 0xD8, 0xFF]) }
    /// Whether it is a PNG.
    var isPNG: Bool { has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) }
    /// Whether it is a WebP.
    var isWebP: Bool { has("RIFF") && has("WEBP", at: 8) }
    /// Whether it is a picture, not a video or sound. A GIF that moves is a video.
    var isPicture: Bool {
        isJPEG || isPNG || isWebP || has("BM") || has([0x49, 0x49, 0x2A, 0]) || has([0x4D, 0x4D, 0, 0x2A])
    }

    /// Why the file is not decoded at all; nil for the rest.
    var refusal: String? {
        // "VP8X" with the bit for animation (WebP Container Specification).
        if isWebP, has("VP8X", at: 12), data.count > 20, data[20] & 2 != 0 { return "animated WebP is not read" }
        if has("PK\u{3}\u{4}") { return "a zip archive; unpack it first" }
        if has("ftyp", at: 4), ["heic", "heix", "mif1", "msf1", "hevc"].contains(where: { has($0, at: 8) }) {
            return "HEIC is not read; convert it to JPEG or PNG"
        }
        return nil
    }
}
