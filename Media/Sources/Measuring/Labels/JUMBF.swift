import Foundation

/// Boxes in boxes with labels (ISO 19566-5), as C2PA keeps its stores.
struct JUMBF {
    /// A superbox: a label, boxes inside, and the first other thing in it.
    struct Box {
        var label = ""
        var children: [Box] = []
        var content: Data?

        /// The first box inside, at any depth, of which something holds.
        func first(where holds: (Box) -> Bool) -> Box? {
            for child in children {
                if holds(child) { return child }
                if let found = child.first(where: holds) { return found }
            }
            return nil
        }
    }

    /// The outermost boxes.
    private(set) var boxes: [Box] = []

    /// Deeper nesting is no store.
    private static let mostLevels = 16

    /// Reads boxes; what is damaged ends the list that it stands in.
    init(_ data: Data) {
        let bytes = [UInt8](data)
        boxes = Self.box(bytes[...], level: 0).children
    }

    /// The inside of a superbox.
    private static func box(_ bytes: ArraySlice<UInt8>, level: Int) -> Box {
        var box = Box()
        guard level < mostLevels else { return box }
        var at = bytes.startIndex
        while bytes.endIndex - at >= 8 {
            var length = number(bytes[at..<at + 4])
            var head = 8
            if length == 1 {
                guard bytes.endIndex - at >= 16 else { break }
                length = number(bytes[(at + 8)..<at + 16])
                head = 16
            } else if length == 0 {
                length = bytes.endIndex - at
            }
            guard length >= head, length <= bytes.endIndex - at else { break }
            let inside = bytes[(at + head)..<at + length]
            switch String(decoding: bytes[(at + 4)..<at + 8], as: UTF8.self) {
            case "jumb": box.children.append(Self.box(inside, level: level + 1))
            case "jumd": box.label = label(inside)
            default: if box.content == nil { box.content = Data(inside) }
            }
            at += length
        }
        return box
    }

    /// A description box: sixteen bytes of a kind, flags, and a text that ends with zero where the second flag is set.
    private static func label(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.count > 17, bytes[bytes.startIndex + 16] & 2 != 0 else { return "" }
        return String(decoding: bytes[(bytes.startIndex + 17)...].prefix { $0 != 0 }, as: UTF8.self)
    }

    /// A number, first byte highest; the largest one where it does not fit.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        Int(clamping: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
