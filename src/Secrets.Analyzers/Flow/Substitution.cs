using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Puts the arguments of one call in place of the parameters in a summary.</summary>
internal sealed class Substitution(FlowSession session, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
{
    private bool? _hasOnlyFreshObjects;
    private readonly List<(TaintOrigin Function, FlowValue Result)> _results = new();

    /// <summary>Adds what a function that the caller passed returns for the arguments it is called with.</summary>
    public void AddResult(TaintOrigin function, FlowValue result) => _results.Add((function, result));

    /// <summary>Whether the object was made by the caller, who may be done with it when the call ends.</summary>
    public bool IsReceiverFresh => receiver.IsFresh || (method.IsStatic && HasOnlyFreshObjects());

    /// <summary>Whether a sink stands outside the lambda or local function that is called: what it left in a variable got there.</summary>
    public bool IsBeyond(Location sink) =>
        method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction
        && method.DeclaringSyntaxReferences is [{ } function]
        && sink.SourceTree == function.SyntaxTree && !function.Span.Contains(sink.SourceSpan);

    public FlowValue Apply(FlowValue template)
    {
        if (template.IsClean)
        {
            return template;
        }

        FlowValue? resolved = null;
        Taint kept = Taint.None;
        foreach (Trace trace in template.Own.Traces)
        {
            if (!IsMine(trace.Origin))
            {
                kept = trace.Origin.Home == OriginHome.Object && IsReceiverFresh ? kept : kept.Union(Taint.From(trace));
            }
            else
            {
                FlowValue actual = Resolve(trace.Origin);
                FlowValue part = trace.Origin.Shape switch
                {
                    OriginShape.Identity => actual,
                    OriginShape.Text => FlowValue.Of(session.Exposures.Of(actual, null, Exposure.Text)),
                    OriginShape.Elements => FlowValue.Of(session.Exposures.Of(actual, null, Exposure.Log)),
                    _ => FlowValue.Of(actual.Deep()),
                };
                resolved = resolved is null ? part : resolved.Join(part);
            }
        }

        // What is known of a member goes before what follows for it from the whole.
        FlowValue result = resolved ?? FlowValue.Clean;
        FlowValue rest = template.WithOwn(kept).WithFunctions(Closed(template.Functions)).WithoutMembers();
        FlowValue applied = result.IsClean && result.Type is null ? rest : rest.IsClean ? result : rest.Join(result);
        session.Budget.Step(applied);
        return template.WithMembersIn(applied, member => Apply(member.Value), notesClean: true);
    }

    private ImmutableArray<FlowFunction> Closed(ImmutableArray<FlowFunction> functions) => functions.IsEmpty ? functions : functions.Select(Closed).ToImmutableArray();

    /// <summary>A function that was made in the call has the call's arguments in what it returns.</summary>
    private FlowFunction Closed(FlowFunction function)
    {
        if (function.Summary is not { } summary || summary.ReturnValue.IsClean)
        {
            return function;
        }

        FlowValue returned = Apply(summary.ReturnValue);
        return returned.Equals(summary.ReturnValue)
            ? function
            : new FlowFunction(function.Method, function.Receiver, new FunctionSummary(returned, summary.Outputs, summary.Hits, summary.Calls));
    }

    /// <summary>The value that a parameter, or a member of it, has in this call.</summary>
    public FlowValue Resolve(TaintOrigin origin)
    {
        FlowValue value = Root(origin.Parameter!);
        for (int i = 0; i < origin.Path.Length; i++)
        {
            value = origin.Path[i] switch
            {
                FlowValue.Result => ResultOf(value, origin, i),
                FlowValue.Below => value.Folded(),
                _ => MemberOf(value, origin, i),
            };
        }

        session.Budget.Step(value);
        return value;
    }

    /// <summary>Whether every object of the project that an operator or another static method is called with was made by the caller.</summary>
    private bool HasOnlyFreshObjects()
    {
        if (_hasOnlyFreshObjects is null)
        {
            bool isFresh = false;
            bool isOther = false;
            foreach (CallArgument argument in arguments)
            {
                bool isObject = argument.Parameter?.Type is { } type && session.IsOwn(type) && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface;
                isFresh |= isObject && argument.Value.IsFresh;
                isOther |= isObject && !argument.Value.IsFresh;
            }

            _hasOnlyFreshObjects = isFresh && !isOther;
        }

        return _hasOnlyFreshObjects.Value;
    }

    /// <summary>The argument that stands for a parameter, or null.</summary>
    public CallArgument? ArgumentFor(ISymbol parameter)
    {
        if (parameter is not IParameterSymbol symbol)
        {
            return null;
        }

        foreach (CallArgument argument in arguments)
        {
            if (argument.Parameter?.Ordinal == symbol.Ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    public bool IsMine(TaintOrigin origin) => !origin.IsConcrete && (origin.Parameter is IMethodSymbol function
        ? Same(function, method)
        : origin.Parameter is IParameterSymbol { ContainingSymbol: IMethodSymbol container } && Same(container, method));

    private static bool Same(IMethodSymbol left, IMethodSymbol right) =>
        SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition)
        || SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition.PartialImplementationPart)
        || SymbolEqualityComparer.Default.Equals(left.AssociatedSymbol?.OriginalDefinition, right.AssociatedSymbol?.OriginalDefinition ?? right);

    private FlowValue Root(ISymbol parameter) => parameter is IMethodSymbol ? receiver : ArgumentFor(parameter)?.Value ?? FlowValue.Clean;

    /// <summary>What a member holds. Where nobody in sight made the object, its functions may be any that an object of its type was given.</summary>
    private FlowValue MemberOf(FlowValue value, TaintOrigin origin, int depth)
    {
        string name = origin.Path[depth];
        FlowValue member = value.Member(name);
        bool isKnown = value.IsFresh || value.Members.ContainsKey(name) || value.Own.Has(OriginKind.Parameter) || !session.Heap.HoldsFunctionIn(name);
        return !isKnown && (value.Type ?? TypeAt(origin, depth)) is { } type && session.Members.Named(type, name) is { } symbol
            ? member.Join(session.Heap.Read(symbol).OnlyFunctions())
            : member;
    }

    /// <summary>The declared type of a parameter, or of a member below it.</summary>
    private ITypeSymbol? TypeAt(TaintOrigin origin, int depth)
    {
        ITypeSymbol? type = origin.Parameter is IParameterSymbol parameter ? parameter.Type : origin.Parameter!.ContainingType;
        for (int i = 0; i < depth && type is not null; i++)
        {
            type = session.Members.Named(type, origin.Path[i]) is { } member ? StoredCopies.TypeOf(member) : null;
        }

        return type;
    }

    private FlowValue ResultOf(FlowValue function, TaintOrigin origin, int depth)
    {
        FlowValue result = FlowValue.Of(function.Member(FlowValue.Result).Own);
        foreach ((TaintOrigin called, FlowValue returned) in _results)
        {
            bool isSame = SymbolEqualityComparer.Default.Equals(called.Parameter, origin.Parameter) && called.Path.Length == depth && called.Path.SequenceEqual(origin.Path.Take(depth));
            result = isSame ? result.Join(returned) : result;
        }

        foreach (FlowFunction target in function.Functions)
        {
            FunctionSummary summary = target.Summary ?? session.Summarize(target.Method, FlowSession.MaskOf(target.Receiver, FlowSession.ThisBit));
            result = result.Join(new Substitution(session, target.Method, target.Receiver, []).Apply(summary.ReturnValue));
        }

        return result;
    }
}
