using Azure.Core;
using Azure.Identity;

namespace Secrets.Hosting;

/// <summary>
/// The credential that a configuration section describes: the section <c>Credential</c> with <c>CredentialSource</c> in it, as the settings of the
/// official client have it, or a text <c>Credential</c> beside its parameters, as <c>Microsoft.Extensions.Azure</c> has it.
/// </summary>
internal static class CredentialSection
{
    public const string Credential = "Credential";

    public const string Source = "CredentialSource";

    public const string Sources = "Sources";

    private const string Suffix = "Credential";

    /// <summary>How each source is read: reports problems, and gives what makes the credential when there are none.</summary>
    private static readonly Dictionary<string, Func<SettingReader, Func<TokenCredential>?>> Readers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Default"] = CredentialReaders.Default,
        ["ManagedIdentity"] = CredentialReaders.ManagedIdentity,
        ["WorkloadIdentity"] = CredentialReaders.WorkloadIdentity,
        ["Environment"] = CredentialReaders.Environment,
        ["ClientSecret"] = CredentialReaders.ClientSecret,
        ["ClientCertificate"] = CredentialReaders.ClientCertificate,
        ["AzureCli"] = CredentialReaders.AzureCli,
        ["AzureDeveloperCli"] = CredentialReaders.AzureDeveloperCli,
        ["AzurePowerShell"] = CredentialReaders.AzurePowerShell,
        ["VisualStudio"] = CredentialReaders.VisualStudio,
        ["ChainedToken"] = ReadChain,
    };

    public static IEnumerable<string> SourceNames => Readers.Keys;

    /// <summary>Gives what makes the credential, or null with problems told. Without any setting it is <see cref="DefaultAzureCredential"/>.</summary>
    public static Func<TokenCredential>? Read(SettingReader vault)
    {
        SettingReader section = vault.Section(Credential);
        return section.Value is { Length: > 0 } source ? Read(source, vault, Credential) : Read(section.Text(Source), section, Source);
    }

    private static Func<TokenCredential>? Read(string? source, SettingReader reader, string key)
    {
        string name = source ?? "Default";
        if (Readers.TryGetValue(name, out Func<SettingReader, Func<TokenCredential>?>? read) || Readers.TryGetValue(WithoutSuffix(name), out read))
        {
            return read(reader);
        }

        reader.Report(key, $"must be one of {string.Join(", ", SourceNames)}");
        return null;
    }

    private static Func<TokenCredential>? ReadChain(SettingReader reader)
    {
        Func<TokenCredential>?[] sources = [.. reader.List(Sources).Select(static source => Read(source.RequiredText(Source, "a credential"), source, Source))];
        if (sources.Length == 0)
        {
            reader.Report(Sources, $"must list at least one credential, each with its {Source}");
            return null;
        }

        return sources.All(static source => source is not null)
            ? () => new ChainedTokenCredential([.. sources.Select(static source => source!.Invoke())])
            : null;
    }

    /// <summary>The names of the credential classes do as well: <c>AzureCliCredential</c>, <c>DefaultAzureCredential</c>.</summary>
    private static string WithoutSuffix(string name)
    {
        string stem = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? name[..^Suffix.Length] : name;
        return stem.Equals("DefaultAzure", StringComparison.OrdinalIgnoreCase) ? "Default" : stem;
    }
}
