/// The themes compiled into the program, so that it has colours without any file beside it.
public enum BuiltInThemes {
    /// Name and TOML text of each, in the order of the menu: dark, light, then those for particular eyes and terminals.
    /// The first is the default.
    public static let files: [(name: String, toml: [UInt8])] = [
        ("autumn-geese", PackageResources.autumn_geese_toml),
        ("river-night", PackageResources.river_night_toml),
        ("daylight", PackageResources.daylight_toml),
        ("millet", PackageResources.millet_toml),
        ("ink", PackageResources.ink_toml),
        ("clear-sighted", PackageResources.clear_sighted_toml),
        ("high-contrast-dark", PackageResources.high_contrast_dark_toml),
        ("high-contrast-light", PackageResources.high_contrast_light_toml),
        ("sixteen", PackageResources.sixteen_toml),
        ("monochrome", PackageResources.monochrome_toml),
    ]
}
