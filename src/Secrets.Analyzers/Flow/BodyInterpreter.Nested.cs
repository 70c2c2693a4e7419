using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>Lambdas, local functions and delegates.</summary>
internal sealed partial class BodyInterpreter
{
    private FlowValue VisitLambda(IFlowAnonymousFunctionOperation lambda)
    {
        NoteStoredCall(lambda);
        FunctionSummary summary = RunNested(lambda.Symbol, lambda.Syntax.SpanStart, () => _graph.GetAnonymousFunctionControlFlowGraph(lambda, _session.CancellationToken));
        return FlowValue.Function(new FlowFunction(lambda.Symbol, FlowValue.Clean, summary));
    }

    private FlowValue VisitDelegateCreation(IDelegateCreationOperation creation) => Visit(creation.Target);

    private FlowValue VisitMethodReference(IMethodReferenceOperation reference)
    {
        FlowValue receiver = Visit(reference.Instance);
        IMethodSymbol method = reference.Method;
        FunctionSummary? summary = method.MethodKind == MethodKind.LocalFunction ? RunLocalFunction(method) : null;
        if (summary is null && !_session.IsOwn(method))
        {
            summary = SummarizeExternal(method, reference, receiver);
        }

        if (summary is null && method.DeclaredAccessibility == Accessibility.Private)
        {
            EscapeOutputs(_session.Summarize(method, 0));
        }

        return FlowValue.Function(new FlowFunction(method, receiver, summary));
    }

    /// <summary>A private method that is handed out has callers out of sight.</summary>
    private void EscapeOutputs(FunctionSummary summary)
    {
        foreach (KeyValuePair<ISymbol, FlowValue> output in summary.Outputs)
        {
            if (output.Key is IParameterSymbol parameter)
            {
                Escape(output.Value.WithType(output.Value.Type ?? parameter.Type));
            }
        }
    }

    /// <summary>A method group of a library: it leaks or hands on what it is called with, where the delegate was made.</summary>
    private FunctionSummary SummarizeExternal(IMethodSymbol method, IMethodReferenceOperation reference, FlowValue receiver)
    {
        if (Sources.IsSource(method))
        {
            return new FunctionSummary(Reveal(reference), FunctionSummary.Empty.Outputs, FunctionSummary.Empty.Hits, FunctionSummary.Empty.Calls);
        }

        FlowValue result = FlowValue.Clean;
        var arguments = new List<CallArgument>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            FlowValue value = FlowValue.Of(Taint.From(TaintOrigin.Of(parameter)));
            arguments.Add(new CallArgument(parameter, value, reference, reference.Syntax));
            result = result.Join(value);
        }

        var hits = new List<SinkHit>();
        foreach (ApiEntry entry in _session.Catalog.Find(method))
        {
            if (entry.Role == ApiRole.Sink)
            {
                hits.AddRange(method.Parameters
                    .Where(parameter => entry.HasParameter(parameter.Name))
                    .Select(parameter => new SinkHit(TaintOrigin.Of(parameter), new Sink(entry.Rule, NameOf(method), entry.Exposure), reference.Syntax, LocationOf(reference.Syntax), parameter.Type, null)));
            }
        }

        if (receiver.Type is { } place && Destinations.RuleFor(place) is { } rule && Destinations.IsWrite(method))
        {
            hits.AddRange(method.Parameters.Select(parameter =>
                new SinkHit(TaintOrigin.Of(parameter), new Sink(rule, method.Name, Exposure.Log), reference.Syntax, LocationOf(reference.Syntax), parameter.Type, null)));
        }

        bool carries = _session.Carriers.IsCarrier(method) && FlowTypes.CanCarry(method.ReturnType);
        return new FunctionSummary(carries ? TextOf(result) : FlowValue.Clean, FunctionSummary.Empty.Outputs, hits.ToImmutableArray(), FunctionSummary.Empty.Calls);
    }

    private FunctionSummary RunLocalFunction(IMethodSymbol function)
    {
        IMethodSymbol definition = function.OriginalDefinition;
        for (BodyInterpreter? current = this; current is not null; current = current._outer)
        {
            if (current._graph.LocalFunctions.Contains(definition))
            {
                int position = definition.DeclaringSyntaxReferences.Length > 0 ? int.MinValue : 0;
                ControlFlowGraph graph = current._graph;
                return RunNested(definition, position, () => graph.GetLocalFunctionControlFlowGraph(definition, _session.CancellationToken));
            }
        }

        return FunctionSummary.Empty;
    }

    private FunctionSummary RunNested(IMethodSymbol function, int position, Func<ControlFlowGraph> graph)
    {
        if (!_scope.Nested.TryGetValue(function, out NestedFunction? nested))
        {
            _scope.Nested[function] = nested = new NestedFunction();
        }

        _scope.Enclose(position);
        if (nested.IsRunning)
        {
            nested.IsRecursive = true;
            return nested.Summary;
        }

        FlowState entry = _state.Clone();
        _scope.AddWritesAfter(position, entry);
        if (nested.Entry is null || !nested.Entry.SameAs(entry))
        {
            nested.Entry = entry;
            RunToFixedPoint(function, nested, graph());
        }

        _state.Merge(OuterPart(nested.Exit!, function), _initial);
        return nested.Summary;
    }

    private void RunToFixedPoint(IMethodSymbol function, NestedFunction nested, ControlFlowGraph graph)
    {
        nested.IsRunning = true;
        for (int round = 0; round < 4; round++)
        {
            nested.IsRecursive = false;
            var interpreter = new BodyInterpreter(_session, graph, function, _scope, this);
            FunctionSummary before = nested.Summary;
            nested.Summary = interpreter.Run(nested.Entry!.Clone());
            nested.Exit = interpreter.Exit;
            if (!nested.IsRecursive || nested.Summary.Equals(before))
            {
                break;
            }
        }

        nested.IsRunning = false;
    }

    /// <summary>What a nested function leaves in variables that it does not own.</summary>
    private static FlowState OuterPart(FlowState exit, IMethodSymbol function)
    {
        var part = new FlowState();
        foreach (KeyValuePair<object, FlowValue> entry in exit.Values)
        {
            if (entry.Key is not ISymbol symbol || !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, function))
            {
                part.Set(entry.Key, entry.Value);
            }
        }

        return part;
    }
}
