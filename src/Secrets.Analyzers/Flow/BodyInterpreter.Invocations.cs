using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Calls of delegates: those at hand, and those that a caller has.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Calls whatever functions a delegate may hold.</summary>
    private FlowValue Invoke(FlowValue target, List<CallArgument> arguments)
    {
        FlowValue result = FlowValue.Clean;
        foreach (FlowFunction function in target.Functions)
        {
            FunctionSummary summary = function.Summary ?? _session.Summarize(function.Method, MaskFor(function, arguments.ConvertAll(static argument => argument.Value)));
            result = result.Join(ApplySummary(function.Method, summary, null, function.Receiver, Renamed(function.Method, arguments), arguments.Count > 0 ? arguments[0].Operation : null));
        }

        RecordCalls(target, arguments.ConvertAll(static argument => argument.Value));
        return result.Join(target.Own.IsNone ? FlowValue.Clean : FlowValue.Of(target.Member(FlowValue.Result).Own));
    }

    /// <summary>The arguments under the parameters of the function that is called, which are not those of the delegate.</summary>
    private static List<CallArgument> Renamed(IMethodSymbol method, List<CallArgument> arguments)
    {
        var renamed = new List<CallArgument>(arguments.Count);
        for (int i = 0; i < arguments.Count && i < method.Parameters.Length; i++)
        {
            renamed.Add(new CallArgument(method.Parameters[i], arguments[i].Value, arguments[i].Operation, arguments[i].Syntax));
        }

        return renamed;
    }

    /// <summary>Calls functions with values that come from inside another function, so that findings stand at their own sinks.</summary>
    /// <param name="target">The delegate.</param>
    /// <param name="values">What it is called with.</param>
    /// <param name="site">Where a finding about a method of another member stands: the delegate that is passed, or the call that it is passed to.</param>
    private FlowValue InvokeWith(FlowValue target, List<FlowValue> values, SyntaxNode? site)
    {
        FlowValue result = FlowValue.Clean;
        foreach (FlowFunction function in target.Functions)
        {
            SyntaxNode? at = function.Summary is null || !_session.IsOwn(function.Method) || !LeaksHere(function.Summary) ? site : null;
            FunctionSummary summary = function.Summary ?? _session.Summarize(function.Method, MaskFor(function, values));
            var arguments = new List<CallArgument>();
            for (int i = 0; i < values.Count && i < function.Method.Parameters.Length; i++)
            {
                arguments.Add(new CallArgument(function.Method.Parameters[i], values[i], null!, at!));
            }

            result = result.Join(ApplySummary(function.Method, summary, null, function.Receiver, arguments, null));
        }

        RecordCalls(target, values);
        return result;
    }

    /// <summary>Whether the sinks of a function stand in the member that is followed, so that findings can be shown there.</summary>
    private bool LeaksHere(FunctionSummary function)
    {
        SyntaxNode member = Outermost._graph.OriginalOperation.Syntax;
        return function.Hits.IsEmpty || (function.Hits[0].Location.SourceTree == member.SyntaxTree && member.Span.Contains(function.Hits[0].Location.SourceSpan));
    }

    private BodyInterpreter Outermost => _outer?.Outermost ?? this;

    private void RecordCalls(FlowValue target, List<FlowValue> values)
    {
        foreach (Trace trace in target.Own.Traces)
        {
            if (trace.Origin.Kind == OriginKind.Parameter && trace.Origin.Shape == OriginShape.Identity && values.Exists(static value => !value.IsClean))
            {
                _scope.Add(new FunctionCall(trace.Origin, values.ToImmutableArray()));
            }
        }
    }

    private static ulong MaskFor(FlowFunction function, List<FlowValue> values)
    {
        ulong mask = FlowSession.MaskOf(function.Receiver, FlowSession.ThisBit);
        for (int i = 0; i < values.Count; i++)
        {
            mask |= FlowSession.MaskOf(values[i], FlowSession.Bit(i));
        }

        return mask;
    }
}
