import TroupeModel

/// How time is counted on each layer, so that one window serves layers with windows of their own.
///
/// Times of a layer are multiplied by a whole factor that makes its window as long as everybody's: with 60 s for
/// captions and ten minutes for music, captions' times are multiplied by ten and the common window is ten minutes.
/// Gaps, jitter, crowds and sessions keep their meaning, and nothing is rounded. Without windows of their own all
/// factors are 1.
struct LayerClock: Sendable, Hashable {
    /// Largest factor: times of 1e13 ms must stay far below 2^63.
    static let largestFactor: Int64 = 100_000

    /// For each layer, what its times are multiplied by.
    let factors: [Int64]
    /// The window of all layers, in multiplied milliseconds.
    let window: Int64
    /// How many multiplied milliseconds a millisecond of the settings' window, jitter and session is.
    let unit: Int64

    /// Real milliseconds on every layer.
    init(layerCount: Int, window: Int64) {
        factors = Array(repeating: 1, count: layerCount)
        self.window = window
        unit = 1
    }

    /// A clock for posts under some settings; layers that are not named have the settings' window.
    init(_ posts: PostTable, settings: CoordinationSettings) {
        let windows = posts.layers.map { settings.layerWindows[$0.layer.name] ?? settings.window }
        // Windows that cannot be counted together are refused before; here everybody keeps the settings' window.
        let common = Self.commonWindow(windows + [settings.window])
        factors = windows.map { window in common.map { $0 / window } ?? 1 }
        window = common ?? settings.window
        unit = (common ?? settings.window) / settings.window
    }

    /// The least common multiple of some windows; nil where a factor would be too large.
    static func commonWindow(_ windows: [Int64]) -> Int64? {
        guard let least = windows.min(), least > 0 else { return nil }
        var common: Int64 = 1
        for window in windows {
            let (product, overflow) = (common / divisor(common, window)).multipliedReportingOverflow(by: window)
            guard !overflow, product / least <= largestFactor else { return nil }
            common = product
        }
        return common
    }

    private static func divisor(_ one: Int64, _ other: Int64) -> Int64 {
        other == 0 ? one : divisor(other, one % other)
    }
}

extension CoordinationSettings {
    /// Whether windows of layers can be counted together: their least common multiple is not too far from them.
    package static func canCombine(windows: [Int64]) -> Bool { LayerClock.commonWindow(windows) != nil }
}
