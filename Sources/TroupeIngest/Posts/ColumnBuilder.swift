import Dispatch
import TroupeModel

/// Interns accounts and objects on a thread of its own, block after block, while the next block is being read.
///
/// Blocks are handled in the order in which they are given, so the numbers do not depend on the threads.
// Unchecked: everything below `queue` is touched on that serial queue only, or after `finish()` has waited for it.
final class ColumnBuilder: @unchecked Sendable {
    private let queue = DispatchQueue(label: "troupe.columns")
    // Blocks on their way: reading ahead further would only cost memory.
    private let room = DispatchSemaphore(value: 3)
    private var accountTexts = TextInterner()
    private var objectTexts: [String: TextInternerBox] = [:]
    private var layers: [LayerColumn] = []
    private var account: [UInt32] = []

    /// Takes a block; waits while too many are under way.
    ///
    /// - Parameter layers: The layers of the block's source, in the order of its objects.
    func append(_ block: ParsedBlock, layers: [Layer], expectedPosts: Int) {
        room.wait()
        // The block is handed over: its maker does not touch it again.
        nonisolated(unsafe) let block = block
        queue.async {
            self.take(block, layers: layers, expectedPosts: expectedPosts)
            self.room.signal()
        }
    }

    /// Waits for all blocks and gives the columns away.
    func finish() -> (accounts: TextPool, account: [UInt32], layers: [LayerColumn]) {
        queue.sync {
            for place in layers.indices {
                layers[place].objects = objectTexts[layers[place].layer.name]?.takePool() ?? TextPool()
            }
            var texts = TextInterner()
            swap(&texts, &accountTexts)
            return (texts.pool(), account, layers)
        }
    }

    private func take(_ block: ParsedBlock, layers names: [Layer], expectedPosts: Int) {
        let firstPost = account.count
        if account.capacity < expectedPosts { account.reserveCapacity(expectedPosts) }
        block.accounts.withUnsafeBufferPointer { accountTexts.intern($0, into: &account) }
        for (number, layer) in names.enumerated() {
            let place = place(of: layer)
            if layers[place].postOfUse.isEmpty, expectedPosts > 0, names.count == 1 {
                layers[place].postOfUse.reserveCapacity(expectedPosts)
                layers[place].objectOfUse.reserveCapacity(expectedPosts)
            }
            layers[place].postOfUse.append(
                contentsOf: block.recordOfObject[number].lazy.map { UInt32(firstPost) + $0 })
            block.objects[number].withUnsafeBufferPointer { texts in
                objectTexts[layer.name]?.texts.intern(texts, into: &layers[place].objectOfUse)
            }
        }
    }

    private func place(of layer: Layer) -> Int {
        if let place = layers.firstIndex(where: { $0.layer == layer }) { return place }
        layers.append(LayerColumn(layer: layer))
        objectTexts[layer.name] = TextInternerBox()
        return layers.count - 1
    }
}

/// An interner in a dictionary: the value itself cannot be copied.
private final class TextInternerBox {
    var texts = TextInterner()

    func takePool() -> TextPool {
        var taken = TextInterner()
        swap(&taken, &texts)
        return taken.pool()
    }
}
