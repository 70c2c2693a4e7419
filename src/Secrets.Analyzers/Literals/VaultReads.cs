using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Literals;

/// <summary>Knows expressions that read a secret's value.</summary>
internal static class VaultReads
{
    /// <summary><c>Reveal()</c>, <c>KeyVaultSecret.Value</c>, the result of a method declared as a secret, or a local that was given one of them.</summary>
    public static bool IsRead(VaultTypes types, IOperation? value) => IsRead(types, value, 0);

    private static bool IsRead(VaultTypes types, IOperation? value, int depth)
    {
        IOperation? operation = RetrievalFinder.Unwrap(value);
        return depth <= 4 && operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "Reveal", ContainingType: var owner } } => types.IsSecret(owner),
            IInvocationOperation { TargetMethod.Name: "Trim" or "ToString", Instance: { } instance } => IsRead(types, instance, depth + 1),
            IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var owner } } => types.IsRawSecret(owner),
            IAwaitOperation { Operation: var task } => IsRawMethod(types, task),
            ILocalReferenceOperation local => IsRead(types, InitialValues.Of(local), depth + 1),
            _ => false,
        };
    }

    private static bool IsRawMethod(VaultTypes types, IOperation task)
    {
        IOperation? operation = RetrievalFinder.Unwrap(task);
        if (operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured)
        {
            operation = RetrievalFinder.Unwrap(configured.Instance);
        }

        return operation is IInvocationOperation { TargetMethod: { } method } && types.FindVaultSecret(method.OriginalDefinition) is not null;
    }
}
