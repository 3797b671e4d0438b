/// What a job on a network is doing, for a progress line.
public enum NetworkStep: Sendable, Hashable {
    /// Bytes read, and bytes in all where that is known.
    case reading(Int64, of: Int64?)
    /// Something named is being computed: how many of how many are done. Nil where the number is not known before.
    case computing(String, Int, of: Int?)
    /// Tables are written.
    case writing
    /// The figure is drawn.
    case drawing
}
