using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// The names by which a secret's value gets into a body: those of the libraries, and of the project's members found to let one out. A body
/// without any of them is not followed.
/// </summary>
internal sealed class SourceWords
{
    private readonly HashSet<int> _names = new();
    private readonly Dictionary<(SyntaxTree, TextSpan), WordSet> _bodies = new();

    public SourceWords(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            _names.Add(WordSet.Hash(name));
        }
    }

    public HashSet<int> Names => _names;

    /// <summary>Whether every body has to be followed, since something without a name, such as an operator, lets a value out.</summary>
    public bool IsEverything { get; private set; }

    /// <summary>Adds the name of a member that lets a value out.</summary>
    /// <returns>Whether the name is new.</returns>
    public bool Add(ISymbol member, HashSet<int> added)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } or IMethodSymbol { Name: "Deconstruct" }
            || member is IPropertySymbol { IsIndexer: true })
        {
            bool isNew = !IsEverything;
            IsEverything = true;
            return isNew;
        }

        string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
        return Add(name.Substring(name.LastIndexOf('.') + 1), added);
    }

    public bool Add(string name, HashSet<int> added)
    {
        int hash = WordSet.Hash(name);
        if (!_names.Add(hash))
        {
            return false;
        }

        added.Add(hash);
        return true;
    }

    /// <summary>Whether a function's text names anything that lets a value out.</summary>
    public bool MayCarry(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (IsEverything || Of(reference.GetSyntax(cancellationToken), cancellationToken).ContainsAny(_names))
            {
                return true;
            }
        }

        return false;
    }

    public WordSet Of(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        TextSpan span = declaration is TypeDeclarationSyntax { BaseList: { } bases } ? bases.Span : declaration is TypeDeclarationSyntax ? default : declaration.Span;
        var key = (declaration.SyntaxTree, span);
        if (!_bodies.TryGetValue(key, out WordSet? words))
        {
            _bodies[key] = words = WordSet.Of(declaration.SyntaxTree.GetText(cancellationToken), span);
        }

        return words;
    }
}
