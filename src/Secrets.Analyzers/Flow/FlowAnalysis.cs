using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
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
    private static readonly ConditionalWeakTable<Compilation, FlowAnalysis> Known = new();

    private readonly Compilation _compilation;
    private readonly object _gate = new();
    private volatile BodyFindings? _findings;

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
    /// <exception cref="InvalidOperationException">The block could not be followed, by a defect of the engine; other blocks are not concerned.</exception>
    public IEnumerable<FlowFinding> FindingsIn(SyntaxNode block, CancellationToken cancellationToken) => Complete(cancellationToken).In(block);

    private BodyFindings Complete(CancellationToken cancellationToken)
    {
        if (_findings is { } done)
        {
            return done;
        }

        lock (_gate)
        {
            return _findings ??= new FlowRounds(_compilation, Catalog, cancellationToken).Run();
        }
    }
}
