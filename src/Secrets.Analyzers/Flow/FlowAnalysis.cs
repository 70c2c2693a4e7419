using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// The flow engine's face: which values of secrets reach what, in one compilation. Shared by all rules.
/// </summary>
/// <remarks>
/// <para>How it works. A body is followed (<see cref="BodyInterpreter"/>) only when its text has a name by which a secret's value gets in:
/// <c>Reveal</c> and its like, or a member of the project that was found to let a value out (<see cref="SourceWords"/>). The first question
/// asked runs the whole analysis in rounds: bodies that name a source; then those that name what these let out, by return value, out
/// parameter or field (<see cref="Heap"/>); until nothing new gets out. Calls of the project's own functions are answered by summaries
/// (<see cref="FlowSession"/>), made only for the parameters that carry something.</para>
/// <para>What a value is (<see cref="FlowValue"/>): the origins it has, and its members where they differ; an origin is a source in the code
/// or a parameter of the function at hand. What the world outside does to it is told by the tables of the catalogue.</para>
/// <para>How to use it. A rule asks <see cref="FindingsIn"/> for the findings in one operation block, filters by rule id and reports. A rule
/// about a new use of a value reports through the same scope.</para>
/// </remarks>
internal sealed class FlowAnalysis
{
    private const int MaxRounds = 8;

    private static readonly ConditionalWeakTable<Compilation, FlowAnalysis> Known = new();

    private readonly Compilation _compilation;
    private readonly object _gate = new();
    private readonly HashSet<SyntaxTree> _treesWithFindings = new();
    private volatile Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>>? _findings;

    private FlowAnalysis(Compilation compilation)
    {
        _compilation = compilation;
        Catalog = new ApiCatalog(compilation.Assembly);
    }

    public ApiCatalog Catalog { get; }

    public static FlowAnalysis Of(Compilation compilation) => Known.GetValue(compilation, static key => new FlowAnalysis(key));

    /// <summary>The findings that stand in one operation block.</summary>
    /// <param name="block">The block's syntax: a body or an initialiser.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public IEnumerable<FlowFinding> FindingsIn(SyntaxNode block, CancellationToken cancellationToken)
    {
        Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> findings = Complete(cancellationToken);
        if (!_treesWithFindings.Contains(block.SyntaxTree))
        {
            return [];
        }

        for (SyntaxNode? node = block; node is not null; node = node.Parent)
        {
            if (findings.TryGetValue((node.SyntaxTree, node.Span), out IReadOnlyList<FlowFinding>? found))
            {
                return found.Where(finding => finding.Location.SourceTree == block.SyntaxTree && block.Span.Contains(finding.Location.SourceSpan));
            }

            if (node is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                break;
            }
        }

        return [];
    }

    private Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> Complete(CancellationToken cancellationToken)
    {
        if (_findings is { } done)
        {
            return done;
        }

        lock (_gate)
        {
            return _findings ??= Keep(Run(cancellationToken));
        }
    }

    /// <summary>Notes the files that have findings: the others are asked about far more often.</summary>
    private Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> Keep(Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> findings)
    {
        foreach (FlowFinding finding in findings.Values.SelectMany(static found => found))
        {
            _treesWithFindings.Add(finding.Location.SourceTree!);
        }

        return findings;
    }

    private Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> Run(CancellationToken cancellationToken)
    {
        var words = new SourceWords(Sources.Words);
        var heap = new Heap();
        var session = new FlowSession(_compilation, Catalog, words, heap, cancellationToken);
        var results = new Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>>();
        words.AddAll(MarkedMembers.NamesIn(_compilation).Value);
        HashSet<int> names = words.Names;
        var asking = new HashSet<SyntaxNode>();
        bool isAnswered = false;
        for (int round = 0; round < MaxRounds && (names.Count > 0 || isAnswered); round++)
        {
            var added = new HashSet<int>();
            List<SyntaxNode> again = isAnswered ? [.. asking] : [];
            bool wasEverything = words.IsEverything;
            foreach (SyntaxNode declaration in Candidates(words, names, cancellationToken))
            {
                foreach (SyntaxNode root in MemberBodies.RootsOf(declaration))
                {
                    again.Remove(root);
                    Follow(root, session, words, results, added, asking);
                }
            }

            foreach (SyntaxNode root in again)
            {
                Follow(root, session, words, results, added, asking);
            }

            isAnswered = false;
            foreach (ISymbol member in heap.TakeGrown())
            {
                words.AddGrown(member, added);
                isAnswered |= heap.Read(member).HoldsFunctions;
            }

            foreach (string member in session.Wanted)
            {
                words.Add(member, added);
            }

            session.Forget();
            names = words.IsEverything && !wasEverything ? words.Names : added;
        }

        return WithoutRepetitions(results);
    }

