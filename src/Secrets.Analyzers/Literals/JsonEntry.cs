using Microsoft.CodeAnalysis.Text;

namespace Secrets.Analyzers.Literals;

/// <summary>A property of a JSON document that holds something.</summary>
internal sealed class JsonEntry(string path, TextSpan key, bool isScalar)
{
    /// <summary>The names from the root to the property, parted by colons as in configuration.</summary>
    public string Path { get; } = path;

    /// <summary>Where the property's name stands, with its quotes.</summary>
    public TextSpan Key { get; } = key;

    /// <summary>Whether the value is text, a number or a boolean, as opposed to an object or an array.</summary>
    public bool IsScalar { get; } = isScalar;
}
