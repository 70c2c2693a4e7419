using Azure.Core;

namespace Secrets.Hosting;

/// <summary>The vault's address and the client's options in a configuration section, under the names that the official client's settings have.</summary>
internal static class VaultSection
{
    public const string Address = "VaultUri";

    public const string ClientOptions = "Options";

    private const int MaxApplicationIdLength = 24;

    /// <summary>The address, or null with a problem told.</summary>
    public static Uri? ReadAddress(SettingReader reader)
    {
        const string Example = "the vault's address, for example https://contoso.vault.azure.net";
        if (reader.RequiredText(Address, Example) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }

        reader.Report(Address, $"must be an absolute https address: set it to {Example}");
        return null;
    }

    public static SecretClientOptions ReadClientOptions(SettingReader vault)
    {
        SettingReader reader = vault.Section(ClientOptions);
        SecretClientOptions options = reader.Choice<SecretClientOptions.ServiceVersion>("Version") is { } version
            ? new SecretClientOptions(version)
            : new SecretClientOptions();
        options.DisableChallengeResourceVerification =
            reader.Flag(nameof(options.DisableChallengeResourceVerification)) ?? options.DisableChallengeResourceVerification;
        Apply(reader.Section("Retry"), options.Retry);
        Apply(reader.Section("Diagnostics"), options.Diagnostics);
        return options;
    }

    private static void Apply(SettingReader reader, RetryOptions options)
    {
        ReadMaxRetries(reader, options);
        options.Delay = reader.Duration(nameof(options.Delay)) ?? options.Delay;
        options.MaxDelay = reader.Duration(nameof(options.MaxDelay)) ?? options.MaxDelay;
        options.NetworkTimeout = reader.Duration(nameof(options.NetworkTimeout)) ?? options.NetworkTimeout;
        options.Mode = reader.Choice<RetryMode>(nameof(options.Mode)) ?? options.Mode;
    }

    private static void Apply(SettingReader reader, DiagnosticsOptions options)
    {
        ReadApplicationId(reader, options);
        options.IsLoggingEnabled = reader.Flag(nameof(options.IsLoggingEnabled)) ?? options.IsLoggingEnabled;
        options.IsDistributedTracingEnabled = reader.Flag(nameof(options.IsDistributedTracingEnabled)) ?? options.IsDistributedTracingEnabled;
        options.IsTelemetryEnabled = reader.Flag(nameof(options.IsTelemetryEnabled)) ?? options.IsTelemetryEnabled;
    }

    private static void ReadMaxRetries(SettingReader reader, RetryOptions options)
    {
        int retries = reader.Integer(nameof(options.MaxRetries)) ?? options.MaxRetries;
        if (retries < 0)
        {
            reader.Report(nameof(options.MaxRetries), "must be zero or more");
        }

        options.MaxRetries = Math.Max(retries, 0);
    }

    private static void ReadApplicationId(SettingReader reader, DiagnosticsOptions options)
    {
        string? id = reader.Text(nameof(options.ApplicationId));
        if (id?.Length > MaxApplicationIdLength)
        {
            reader.Report(nameof(options.ApplicationId), $"must have {MaxApplicationIdLength} characters at most");
            return;
        }

        options.ApplicationId = id ?? options.ApplicationId;
    }
}
