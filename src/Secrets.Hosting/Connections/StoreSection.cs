namespace Secrets.Hosting;

/// <summary>The settings of a store in a configuration section. A setting that is absent or malformed is left as it is.</summary>
internal static class StoreSection
{
    public static void Apply(SettingReader reader, SecretStoreOptions options)
    {
        options.RefreshAfter = reader.Duration(nameof(options.RefreshAfter)) ?? options.RefreshAfter;
        options.ExpireAfter = reader.Duration(nameof(options.ExpireAfter)) ?? options.ExpireAfter;
        options.DefinitiveFailureGrace = reader.Duration(nameof(options.DefinitiveFailureGrace)) ?? options.DefinitiveFailureGrace;
        options.StartupTimeout = reader.Duration(nameof(options.StartupTimeout)) ?? options.StartupTimeout;
        options.MaxConcurrency = reader.Integer(nameof(options.MaxConcurrency)) ?? options.MaxConcurrency;
        options.AllowExpired = reader.Flag(nameof(options.AllowExpired)) ?? options.AllowExpired;
    }
}
