/// A small seeded generator whose *i*-th output can be computed directly.
///
/// Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators" (doi:10.1145/2660193.2660195), with the
/// output function of Vigna's public-domain `splitmix64.c`. Because output *i* is a function of the key and *i* alone,
/// a draw for post *i* does not depend on threads or on the order of work.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    @usableFromInline var state: UInt64

    /// A generator; equal seeds give equal sequences.
    @inlinable
    package init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    @inlinable
    package mutating func next() -> UInt64 {
        state &+= Self.increment
        return Self.mix(state)
    }

    /// A number from 0 to `bound - 1`, each as likely as the others: multiplication with rejection (Lemire 2019, "Fast
    /// random integer generation in an interval", doi:10.1145/3230636).
    ///
    /// - Parameter bound: Above zero.
    @inlinable
    package mutating func next(below bound: UInt64) -> UInt64 {
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let least = (0 &- bound) % bound
            while product.low < least { product = next().multipliedFullWidth(by: bound) }
        }
        return product.high
    }

    /// A number from 0 to `bound - 1` from 32 random bits, by multiplication without rejection: off by at most 2⁻³²,
    /// for searches, which need no exact chances.
    @inlinable
    package mutating func nextIndex(below bound: UInt32) -> UInt32 {
        UInt32(((next() >> 32) &* UInt64(bound)) >> 32)
    }

    /// A number in 0..<1 with 53 random bits.
    @inlinable
    package mutating func nextUnit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Puts elements into a random order, each order as likely as the others (Fisher and Yates; Durstenfeld 1964). The
    /// standard library's shuffle may change from version to version; this one gives the same order always.
    package mutating func shuffle<Element>(_ elements: inout [Element]) {
        for place in elements.indices.dropLast() {
            elements.swapAt(place, place + Int(next(below: UInt64(elements.count - place))))
        }
    }

    /// Output number `index` (from 0) of the generator that was seeded with `key`.
    @inlinable
    package static func output(_ index: UInt64, key: UInt64) -> UInt64 {
        mix(key &+ (index &+ 1) &* increment)
    }

    /// The odd constant that the state grows by.
    @inlinable
    package static var increment: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    /// The output function: a bijection of the 64-bit words.
    @inlinable
    package static func mix(_ word: UInt64) -> UInt64 {
        var z = word
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
