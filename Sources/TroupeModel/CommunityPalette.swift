/// The colours of communities, the same in figures and exports.
package enum CommunityPalette {
    /// Colours of the largest communities, in order: Okabe and Ito's (2008) that reach 3:1 against white, then dark
    /// ones chosen for distance under simulated colour blindness (Machado, Oliveira and Fernandes 2009).
    package static let colors = ["#0072B2", "#D55E00", "#009E73", "#8E5B9E", "#7A3416", "#332288", "#1B1B1B"]
    /// Communities beyond the palette: told apart by their letters.
    package static let other = "#6B6B6B"
    /// What is in no community.
    package static let none = "#888888"

    /// The colour of a community by its place, the largest first; nil is no community.
    package static func color(ofCommunity place: Int?) -> String {
        guard let place else { return none }
        return colors.indices.contains(place) ? colors[place] : other
    }
}
