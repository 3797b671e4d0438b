package import TroupeModel

/// One post of a small test table: what was shared, by whom, when.
package struct Use: Sendable {
    /// The shared object.
    package var object: String
    /// The account.
    package var account: String
    /// Seconds since 1970.
    package var seconds: Int64
    /// The layer.
    package var layer: String

    /// A use.
    package init(_ object: String, _ account: String, _ seconds: Int64, layer: String = "object") {
        self.object = object
        self.account = account
        self.seconds = seconds
        self.layer = layer
    }
}

extension PostTable {
    /// A table of one post for each use, in order; accounts, objects and layers are numbered as they occur.
    package init(_ uses: [Use], precision: TimePrecision = .second) {
        self.init()
        self.precision = precision
        accounts.platforms = [""]
        firstPostOfSource = [0]
        var accountNumbers: [String: UInt32] = [:]
        var objectNumbers: [[String: UInt32]] = []
        var layerNumbers: [String: Int] = [:]
        for (post, use) in uses.enumerated() {
            let number = accountNumbers[use.account] ?? UInt32(accounts.identifiers.append(use.account.utf8))
            if accountNumbers.updateValue(number, forKey: use.account) == nil { accounts.platform.append(0) }
            account.append(number)
            time.append(use.seconds * 1000)
            line.append(UInt32(post + 2))
            Array("p\(post)".utf8).withUnsafeBufferPointer { identifiers.append($0) }
            let layer = layerNumbers[use.layer] ?? layers.count
            if layerNumbers.updateValue(layer, forKey: use.layer) == nil {
                layers.append(LayerColumn(layer: Layer(use.layer)))
                objectNumbers.append([:])
            }
            let object =
                objectNumbers[layer][use.object] ?? UInt32(layers[layer].objects.append(use.object.utf8))
            objectNumbers[layer][use.object] = object
            layers[layer].postOfUse.append(UInt32(post))
            layers[layer].objectOfUse.append(object)
        }
    }

    /// The number of an account by its id; nil if it does not occur.
    package func number(ofAccount id: String) -> UInt32? {
        (0..<accounts.count).first { accounts.identifiers[$0] == id }.map { UInt32($0) }
    }
}
