using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>A value that reaches a sink.</summary>
internal sealed class FlowFinding(Sink sink, Location location, Trace trace, SyntaxNode call, SyntaxNode? helperSink)
{
    public Sink Sink { get; } = sink;

    /// <summary>The call that enters the sink, or the argument of the call to the helper that does.</summary>
    public Location Location { get; } = location;

    /// <summary>The call that enters the sink, wherever the finding stands.</summary>
    public SyntaxNode Call { get; } = call;

    public Trace Trace { get; } = trace;

    /// <summary>The call inside the helper; null when the sink is in the body itself.</summary>
    public SyntaxNode? HelperSink { get; } = helperSink;
}
