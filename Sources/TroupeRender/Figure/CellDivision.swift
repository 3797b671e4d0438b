/// Divides a box into one cell a weight, near to square, larger weights first from the top left.
///
/// Squarified treemap (Bruls, Huizing and van Wijk 2000): the cells fill the box, do not overlap, and each has its
/// share of the area.
///
/// - Parameters:
///   - box: The box to fill.
///   - weights: Positive; from large to small for good shapes.
/// - Returns: A cell for each weight, in the order given.
/// - Complexity: O(*n*²) at worst.
func squarifiedCells(in box: Box, weights: [Double]) -> [Box] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in box } }
    let areas = weights.map { $0 / total * box.area }
    var cells: [Box] = []
    var free = box
    var row: [Double] = []
    for area in areas {
        let side = min(free.width, free.height)
        if !row.isEmpty, worstRatio(row + [area], side: side) > worstRatio(row, side: side) {
            cells += lay(row, into: &free)
            row = []
        }
        row.append(area)
    }
    return cells + lay(row, into: &free)
}

private func worstRatio(_ row: [Double], side: Double) -> Double {
    let thickness = row.reduce(0, +) / side
    return row.map { max($0 / (thickness * thickness), thickness * thickness / $0) }.max() ?? 1
}

private func lay(_ row: [Double], into free: inout Box) -> [Box] {
    let sum = row.reduce(0, +)
    guard sum > 0 else { return [] }
    var cells: [Box] = []
    if free.width >= free.height {
        let thickness = sum / free.height
        var y = free.minY
        for area in row {
            let height = area / thickness
            cells.append(Box(minX: free.minX, minY: y, maxX: free.minX + thickness, maxY: y + height))
            y += height
        }
        free.minX += thickness
    } else {
        let thickness = sum / free.width
        var x = free.minX
        for area in row {
            let width = area / thickness
            cells.append(Box(minX: x, minY: free.minY, maxX: x + width, maxY: free.minY + thickness))
            x += width
        }
        free.minY += thickness
    }
    return cells
}
