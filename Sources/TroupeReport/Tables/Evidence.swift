import Foundation

/// The evidence of a tie: −log10 of its p.
func evidence(_ p: Double) -> Double { p < 1 ? -log10(p) : 0 }
