/// Part of an edge stream in columns: for each edge its ends and its weight.
struct EdgeChunk {
    var sources: [NodeIndex] = []
    var targets: [NodeIndex] = []
    /// Nil when every edge weighs 1.
    var weights: [Double]?
}
