using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// One run over the compilation's functions: makes summaries when they are asked for, and keeps them. A summary belongs to a function and a
/// mask that says which parameters carry something; the others are taken as clean, so that only real flows are followed into callees.
/// Used by one thread at a time.
/// </summary>
internal sealed class FlowSession
{
    /// <summary>The bit of a mask that stands for <c>this</c>.</summary>
    public const ulong ThisBit = 1UL << 63;

    /// <summary>Calls from within each other; the stack may be at its end before.</summary>
    private const int MaxDepth = 400;
    private const int MaxRounds = 4;

    private readonly Compilation _compilation;
    private readonly SourceWords _words;
    private readonly BodyFindings _findings;
    private readonly Dictionary<(ISymbol, ulong, KnownObjects?), Entry> _entries = new(new KeyComparer());
    private readonly Dictionary<IMethodSymbol, bool> _channelMakers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _wanted = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _wantedNames = new(StringComparer.Ordinal);
    private bool? _mayBeUnsafe;
    private int _depth;

    public FlowSession(Compilation compilation, ApiCatalog catalog, SourceWords words, Heap heap, BodyFindings findings, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _words = words;
        _findings = findings;
        Catalog = catalog;
        Heap = heap;
        CancellationToken = cancellationToken;
        Carriers = new Carriers(catalog);
        Exposures = new Exposures(this);
        Dispatch = new DispatchMap(compilation);
        Members = new OwnMembers(compilation.Assembly);
        Endpoints = new Endpoints(compilation, cancellationToken);
    }

    public ApiCatalog Catalog { get; }

    public Heap Heap { get; }

    public Carriers Carriers { get; }

    public Exposures Exposures { get; }

    public DispatchMap Dispatch { get; }

    public OwnMembers Members { get; }

    public Endpoints Endpoints { get; }

    public StepBudget Budget { get; } = new();

    public CancellationToken CancellationToken { get; }

    public static ulong Bit(int ordinal) => 1UL << Math.Min(ordinal, 62);

    public static ulong MaskOf(FlowValue value, ulong bit) => value.IsClean ? 0 : bit;

