// swift-tools-version: 6.2
// The house: modules stand on floors and an arrow only goes down; `scripts/check` proves it.

import Foundation
import PackageDescription

/// Warnings are errors for whoever works on guichet, not for whoever builds it with a newer compiler.
let isStrict = Context.environment["GUICHET_STRICT"] != nil
let swift: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The linker of the toolchain, for what it can leave out: half of the pages touched before `main` are relocations in
/// their long form and names that nobody looks up.
let lean: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-export-dynamic",
        ], .when(configuration: .release))
]

func room(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: swift)
}

/// For what the tests do over and over, up to millions of cases: optimised while testing too, or they would take twice as
/// long.
let counting = swift + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func countingRoom(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: counting)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swift)
}

let floors: [Target] = [
    // 0: C libraries behind functions of our own
    .target(name: "CWidth"),
    .target(name: "CStemmer"),
    .target(name: "CEmbedding"),
    .target(name: "CQRCode"),
    .target(name: "CProgram"),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
        name: "CCurses",
        linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // 1
    countingRoom("Desk", []),
    countingRoom("Terminal", ["CWidth"]),
    // 2
    countingRoom("Localisation", ["Desk"]),
    countingRoom("Documents", ["Desk", "Terminal"]),
    countingRoom("PolicyBook", ["Desk", "Yams", crypto]),
    countingRoom("Matching", ["Desk", "CStemmer"]),
    room("Curses", ["Terminal", "CCurses"]),
    countingRoom("Chain", ["Desk", crypto]),
    // 3
    countingRoom("Decisions", ["Desk", "PolicyBook", "Matching"]),
    room("PolicyDocuments", ["Desk", "PolicyBook"]),
    room("Semantics", ["Desk", "PolicyBook", "Matching", "CEmbedding", crypto]),
    countingRoom("ServiceLevels", ["Desk", "Localisation", "PolicyBook"]),
    // 4
    room("CompiledBooks", ["Desk", "PolicyBook", "Matching", "Decisions"]),
    countingRoom(
        "Tickets", ["Desk", "Localisation", "PolicyBook", "Matching", "Chain", "Decisions", "ServiceLevels"]),
    room("Dossiers", ["Desk", "Localisation", "PolicyBook", "Chain"]),
    // 5
    countingRoom(
        "Storage",
        [
            "Desk", "Localisation", "PolicyBook", "Matching", "Chain", "Decisions", "ServiceLevels", "Tickets",
            "Dossiers",
        ]),
    room(
        "Reports",
        ["Desk", "Localisation", "Documents", "PolicyBook", "Matching", "Chain", "Decisions", "Tickets"]),
    // 6
    room(
        "DeskReports",
        [
            "Desk", "Localisation", "Documents", "PolicyBook", "Matching", "ServiceLevels", "Tickets", "Dossiers",
            "Storage",
        ]),
    // 7
    countingRoom("Connectors", ["Desk", "Tickets", "Storage"]),
    countingRoom("Analysis", ["Desk", "Localisation", "PolicyBook", "Matching", "Decisions", "Tickets", "Reports"]),
    room(
        "DemoDesk",
        ["Desk", "Localisation", "PolicyBook", "Chain", "Decisions", "Tickets", "Dossiers", "Storage", "Reports"],
        resources: [.copy("Book"), .copy("Charters")]),
    room(
        "SQLiteStorage",
        [
            "Desk", "Localisation", "Chain", "ServiceLevels", "Tickets", "Dossiers", "Storage", "CSQLite", grdb, sqlite,
        ]),
    room(
        "Workspace",
        [
            "Desk", "Terminal", "Localisation", "Documents", "PolicyBook", "Matching", "Chain", "Decisions",
            "ServiceLevels", "Tickets", "Dossiers", "Storage", "Reports", "DeskReports",
        ]),
    // 8
    .executableTarget(
        name: "guichet",
        dependencies: [
            "Desk", "Terminal", "Localisation", "Documents", "PolicyBook", "Matching", "Curses", "Decisions",
            "PolicyDocuments", "CompiledBooks", "ServiceLevels", "Chain", "Tickets", "Dossiers", "Storage", "Reports",
            "DeskReports", "Connectors",
            "DemoDesk", "SQLiteStorage", "Workspace", "Analysis", "Semantics", "CQRCode", "CProgram", arguments,
        ],
        swiftSettings: swift, linkerSettings: lean),
]

let bench: [Target] = [
    .executableTarget(
        name: "guichet-bench",
        dependencies: [
            "Desk", "Terminal", "Localisation", "Documents", "Curses", "Reports", "PolicyBook", "Matching", "Chain",
            "Decisions", "ServiceLevels", "Semantics",
            "CompiledBooks", "Tickets", "Dossiers", "Storage", "Connectors", "SQLiteStorage", "Workspace",
            "DeskReports", "Analysis",
            arguments, sqlite,
        ],
        exclude: ["Queries"], swiftSettings: swift, linkerSettings: lean)
]

