/// The smallest upright box around points; at the origin for none.
func boundingBox(of points: [SIMD2<Double>]) -> (low: SIMD2<Double>, high: SIMD2<Double>) {
    var (low, high) = (points.first ?? .zero, points.first ?? .zero)
    for point in points {
        low = pointwiseMin(low, point)
        high = pointwiseMax(high, point)
    }
    return (low, high)
}
