/// The themes compiled into the program, so that it has colours without any file beside it.
public enum BuiltInThemes {
    /// Name and TOML text of each; the first is the default.
    public static let files: [(name: String, toml: [UInt8])] = [
        ("autumn-geese", PackageResources.autumn_geese_toml),
        ("daylight", PackageResources.daylight_toml),
        ("monochrome", PackageResources.monochrome_toml),
    ]
}
