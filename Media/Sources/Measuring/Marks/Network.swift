import CModels

/// A network of ONNX that runs on one thread.
///
/// Not safe to be used by two threads at once: the child has one.
final class Network {
    private let handle: OpaquePointer

    /// Loads a network; the library must have been loaded.
    init(_ path: String) throws(ModelProblem) {
        var reason = [CChar](repeating: 0, count: Int(MODELS_REASON_SIZE))
        guard let handle = network_open(path, &reason) else { throw ModelProblem(path, reason) }
        self.handle = handle
    }

    /// What the network says of itself under a key.
    func text(_ key: String) -> String? {
        guard let text = network_text(handle, key) else { return nil }
        defer { network_free(text) }
        return String(cString: text)
    }

    /// Runs the network on one picture of three colors, colors first; the answer and its sizes.
    func run(_ input: [Float], height: Int, width: Int) -> (numbers: [Float], sizes: [Int])? {
        guard input.count == 3 * height * width, !input.isEmpty else { return nil }
        var output: UnsafeMutablePointer<Float>?
        var sizes: [Int64] = [0, 0, 0, 0]
        var rank: Int32 = 0
        var reason = [CChar](repeating: 0, count: Int(MODELS_REASON_SIZE))
        guard network_run(handle, input, [1, 3, Int64(height), Int64(width)], &output, &sizes, &rank, &reason) == 0,
            let output
        else { return nil }
        defer { network_free(output) }
        let shape = sizes.prefix(Int(rank)).map(Int.init)
        return (Array(UnsafeBufferPointer(start: output, count: shape.reduce(1, *))), shape)
    }
}

/// Why a model or library is not there or cannot be used.
package struct ModelProblem: Error {
    /// The file.
    package let file: String
    /// The system's or library's words.
    package let words: String

    init(_ file: String, _ words: [CChar]) {
        self.file = file
        self.words = String(decoding: words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
