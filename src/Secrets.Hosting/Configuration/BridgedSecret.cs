using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>One secret as configuration: its text under the member's name or, for a value with parts, a section.</summary>
internal sealed class BridgedSecret
{
    private readonly string _key;
    private readonly bool _mayHaveParts;
    private Secret<string>? _last;

    private BridgedSecret(string key, bool mayHaveParts, SecretAccessor<string> accessor)
    {
        _key = key;
        _mayHaveParts = mayHaveParts;
        Accessor = accessor;
    }

    /// <summary>Reads the text, whatever the type that the class declares. It shares what the store holds with the class's own accessor.</summary>
    public SecretAccessor<string> Accessor { get; }

    public static BridgedSecret Create(SecretStore store, string? keyPrefix, SecretManifestEntry secret, IReadOnlyList<SecretAccessor> accessors)
    {
        SecretAccessor declared = accessors.First(accessor => accessor.Name == secret.Name && accessor.Version == secret.Version);
        string name = MemberName.WithoutVerb(secret.Member);
        SecretAccessor<string> text = store.GetAccessor(
            new SecretDefinition<string>(secret.Name, SecretConverters.String) { Version = secret.Version, IsRequired = secret.Required });
        return new BridgedSecret(
            string.IsNullOrEmpty(keyPrefix) ? name : ConfigurationPath.Combine(keyPrefix, name),
            mayHaveParts: declared.ValueType != typeof(string) && declared.ValueType != typeof(byte[]),
            text);
    }

    /// <summary>Adds the current value. One that had to be given up stays as it was: configuration has no way to say that it is gone.</summary>
    public void AddTo(IDictionary<string, string?> data)
    {
        _last = Accessor.Current ?? _last;
        if (_last is not { Exists: true } secret)
        {
            return;
        }

        string text = secret.Reveal();
#pragma warning disable KVS2007 // The names of a JSON value's members become keys: that is what a bridge to configuration is asked for.
        if (!_mayHaveParts || !JsonParts.TryAdd(data, _key, text))
#pragma warning restore KVS2007
        {
            data[_key] = text;
        }
    }
}
