using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>An origin and the names its value passed since.</summary>
internal readonly struct Trace(TaintOrigin origin, FlowStep? steps)
{
    private const int MaxSteps = 12;

    public TaintOrigin Origin { get; } = origin;

    public FlowStep? Steps { get; } = steps;

    public Trace Through(string name, SyntaxNode syntax) =>
        Steps is { } last && (last.Name == name || last.Depth >= MaxSteps) ? this : new Trace(Origin, new FlowStep(name, syntax, Steps));

    public Trace With(TaintOrigin origin) => new(origin, Steps);
}
