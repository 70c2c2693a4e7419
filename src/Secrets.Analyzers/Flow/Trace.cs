using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>An origin and the names its value passed since.</summary>
internal readonly struct Trace(TaintOrigin origin, FlowStep? steps, Spoken? told = null)
{
    private const int MaxSteps = 12;

    public TaintOrigin Origin { get; } = origin;

    public FlowStep? Steps { get; } = steps;

    /// <summary>The rule that has spoken of the value already, so that it need not speak again further down; null for none.</summary>
    public Spoken? Told { get; } = told;

    public Trace Through(string name, SyntaxNode syntax) =>
        Steps is { } last && (last.Name == name || last.Depth >= MaxSteps) ? this : new Trace(Origin, new FlowStep(name, syntax, Steps), Told);

    public Trace With(TaintOrigin origin) => new(origin, Steps, Told);

    public Trace WithTold(Spoken spoken) => new(Origin, Steps, spoken);
}
