/// What nodes and communities weigh in a quality function: one number, or one for each layer of a multiplex graph.
///
/// The price of a pair inside a community is the product of the two masses and a price, summed over the layers.
protocol CommunityMass: BitwiseCopyable, Sendable {
    static var zero: Self { get }
    static func + (one: Self, other: Self) -> Self
    static func - (one: Self, other: Self) -> Self
    /// The products, layer by layer.
    static func * (one: Self, other: Self) -> Self
    /// The sum over the layers.
    var total: Double { get }
}

extension Double: CommunityMass {
    @inline(__always) var total: Double { self }
}

extension SIMD2<Double>: CommunityMass {
    @inline(__always) var total: Double { sum() }
}

extension SIMD4<Double>: CommunityMass {
    @inline(__always) var total: Double { sum() }
}

extension SIMD8<Double>: CommunityMass {
    @inline(__always) var total: Double { sum() }
}

extension SIMD16<Double>: CommunityMass {
    @inline(__always) var total: Double { sum() }
}

extension SIMD32<Double>: CommunityMass {
    @inline(__always) var total: Double { sum() }
}
