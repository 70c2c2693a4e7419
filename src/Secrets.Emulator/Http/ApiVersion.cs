using System.Collections.Frozen;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>An api-version and what it knows.</summary>
/// <param name="Name">As it stands in the query.</param>
/// <param name="HasRecoverableDays">7.1 brought <c>recoverableDays</c> and the customized recovery levels.</param>
/// <param name="HasCertificateExtras">2025-07-01 brought <c>outContentType</c> and <c>previousVersion</c>.</param>
internal sealed record ApiVersion(string Name, bool HasRecoverableDays = true, bool HasCertificateExtras = false)
{
    private static readonly FrozenDictionary<string, ApiVersion> Known = new ApiVersion[]
    {
        new("7.0", HasRecoverableDays: false),
        new("7.1"), new("7.2"), new("7.3"), new("7.4-preview.1"), new("7.4"), new("7.5-preview.1"), new("7.5"), new("7.6-preview.1"), new("7.6-preview.2"), new("7.6"),
        new("2025-06-01-preview", HasCertificateExtras: true),
        new("2025-07-01", HasCertificateExtras: true),
        new("2026-01-01-preview", HasCertificateExtras: true),
        new("2026-03-01-preview", HasCertificateExtras: true),
        new("2026-04-01", HasCertificateExtras: true),
    }.ToFrozenDictionary(version => version.Name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="VaultException">It is missing or unknown.</exception>
    public static ApiVersion Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw VaultErrors.BadParameter("api-version must be specified");
        }

        return Known.TryGetValue(name, out ApiVersion? version) ? version : throw VaultErrors.BadParameter($"The api-version '{name}' is not supported.");
    }

    /// <summary>The recovery level in the words of this version.</summary>
    public string RecoveryLevel(string level) => HasRecoverableDays ? level : level.Replace("Customized", "", StringComparison.Ordinal);
}
