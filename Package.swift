// swift-tools-version: 6.3
import PackageDescription

/// Settings of every target: the language's stricter imports, and no warning let through.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// A room of the house. Arrows point down only: a target imports only what stands here.
func room(
    _ name: String, _ imports: [Target.Dependency] = [], resources: [Resource] = [], linked: [LinkerSetting] = []
) -> Target {
    .target(name: name, dependencies: imports, resources: resources, swiftSettings: strict, linkerSettings: linked)
}

/// The tests of a room, with the shared builders and the room's own fixtures.
func tests(_ name: String, of imports: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: imports + ["TroupeTestSupport"], exclude: exclude, swiftSettings: strict)
}

/// The synthetic demonstration case, compiled into the program.
let demoCase = [
    "posts.csv", "accounts.csv", "personas.csv", "products.csv", "assets.csv", "claims.csv", "events.csv", "notes.toml",
]

/// The explorer page's parts, compiled into the program.
let explorerPage = [
    "page.html", "page.css", "data.js", "words.js", "look.js", "view.js", "panels.js", "table.js", "time.js", "read.js",
    "save.js", "main.js",
]

/// The questions in `queries/`, compiled into the program.
let questions = [
    "ai-labels",
    "assessments",
    "caption-bursts",
    "claims-checked",
    "competing-hypotheses",
    "contradicted-claims",
    "created-together",
    "cross-platform-twins",
    "events",
    "fixed-phrases",
    "likely-successors",
    "merchants-between-communities",
    "narratives",
    "networks",
    "not-accused",
    "one-face-many-names",
    "one-merchant-many-personas",
    "one-name-many-faces",
    "one-script-many-faces",
    "pair-evidence",
    "personas",
    "phase-switch",
    "promoted-by-several-personas",
    "renamed-accounts",
    "slow-groups",
    "slow-scripts",
    "sounds-across-platforms",
    "takedown-latency",
    "unlabelled-ai",
    "vanished-after-contact",
    "what-may-be-said",
    "who-posts-first",
    "whose-video-first",
]

let package = Package(
    name: "troupe",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "troupe", targets: ["troupe"]),
        .library(name: "TroupeKit", targets: ["TroupeKit"]),
        .library(name: "TroupeGraph", targets: ["TroupeGraph"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .systemLibrary(
            name: "CFontconfig", pkgConfig: "fontconfig",
            providers: [.apt(["libfontconfig-dev"]), .brew(["fontconfig"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        room("TroupeBase"),
        room("TroupeDigest", [.target(name: "COpenSSL", condition: .when(platforms: [.linux]))]),
        room("TroupeModel", ["TroupeBase"]),
        room("TroupeGraph", ["TroupeBase"]),
        room("TroupeStatistics", ["TroupeBase"]),
        room("TroupeCoordination", ["TroupeBase", "TroupeModel", "TroupeGraph", "TroupeStatistics"]),
        room(
            "TroupeIngest",
            [
                "TroupeBase", "TroupeModel", "TroupeDigest", "CZlib", "CZip", "CZstd",
            ], linked: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        room(
            "TroupeStore",
            [
                "TroupeBase", "TroupeModel", "TroupeDigest", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(
            name: "TroupeQuestions", path: "queries", exclude: ["README.md"],
            resources: questions.map { .embedInCode($0 + ".sql") }, swiftSettings: strict),
        room(
            "TroupeReport", ["TroupeBase", "TroupeModel", "TroupeGraph", "TroupeCoordination", "CZip"],
            resources: explorerPage.map { .embedInCode("Explorer/Page/" + $0) }),
        room("TroupeRender", ["TroupeBase", "TroupeModel", "CGraphviz", "CFontconfig"]),
        room(
            "TroupeKit",
            [
                "TroupeBase", "TroupeModel", "TroupeGraph", "TroupeStatistics", "TroupeCoordination", "TroupeIngest",
                "TroupeStore", "TroupeQuestions", "TroupeReport", "TroupeRender", "TroupeDigest",
            ], resources: demoCase.map { .embedInCode("DemoCase/" + $0) } + [.embedInCode("Scale/troupe_job.py")]),
        .executableTarget(
            name: "troupe",
            dependencies: ["TroupeKit", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),
        .executableTarget(
            name: "ScanBenchmark", dependencies: ["TroupeModel", "TroupeIngest"],
            path: "Tests/Benchmarks/ScanBenchmark",
            swiftSettings: strict),
        .executableTarget(
            name: "CaseBenchmark", dependencies: ["TroupeModel", "TroupeStore"], path: "Tests/Benchmarks/CaseBenchmark",
            swiftSettings: strict),
        .executableTarget(
            name: "GraphBenchmark", dependencies: ["TroupeGraph"], path: "Tests/Benchmarks/GraphBenchmark",
            swiftSettings: strict),
        .executableTarget(
            name: "CoordinationBenchmark",
            dependencies: ["TroupeBase", "TroupeModel", "TroupeStatistics", "TroupeCoordination"],
            path: "Tests/Benchmarks/CoordinationBenchmark", swiftSettings: strict),
        .target(
            name: "TroupeTestSupport", dependencies: ["TroupeModel"], path: "Tests/TroupeTestSupport",
            swiftSettings: strict),
        tests("TroupeBaseTests", of: ["TroupeBase"]),
        tests("TroupeDigestTests", of: ["TroupeDigest"]),
        tests("TroupeModelTests", of: ["TroupeModel"]),
        tests("TroupeGraphTests", of: ["TroupeBase", "TroupeGraph"]),
        tests("TroupeStatisticsTests", of: ["TroupeBase", "TroupeStatistics"]),
        tests("TroupeCoordinationTests", of: ["TroupeBase", "TroupeModel", "TroupeCoordination"]),
        tests("TroupeIngestTests", of: ["TroupeModel", "TroupeIngest"], exclude: ["Fixtures"]),
        tests(
            "TroupeStoreTests",
            of: [
                "TroupeModel", "TroupeStore", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        tests("TroupeReportTests", of: ["TroupeModel", "TroupeReport", "CZlib"]),
        tests("TroupeRenderTests", of: ["TroupeModel", "TroupeRender", "troupe"]),
        tests(
            "TroupeKitTests",
            of: [
                "TroupeBase", "TroupeModel", "TroupeStatistics", "TroupeCoordination", "TroupeIngest", "TroupeReport",
                "TroupeStore", "TroupeKit", "troupe",
            ],
            exclude: ["Fixtures"]),
        tests("CommandTests", of: ["TroupeModel", "troupe"], exclude: ["Fixtures"]),
    ],
    swiftLanguageModes: [.v6]
)
