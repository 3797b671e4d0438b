import Foundation

/// Labels of artificial origin: what the maker or a platform wrote into a file. That there is none proves nothing,
/// since most copies lose them.
package struct OriginLabels {
    /// The objects of China's field `AIGC` (GB 45438-2025) and where they stood.
    private var declared: [(place: String, object: String)] = []
    /// Where a store of C2PA begins; empty where there is none.
    private var store = ""
    private var sourceTypes: [String] = []
    private var generator = ""
    private var binding = HashBinding.notChecked

    /// No labels.
    package init() {}

    /// Looks for labels in the bytes of a file.
    package init(_ file: FileEnds) {
        for packet in file.packets() { add(xmp: packet) }
        if let found = file.contentCredentials() {
            store = found.place
            sourceTypes = Self.sourceTypes(in: found.bytes)
            generator = Self.generator(in: found.bytes)
            binding = HashBinding(of: found, in: file)
        }
    }

    /// Takes a label from the tags of a container.
    mutating func add(_ fields: ContainerFields) {
        for (key, value) in fields.all where key.uppercased().hasSuffix("AIGC") { add("tag", value) }
    }

    private mutating func add(_ place: String, _ object: String) {
        guard !object.isEmpty, declared.count < 100, !declared.contains(where: { $0.object == object }) else { return }
        declared.append((place, object))
    }

    // MARK: China's label

    /// The property `AIGC` of TC260's namespace, as attribute or element, under any prefix, the namespace with or
    /// without its last slash.
    private mutating func add(xmp packet: String) {
        let pattern =
            /xmlns:([A-Za-z0-9_]+)\s*=\s*["']http:\/\/www\.tc260\.org\.cn\/ns\/AIGC\/1\.0\/?["']/
        // Honest packets name one; many would make the search below slow.
        var names: [String] = []
        for match in packet.matches(of: pattern) where names.count < 4 {
            let name = String(match.1) + ":AIGC"
            if !names.contains(name) { names.append(name) }
        }
        for name in names {
            var rest = packet[...]
            for _ in 0..<100 {
                guard let found = rest.range(of: name) else { break }
                let after = rest[found.upperBound...].prefix(20_000).drop { $0.isWhitespace }
                if after.first == "=" {
                    let value = after.dropFirst().drop { $0.isWhitespace }
                    if let quote = value.first, let end = value.dropFirst().firstIndex(of: quote) {
                        add("xmp", Self.unescaped(value[value.index(after: value.startIndex)..<end]))
                    }
                } else if after.first == ">", let end = after.firstIndex(of: "<") {
                    add("xmp", Self.unescaped(after[after.index(after: after.startIndex)..<end]))
                }
                rest = rest[found.upperBound...]
            }
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        text.replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&lt;", with: "<")
            .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&apos;", with: "'")
            .replacingOccurrences(of: "&amp;", with: "&").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // MARK: C2PA

    /// The values of `digitalSourceType` in the store's claims (IPTC's list of digital source types).
    private static func sourceTypes(in bytes: Data) -> [String] {
        let start = Array("http://cv.iptc.org/newscodes/digitalsourcetype/".utf8)
        var found: [String] = []
        var from = bytes.startIndex
        while let range = bytes.range(of: Data(start), in: from..<bytes.endIndex) {
            let word = bytes[range.upperBound...].prefix { UInt8(ascii: "A")...UInt8(ascii: "z") ~= $0 }
            let text = String(decoding: word, as: UTF8.self)
            if !text.isEmpty, !found.contains(text) { found.append(text) }
            from = range.upperBound
        }
        return found
    }

    /// The text after the key `claim_generator`, or the name in `claim_generator_info` (CBOR, RFC 8949: text strings
    /// begin with 0x60 and their length).
    private static func generator(in bytes: Data) -> String {
        for key in ["claim_generator_info", "claim_generator"] {
            guard let range = bytes.range(of: Data(key.utf8)) else { continue }
            var rest = bytes[range.upperBound...].prefix(400)
            if key == "claim_generator_info" {
                guard let name = rest.range(of: Data("name".utf8)) else { continue }
                rest = rest[name.upperBound...]
            }
            guard let first = rest.first, 0x60...0x78 ~= first else { continue }
            let isLong = first == 0x78
            let length = isLong ? Int(rest.dropFirst().first ?? 0) : Int(first & 0x1F)
            let text = String(decoding: rest.dropFirst(isLong ? 2 : 1).prefix(length), as: UTF8.self)
            if !text.isEmpty { return text }
        }
        return ""
    }

    func write(to line: inout JSONLine) {
        if !declared.isEmpty {
            let items = declared.map {
                "{\"place\":\(JSONLine.quoted($0.place)),\"text\":\(JSONLine.quoted($0.object))}"
            }
            line.add("aigc", json: "[" + items.joined(separator: ",") + "]")
        }
        guard !store.isEmpty else { return }
        line.add("c2pa", store)
        line.add("c2pa_binding", binding.rawValue)
        line.add("c2pa_generator", ifAny: generator)
        if !sourceTypes.isEmpty {
            line.add("c2pa_source_types", json: "[" + sourceTypes.map(JSONLine.quoted).joined(separator: ",") + "]")
        }
    }

    /// The texts of the label, for tests.
    package var declaredTexts: [String] { declared.map(\.object) }
    /// Whether the hash of a C2PA store fits the file, for tests.
    package var hashBinding: HashBinding { binding }
    /// Where a store of C2PA stands, its source types and its generator, for tests.
    package var credentials: (place: String, sourceTypes: [String], generator: String) {
        (store, sourceTypes, generator)
    }
}
