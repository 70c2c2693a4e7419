using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// The names by which a secret's value gets into a body: those of the libraries, and of the project's members found to let one out. A body
/// without any of them is not followed.
/// </summary>
internal sealed class SourceWords
{
    /// <summary>The words, and the members they stand for; no members where every use of the word counts.</summary>
    private readonly Dictionary<int, List<ISymbol>?> _names = new();
    private readonly Dictionary<(SyntaxTree, TextSpan), WordSet> _bodies = new();
    private readonly LibraryWords _library;

    public SourceWords(LibraryWords library) => _library = library;

    /// <summary>All the words.</summary>
    public HashSet<int> Names => [.. _names.Keys, .. LibraryWords.Hashes];

    /// <summary>Whether every body has to be followed, since something without a name, such as an operator, lets a value out.</summary>
    public bool IsEverything { get; private set; }

    /// <summary>Adds a member that lets a value out.</summary>
    /// <param name="member">The member.</param>
    /// <param name="added">Takes its name, unless the member was known.</param>
    public void Add(ISymbol member, HashSet<int> added)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } or IMethodSymbol { Name: "Deconstruct" }
            || member is IPropertySymbol { IsIndexer: true })
        {
            IsEverything = true;
            return;
        }

        int word = WordOf(member);
        if (!_names.TryGetValue(word, out List<ISymbol>? members))
        {
            _names[word] = [member];
            added.Add(word);
        }
        else if (members is not null && !members.Contains(member, SymbolEqualityComparer.Default))
        {
            members.Add(member);
            added.Add(word);
        }
    }

    /// <summary>Adds a field or property that holds more than before: its name counts as new.</summary>
    public void AddGrown(ISymbol member, HashSet<int> added)
    {
        if (member is not IPropertySymbol { IsIndexer: true })
        {
            Add(member, added);
            added.Add(WordOf(member));
            if (member.ContainingType is { IsRecord: true } record)
            {
                // It prints as a whole, where the member has no name.
                Add(record.Name, added);
            }
        }
    }

    /// <summary>Adds a word whose every use counts.</summary>
    public void Add(string name, HashSet<int> added)
    {
        int hash = WordSet.Hash(name);
        if (!_names.TryGetValue(hash, out List<ISymbol>? members) || members is not null)
        {
            _names[hash] = null;
            added.Add(hash);
        }
    }

    /// <summary>Adds words whose every use counts.</summary>
    public void AddAll(HashSet<int> words)
    {
        foreach (int word in words)
        {
            _names[word] = null;
        }
    }

    /// <summary>Whether a function's text names anything that lets a value out.</summary>
    public bool MayCarry(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (IsEverything || IsNamedIn(reference.GetSyntax(cancellationToken), null, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a declaration names what lets a value out.</summary>
    /// <param name="declaration">The declaration of a member.</param>
    /// <param name="wanted">The names that are meant; null for all.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public bool IsNamedIn(SyntaxNode declaration, HashSet<int>? wanted, CancellationToken cancellationToken)
    {
        HashSet<int>? named = null;
        bool mayUseLibrary = false;
        foreach (int word in Of(declaration, cancellationToken))
        {
            if (wanted?.Contains(word) == false)
            {
                continue;
            }

            if (LibraryWords.Hashes.Contains(word))
            {
                if (!LibraryWords.Common.Contains(word))
                {
                    return true;
                }

                mayUseLibrary = true;
            }

            if (!_names.TryGetValue(word, out List<ISymbol>? members))
            {
                continue;
            }

            if (members is null)
            {
                return true;
            }

            (named ??= []).Add(word);
        }

        return (named is not null && IsUsedIn(declaration, named)) || (mayUseLibrary && _library.MeanLibraryIn(declaration, cancellationToken));
    }

    public WordSet Of(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        TextSpan span = SpanOf(declaration);
        var key = (declaration.SyntaxTree, span);
        if (!_bodies.TryGetValue(key, out WordSet? words))
        {
            _bodies[key] = words = WordSet.Of(declaration.SyntaxTree.GetText(cancellationToken), span);
        }

        return words;
    }

    private static int WordOf(ISymbol member)
    {
        string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
        return WordSet.Hash(name.Substring(name.LastIndexOf('.') + 1));
    }

    /// <summary>Whether one of the names stands in the declaration as the code's own, and may mean the member.</summary>
    private bool IsUsedIn(SyntaxNode declaration, HashSet<int> named)
    {
        SyntaxToken own = NameOf(declaration);
        foreach (SyntaxToken token in declaration.DescendantTokens(SpanOf(declaration)))
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token == own)
            {
                continue;
            }

            int word = WordSet.Hash(token.ValueText);
            if (named.Contains(word) && MayMeanAny(token, _names[word]!))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayMeanAny(SyntaxToken name, List<ISymbol> members)
    {
        foreach (ISymbol member in members)
        {
            if (NameUse.MayMean(name, member))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of a type, what its base is given; of other declarations, all.</summary>
    private static TextSpan SpanOf(SyntaxNode declaration) => declaration switch
    {
        TypeDeclarationSyntax { BaseList: { } bases } => bases.Span,
        TypeDeclarationSyntax => default,
        _ => declaration.Span,
    };

    /// <summary>The name that is declared, which is no use of it.</summary>
    private static SyntaxToken NameOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EventDeclarationSyntax @event => @event.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        _ => default,
    };
}