let suites: [Target] = [
    tests("DeskTests", ["Desk"]),
    tests("TerminalTests", ["TestSupport", "Terminal"]),
    tests("LocalisationTests", ["Desk", "Localisation"]),
    tests("DocumentsTests", ["TestSupport", "Desk", "Documents", "Terminal"]),
    tests("PolicyBookTests", ["TestSupport", "Desk", "PolicyBook"]),
    tests("MatchingTests", ["TestSupport", "Desk", "Matching"]),
    tests("DecisionsTests", ["TestSupport", "Desk", "PolicyBook", "Matching", "Decisions"]),
    tests("PolicyDocumentsTests", ["TestSupport", "Desk", "PolicyBook", "PolicyBookTests", "PolicyDocuments"]),
    tests("CompiledBooksTests", ["TestSupport", "Desk", "PolicyBook", "Matching", "Decisions", "CompiledBooks"]),
    tests("SemanticsTests", ["TestSupport", "Desk", "PolicyBook", "Matching", "CEmbedding", "Semantics"]),
    tests(
        "TicketsTests",
        ["TestSupport", "Desk", "Localisation", "PolicyBook", "Chain", "Decisions", "ServiceLevels", "Tickets"]),
    tests("DossiersTests", ["TestSupport", "Desk", "Localisation", "PolicyBook", "Chain", "Dossiers"]),
    tests("ServiceLevelsTests", ["TestSupport", "Desk", "Localisation", "PolicyBook", "ServiceLevels"]),
    .executableTarget(
        name: "WriteLoop", dependencies: ["Desk", "Chain", "Tickets", "Storage", "SQLiteStorage"],
        path: "Tests/WriteLoop",
        swiftSettings: swift),
    tests(
        "StorageTests",
        [
            "TestSupport", "Desk", "Localisation", "PolicyBook", "Chain", "Decisions", "Tickets", "Dossiers", "Storage",
            "SQLiteStorage", "WriteLoop", grdb,
        ], exclude: ["Fixtures"]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swift),
    tests(
        "ReportsTests",
        [
            "TestSupport", "Desk", "Localisation", "Documents", "PolicyBook", "Matching", "Chain", "Decisions",
            "Tickets", "Reports",
        ],
        exclude: ["Goldens"]),
    tests(
        "AnalysisTests",
        [
            "TestSupport", "Desk", "Localisation", "PolicyBook", "Matching", "Chain", "Decisions", "Tickets",
            "Reports", "Storage", "DemoDesk", "Analysis",
        ]),
    tests(
        "DeskReportsTests",
        [
            "TestSupport", "Desk", "Localisation", "Documents", "PolicyBook", "Decisions", "ServiceLevels", "Tickets",
            "Dossiers", "Storage", "DemoDesk", "DeskReports",
        ], exclude: ["Goldens"]),
    tests("ConnectorsTests", ["Desk", "Chain", "Tickets", "Dossiers", "Storage", "Connectors"]),
    tests(
        "DemoDeskTests",
        [
            "Desk", "PolicyBook", "Matching", "Chain", "Decisions", "ServiceLevels", "Tickets", "Dossiers", "Storage",
            "DemoDesk",
        ]),
    tests(
        "guichetTests",
        [
            "TestSupport", "guichet", "Desk", "Matching", "Chain", "Dossiers", "Storage", "SQLiteStorage", "Tickets",
            arguments,
        ], exclude: ["Transcripts"]),
    tests(
        "WorkspaceTests",
        [
            "TestSupport", "Desk", "Terminal", "Localisation", "Documents", "PolicyBook", "Matching", "Chain",
            "Decisions", "ServiceLevels", "Tickets", "Dossiers", "Reports", "DeskReports", "Storage", "DemoDesk",
            "Workspace",
        ], exclude: ["Goldens"]),
]

/// Real screens are tested where libvterm's header is found; `scripts/test` says so where it is not.
let hasVTerm = ["/usr/include", "/usr/local/include"].contains {
    FileManager.default.fileExists(atPath: "\($0)/vterm.h")
}
let screens: [Target] =
    hasVTerm
    ? [
        .systemLibrary(name: "CVTerm"),
        .target(name: "CPty", path: "Tests/CPty", linkerSettings: [.linkedLibrary("util")]),
        .target(
            name: "ScreenHarness", dependencies: ["CPty", "CVTerm"], path: "Tests/ScreenHarness",
            swiftSettings: counting),
        .executableTarget(
            name: "CursesProbe", dependencies: ["Curses", "Terminal"], path: "Tests/CursesProbe", swiftSettings: swift),
        tests("CursesTests", ["Curses", "Terminal", "ScreenHarness", "CursesProbe"]),
        tests(
            "WorkspaceScreenTests",
            ["TestSupport", "guichet", "ScreenHarness", "Desk", "Tickets", "Storage", "SQLiteStorage"]),
    ] : []

/// PDFs are made where pango's and cairo's headers are found; elsewhere guichet says so and offers HTML.
let hasPango = ["/usr/include", "/usr/local/include"].contains {
    FileManager.default.fileExists(atPath: "\($0)/pango-1.0/pango/pangocairo.h")
}
let pdf: [Target] =
    hasPango
    ? [
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .target(name: "CPango", dependencies: ["CPangoCairo"]),
        .executableTarget(
            name: "guichet-pdf", dependencies: ["Desk", "Documents", "CPango"], swiftSettings: swift),
        tests("PDFTests", ["TestSupport", "Desk", "Documents", "PolicyBook", "guichet-pdf"]),
    ] : []

/// The fuzzer needs the toolchain's libFuzzer: `scripts/fuzz` sets this and builds it apart.
let fuzzers: [Target] =
    Context.environment["GUICHET_FUZZ"] != nil
    ? [
        .executableTarget(
            name: "guichet-fuzz",
            dependencies: ["Desk", "Documents", "PolicyBook", "Matching", "Decisions", "PolicyDocuments"],
            path: "Tests/Fuzz", exclude: ["book.dict"], swiftSettings: swift)
    ] : []

let package = Package(
    name: "guichet",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: floors + bench + suites + screens + pdf + fuzzers,
    swiftLanguageModes: [.v6]
)
