/// The places moved so that circles keep a gap: overlapping ones push each other apart, sweep by sweep; what little is
/// left after that goes by stretching the whole.
///
/// - Complexity: O(*n*) a sweep for points that are spread evenly.
func separated(_ start: [SIMD2<Double>], radius: Double, gap: Double) -> [SIMD2<Double>] {
    let wanted = 2 * radius + gap
    var points = start
    for _ in 0..<120 {
        let grid = PointGrid(points, side: wanted)
        var overlaps = 0
        for index in points.indices {
            grid.forEach(around: points[index], rings: 1) { other in
                guard other > index else { return }
                var way = points[other] - points[index]
                var distance = (way * way).sum().squareRoot()
                guard distance < wanted * (1 - 1e-9) else { return }
                overlaps += 1
                if distance < 1e-9 * wanted {
                    // On one spot there is no way between the two: each pair gets one of its own.
                    let turn = Double((index &* 31 &+ other) % 16) / 16 - 0.5
                    (way, distance) = (SIMD2(1, turn), 1)
                    distance = (way * way).sum().squareRoot()
                    way *= 1e-3 * wanted / distance
                    distance = 1e-3 * wanted
                }
                let push = way * ((wanted * 1.02 - distance) / (2 * distance))
                points[index] -= push
                points[other] += push
            }
        }
        if overlaps == 0 { return points }
    }
    let nearest = nearestDistances(points).min() ?? wanted
    return nearest < wanted ? points.map { $0 * (wanted / max(nearest, 0.05 * wanted)) } : points
}
