/// Random damage to bytes, the same for a seed.
package struct Damage {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: state >> 11) % max(1, bound)
    }

    /// The bytes with one to seven changes: other bytes, some taken out, put in, copied or swapped, or the end cut off.
    package mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0...next(6) where !result.isEmpty {
            let place = next(result.count)
            switch next(7) {
            case 0: result[place] = UInt8(next(256))
            case 1: result.removeSubrange(place..<min(result.count, place + 1 + next(40)))
            case 2: result.insert(contentsOf: [0, 0xFF, 0x22, 0x5C, 0x7B][..<(1 + next(5))], at: place)
            case 3: result.removeLast(result.count - place)
            case 4:
                let end = min(result.count, place + next(200))
                result.insert(contentsOf: Array(result[place..<end]), at: next(result.count))
            case 5: result.insert(contentsOf: Array("\\ud83d\\u0000,\"x\":[{".utf8), at: place)
            default: result.swapAt(place, next(result.count))
            }
        }
        return result
    }
}
