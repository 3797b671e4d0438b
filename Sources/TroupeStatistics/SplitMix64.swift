/// A small seeded generator whose *i*-th output can be computed directly.
///
/// Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators" (doi:10.1145/2660193.2660195), with the
/// output function of Vigna's public-domain `splitmix64.c`. Because output *i* is a function of the key and *i* alone,
/// a draw for post *i* does not depend on threads or on the order of work.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator; equal seeds give equal sequences.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= Self.increment
        return Self.mix(state)
    }

    /// Output number `index` (from 0) of the generator that was seeded with `key`.
    @inlinable
    public static func output(_ index: UInt64, key: UInt64) -> UInt64 {
        mix(key &+ (index &+ 1) &* increment)
    }

    /// The odd constant that the state grows by.
    @inlinable
    public static var increment: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    /// The output function: a bijection of the 64-bit words.
    @inlinable
    public static func mix(_ word: UInt64) -> UInt64 {
        var z = word
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
