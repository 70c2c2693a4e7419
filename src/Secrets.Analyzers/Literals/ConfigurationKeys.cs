using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Handling;
using Secrets.Shared;

namespace Secrets.Analyzers.Literals;

/// <summary>Which configuration keys stand for the secrets that a project declares.</summary>
internal sealed class ConfigurationKeys
{
    private readonly ImmutableArray<DeclaredSecret> _secrets;
    private readonly Lazy<ImmutableArray<BridgedClass>> _bridges;

    private ConfigurationKeys(ImmutableArray<DeclaredSecret> secrets, Lazy<ImmutableArray<BridgedClass>> bridges)
    {
        _secrets = secrets;
        _bridges = bridges;
    }

    public static ConfigurationKeys Collect(Compilation compilation, VaultTypes types) => new(
        DeclaredSecrets.Collect(compilation, types).Secrets,
        new Lazy<ImmutableArray<BridgedClass>>(() => BridgedClass.Collect(compilation)));

    /// <summary>The secret that the entry stands for, or null.</summary>
    public DeclaredSecret? Find(JsonEntry entry)
    {
        string leaf = entry.Path.Substring(entry.Path.LastIndexOf(':') + 1);
        foreach (DeclaredSecret secret in _secrets)
        {
            if (IsNamed(secret, entry, leaf) || IsSpelled(secret, entry.Path, leaf) || IsBridged(secret, entry.Path, leaf))
            {
                return secret;
            }
        }

        return null;
    }

    /// <summary>
    /// The secret's own name, at any depth, or with the hyphens that the vault's configuration provider reads as colons. A section that
    /// merely has the same short name, such as 'tls', is not meant.
    /// </summary>
    private static bool IsNamed(DeclaredSecret secret, JsonEntry entry, string leaf) =>
        Same(entry.Path, secret.Name)
        || Same(entry.Path, secret.Name.Replace("--", ":"))
        || (Same(leaf, secret.Name) && (entry.IsScalar || secret.Name.IndexOf('-') >= 0));

    /// <summary>The member's name below a section for the prefix: <c>Payments:StripeApiKey</c> for payments-stripe-api-key.</summary>
    private static bool IsSpelled(DeclaredSecret secret, string path, string leaf) =>
        Same(leaf, secret.MemberWord) && Same(Hyphenated(path), secret.Name);

    /// <summary>The key under which the configuration bridge publishes the secret.</summary>
    private bool IsBridged(DeclaredSecret secret, string path, string leaf)
    {
        if (!Same(leaf, secret.Member) && !Same(leaf, secret.MemberWord))
        {
            return false;
        }

        foreach (BridgedClass bridge in _bridges.Value)
        {
            if (bridge.Type == secret.Type && Same(path, bridge.KeyPrefix.Length == 0 ? leaf : bridge.KeyPrefix + ":" + leaf))
            {
                return true;
            }
        }

        return false;
    }

    private static string Hyphenated(string path)
    {
        string[] parts = path.Split(':');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = SecretNames.ToKebabCase(parts[i]);
        }

        return string.Join("-", parts);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
