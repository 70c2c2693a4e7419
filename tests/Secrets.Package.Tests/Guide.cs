using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>A page that is followed step by step: its files and its commands.</summary>
internal sealed class Guide
{
    private const string Fence = "```";
    private readonly string[] _lines;

    private Guide(string[] lines) => _lines = lines;

    /// <summary>Reads a page of docs/, with some texts replaced.</summary>
    public static Guide Read(string page, params (string Old, string New)[] replacements)
    {
        string text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", page));
        foreach ((string old, string @new) in replacements)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return new Guide(text.ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>Writes the file whose text follows the line that names it.</summary>
    public void WriteFile(string folder, string name) => File.WriteAllText(Path.Combine(folder, name), BlockAfter($"`{name}`:", Fence));

    /// <summary>The first commands under a heading.</summary>
    public string Commands(string heading) => BlockAfter(heading, Fence + "sh");

    private string BlockAfter(string line, string fence)
    {
        int from = Array.IndexOf(_lines, line);
        Assert.True(from >= 0, $"The page has no line '{line}'.");
        int start = Array.FindIndex(_lines, from, text => text.StartsWith(fence, StringComparison.Ordinal));
        int end = Array.IndexOf(_lines, Fence, start + 1);
        return string.Join('\n', _lines[(start + 1)..end]) + "\n";
    }
}
