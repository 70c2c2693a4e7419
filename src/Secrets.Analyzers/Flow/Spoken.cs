using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>A rule that has spoken of a value, and the call where it did.</summary>
internal sealed class Spoken(string rule, SyntaxNode call)
{
    public string Rule { get; } = rule;

    public SyntaxNode Call { get; } = call;
}
