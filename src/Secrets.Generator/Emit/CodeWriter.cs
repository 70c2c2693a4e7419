using System.Text;

namespace Secrets.Generator.Emit;

/// <summary>Writes indented lines that end in <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _level * SpacesPerLevel).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>A line that belongs to the one before.</summary>
    public void Continuation(string text)
    {
        _level++;
        Line(text);
        _level--;
    }

    /// <summary>A header and a brace; what follows stands one level deeper. Itself it may stand deeper than the line before.</summary>
    public void OpenBlock(string header, int indent = 0)
    {
        _level += indent;
        Line(header);
        Line("{");
        _level++;
    }

    /// <summary>Closes the block with a brace, text behind it, and the level that the block began at.</summary>
    public void CloseBlock(string after = "", int indent = 0)
    {
        _level--;
        Line("}" + after);
        _level -= indent;
    }

    public override string ToString() => _text.ToString();
}
