/// SplitMix64: a generator of 64-bit numbers with one word of state.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014), with the constants of Vigna's
/// public-domain `splitmix64.c`. Every seed gives another full-period sequence, the same on every machine.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// The sequence that belongs to a seed.
    init(seed: UInt64) {
        state = seed
    }

    /// The next number, uniform over all 64-bit values.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `bound - 1`, by multiplication (Lemire 2019) without rejection: off by at most 2⁻³².
    mutating func next(below bound: UInt32) -> UInt32 {
        UInt32(((next() >> 32) &* UInt64(bound)) >> 32)
    }

    /// A number in 0..<1 with 53 random bits.
    mutating func nextUnit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }
}
