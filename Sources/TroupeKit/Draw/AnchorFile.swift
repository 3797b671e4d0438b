import Foundation
import TroupeModel

/// Places of nodes from a CSV file with the columns `node`, `x` and `y`, as the explorer saves it; y from the top down, any scale.
struct AnchorFile {
    /// By node, shares of the width and height.
    let places: [String: SIMD2<Double>]

    init(_ path: String) throws(TroupeError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TroupeError(.badInput, "\(path.visible): cannot be read")
        }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.first.map({ $0.trimmingPrefix("\u{FEFF}") == "node,x,y" }) == true else {
            throw TroupeError(
                .badInput, "\(path.visible):1: the columns are not node,x,y; the explorer saves such a file")
        }
        var raw: [String: SIMD2<Double>] = [:]
        for (number, line) in lines.enumerated().dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count >= 3, let x = Double(cells[cells.count - 2]), let y = Double(cells[cells.count - 1]),
                x.isFinite, y.isFinite
            else { throw TroupeError(.badInput, "\(path.visible):\(number + 1): no node and two numbers") }
            var name = cells.dropLast(2).joined(separator: ",")
            if name.first == "\"", name.last == "\"", name.count > 1 {
                name = String(name.dropFirst().dropLast()).replacing("\"\"", with: "\"")
            }
            raw[name] = SIMD2(x, y)
        }
        var (low, high) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: -Double.infinity))
        for place in raw.values {
            low = pointwiseMin(low, place)
            high = pointwiseMax(high, place)
        }
        let span = pointwiseMax(high - low, SIMD2(1e-9, 1e-9))
        // A rim is left for labels.
        places = raw.mapValues { SIMD2(0.06, 0.06) + ($0 - low) / span * 0.88 }
    }
}
