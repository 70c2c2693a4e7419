using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>One name that a value passed on its way, newest first.</summary>
internal sealed class FlowStep(string name, SyntaxNode syntax, FlowStep? previous)
{
    public string Name { get; } = name;

    public SyntaxNode Syntax { get; } = syntax;

    public FlowStep? Previous { get; } = previous;

    public int Depth { get; } = previous is null ? 1 : previous.Depth + 1;
}
