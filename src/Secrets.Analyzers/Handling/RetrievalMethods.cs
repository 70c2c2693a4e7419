using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Handling;

/// <summary>Knows the methods that ask the vault asynchronously.</summary>
internal static class RetrievalMethods
{
    /// <summary>Opens for files that call or await something asynchronous by name; those of methods declared as a secret come with the compilation.</summary>
    public static readonly WordGate Gate = new(alsoOpens: static words => words.HasAsync, "await");

    /// <summary>
    /// Whether the method is one of an accessor, of a store, of a source or of a vault client that asks the vault and does not block, or a
    /// method declared as a secret.
    /// </summary>
    public static bool IsRetrieval(this VaultTypes types, IMethodSymbol method)
    {
        if (!method.Name.EndsWith("Async", StringComparison.Ordinal))
        {
            return IsDeclaredSecret(types, method);
        }

        INamedTypeSymbol? owner = method.ContainingType;
        return types.IsAccessor(owner)
            || types.IsClient(owner)
            || types.IsSource(owner)
            || (types.IsStore(owner) && method.Name != "DisposeAsync")
            || IsDeclaredSecret(types, method);
    }

    /// <summary>Whether the type is a task, with or without a result.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 or 1, ContainingType: null } task
        && task.ContainingNamespace is { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    /// <summary>Whether the type is a task whose result is a secret as the vault answers it.</summary>
    public static bool IsSecretTask(this VaultTypes types, ITypeSymbol? type) =>
        type is INamedTypeSymbol { Arity: 1 } task && IsTask(task) && types.IsAnswer(task.TypeArguments[0]);

    private static bool IsDeclaredSecret(VaultTypes types, IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary && IsTask(method.ReturnType) && types.FindVaultSecret(method.OriginalDefinition) is not null;
}
