using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>An argument of a call with what it carries.</summary>
internal sealed class CallArgument(IParameterSymbol? parameter, FlowValue value, IOperation operation, SyntaxNode syntax)
{
    /// <summary>The parameter; null for calls bound at run time.</summary>
    public IParameterSymbol? Parameter { get; } = parameter;

    public FlowValue Value { get; } = value;

    /// <summary>The expression passed.</summary>
    public IOperation Operation { get; } = operation;

    /// <summary>Where a finding about a helper stands.</summary>
    public SyntaxNode Syntax { get; } = syntax;
}
