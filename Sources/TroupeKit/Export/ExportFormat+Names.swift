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

    /// The names of the files of an export with this name, in the order of ``files(of:)``.
    var fileNames: [String] { fileSuffixes.map { "network" + $0 } }

    /// The names of the files where the user names one: of two tables, `net.csv` gives two names.
    func names(for name: String) -> [String] {
        guard self == .csv else { return [name] }
        let base = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
        return fileSuffixes.map { base + $0 }
    }
}
