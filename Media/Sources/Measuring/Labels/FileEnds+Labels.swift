import CDecoding
import Foundation

extension FileEnds {
    /// How many bytes at each end of a file are searched for XMP.
    private static let searched = 8 << 20

    /// The packets of XMP in a file: texts from `<x:xmpmeta` to its end, wherever the container keeps them.
    func packets() -> [String] {
        let parts =
            data.count <= 2 * Self.searched
            ? [data[...]] : [data.prefix(Self.searched), data.suffix(Self.searched)]
        return parts.flatMap { Self.packets(in: $0) }
    }

    private static func packets(in part: Data) -> [String] {
        part.withUnsafeBytes { raw in
            let bytes = raw.bindMemory(to: UInt8.self)
            let count = Int64(bytes.count)
            var packets: [String] = []
            var from: Int64 = 0
            while packets.count < 16 {
                let start = find_bytes(bytes.baseAddress, from, count, "<x:xmpmeta")
                let end = start < 0 ? -1 : find_bytes(bytes.baseAddress, start, count, "</x:xmpmeta>")
                guard end >= 0 else { break }
                from = end + Int64("</x:xmpmeta>".utf8.count)
                packets.append(String(decoding: bytes[Int(start)..<Int(from)], as: UTF8.self))
            }
            return packets
        }
    }

    /// A store of C2PA: where it stands, its bytes, and which bytes of the file carry it.
    struct ContentCredentials {
        var place: String
        var bytes: Data
        /// Empty where the hash of such files is not checked.
        var carrier: Range<Int> = 0..<0
    }

    /// The store of C2PA (C2PA specification, "Embedding manifests into various file formats").
    func contentCredentials() -> ContentCredentials? {
        if isJPEG { return jpegCredentials() }
        if isPNG { return pngCredentials() }
        if has("RIFF") { return riffCredentials() }
        if has("ftyp", at: 4) { return boxCredentials() }
        return nil
    }

    private func jpegCredentials() -> ContentCredentials? {
        var boxes: [Int: Data] = [:]
        var carrier: Range<Int>?
        var at = 2
        while at + 4 <= data.count, data[at] == 0xFF {
            let marker = data[at + 1]
            let length = Int(data[at + 2]) << 8 | Int(data[at + 3])
            // The picture itself begins here.
            if marker == 0xDA || length < 2 { break }
            let end = min(at + 2 + length, data.count)
            // APP11 with the common identifier "JP": instance, sequence, then the box, whose head is said again in each
            // part (ISO 19566-5, Annex D).
            if marker == 0xEB, end - at > 20, has("JP", at: at + 4) {
                let instance = Int(data[at + 6]) << 8 | Int(data[at + 7])
                let head = boxes[instance] == nil ? 0 : number(at: at + 12) == 1 ? 16 : 8
                boxes[instance, default: Data()] += data[min(at + 12 + head, end)..<end]
                carrier = (carrier?.lowerBound ?? at)..<end
            }
            at = end
        }
        let found = boxes.sorted { $0.key < $1.key }.map(\.value).first { $0.range(of: Data("c2pa".utf8)) != nil }
        guard let found, let carrier else { return nil }
        return ContentCredentials(place: "jpeg app11", bytes: found, carrier: carrier)
    }

    private func pngCredentials() -> ContentCredentials? {
        var at = 8
        while at + 12 <= data.count {
            let length = number(at: at)
            if has("caBX", at: at + 4) {
                let end = min(at + 8 + length, data.count)
                return ContentCredentials(
                    place: "png caBX", bytes: data[(at + 8)..<end], carrier: at..<min(end + 4, data.count))
            }
            at += 12 + length
        }
        return nil
    }

    private func riffCredentials() -> ContentCredentials? {
        var at = 12
        while at + 8 <= data.count {
            let length = littleNumber(at: at + 4)
            if has("C2PA", at: at) {
                return ContentCredentials(place: "riff C2PA", bytes: data[(at + 8)..<min(at + 8 + length, data.count)])
            }
            at += 8 + length + (length & 1)
        }
        return nil
    }

    private func boxCredentials() -> ContentCredentials? {
        let identifier: [UInt8] = [
            0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81,
        ]
        var at = 0
        while at + 8 <= data.count {
            var length = number(at: at)
            if length == 1 { length = number(at: at + 8) << 32 | number(at: at + 12) }
            if length == 0 { length = data.count - at }
            guard length >= 8 else { return nil }
            let end = length > data.count - at ? data.count : at + length
            if has("uuid", at: at + 4), has(identifier, at: at + 8), end >= at + 24 {
                return ContentCredentials(place: "mp4 uuid", bytes: data[(at + 24)..<end])
            }
            at = end
        }
        return nil
    }
}
