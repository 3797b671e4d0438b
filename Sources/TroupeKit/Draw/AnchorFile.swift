import TroupeIngest
import TroupeModel

/// Places of nodes from a CSV file with the columns `node`, `x` and `y`, as the explorer saves it; y from the top down,
/// any scale.
struct AnchorFile {
    /// By node, shares of the width and height.
    let places: [String: SIMD2<Double>]

    init(_ path: String) throws(TroupeError) {
        let table: DelimitedTable
        do {
            table = try DelimitedTable(contentsOf: path)
        } catch {
            throw TroupeError(error)
        }
        guard table.columns == ["node", "x", "y"] else {
            throw TroupeError(
                .badInput, "\(path.visible):1: the columns are not node,x,y; the explorer saves such a file")
        }
        var raw: [String: SIMD2<Double>] = [:]
        var bad = table.refused.first
        for (row, number) in zip(table.rows, table.numbers) {
            guard let x = Double(row[1]), let y = Double(row[2]), x.isFinite, y.isFinite else {
                bad = min(bad ?? number, number)
                break
            }
            raw[row[0]] = SIMD2(x, y)
        }
        if let bad {
            throw TroupeError(
                .badInput, "\(path.visible), record \(bad): not a node and two numbers; mend or remove the record")
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
