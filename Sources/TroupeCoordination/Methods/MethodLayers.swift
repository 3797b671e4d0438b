package import TroupeModel

/// Posts with the layers that published methods read and that can be made from what the posts have, each made once.
package final class MethodLayers {
    private let posts: PostTable
    private let workers: Int
    private var made: [String: LayerColumn] = [:]

    /// Layers of posts.
    ///
    /// - Parameter workers: Number of threads; the result does not depend on it.
    package init(_ posts: PostTable, workers: Int) {
        self.posts = posts
        self.workers = workers
    }

    /// The posts with their own layers and those that a method reads besides.
    ///
    /// - Throws: ``LayerSelection/Problem`` if a layer cannot be made.
    package func posts(for card: MethodCard) throws(LayerSelection.Problem) -> PostTable {
        var table = posts
        for name in card.derivedLayers(beside: posts.layers.map(\.layer.name))
        where !table.layers.contains(where: { $0.layer.name == name }) {
            table.layers.append(try column(named: name))
        }
        return table
    }

    private func column(named name: String) throws(LayerSelection.Problem) -> LayerColumn {
        if let column = made[name] { return column }
        var selection = LayerSelection()
        selection.names = [name]
        selection.workers = workers
        let column = try selection.apply(to: posts).posts.layers[0]
        made[name] = column
        return column
    }
}
