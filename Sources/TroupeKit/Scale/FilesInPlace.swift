import Foundation
import TroupeIngest
import TroupeModel

/// Files of posts that Spark reads where they lie, by the same mapping as `--columns`.
struct FilesInPlace {
    /// The layers by name, in the order in which the own engine has them.
    let layers: [String]
    /// What the job is told of the files.
    let posts: SparkSettings.PostFiles

    /// - Parameters:
    ///   - paths: Paths of this machine, or addresses such as `hdfs://…` that Spark knows.
    ///   - names: The layers that were asked for, between commas; nil takes those that the own engine would.
    /// - Throws: A usage error for what only this program can read.
    init(_ paths: [String], reading: ReadingSettings, layers names: String?) throws(TroupeError) {
        let options = try reading.options()
        guard let mapping = options.mapping else {
            throw TroupeError(.usage, "--in-place: name the columns with --columns account=…,time=…,caption=…")
        }
        var others = reading
        others.columns = nil
        guard others.isEmpty else {
            throw TroupeError(
                .usage,
                "--in-place: Spark reads UTF-8, and times in seconds, milliseconds or ISO 8601; leave it out for "
                    + "--zone and its like"
            )
        }
        let format = try Self.format(of: paths)
        var columns: [Column] = []
        for field in mapping.fields {
            if let column = try Column(field, format: format) { columns.append(column) }
        }
        guard mapping.platformPrefixes.isEmpty else {
            throw TroupeError(.usage, "--in-place: prefix=… is not read by Spark; leave --in-place out")
        }
        let chosen = try Self.layers(names, of: columns)
        let numbers = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
        columns.removeAll { column in column.layer.map { numbers[$0] == nil } ?? false }
        layers = chosen
        let ordered = try Self.inOrder(paths)
        posts = SparkSettings.PostFiles(
            format: format, paths: ordered.map(\.path), states: ordered.map(\.state),
            delimiter: format == "csv" ? "," : nil, platform: mapping.platform,
            columns: columns.map { column in
                var settings = column.settings
                settings.layer = column.layer.flatMap { numbers[$0] }
                return settings
            })
    }

    /// A column that the job needs.
    private struct Column {
        var settings: SparkSettings.Column
        var layer: String?

        /// - Returns: nil where the job has no use for what the column holds.
        init?(_ field: FieldMapping.Field, format: String) throws(TroupeError) {
            let role: String
            var form = ListForm.single
            switch field.role {
            case .accountIdentifier: role = "account"
            case .identifier: role = "post"
            case .platform: role = "platform"
            case .time: role = "time"
            case .caption:
                role = "caption"
                layer = "caption"
            case .asset(let kind, let list):
                role = kind.name
                layer = kind.name
                form = list
            case .layer(let name, let list):
                role = "object"
                layer = name
                form = list
            case .timePart:
                throw TroupeError(
                    .usage, "--in-place: Spark reads times in one column, not time=date+clock; leave --in-place out")
            case .accountHandle, .accountHash, .mentionedHandles:
                throw TroupeError(
                    .usage,
                    "--in-place: \(field.name.visible) holds handles or hashes, which only troupe can match with ids; "
                        + "leave --in-place out, or name a column of ids with account=…")
            case .captured:
                throw TroupeError(
                    .usage, "--in-place: captured=… orders records in a way that only troupe reads; leave it out")
            default: return nil
            }
            if form != .single, format == "csv" {
                throw TroupeError(
                    .usage,
                    "--in-place: \(field.name.visible)+ is a list inside a text; leave --in-place out, so that troupe "
                        + "takes it apart"
                )
            }
            let kind = AssetKind.allCases.first { $0.name == role }
            settings = SparkSettings.Column(role: role, field: field.name)
            settings.freeText = kind?.isFreeText == true ? true : nil
            settings.isIdentifier = kind?.isIdentifier == true ? true : nil
            settings.isList = form != .single ? true : nil
        }
    }

    private static func format(of paths: [String]) throws(TroupeError) -> String {
        let kinds = Set(
            paths.map { path in
                var name = path.lowercased()
                while name.hasSuffix("/") { name.removeLast() }
                if name.hasSuffix(".parquet") { return "parquet" }
                let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
                if plain.hasSuffix(".ndjson") || plain.hasSuffix(".jsonl") || plain.hasSuffix(".json") { return "json" }
                return plain.hasSuffix(".csv") ? "csv" : ""
            })
        guard kinds.count == 1, let kind = kinds.first, !kind.isEmpty else {
            throw TroupeError(
                .usage,
                "--in-place: name files of one kind that end with .parquet, .ndjson, .ndjson.gz, .csv or .csv.gz")
        }
        return kind
    }

    /// The layers that are looked at, those that many strangers share only where they are asked for or nothing else is
    /// there, as in ``PostImport/defaultLayers``; known kinds in their order, then the user's by name.
    private static func layers(_ names: String?, of columns: [Column]) throws(TroupeError) -> [String] {
        let order = AssetKind.allCases.map(\.name)
        let present = Set(columns.compactMap(\.layer)).sorted { one, other in
            let places = (order.firstIndex(of: one) ?? .max, order.firstIndex(of: other) ?? .max)
            return places.0 != places.1
                ? places.0 < places.1 : one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        guard !present.isEmpty else {
            throw TroupeError(
                .usage, "--columns: name what posts share too, with caption=…, link=…, hashtag=… or object=…")
        }
        if let names {
            var chosen: [String] = []
            for name in names.split(separator: ",").map(String.init) where !chosen.contains(name) {
                guard present.contains(name) else {
                    throw .unknown(
                        "layer", name, among: present, option: "--layers",
                        hint:
                            "the mapping has \(present.map(\.visible).joined(separator: ", ")); layers that are made "
                            + "from "
                            + "captions need troupe's own reading: leave --in-place out")
                }
                chosen.append(name)
            }
            return chosen
        }
        let common = Set(AssetKind.sharedByStrangers.map(\.name))
        let specific = present.filter { !common.contains($0) }
        return specific.isEmpty ? present : specific
    }

    /// The paths in the order in which the own engine reads them: by the last part of their names, bytewise.
    private static func inOrder(_ paths: [String]) throws(TroupeError) -> [(path: String, state: String)] {
        var found: [(path: String, state: String)] = []
        for path in paths {
            guard !path.contains("://") else {
                found.append((path, ""))
                continue
            }
            let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
            guard let facts = try? FileManager.default.attributesOfItem(atPath: absolute) else {
                throw TroupeError(IngestError.missingFile(path: path))
            }
            let changed = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            found.append((absolute, "\(facts[.size] as? Int ?? 0) \(changed)"))
        }
        func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
        return found.sorted { one, other in
            let (first, second) = (name(one.path).utf8, name(other.path).utf8)
            return first.elementsEqual(second)
                ? one.path.utf8.lexicographicallyPrecedes(other.path.utf8) : first.lexicographicallyPrecedes(second)
        }
    }
}
