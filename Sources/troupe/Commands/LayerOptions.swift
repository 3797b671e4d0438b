import ArgumentParser
import TroupeKit

/// Which layers of the posts are looked at: the options shared by the verbs on posts.
struct LayerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Layers to look at, between commas (default: the columns as read; map folds captions).",
            discussion: """
                Besides the columns: folded-caption, near-caption, caption-hashtag, hashtag-sequence, caption-mention, \
                opening-phrase, closing-phrase, caption-link, canonical-link, link-domain, near-image, handle-family.
                """))
    var layers: String?

    @Option(help: "Smallest Jaccard similarity of captions that count as nearly the same.")
    var similarity = LayerChoice().similarity

    @Option(help: "File with one text a line that is left out: what the collection was made by, stock phrases.")
    var stopList: String?

    @Option(help: "Shortest caption that counts, in letters and digits (a Chinese character counts three).")
    var minLength = LayerChoice().minimumLength

    /// The choice that these options make.
    var choice: LayerChoice {
        var choice = LayerChoice()
        choice.names = layers
        choice.similarity = similarity
        choice.stopList = stopList
        choice.minimumLength = minLength
        return choice
    }
}
