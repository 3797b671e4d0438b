import Synchronization
import TroupeModel
import TroupeStore

/// A case and its network, read when the first function asks for it.
///
/// The functions are called while a question runs, so they read by a connection of their own.
final class CaseGraph: Sendable {
    private let path: String
    private let withPosts: Bool
    private let loaded = Mutex<(file: CaseFile?, network: CaseNetwork?)>((nil, nil))

    /// - Parameter withPosts: Whether posts are nodes of the network too.
    init(_ path: String, withPosts: Bool = false) {
        self.path = path
        self.withPosts = withPosts
    }

    /// The case, opened when it is first needed.
    var file: CaseFile {
        get throws {
            try loaded.withLock { state in
                if let file = state.file { return file }
                let file = try CaseFile(path, .reading)
                state.file = file
                return file
            }
        }
    }

    /// The network.
    func network() throws -> CaseNetwork {
        let file = try file
        return try loaded.withLock { state in
            if let network = state.network { return network }
            let network = try file.network(withPosts: withPosts)
            state.network = network
            return network
        }
    }

    /// The node of a name that an argument gives.
    func node(_ argument: CaseValue) throws -> CaseNetwork.Node {
        let name = argument.text ?? ""
        let network = try network()
        if let node = network.node(named: name) { return node }
        let named = try NamedAccounts(file: file).node(named: name)
        guard let node = named.flatMap({ network.node(named: $0) }) else {
            throw FunctionError(
                "\(name.visible) is no node of the case; write tiktok:ID, @handle, persona:ID, face:ID, merchant:ID …")
        }
        return node
    }

    /// The community of each account in the current run, by the account's node.
    func communities() throws -> [CaseNetwork.Node: String] {
        guard try file.hasRun() else {
            throw FunctionError("the case holds no run; make one with troupe map \(path.visible)")
        }
        let network = try network()
        return Dictionary(
            try file.communityOfNode().compactMap { name, community in
                network.node(named: name).map { ($0, community) }
            }
        ) { first, _ in first }
    }
}