    /// <summary>A helper that reads a member is told where it is called with the object, not a second time where it reads.</summary>
    private static Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> WithoutRepetitions(Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> results)
    {
        var atCall = new HashSet<(SyntaxNode Source, SyntaxNode Sink)>();
        var atSink = new HashSet<(SyntaxNode Source, SyntaxNode Sink)>();
        foreach (FlowFinding finding in results.Values.SelectMany(static findings => findings))
        {
            if (finding.HelperSink is { } sink)
            {
                atCall.Add((finding.Trace.Origin.Syntax!, sink));
            }
            else if (!finding.Trace.Origin.FromHeap)
            {
                atSink.Add((finding.Trace.Origin.Syntax!, finding.Call));
            }
        }

        return atCall.Count == 0
            ? results
            : results.ToDictionary(static result => result.Key, result => (IReadOnlyList<FlowFinding>)result.Value.Where(finding => !IsRepetition(finding)).ToArray());

        bool IsRepetition(FlowFinding finding) => finding.HelperSink is { } sink
            ? atSink.Contains((finding.Trace.Origin.Syntax!, sink))
            : finding.Trace.Origin.FromHeap && atCall.Contains((finding.Trace.Origin.Syntax!, finding.Call));
    }

    private IEnumerable<SyntaxNode> Candidates(SourceWords words, HashSet<int> names, CancellationToken cancellationToken)
    {
        var wanted = new HashSet<int>(names);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!words.IsEverything && !WordSet.Of(tree, cancellationToken).ContainsAny(wanted))
            {
                continue;
            }

            foreach (SyntaxNode declaration in MemberBodies.DeclarationsOf(tree.GetRoot(cancellationToken)))
            {
                if (words.IsEverything || words.IsNamedIn(declaration, wanted, cancellationToken))
                {
                    yield return declaration;
                }
            }
        }
    }

    private static void Follow(
        SyntaxNode root,
        FlowSession session,
        SourceWords words,
        Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> results,
        HashSet<int> added,
        HashSet<SyntaxNode> asking)
    {
        if (OwnerOf(root, session) is not { } owner)
        {
            return;
        }

        IReadOnlyList<FlowFinding> findings = session.FindingsOf(root, owner, out FunctionSummary summary);
        results[(root.SyntaxTree, root.Span)] = findings;
        if (session.HasAsked)
        {
            asking.Add(root);
        }

        if (LetsOut(summary) || TakesFunction(summary, session) || (ChannelMarks.AreLeftBy(summary) && session.MayBeUnsafe))
        {
            words.Add(owner is IMethodSymbol { AssociatedSymbol: { } associated } ? associated : owner, added);
        }
    }

    private static ISymbol? OwnerOf(SyntaxNode root, FlowSession session)
    {
        SemanticModel? model = session.ModelOf(root);
        switch (root)
        {
            case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property }:
                return ((IPropertySymbol?)ModelExtensions.GetDeclaredSymbol(model!, property))?.GetMethod;
            case EqualsValueClauseSyntax { Parent: { } declared }:
                return ModelExtensions.GetDeclaredSymbol(model!, declared);
            case TypeDeclarationSyntax type:
                return ((INamedTypeSymbol?)ModelExtensions.GetDeclaredSymbol(model!, type))?.InstanceConstructors.FirstOrDefault(FlowSession.IsPrimary);
            default:
                return ModelExtensions.GetDeclaredSymbol(model!, root);
        }
    }

    private static bool LetsOut(FunctionSummary summary)
    {
        if (IsConcrete(summary.ReturnValue))
        {
            return true;
        }

        foreach (FunctionCall call in summary.Calls)
        {
            if (call.Arguments.Any(IsConcrete))
            {
                return true;
            }
        }

        foreach (KeyValuePair<ISymbol, FlowValue> output in summary.Outputs)
        {
            if (IsConcrete(output.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a function puts one that it is given into a member whose functions are asked for: its callers say which.</summary>
    private static bool TakesFunction(FunctionSummary summary, FlowSession session)
    {
        foreach (KeyValuePair<ISymbol, FlowValue> output in summary.Outputs)
        {
            if (output.Key is IFieldSymbol or IPropertySymbol ? session.Wanted.Contains(output.Key.Name) && HasGivenFunction(output.Value)
                : output.Key is IMethodSymbol && output.Value.Members.Any(member => session.Wanted.Contains(MemberKey.NameOf(member.Key)) && HasGivenFunction(member.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasGivenFunction(FlowValue value) =>
        value.Own.Traces.Any(static trace => trace.Origin.Parameter is IParameterSymbol { Type.TypeKind: TypeKind.Delegate })
        || value.Members.Any(static member => HasGivenFunction(member.Value));

    private static bool IsConcrete(FlowValue value)
    {
        if (value.Own.HasConcrete)
        {
            return true;
        }

        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            // A caller is looked at for what it gets, not for what is attached to the client that it gave.
            if (!ChannelMarks.Is(member.Key) && IsConcrete(member.Value))
            {
                return true;
            }
        }

        foreach (FlowFunction function in value.Functions)
        {
            if (function.Summary is { } summary && LetsOut(summary))
            {
                return true;
            }
        }

        return false;
    }
}
