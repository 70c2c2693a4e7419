using System.Collections.Immutable;

namespace Secrets.Analyzers.Flow;

/// <summary>A call of a function that came in by a parameter, with what was passed to it.</summary>
internal sealed class FunctionCall(TaintOrigin function, ImmutableArray<FlowValue> arguments)
{
    public TaintOrigin Function { get; } = function;

    public ImmutableArray<FlowValue> Arguments { get; } = arguments;
}
