/// The fields of a container that say how and when a file was made.
struct ContainerFields {
    private(set) var all: [(key: String, value: String)] = []

    /// Takes a field; only the first thousand characters of it, and only the first hundred fields.
    mutating func add(_ key: String, _ value: String) {
        guard all.count < 100, !all.contains(where: { $0 == (key, value) }) else { return }
        all.append((key, String(value.prefix(1000))))
    }

    /// The first value of a field, whatever the case of its name.
    subscript(_ key: String) -> String {
        all.first { $0.key.lowercased() == key }?.value ?? ""
    }

    func write(to line: inout JSONLine) {
        line.add("encoder", ifAny: self["encoder"])
        line.add("created", ifAny: self["creation_time"])
        line.add("comment", ifAny: self["comment"])
        line.add("handler", ifAny: self["handler_name"])
    }
}
