using System.Diagnostics.CodeAnalysis;
using Secrets.Protocol;

namespace Secrets;

/// <summary>
/// A secret's identifier as the vault wrote it. The usual form is checked without making a <see cref="Uri"/>, which costs more than the rest
/// of a response; whoever asks for the address pays for it.
/// </summary>
internal sealed class SecretId
{
    private const string Scheme = "https://";

    // The host of the last identifier: usually the next one has the same, and needs no further look.
    private static volatile string? _knownHost;

    private readonly string? _text;
    private readonly int _nameStart;
    private readonly int _nameEnd;
    private Uri? _uri;
    private Uri? _vaultUri;
    private string? _name;
    private string? _version;

    private SecretId(string text, int nameStart, int nameEnd, string? knownName)
    {
        _text = text;
        _nameStart = nameStart;
        _nameEnd = nameEnd;
        _name = knownName is not null && text.AsSpan(nameStart, nameEnd - nameStart).SequenceEqual(knownName) ? knownName : null;
    }

    private SecretId(KeyVaultSecretIdentifier identifier)
    {
        _uri = identifier.SourceId;
        _vaultUri = identifier.VaultUri;
        _name = identifier.Name;
        _version = identifier.Version;
    }

    public Uri Uri => _uri ??= new Uri(_text!);

    public Uri VaultUri => _vaultUri ??= new Uri(Uri.GetLeftPart(UriPartial.Authority));

    public string Name => _name ??= _text![_nameStart.._nameEnd];

    public string? Version => _version ??= _text is not null && _nameEnd + 1 < _text.Length ? _text[(_nameEnd + 1)..] : null;

    public static SecretId FromUri(Uri id) => new(new KeyVaultSecretIdentifier(id));

    public static bool TryParse(string text, string? knownName, [NotNullWhen(true)] out SecretId? id)
    {
        id = ParseUsualForm(text, knownName);
        if (id is null && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && KeyVaultSecretIdentifier.TryCreate(uri, out var parts))
        {
            id = new SecretId(parts);
        }

        return id is not null;
    }

    /// <summary>https, a host of plain labels without port, a collection, a name and perhaps a version, all of plain characters.</summary>
    private static SecretId? ParseUsualForm(string text, string? knownName)
    {
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        int hostEnd = text.IndexOf('/', Scheme.Length);
        int collectionEnd = hostEnd < 0 ? -1 : text.IndexOf('/', hostEnd + 1);
        if (collectionEnd < 0 || !IsKnownOrPlainHost(text.AsSpan(Scheme.Length, hostEnd - Scheme.Length)))
        {
            return null;
        }

        int nameEnd = text.IndexOf('/', collectionEnd + 1);
        nameEnd = nameEnd < 0 ? text.Length : nameEnd;
        bool plain = IsPlainPart(text.AsSpan(hostEnd + 1, collectionEnd - hostEnd - 1))
            && IsPlainPart(text.AsSpan(collectionEnd + 1, nameEnd - collectionEnd - 1))
            && (nameEnd == text.Length || IsPlainPart(text.AsSpan(nameEnd + 1)));
        return plain ? new SecretId(text, collectionEnd + 1, nameEnd, knownName) : null;
    }

    private static bool IsPlainPart(ReadOnlySpan<char> part) => part.Length > 0 && SecretName.IsPlain(part);

    private static bool IsKnownOrPlainHost(ReadOnlySpan<char> host)
    {
        if (_knownHost is { } known && host.SequenceEqual(known))
        {
            return true;
        }

        bool isPlain = IsPlainHost(host);
        if (isPlain)
        {
            _knownHost = host.ToString();
        }

        return isPlain;
    }

    private static bool IsPlainHost(ReadOnlySpan<char> host)
    {
        while (true)
        {
            int dot = host.IndexOf('.');
            ReadOnlySpan<char> label = dot < 0 ? host : host[..dot];
            if (label.Length is 0 or > 63 || !char.IsAsciiLetterOrDigit(label[0]) || !SecretName.IsPlain(label))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            host = host[(dot + 1)..];
        }
    }
}
