/// Plain memory of a fixed number of elements, owned by one kernel and freed with it.
///
/// Kernels write to several columns at random places inside one loop. An array pays for that with a uniqueness check
/// at each write; this does not. Bounds are checked in debug builds only, so each kernel states why it stays inside.
///
/// A class, although no kernel shares one: the thread sanitizer of Swift 6.3 cannot compile writes through a
/// noncopyable structure. The speed is the same.
final class ScratchBuffer<Element: BitwiseCopyable> {
    private let base: UnsafeMutableBufferPointer<Element>

    /// Memory whose elements must be written before they are read.
    init(uninitializedCount count: Int) {
        base = .allocate(capacity: count)
    }

    /// Memory in which every element is `value`.
    init(repeating value: Element, count: Int) {
        base = .allocate(capacity: count)
        base.initialize(repeating: value)
    }

    /// A copy of the elements of an array.
    init(_ elements: [Element]) {
        base = .allocate(capacity: elements.count)
        _ = base.initialize(fromContentsOf: elements)
    }

    deinit {
        base.deallocate()
    }

    /// The number of elements.
    var count: Int { base.count }

    subscript(index: Int) -> Element {
        @inline(__always) get { base[index] }
        @inline(__always) set { base[index] = newValue }
    }

    /// The element of a node or community.
    subscript(index: UInt32) -> Element {
        @inline(__always) get { base[Int(index)] }
        @inline(__always) set { base[Int(index)] = newValue }
    }

    /// The first `count` elements as an array.
    func prefix(_ count: Int) -> [Element] {
        Array(base[..<count])
    }

    /// Turns the numbers at 1, 2, … `count - 1` into running sums: where each bucket of a counting sort starts.
    func accumulate() where Element == Int {
        for index in 1..<max(base.count, 1) {
            base[index] += base[index - 1]
        }
    }
}
