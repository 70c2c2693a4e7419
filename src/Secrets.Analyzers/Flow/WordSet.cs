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

    public static WordSet Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Files.TryGetValue(tree, out WordSet? words))
        {
            SourceText text = tree.GetText(cancellationToken);
            words = Files.GetValue(tree, _ => Scan(text, new TextSpan(0, text.Length)));
        }

        return words;
    }

    public static WordSet Of(SourceText text, TextSpan span) => Scan(text, span);

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

    private static WordSet Scan(SourceText text, TextSpan span)
    {
        var words = new WordSet();
        var buffer = new char[Math.Min(span.Length, 4096)];
        int hash = FirstHash;
        bool isInWord = false;
        for (int start = span.Start; start < span.End; start += buffer.Length)
        {
            int length = Math.Min(buffer.Length, span.End - start);
            text.CopyTo(start, buffer, 0, length);
            for (int i = 0; i < length; i++)
            {
                char character = buffer[i];
                if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9') or > '\x7f')
                {
                    hash = Next(hash, character);
                    isInWord = true;
                }
                else if (isInWord)
                {
                    words._hashes.Add(hash);
                    hash = FirstHash;
                    isInWord = false;
                }
            }
        }

        if (isInWord)
        {
            words._hashes.Add(hash);
        }

        return words;
    }

    private static int Next(int hash, char character) => unchecked((hash ^ character) * 16777619);
}
