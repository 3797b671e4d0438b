/// Where each component goes: the largest first, in rows of an area of the wanted shape, none on another.
///
/// - Parameters:
///   - components: The places of each component's nodes.
///   - margin: Free space around each place.
///   - aspect: Width over height of the whole, as nearly as the largest component lets it be.
/// - Returns: For each component what to add to its places.
/// - Complexity: O(*n* + *k* log *k*) for *k* components.
func packed(_ components: [[SIMD2<Double>]], margin: Double, aspect: Double) -> [SIMD2<Double>] {
    let boxes = components.map { points -> (low: SIMD2<Double>, size: SIMD2<Double>) in
        let (low, high) = boundingBox(of: points)
        return (low - SIMD2(repeating: margin), high - low + SIMD2(repeating: 2 * margin))
    }
    let area = boxes.reduce(0) { $0 + $1.size.x * $1.size.y }
    let widest = boxes.map(\.size.x).max() ?? 0
    let width = max(widest, (area * aspect).squareRoot())
    var offsets = [SIMD2<Double>](repeating: .zero, count: components.count)
    // Rows of falling height waste least.
    let order = boxes.indices.sorted { (-boxes[$0].size.y, $0) < (-boxes[$1].size.y, $1) }
    var corner = SIMD2<Double>.zero
    var rowHeight = 0.0
    for component in order {
        let box = boxes[component]
        // What is not half as high as the row would leave most of the row empty.
        if corner.x > 0, corner.x + box.size.x > width * (1 + 1e-9) || box.size.y < rowHeight / 2 {
            corner = SIMD2(0, corner.y + rowHeight)
            rowHeight = 0
        }
        offsets[component] = corner - box.low
        corner.x += box.size.x
        rowHeight = max(rowHeight, box.size.y)
    }
    return offsets
}
