using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Follows the bodies of a compilation in rounds: those that name a source, then those that name what these let out, until nothing new gets out.
/// </summary>
internal sealed class FlowRounds
{
    private const int MaxRounds = 8;

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly SourceWords _words;
    private readonly Heap _heap = new();
    private readonly FlowSession _session;
    private readonly BodyFindings _findings = new();
    private readonly HashSet<SyntaxNode> _asking = new();

    public FlowRounds(Compilation compilation, ApiCatalog catalog, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        _words = new SourceWords(new LibraryWords(compilation));
        _session = new FlowSession(compilation, catalog, _words, _heap, _findings, cancellationToken);
    }

    public BodyFindings Run()
    {
        _words.AddAll(MarkedMembers.NamesIn(_compilation).Value);
        HashSet<int> names = _words.Names;
        bool isAnswered = false;
        for (int round = 0; round < MaxRounds && (names.Count > 0 || isAnswered); round++)
        {
            bool wasEverything = _words.IsEverything;
            HashSet<int> added = FollowAll(names, isAnswered ? [.. _asking] : []);
            isAnswered = AddAnswers(added);
            _session.Forget();
            names = _words.IsEverything && !wasEverything ? _words.Names : added;
        }

        return _findings.Complete();
    }

    /// <summary>Follows the bodies that have one of the names, and those that asked for functions which have been found since.</summary>
    /// <returns>The names of what lets a value out.</returns>
    private HashSet<int> FollowAll(HashSet<int> names, List<SyntaxNode> again)
    {
        var added = new HashSet<int>();
        foreach (SyntaxNode declaration in Candidates(names))
        {
            foreach (SyntaxNode root in MemberBodies.RootsOf(declaration))
            {
                again.Remove(root);
                Follow(root, added);
            }
        }

        foreach (SyntaxNode root in again)
        {
            Follow(root, added);
        }

        return added;
    }

    /// <summary>Adds the names of the members that have grown and of those that were asked for.</summary>
    /// <returns>Whether a function was put into one of them.</returns>
    private bool AddAnswers(HashSet<int> added)
    {
        bool isAnswered = false;
        foreach (ISymbol member in _heap.TakeGrown())
        {
            _words.AddGrown(member, added);
            isAnswered |= _heap.Read(member).HoldsFunctions;
        }

        foreach (ISymbol member in _session.Wanted)
        {
            _words.Add(member, added);
        }

        return isAnswered;
    }

    private IEnumerable<SyntaxNode> Candidates(HashSet<int> names)
    {
        var wanted = new HashSet<int>(names);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!_words.IsEverything && !WordSet.Of(tree, _cancellationToken).ContainsAny(wanted))
            {
                continue;
            }

            foreach (SyntaxNode declaration in MemberBodies.DeclarationsOf(tree.GetRoot(_cancellationToken)))
            {
                if (_words.IsEverything || _words.IsNamedIn(declaration, wanted, _cancellationToken))
                {
                    yield return declaration;
                }
            }
        }
    }

    private void Follow(SyntaxNode root, HashSet<int> added)
    {
        if (OwnerOf(root) is not { } owner)
        {
            return;
        }

        IReadOnlyList<FlowFinding> findings = _session.FindingsOf(root, owner, out FunctionSummary summary);
        _findings.Set(root, findings, _session.Budget.IsSpent);
        if (_session.HasAsked)
        {
            _asking.Add(root);
        }

        if (Outlets.LetsOut(summary) || Outlets.TakesFunction(summary, _session) || (ChannelMarks.AreLeftBy(summary) && _session.MayBeUnsafe))
        {
            _words.Add(owner is IMethodSymbol { AssociatedSymbol: { } associated } ? associated : owner, added);
        }
    }

    private ISymbol? OwnerOf(SyntaxNode root)
    {
        SemanticModel? model = _session.ModelOf(root);
        switch (root)
        {
            case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property }:
                return ((IPropertySymbol?)ModelExtensions.GetDeclaredSymbol(model!, property))?.GetMethod;
            case EqualsValueClauseSyntax { Parent: { } declared }:
                return ModelExtensions.GetDeclaredSymbol(model!, declared);
            case TypeDeclarationSyntax type:
                return ((INamedTypeSymbol?)ModelExtensions.GetDeclaredSymbol(model!, type))?.InstanceConstructors.FirstOrDefault(OwnMembers.IsPrimary);
            default:
                return ModelExtensions.GetDeclaredSymbol(model!, root);
        }
    }
}
