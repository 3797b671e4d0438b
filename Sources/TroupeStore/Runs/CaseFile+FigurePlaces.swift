import GRDB

extension CaseFile {
    /// Where accounts stood in a figure when it was last drawn, as shares of the drawing's width and height.
    ///
    /// - Parameter figure: The kind of figure.
    /// - Returns: By the number of the account.
    /// - Throws: ``StoreError``.
    package func figurePlaces(_ figure: String) throws(StoreError) -> [Int64: SIMD2<Double>] {
        try read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT account, x, y FROM figure_place WHERE figure = ?", arguments: [figure])
            return try Dictionary(
                rows.map { (try $0.value(0) as Int64, SIMD2(try $0.value(1) as Double, try $0.value(2) as Double)) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// Keeps where accounts stand in a figure; those that are not in it keep the place that they had.
    ///
    /// - Throws: ``StoreError``.
    package func keepFigurePlaces(
        _ places: [Int64: SIMD2<Double>], of figure: String, by person: Operator
    ) throws(StoreError) {
        guard isWritable else { throw .readOnly(path: path) }
        do {
            try queue.write { database in
                let statement = try database.makeStatement(
                    sql: "INSERT OR REPLACE INTO figure_place VALUES (?, ?, ?, ?)")
                for (account, place) in places.sorted(by: { $0.key < $1.key }) {
                    try statement.execute(arguments: [figure, account, place.x, place.y])
                }
                try ContentLedger(database: database).renew([.figurePlace])
                try CaseLog.append(
                    action: "places", detail: ["figure": figure, "accounts": "\(places.count)"], by: person,
                    in: database)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
