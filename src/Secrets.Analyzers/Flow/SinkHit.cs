using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>A parameter's value entering a sink somewhere below the function.</summary>
internal sealed class SinkHit(TaintOrigin origin, Sink sink, SyntaxNode syntax, Location location, ITypeSymbol? type, FlowStep? steps, ITypeSymbol? narrowed = null)
{
    public TaintOrigin Origin { get; } = origin;

    public Sink Sink { get; } = sink;

    /// <summary>The call that enters the sink.</summary>
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>Where it happens in the function itself: the call that enters the sink, or the argument of the call to the helper that does.</summary>
    public Location Location { get; } = location;

    /// <summary>Whether the function leaves it to a helper to call the sink.</summary>
    public bool IsInHelper => Location.SourceTree != Syntax.SyntaxTree || !Syntax.Span.Contains(Location.SourceSpan);

    /// <summary>The static type of the value at the sink, which decides what of it is printed.</summary>
    public ITypeSymbol? Type { get; } = type;

    public FlowStep? Steps { get; } = steps;

    /// <summary>The type that the parameter's object has to be of to come there, where several methods may be called with it; null for its own.</summary>
    public ITypeSymbol? Narrowed { get; } = narrowed;
}