    public bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    /// <summary>The method by which objects of a type of the project are enumerated; null for other types.</summary>
    public IMethodSymbol? EnumeratorOf(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } || !IsOwn(type))
        {
            return null;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented is { IsGenericType: true, Name: "IEnumerable" or "IAsyncEnumerable" }
                && type.FindImplementationForInterfaceMember(implemented.GetMembers()[0]) is IMethodSymbol method && IsOwn(method))
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>Forgets all summaries, since what they were made from has grown.</summary>
    public void Forget() => _entries.Clear();

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "Summaries reach into other files; the driver caches the models.")]
    public SemanticModel? ModelOf(SyntaxNode node) => _compilation.ContainsSyntaxTree(node.SyntaxTree) ? _compilation.GetSemanticModel(node.SyntaxTree) : null;

    /// <summary>What a function of the compilation does with the parameters in the mask, and with secrets that it reads itself.</summary>
    /// <param name="method">The function.</param>
    /// <param name="mask">The parameters that carry something.</param>
    /// <param name="objects">What is known of the types of objects, where it makes a difference.</param>
    public FunctionSummary Summarize(IMethodSymbol method, ulong mask, KnownObjects? objects = null)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (!IsOwn(method) || (mask == 0 && !MayMatter(method)))
        {
            return FunctionSummary.Empty;
        }

        var key = ((ISymbol)method, mask, objects);
        if (_entries.TryGetValue(key, out Entry? known) && (known.IsRunning || (known.IsDone && (!known.IsCut || Budget.IsSpent))))
        {
            known.IsRecursive |= known.IsRunning;
            HasAsked |= known.HasAsked;
            return known.Summary;
        }

        if (_depth >= MaxDepth || !HasStack())
        {
            return known?.Summary ?? FunctionSummary.Empty;
        }

        known ??= _entries[key] = new Entry();
        Run(method, mask, objects, known);
        return known.Summary;
    }

    /// <summary>Follows one body with nothing passed in, and tells what it lets out.</summary>
    public IReadOnlyList<FlowFinding> FindingsOf(SyntaxNode root, ISymbol owner, out FunctionSummary summary)
    {
        summary = FunctionSummary.Empty;
        HasAsked = false;
        Budget.StartBody();
        if (Graph(root) is not { } graph)
        {
            return [];
        }

        var scope = new BodyScope(owner as IMethodSymbol, 0);
        summary = RunScope(root, graph, scope, owner);
        return scope.Findings.ToArray();
    }

    /// <summary>What the initialisers of a type's members do with the parameters of its primary constructor.</summary>
    public FunctionSummary SummarizeInitializers(IMethodSymbol constructor, ulong mask)
    {
        FunctionSummary summary = FunctionSummary.Empty;
        foreach (SyntaxNode root in MemberBodies.InitializersOf(constructor, CancellationToken))
        {
            if (Graph(root) is { } graph)
            {
                summary = summary.Join(RunScope(root, graph, new BodyScope(constructor, mask), constructor));
            }
        }

        return summary;
    }

    /// <summary>Whether the body that was followed last calls functions that members hold, itself or in what it calls.</summary>
    public bool HasAsked { get; private set; }

    /// <summary>Asks for the bodies that may put a function into a member.</summary>
    public void Want(ISymbol member)
    {
        HasAsked = true;
        WantWriters(member);
        foreach (IMethodSymbol constructor in member.ContainingType.OriginalDefinition.InstanceConstructors)
        {
            if (!constructor.Parameters.IsEmpty)
            {
                _wanted.Add(constructor);
            }
        }
    }

    /// <summary>Asks for the bodies that name a member.</summary>
    public void WantWriters(ISymbol member)
    {
        _wanted.Add(member.OriginalDefinition);
        _wantedNames.Add(member.Name);
    }

    /// <summary>Whether a member of that name was asked for.</summary>
    public bool IsWanted(string member) => _wantedNames.Contains(member);

    /// <summary>Whether anything in the code sends in clear text.</summary>
    public bool MayBeUnsafe => _mayBeUnsafe ??= ChannelMarks.MayBeUnsafeIn(_compilation, CancellationToken);

    /// <summary>The members that were asked for, and the constructors that may fill them.</summary>
    public IReadOnlyCollection<ISymbol> Wanted => _wanted;

    /// <summary>Whether an accessor is written out, rather than left to the compiler.</summary>
    public bool HasBody(IMethodSymbol accessor) => MemberBodies.RootsOf(accessor.PartialImplementationPart ?? accessor, CancellationToken).Any();

    /// <summary>Whether a function may hand something out that nobody passed to it.</summary>
    private bool MayMatter(IMethodSymbol method) =>
        FlowTypes.HoldsDelegates(method.ReturnType) || _words.MayCarry(method, CancellationToken) || MakesChannel(method);

    private bool MakesChannel(IMethodSymbol method)
    {
        if (!_channelMakers.TryGetValue(method, out bool makes))
        {
            _channelMakers[method] = makes = ChannelMarks.MayBeMadeBy(method, CancellationToken);
        }

        return makes;
    }

    private void Run(IMethodSymbol method, ulong mask, KnownObjects? objects, Entry entry)
    {
        bool hadAsked = HasAsked;
        HasAsked = false;
        entry.IsRunning = true;
        _depth++;
        for (int round = 0; round < MaxRounds; round++)
        {
            entry.IsRecursive = false;
            FunctionSummary before = entry.Summary;
            entry.Summary = Compute(method, mask, objects);
            if (!entry.IsRecursive || entry.Summary.Equals(before))
            {
                break;
            }
        }

        _depth--;
        entry.HasAsked = HasAsked;
        HasAsked |= hadAsked;
        entry.IsRunning = false;
        entry.IsDone = true;
        entry.IsCut = Budget.IsSpent;
    }

    private FunctionSummary Compute(IMethodSymbol method, ulong mask, KnownObjects? objects)
    {
        if (SyntheticSummaries.Of(method, mask, this) is { } synthetic)
        {
            return synthetic;
        }

        FunctionSummary summary = FunctionSummary.Empty;
        foreach (SyntaxNode root in MemberBodies.RootsOf(method, CancellationToken))
        {
            if (Graph(root) is { } graph)
            {
                summary = summary.Join(RunScope(root, graph, new BodyScope(method, mask, objects), method));
            }
        }

        return summary;
    }

    private FunctionSummary RunScope(SyntaxNode root, ControlFlowGraph graph, BodyScope scope, ISymbol owner)
    {
        try
        {
            FunctionSummary summary = FunctionSummary.Empty;
            for (int round = 0; round < MaxRounds; round++)
            {
                scope.HasNewWrites = false;
                var interpreter = new BodyInterpreter(this, graph, owner as IMethodSymbol, scope, outer: null);
                summary = interpreter.Run(new FlowState());
                if (!scope.HasNewWrites)
                {
                    break;
                }
            }

            return summary;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A body that defeats the engine must not take the findings in all others with it: the rules fail where it stands.
            _findings.Fail(root, exception);
            return FunctionSummary.Empty;
        }
    }

    /// <summary>Whether another function can be followed from within the ones at hand.</summary>
    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private ControlFlowGraph? Graph(SyntaxNode root)
    {
        if (ModelOf(root) is not { } model)
        {
            return null;
        }

        try
        {
            return ControlFlowGraph.Create(root, model, CancellationToken);
        }
        catch (ArgumentException)
        {
            // Code that does not compile yet may have no graph.
            return null;
        }
    }

    private sealed class Entry
    {
        public FunctionSummary Summary { get; set; } = FunctionSummary.Empty;

        public bool IsRunning { get; set; }

        public bool IsDone { get; set; }

        /// <summary>Whether calls in it were followed with plain values only.</summary>
        public bool IsCut { get; set; }

        public bool IsRecursive { get; set; }

        public bool HasAsked { get; set; }
    }

    private sealed class KeyComparer : IEqualityComparer<(ISymbol, ulong, KnownObjects?)>
    {
        public bool Equals((ISymbol, ulong, KnownObjects?) x, (ISymbol, ulong, KnownObjects?) y) =>
            x.Item2 == y.Item2 && SymbolEqualityComparer.Default.Equals(x.Item1, y.Item1) && Equals(x.Item3, y.Item3);

        public int GetHashCode((ISymbol, ulong, KnownObjects?) key) => SymbolEqualityComparer.Default.GetHashCode(key.Item1) ^ key.Item2.GetHashCode();
    }
}
