using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Handling;

/// <summary>An expression that asks the vault: a call of an asynchronous method, or an accessor that is awaited as it is.</summary>
internal sealed class Retrieval(IOperation operation, string name)
{
    public IOperation Operation { get; } = operation;

    /// <summary>The method or accessor, for messages.</summary>
    public string Name { get; } = name;
}
