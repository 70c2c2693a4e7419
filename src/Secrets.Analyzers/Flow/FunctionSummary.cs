using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>What a function does with sensitive data, in terms of its parameters: what it returns, what it leaves in objects, where it leaks.</summary>
internal sealed class FunctionSummary(
    FlowValue result,
    ImmutableDictionary<ISymbol, FlowValue> outputs,
    ImmutableArray<SinkHit> hits,
    ImmutableArray<FunctionCall> calls) : IEquatable<FunctionSummary>
{
    public static readonly FunctionSummary Empty = new(
        FlowValue.Clean,
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default),
        ImmutableArray<SinkHit>.Empty,
        ImmutableArray<FunctionCall>.Empty);

    public FlowValue ReturnValue { get; } = result;

    /// <summary>
    /// The final values of parameters, and of <c>this</c> under the method's own symbol, where they differ from the initial ones; of static members, what the caller gave.
    /// </summary>
    public ImmutableDictionary<ISymbol, FlowValue> Outputs { get; } = outputs;

    public ImmutableArray<SinkHit> Hits { get; } = hits;

    /// <summary>Calls of functions that a caller passes.</summary>
    public ImmutableArray<FunctionCall> Calls { get; } = calls;

    public bool IsEmpty => ReturnValue.IsClean && Outputs.IsEmpty && Hits.IsEmpty && Calls.IsEmpty;

    /// <summary>The same without what the function leaves in objects.</summary>
    public FunctionSummary WithoutStores() =>
        new(ReturnValue, Empty.Outputs, Hits.RemoveAll(static hit => hit.Sink.Rule == HandlingRuleIds.StoredCopy), Calls);

    public FunctionSummary Join(FunctionSummary other)
    {
        ImmutableDictionary<ISymbol, FlowValue> outputs = Outputs;
        foreach (KeyValuePair<ISymbol, FlowValue> output in other.Outputs)
        {
            outputs = outputs.SetItem(output.Key, outputs.TryGetValue(output.Key, out FlowValue? value) ? value.Join(output.Value) : output.Value);
        }

        return new FunctionSummary(ReturnValue.Join(other.ReturnValue), outputs, Hits.AddRange(other.Hits), Calls.AddRange(other.Calls));
    }

    public bool Equals(FunctionSummary? other)
    {
        if (other is null || Hits.Length != other.Hits.Length || Calls.Length != other.Calls.Length || Outputs.Count != other.Outputs.Count
            || !ReturnValue.Equals(other.ReturnValue))
        {
            return ReferenceEquals(this, other);
        }

        foreach (KeyValuePair<ISymbol, FlowValue> output in Outputs)
        {
            if (!other.Outputs.TryGetValue(output.Key, out FlowValue? value) || !value.Equals(output.Value))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FunctionSummary);

    public override int GetHashCode() => (Hits.Length, Calls.Length, Outputs.Count).GetHashCode();
}
