using System.Buffers;

namespace Secrets.Authentication;

/// <summary>Reads the Bearer challenge out of WWW-Authenticate headers (RFC 9110, section 11.6.1), which may hold several challenges.</summary>
internal ref struct ChallengeParser
{
    private const string TokenCharacters = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // Real challenges hold addresses without quotes, so a bare value ends at the next separator only.
    private static readonly SearchValues<char> Tokens = SearchValues.Create(TokenCharacters);
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t,");

    private ReadOnlySpan<char> _rest;

    private ChallengeParser(ReadOnlySpan<char> header) => _rest = header;

    /// <summary>The first Bearer challenge of the headers, or null.</summary>
    public static BearerChallenge? Parse(IEnumerable<string> headers)
    {
        foreach (string header in headers)
        {
            if (new ChallengeParser(header).Parse() is { } challenge)
            {
                return challenge;
            }
        }

        return null;
    }

    private BearerChallenge? Parse()
    {
        BearerChallenge? challenge = null;
        while (true)
        {
            SkipSeparators();
            ReadOnlySpan<char> word = ReadToken();
            if (word.IsEmpty)
            {
                return challenge;
            }

            if (TryReadEquals())
            {
                Assign(challenge, word, ReadValue());
            }
            else if (challenge is not null)
            {
                return challenge;
            }
            else if (word.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            {
                challenge = new BearerChallenge();
            }
        }
    }

    private static void Assign(BearerChallenge? challenge, ReadOnlySpan<char> name, string value)
    {
        if (challenge is null)
        {
            return;
        }

        if (Is(name, "authorization") || (Is(name, "authorization_uri") && challenge.Authorization is null))
        {
            challenge.Authorization = value;
        }
        else if (Is(name, "resource"))
        {
            challenge.Resource = value;
        }
        else if (Is(name, "scope"))
        {
            challenge.Scope = value;
        }
        else if (Is(name, "error"))
        {
            challenge.Error = value;
        }
        else if (Is(name, "claims"))
        {
            challenge.Claims = value;
        }
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private void SkipSeparators() => _rest = _rest.TrimStart(" \t,");

    private ReadOnlySpan<char> ReadToken()
    {
        int end = _rest.IndexOfAnyExcept(Tokens);
        return Take(end < 0 ? _rest.Length : end);
    }

    private bool TryReadEquals()
    {
        ReadOnlySpan<char> rest = _rest.TrimStart(" \t");
        if (rest.IsEmpty || rest[0] != '=')
        {
            return false;
        }

        _rest = rest[1..].TrimStart(" \t");
        return true;
    }

    private string ReadValue()
    {
        if (_rest.IsEmpty || _rest[0] != '"')
        {
            int end = _rest.IndexOfAny(ValueEnds);
            return Take(end < 0 ? _rest.Length : end).ToString();
        }

        _rest = _rest[1..];
        return ReadQuoted();
    }

    /// <summary>Text up to the closing quote, with backslash escapes; an unclosed one takes the rest.</summary>
    private string ReadQuoted()
    {
        int end = _rest.IndexOfAny('"', '\\');
        if (end >= 0 && _rest[end] == '"')
        {
            string plain = Take(end).ToString();
            _rest = _rest[1..];
            return plain;
        }

        var text = new System.Text.StringBuilder();
        while (!_rest.IsEmpty && _rest[0] != '"')
        {
            int skip = _rest[0] == '\\' && _rest.Length > 1 ? 1 : 0;
            text.Append(_rest[skip]);
            _rest = _rest[(skip + 1)..];
        }

        _rest = _rest.IsEmpty ? _rest : _rest[1..];
        return text.ToString();
    }

    private ReadOnlySpan<char> Take(int length)
    {
        ReadOnlySpan<char> taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
