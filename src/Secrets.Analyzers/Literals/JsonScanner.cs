using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.Analyzers.Literals;

/// <summary>
/// Lists the properties of a configuration file with their places. It reads what the configuration provider reads, comments and trailing
/// commas too, and stops at the first error without a word: while somebody types, the file is mostly wrong.
/// </summary>
internal sealed class JsonScanner
{
    private readonly string _text;
    private readonly List<JsonEntry> _entries = [];
    private int _position;

    private JsonScanner(string text) => _text = text;

    /// <summary>The properties whose value is neither empty, null nor a placeholder, or that hold such a property.</summary>
    public static List<JsonEntry> Scan(string text)
    {
        JsonScanner scanner = new(text);
        scanner.ReadValue("", 0);
        return scanner._entries;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Reads one value, and returns whether there is something in it; null at an error.</summary>
    private bool? ReadValue(string path, int depth)
    {
        SkipTrivia();
        return depth > 64 ? null : Current switch
        {
            '{' => ReadObject(path, depth),
            '[' => ReadArray(path, depth),
            '"' => ReadString() is { } text ? !Placeholders.IsPlaceholder(text) : null,
            _ => ReadWord(),
        };
    }

    private bool? ReadObject(string path, int depth)
    {
        _position++;
        bool hasValue = false;
        while (true)
        {
            SkipTrivia();
            if (Current == '}')
            {
                _position++;
                return hasValue;
            }

            if (ReadProperty(path, depth) is not { } hasOwn)
            {
                return null;
            }

            hasValue |= hasOwn;
            if (!SkipComma('}'))
            {
                return null;
            }
        }
    }

    private bool? ReadProperty(string path, int depth)
    {
        int start = _position;
        if (Current != '"' || ReadString() is not { } name)
        {
            return null;
        }

        TextSpan key = TextSpan.FromBounds(start, _position);
        SkipTrivia();
        if (Current != ':')
        {
            return null;
        }

        _position++;
        string full = path.Length == 0 ? name : path + ":" + name;
        SkipTrivia();
        bool isScalar = Current is not ('{' or '[');
        bool? hasValue = ReadValue(full, depth + 1);
        if (hasValue == true)
        {
            _entries.Add(new JsonEntry(full, key, isScalar));
        }

        return hasValue;
    }

    private bool? ReadArray(string path, int depth)
    {
        _position++;
        bool hasValue = false;
        for (int index = 0; ; index++)
        {
            SkipTrivia();
            if (Current == ']')
            {
                _position++;
                return hasValue;
            }

            if (ReadValue(path + ":" + index.ToString(CultureInfo.InvariantCulture), depth + 1) is not { } hasOwn)
            {
                return null;
            }

            hasValue |= hasOwn;
            if (!SkipComma(']'))
            {
                return null;
            }
        }
    }

    private bool SkipComma(char end)
    {
        SkipTrivia();
        if (Current == ',')
        {
            _position++;
            return true;
        }

        return Current == end;
    }

    private string? ReadString()
    {
        StringBuilder value = new();
        for (_position++; _position < _text.Length; _position++)
        {
            switch (_text[_position])
            {
                case '"':
                    _position++;
                    return value.ToString();
                case '\\' when _position + 1 < _text.Length:
                    _position++;
                    AppendEscaped(value);
                    break;
                case '\n':
                    return null;
                default:
                    value.Append(_text[_position]);
                    break;
            }
        }

        return null;
    }

    private void AppendEscaped(StringBuilder value)
    {
        bool isCode = Current == 'u' && _position + 4 < _text.Length;
        if (isCode && ushort.TryParse(_text.Substring(_position + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code))
        {
            value.Append((char)code);
            _position += 4;
            return;
        }

        value.Append(Current switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            char other => other,
        });
    }

    /// <summary>A number, true, false or null.</summary>
    private bool? ReadWord()
    {
        int start = _position;
        while (char.IsLetterOrDigit(Current) || Current is '-' or '+' or '.')
        {
            _position++;
        }

        return _position == start ? null : _text.Substring(start, _position - start) != "null";
    }

    private void SkipTrivia()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
            {
                _position++;
            }
            else if (!SkipComment())
            {
                return;
            }
        }
    }

    private bool SkipComment()
    {
        string? end = string.CompareOrdinal(_text, _position, "//", 0, 2) == 0 ? "\n"
            : string.CompareOrdinal(_text, _position, "/*", 0, 2) == 0 ? "*/"
            : null;
        if (end is null)
        {
            return false;
        }

        int found = _text.IndexOf(end, _position + 2, StringComparison.Ordinal);
        _position = found < 0 ? _text.Length : found + end.Length;
        return true;
    }
}
