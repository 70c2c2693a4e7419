using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// The words of a text, as hashes: a filter that is cheap to make and to ask, and may say yes for a word that is not there. Those of a whole
/// file are kept as long as its tree lives, so that an edit costs one file.
/// </summary>
internal sealed class WordSet
{
    private const int FirstHash = unchecked((int)2166136261);

    private static readonly ConditionalWeakTable<SyntaxTree, WordSet> Files = new();

    private readonly HashSet<int> _hashes = new();

    private WordSet()
    {
    }

    /// <summary>Whether a word ends with <c>Async</c>.</summary>
    public bool HasAsync { get; private set; }

    /// <summary>Whether a word ends like a key that a connection string has its password under.</summary>
    public bool HasPasswordKey { get; private set; }

    public static WordSet Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Files.TryGetValue(tree, out WordSet? words))
        {
            SourceText text = tree.GetText(cancellationToken);
            words = Files.GetValue(tree, _ => Scan(text.ToString()));
        }

        return words;
    }

    public static WordSet Of(SourceText text, TextSpan span) => Scan(text.ToString(span));

    public static int Hash(string word)
    {
        int hash = FirstHash;
        foreach (char character in word)
        {
            hash = Next(hash, character);
        }

        return hash;
    }

    public HashSet<int>.Enumerator GetEnumerator() => _hashes.GetEnumerator();

    public bool ContainsAny(HashSet<int> words)
    {
        if (words.Count > _hashes.Count)
        {
            return _hashes.Overlaps(words);
        }

        foreach (int word in words)
        {
            if (_hashes.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static WordSet Scan(string text)
    {
        var words = new WordSet();
        int start = -1;
        int hash = FirstHash;
        for (int i = 0; i <= text.Length; i++)
        {
            char character = i < text.Length ? text[i] : ' ';
            if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9') or > '\x7f')
            {
                hash = Next(hash, character);
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words._hashes.Add(hash);
                words.NoteEnding(text, start, i);
                hash = FirstHash;
                start = -1;
            }
        }

        return words;
    }

    private void NoteEnding(string text, int start, int end)
    {
        switch (text[end - 1])
        {
            case 'c':
                HasAsync |= EndsWith("Async", StringComparison.Ordinal);
                break;
            case 'd' or 'D':
                HasPasswordKey |= EndsWith("password", StringComparison.OrdinalIgnoreCase) || EndsWith("pwd", StringComparison.OrdinalIgnoreCase);
                break;
            case 'y' or 'Y':
                HasPasswordKey |= EndsWith("accountkey", StringComparison.OrdinalIgnoreCase) || EndsWith("accesskey", StringComparison.OrdinalIgnoreCase);
                break;
            case 't' or 'T':
                HasPasswordKey |= EndsWith("sharedsecret", StringComparison.OrdinalIgnoreCase);
                break;
        }

        bool EndsWith(string ending, StringComparison comparison) =>
            end - start >= ending.Length && string.Compare(text, end - ending.Length, ending, 0, ending.Length, comparison) == 0;
    }

    private static int Next(int hash, char character) => unchecked((hash ^ character) * 16777619);
}
