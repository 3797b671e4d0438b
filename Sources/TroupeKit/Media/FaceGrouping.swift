import Foundation
import TroupeCoordination
import TroupeDigest
import TroupeModel
import TroupeStore

/// Puts the faces of a case into clusters, each a candidate until an analyst confirms it.
///
/// A cluster that was confirmed or rejected stays as it is; new faces may join it where they are near all of its faces.
/// Each other cluster has an entry of the cast with the state `candidate`, the method and its rate of false matches, so
/// that `cast confirm` and questions find it.
struct FaceGrouping {
    /// Number of threads.
    var workers: Int

    /// What entries of the cast say of the method.
    static let method = "dlib ResNet v1, 128 numbers, distance 0.5, complete linkage"
    /// What must stand beside each rate.
    static let caution =
        "None of 39,821 pairs of strangers' faces was within 0.5: fewer than 1 in 13,000 at 95 %. The pairs were of ten "
        + "people; the net is known to be weak on Chinese faces and on children, where more strangers match. Look at the "
        + "videos before you confirm."

    /// Makes the clusters of a case anew.
    ///
    /// - Returns: The layer's matches and counts; nil where the case has no faces.
    /// - Throws: `StoreError`, or an error of the cast.
    func renew(_ file: CaseFile, by person: Operator) throws -> (layer: MediaLayer, summary: MediaGrouping.Layer)? {
        let faces = try file.faces()
        let assessed = try file.assessedFaces()
        guard !faces.isEmpty || assessed.contains(where: { $0.method == Self.method }) else { return nil }
        let clusters = clusters(faces, assessed)
        let changed = zip(faces, clusters).filter { $0.0.cluster != $0.1 }
        if !changed.isEmpty {
            try file.keepFaceClusters(changed.map { (face: $0.0.number, key: $0.1) }, by: person)
        }
        try assess(Set(clusters.compactMap { $0 }), assessed, file, person)
        var layer = MediaLayer(name: "face")
        layer.matches = matches(faces, clusters)
        var summary = MediaGrouping.Layer(
            name: "face", files: Set(faces.map(\.file)).count, matches: layer.matches.count,
            groups: Set(clusters.compactMap { $0 }).count)
        summary.candidates = try file.faceTotals().candidates
        return (layer, summary)
    }

    /// The cluster of each face; nil where it is in none.
    private func clusters(_ faces: [StoredFace], _ assessed: [AssessedFace]) -> [String?] {
        let kept = Set(assessed.filter { $0.state != .candidate }.map(\.key))
        var numbers: [String: Int] = [:]
        let first = FaceClusters(workers: workers).clusters(
            of: faces.map { face in
                let fixed = face.cluster.flatMap { kept.contains($0) ? $0 : nil }
                if let fixed, numbers[fixed] == nil { numbers[fixed] = numbers.count }
                return FaceClusters.Face(
                    file: Int(face.file), embedding: face.embedding, fixed: fixed.flatMap { numbers[$0] })
            })
        var members: [Int: [Int]] = [:]
        for (face, cluster) in first.enumerated() { members[cluster, default: []].append(face) }
        var keys = [String?](repeating: nil, count: faces.count)
        for (start, cluster) in members {
            let known = cluster.lazy.compactMap { faces[$0].cluster }.first { kept.contains($0) }
            guard known != nil || FaceClusters.isTelling(cluster.map { Int(faces[$0].file) }) else { continue }
            let key = known ?? Self.key(faces[start])
            for face in cluster { keys[face] = key }
        }
        return keys
    }

    /// A name that the first face of a cluster gives it: the same wherever the same files are measured.
    private static func key(_ face: StoredFace) -> String {
        let digest = SHA256.hash(
            data: Array("\(face.sha256) \(face.time) ".utf8) + FaceEmbedding.bytes(face.embedding))
        return "face_" + digest.prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Has the cast say of each cluster what found it, and takes candidates out that are no more.
    private func assess(
        _ keys: Set<String>, _ assessed: [AssessedFace], _ file: CaseFile, _ person: Operator
    ) throws {
        let known = Set(assessed.map(\.key))
        let new = keys.subtracting(known).sorted()
        let gone = assessed.filter { $0.method == Self.method && $0.state == .candidate && !keys.contains($0.key) }
        guard !new.isEmpty || !gone.isEmpty else { return }
        _ = try file.changeCast("put faces into clusters", by: person) { editor in
            for entry in gone { try editor.remove(.assetAssessment, named: "#\(entry.row)") }
            for key in new {
                try editor.put(
                    CastEntry(
                        .assetAssessment,
                        [
                            "layer": "face", "key": key, "method": Self.method, "author": "troupe",
                            "false_match": "\(FaceClusters.falseMatches)", "note": Self.caution,
                        ]), newState: .candidate)
            }
        }
    }

    /// For each two files with faces of one cluster, how many match and which are nearest.
    private func matches(_ faces: [StoredFace], _ clusters: [String?]) -> [MediaLayer.Match] {
        struct Pair: Hashable {
            var first: Int
            var second: Int
        }
        var best: [Pair: (distance: Float, count: Int, detail: String)] = [:]
        var members: [String: [Int]] = [:]
        for (face, key) in clusters.enumerated() { if let key { members[key, default: []].append(face) } }
        for (_, cluster) in members.sorted(by: { $0.key < $1.key }) {
            for (place, one) in cluster.enumerated() {
                for other in cluster[(place + 1)...] where faces[one].file != faces[other].file {
                    // Faces stand in the order of their files' hashes, as matches do.
                    let pair = Pair(first: Int(faces[one].file), second: Int(faces[other].file))
                    let distance = FaceClusters.distance(faces[one].embedding, faces[other].embedding)
                    let count = (best[pair]?.count ?? 0) + 1
                    if let known = best[pair], known.distance <= distance {
                        best[pair]?.count = count
                        continue
                    }
                    let times = "\(Self.seconds(faces[one].time)) = \(Self.seconds(faces[other].time))"
                    best[pair] = (distance, count, "\(times): distance \(Self.hundredths(distance))")
                }
            }
        }
        return best.map { pair, found in
            MediaLayer.Match(
                first: Int64(pair.first), second: Int64(pair.second), difference: Double(found.distance),
                detail: found.detail + "; \(found.count) pairs of frames in all")
        }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
    }

    private static func hundredths(_ distance: Float) -> String {
        let value = Int((distance * 100).rounded())
        return "0.\(value < 10 ? "0" : "")\(min(value, 99))"
    }
}
