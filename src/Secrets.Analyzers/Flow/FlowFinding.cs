using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>A value that reaches a sink.</summary>
internal sealed class FlowFinding(Sink sink, Location location, Trace trace, SyntaxNode? helperSink, bool isMinor = false)
{
    public Sink Sink { get; } = sink;

    /// <summary>The call that enters the sink, or the argument of the call to the helper that does.</summary>
    public Location Location { get; } = location;

    /// <summary>Whether the finding is of the rule's milder kind, told as information.</summary>
    public bool IsMinor { get; } = isMinor;

    public Trace Trace { get; } = trace;

    /// <summary>The call inside the helper; null when the sink is in the body itself.</summary>
    public SyntaxNode? HelperSink { get; } = helperSink;
}
