import Testing
import TroupeModel

@testable import TroupeIngest

/// Reads text as one source, and checks what must hold of every reading.
func read(
    _ texts: String..., columns: String? = nil, blockSize: Int = 1 << 20, recordLimit: Int = 16 << 20
) throws -> PostImport {
    try read(bytes: texts.map { Array($0.utf8) }, columns: columns, blockSize: blockSize, recordLimit: recordLimit)
}

/// Reads bytes, each as one source, and checks that no record is lost and all columns stay aligned.
func read(
    bytes: [[UInt8]], columns: String? = nil, options: RecordOptions = RecordOptions(), blockSize: Int = 1 << 20,
    recordLimit: Int = 16 << 20
) throws -> PostImport {
    var reader = RecordReader(options: options)
    if let columns { reader.options.mapping = try FieldMapping(parsing: columns) }
    reader.options.recordLimit = recordLimit
    reader.blockSize = blockSize
    let sources = bytes.enumerated().map { number, bytes in
        let name = "source\(number).csv"
        return ListedSource(source: .bytes(bytes, name: name), path: name, archive: nil, isNamed: true)
    }
    let result = try readPosts(from: sources, reader: reader)
    for source in result.sources { #expect(source.recordsIn == source.recordsUsed + source.recordsRefused) }
    let posts = result.posts
    #expect(result.ledger.refusedCount == result.sources.reduce(0) { $0 + $1.recordsRefused })
    #expect(posts.account.count == posts.count)
    #expect(posts.line.count == posts.count)
    #expect(posts.identifiers.count == posts.count)
    #expect(posts.accounts.platform.count == posts.accounts.identifiers.count)
    for layer in posts.layers {
        #expect(layer.postOfUse.count == layer.objectOfUse.count)
        #expect(layer.postOfUse.allSatisfy { $0 < posts.count })
        #expect(layer.objectOfUse.allSatisfy { $0 < layer.objects.count })
        #expect(zip(layer.postOfUse, layer.postOfUse.dropFirst()).allSatisfy { $0 <= $1 })
    }
    return result
}

extension PostImport {
    /// Each use as `layer object account@platform time-in-seconds id line`, in order of layer, then of post.
    var described: [String] {
        posts.layers.flatMap { layer in
            zip(layer.postOfUse, layer.objectOfUse).map { post, object in
                let number = Int(post)
                let account = Int(posts.account[number])
                let platform = posts.accounts.platformName(of: account)
                return [
                    layer.layer.name, layer.objects[Int(object)],
                    posts.accounts.identifiers[account] + (platform.isEmpty ? "" : "@" + platform),
                    String(posts.time[number] / 1000), posts.identifiers[number], String(posts.line[number]),
                ].joined(separator: " ")
            }
        }
    }

    /// The ledger as `line code`.
    var complaints: [String] { ledger.entries.map { "\($0.line) \($0.problem.rawValue)" } }
}
