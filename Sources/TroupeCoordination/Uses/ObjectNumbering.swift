import TroupeModel

/// The common numbers of the objects of all layers: first those of the first layer, and so on.
struct ObjectNumbering: Sendable {
    /// For each layer, the number of its first object; one more entry closes the last.
    let firstOfLayer: [Int]

    init(_ layers: [LayerColumn]) {
        firstOfLayer = layers.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.objects.count) }
    }

    /// The layer of an object, and its number inside that layer.
    ///
    /// - Complexity: O(number of layers), which is small.
    func place(of object: UInt32) -> (layer: Int, number: Int) {
        var layer = 0
        while firstOfLayer[layer + 1] <= Int(object) { layer += 1 }
        return (layer, Int(object) - firstOfLayer[layer])
    }

    /// For each object, how many uses the objects before it have together.
    func startOfObjects(_ layers: [LayerColumn]) -> [Int] {
        var start = [Int](repeating: 0, count: firstOfLayer[layers.count] + 1)
        for (layer, first) in zip(layers, firstOfLayer) {
            for number in layer.objectOfUse { start[first + Int(number) + 1] += 1 }
        }
        for object in 1..<max(1, start.count) { start[object] += start[object - 1] }
        start.removeLast()
        return start
    }
}
