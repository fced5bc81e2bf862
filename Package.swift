// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets only; `ExistentialAny` and `MemberImportVisibility` keep the doors between
/// the modules honest.
let ours: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "hongyan",
    products: [
        .executable(name: "hongyan", targets: ["hongyan"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // C libraries of the system.
        .target(
            name: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        // The house: who may see whom is decided here and nowhere else.
        .target(name: "Domain", swiftSettings: ours),
        .target(name: "Screen", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")], swiftSettings: ours),
        .target(
            name: "Themes",
            path: "Themes",
            resources: [
                .embedInCode("autumn-geese.toml"), .embedInCode("river-night.toml"),
                .embedInCode("daylight.toml"), .embedInCode("millet.toml"),
                .embedInCode("ink.toml"), .embedInCode("clear-sighted.toml"),
                .embedInCode("high-contrast-dark.toml"), .embedInCode("high-contrast-light.toml"),
                .embedInCode("sixteen.toml"), .embedInCode("monochrome.toml"),
            ],
            swiftSettings: ours
        ),
        .target(name: "Languages", swiftSettings: ours),
        .target(name: "Store", dependencies: ["Domain", "CSodium"], swiftSettings: ours),
        .target(
            name: "Documents",
            dependencies: ["Domain", "CZip", "CXML", "CXLSXWriter"],
            swiftSettings: ours
        ),
        .target(name: "Dashboard", dependencies: ["Domain", "Screen"], swiftSettings: ours),
        .target(name: "Terminal", dependencies: ["Screen", "CNcurses"], swiftSettings: ours),
        .executableTarget(
            name: "hongyan",
            dependencies: [
                "Domain", "Store", "Documents", "Screen", "Themes", "Languages", "Dashboard", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: ours
        ),

        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: ours),
        .testTarget(name: "StoreTests", dependencies: ["Store", "Domain"], swiftSettings: ours),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Domain", "CZip"], exclude: ["Slips/Golden"],
            swiftSettings: ours),
        .testTarget(name: "ScreenTests", dependencies: ["Screen", "Themes"], swiftSettings: ours),
        .testTarget(
            name: "DashboardTests",
            dependencies: ["Dashboard", "Domain", "Screen", "Themes", "Languages"],
            exclude: ["Golden"],
            swiftSettings: ours
        ),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Screen", "CNcurses"], swiftSettings: ours),
        .testTarget(
            name: "EndToEndTests", dependencies: ["hongyan"], exclude: ["Scripts"], swiftSettings: ours),
    ]
)
