using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>What the function bodies of one member share while they are followed: what was found, and writes to captured variables.</summary>
internal sealed class BodyScope(IMethodSymbol? method, ulong mask, KnownObjects? objects = null)
{
    /// <summary>Sinks that one function is known to let its parameters into: more are no help to a reader.</summary>
    private const int MaxHits = 400;

    /// <summary>Members of one parameter that are known to enter the same sink.</summary>
    private const int MaxWays = 16;

    private readonly Dictionary<(string, SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan, SyntaxNode), FlowFinding> _findings = new();
    private readonly HashSet<SyntaxNode> _absolved = new();
    private readonly List<SinkHit> _hits = new();
    private readonly HashSet<(TaintOrigin, SyntaxNode, string, ITypeSymbol?)> _knownHits = new();
    private readonly Dictionary<(ISymbol Parameter, SyntaxNode Sink, string Rule), int> _ways = new();
    private readonly List<FunctionCall> _calls = new();
    private readonly List<(ISymbol Variable, int Position, FlowValue Value)> _writes = new();

    private int _firstClosure = int.MaxValue;

    /// <summary>The member's method; null for initialisers.</summary>
    public IMethodSymbol? Method { get; } = method;

    /// <summary>Which parameters stand for what a caller passes; the others carry nothing.</summary>
    public ulong Mask { get; } = mask;

    /// <summary>What callers know of the types of objects; null for nothing.</summary>
    public KnownObjects? Objects { get; } = objects;

    /// <summary>What was found. That a value is serialised goes without saying where the text's own end is reported, or is right.</summary>
    public IEnumerable<FlowFinding> Findings => _findings.Values.Where(finding => finding.Sink.Rule != RuleIds.PrintingType || !_absolved.Contains(finding.Call));

    /// <summary>Lambdas and local functions by symbol.</summary>
    public Dictionary<ISymbol, NestedFunction> Nested { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Expressions that stand for a call which is kept and made later, and where it is kept.</summary>
    public Dictionary<ISymbol, Sink> StoredCalls { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Variables that hold the object of another place.</summary>
    public Dictionary<ISymbol, Place> Aliases { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What reference locals refer to.</summary>
    public Dictionary<ISymbol, Place> References { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What writers were made on: what is written to them is found there.</summary>
    public Dictionary<ISymbol, Place> Backings { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a variable was written with something new, so that a closure made earlier has to be followed again.</summary>
    public bool HasNewWrites { get; set; }

    /// <summary>Takes back that a value was serialised.</summary>
    public void Absolve(Trace trace)
    {
        if (trace.Told is { Rule: RuleIds.PrintingType } told)
        {
            _absolved.Add(told.Call);
        }
    }

    public void Add(FlowFinding finding)
    {
        SyntaxNode source = finding.Trace.Origin.Syntax!;
        var key = (finding.Sink.Rule, finding.Location.SourceTree!, finding.Location.SourceSpan, source);
        if (!_findings.ContainsKey(key))
        {
            _findings.Add(key, finding);
        }
    }

    public void Add(SinkHit hit)
    {
        if (_hits.Count >= MaxHits || !_knownHits.Add((hit.Origin, hit.Syntax, hit.Sink.Rule, hit.Narrowed?.OriginalDefinition)))
        {
            return;
        }

        (ISymbol, SyntaxNode, string) entry = (hit.Origin.Parameter!, hit.Syntax, hit.Sink.Rule);
        _ways.TryGetValue(entry, out int ways);
        if (ways < MaxWays)
        {
            _ways[entry] = ways + 1;
            _hits.Add(hit);
        }
    }

    public void Add(FunctionCall call)
    {
        foreach (FunctionCall known in _calls)
        {
            if (known.Function.Equals(call.Function) && known.Arguments.SequenceEqual(call.Arguments))
            {
                return;
            }
        }

        _calls.Add(call);
    }

    /// <summary>Notes that a closure was made here, which may run after anything written further down.</summary>
    public void Enclose(int position) => _firstClosure = Math.Min(_firstClosure, position);

    public void Write(ISymbol variable, int position, FlowValue value)
    {
        if (position <= _firstClosure)
        {
            return;
        }

        for (int i = 0; i < _writes.Count; i++)
        {
            if (_writes[i].Position == position && SymbolEqualityComparer.Default.Equals(_writes[i].Variable, variable))
            {
                FlowValue joined = _writes[i].Value.Join(value);
                HasNewWrites |= !joined.Equals(_writes[i].Value);
                _writes[i] = (variable, position, joined);
                return;
            }
        }

        _writes.Add((variable, position, value));
        HasNewWrites = true;
    }

    /// <summary>Adds to a closure's entry state what is written into its variables further down.</summary>
    public void AddWritesAfter(int position, FlowState state)
    {
        foreach ((ISymbol variable, int at, FlowValue value) in _writes)
        {
            if (at > position)
            {
                state.Set(variable, state.TryGet(variable, out FlowValue known) ? known.Join(value) : value);
            }
        }
    }

    public ImmutableArray<SinkHit> HitsOf(IMethodSymbol? function, bool isOutermost) =>
        Of(_hits, function, isOutermost, static hit => hit.Origin).RemoveAll(hit => hit.Sink.Rule == RuleIds.PrintingType && _absolved.Contains(hit.Syntax));

    public ImmutableArray<FunctionCall> CallsOf(IMethodSymbol? function, bool isOutermost) => Of(_calls, function, isOutermost, static call => call.Function);

    private static ImmutableArray<T> Of<T>(List<T> all, IMethodSymbol? function, bool isOutermost, Func<T, TaintOrigin> origin)
    {
        if (all.Count == 0 || function is null)
        {
            return ImmutableArray<T>.Empty;
        }

        return all.Where(item => Belongs(origin(item).Parameter!, function, isOutermost)).ToImmutableArray();
    }

    private static bool Belongs(ISymbol parameter, IMethodSymbol function, bool isOutermost) => parameter is IMethodSymbol
        ? isOutermost
        : SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, function);
}
