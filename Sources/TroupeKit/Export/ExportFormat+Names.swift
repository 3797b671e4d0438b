import TroupeModel
import TroupeReport

extension ExportFormat {
    /// The format of a name, in any case.
    init(named name: String) throws(TroupeError) {
        guard let format = ExportFormat(rawValue: name.lowercased()) else {
            throw .unknown("export format", name, among: Self.allCases.map(\.rawValue))
        }
        self = format
    }

    /// The names of the files beside the results of the main job, in the order of ``files(of:)``. The figure has
    /// `network.dot` already.
    var fileNames: [String] { self == .dot ? ["network-export.dot"] : fileSuffixes.map { "network" + $0 } }

    /// The name under which a study exports a format.
    var studyName: String { self == .csv ? "network.csv" : "network." + fileExtension }

    /// The names of the files where the user names one: of two tables, `net.csv` gives two names.
    func names(for name: String) -> [String] {
        guard self == .csv else { return [name] }
        let base = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
        return fileSuffixes.map { base + $0 }
    }
}
