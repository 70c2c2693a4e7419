using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>A function that a delegate may hold: a lambda or local function by its syntax, or a method with its receiver.</summary>
internal sealed class FlowFunction : IEquatable<FlowFunction>
{
    public FlowFunction(IMethodSymbol method, FlowValue receiver, FunctionSummary? summary)
    {
        Method = method;
        Receiver = receiver;
        Summary = summary;
    }

    public IMethodSymbol Method { get; }

    public FlowValue Receiver { get; }

    /// <summary>What a lambda or local function does, as far as known when the delegate was made; null for methods, whose summary is asked for.</summary>
    public FunctionSummary? Summary { get; }

    public bool Equals(FlowFunction? other) => other is not null
        && SymbolEqualityComparer.Default.Equals(Method, other.Method)
        && (ReferenceEquals(Summary, other.Summary) || (Summary is not null && other.Summary is not null && Summary.Equals(other.Summary)));

    public override bool Equals(object? obj) => Equals(obj as FlowFunction);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}
