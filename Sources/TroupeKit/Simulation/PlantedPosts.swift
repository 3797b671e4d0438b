import TroupeModel

/// Campaigns planted into posts that somebody has collected.
extension PostTable {
    /// Adds the planted accounts of a simulation without ordinary posts to these posts.
    ///
    /// Actions go to the first layer that holds captions where they are captions, else to the first layer; they begin
    /// with the first of the posts; members' own posts repeat objects of the posts at the time at which somebody
    /// used them, so that members look ordinary. Their names begin with `planted-`.
    ///
    /// - Returns: The names of the planted accounts and their campaigns.
    mutating func plant(_ simulated: SimulatedPosts, settings: SimulationSettings) -> [(account: UInt32, campaign: Int)]
    {
        guard let first = time.min(), let last = time.max(), !layers.isEmpty else { return [] }
        let ownPosts = time.count
        let captions = layers.firstIndex { $0.layer.name.hasPrefix("caption") } ?? 0
        var numbers: [Int: UInt32] = [:]
        var objects: [[String: UInt32]] = Array(repeating: [:], count: layers.count)
        func number(_ account: Int) -> UInt32 {
            if let known = numbers[account] { return known }
            let new = UInt32(accounts.identifiers.append("planted-\(account)".utf8))
            accounts.platform.append(0)
            numbers[account] = new
            return new
        }
        for post in simulated.posts {
            let text = post.caption.isEmpty ? "planted " + post.repost : post.caption
            let layer = post.caption.isEmpty ? 0 : captions
            let object = objects[layer][text] ?? UInt32(layers[layer].objects.append(text.utf8))
            objects[layer][text] = object
            let moment = first + (post.time - SimulatedPosts.start) * 1000
            append(number(post.account), min(last, moment), layer: layer, object: object)
        }
        var state = settings.seed
        for account in numbers.keys.sorted() {
            for _ in 0..<settings.ownPosts {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let layer = layers.indices.first { layers[$0].postOfUse.contains { $0 < ownPosts } } ?? 0
                let uses = layers[layer].postOfUse.count
                let use = Int((state >> 33) % UInt64(max(1, uses)))
                let (post, object) = (layers[layer].postOfUse[use], layers[layer].objectOfUse[use])
                // Up to a day from when somebody used it.
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let moved = Int64((state >> 33) % 172_800_000) - 86_400_000
                append(number(account), min(last, max(first, time[Int(post)] + moved)), layer: layer, object: object)
            }
        }
        return numbers.map { ($0.value, simulated.campaignOfAccount[$0.key] ?? 0) }
    }

    private mutating func append(_ account: UInt32, _ moment: Int64, layer: Int, object: UInt32) {
        let unit = precision.milliseconds
        self.account.append(account)
        time.append(moment / unit * unit)
        line.append(0)
        [UInt8]().withUnsafeBufferPointer { identifiers.append($0) }
        layers[layer].postOfUse.append(UInt32(time.count - 1))
        layers[layer].objectOfUse.append(object)
    }
}
