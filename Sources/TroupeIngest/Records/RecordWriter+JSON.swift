import TroupeModel

/// What only JSON formats need.
extension RecordWriter {
    /// Reads JSON that stands in a string; one that cannot be read is noted.
    mutating func nested(_ value: JSONValue, _ body: (JSONValue, inout RecordWriter) -> Void) {
        var inner: [UInt8] = []
        noteMending(value.appendText(to: &inner))
        guard !inner.isEmpty else { return }
        var parser = JSONParser()
        do {
            try inner.withUnsafeBufferPointer { bytes in
                try parser.withValue(of: bytes) { body($0, &self) }
            }
        } catch {
            note(.badNestedJSON)
        }
    }

    /// Sets the label for artificial intelligence: labelled if any field is true or not 0, unlabelled if all that are
    /// there are false or 0, unknown if none is there. The fields are kept as they stand.
    mutating func setArtificial(_ post: inout CollectedPost, _ fields: [(name: StaticString, value: JSONValue?)]) {
        let start = batch.texts.count
        var found = false
        for (name, value) in fields {
            guard let value else { continue }
            let answer = truth(value)
            guard answer != .unknown else { continue }
            append(found ? "," : "{")
            append("\"")
            append(name)
            append("\":")
            append(value.written)
            found = true
            if answer == .yes {
                post.artificial = .labelled
            } else if post.artificial == .unknown {
                post.artificial = .unlabelled
            }
        }
        guard found else { return }
        append("}")
        post.artificialFields = kept(from: start)
    }
}
