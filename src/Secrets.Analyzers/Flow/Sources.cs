using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Which members hand out a secret's value.</summary>
internal static class Sources
{
    /// <summary>Those of <see cref="Words"/> that other libraries have as well.</summary>
    public static readonly string[] CommonWords = ["UseAsync", "Lease", "SecretValue"];

    /// <summary>Words of which at least one stands in every body that reads a secret by the libraries' own members.</summary>
    public static readonly string[] Words =
    [
        "Reveal", "KeyVaultSecret", "GetSecret", "GetSecretAsync", "TryGetSecret", "TryGetSecretAsync", "SetSecret", "SetSecretAsync",
        "UseAsync", "Lease", "SecretValue", "SecretValueAttribute", "RestoreSecretBackup", "RestoreSecretBackupAsync", "StartDeleteSecret", "StartDeleteSecretAsync",
    ];

    public static bool IsSource(IMethodSymbol method) =>
        (method.Name == "Reveal" && KnownSymbols.IsSecret(method.ContainingType))
        || IsVaultMethod(method)
        || IsMarked(method);

    public static bool IsSource(IPropertySymbol property) =>
        (property.Name == "Value" && KnownSymbols.IsKeyVaultSecret(property.ContainingType))
        || (property.Name == "Span" && KnownSymbols.IsLease(property.ContainingType))
        || IsMarkedMember(property);

    public static bool IsMarkedMember(ISymbol symbol) => KnownSymbols.HasAttribute(symbol, "SecretValueAttribute");

    /// <summary>Whether the first parameter of the function that is passed receives the raw value, as in <c>UseAsync</c>.</summary>
    public static bool PassesValueToCallback(IMethodSymbol method) => method.Name == "UseAsync" && KnownSymbols.IsAccessor(method.ContainingType);

    /// <summary>A <c>[VaultSecret]</c> method whose result is the value itself.</summary>
    private static bool IsVaultMethod(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary
        && !method.ReturnsVoid
        && KnownSymbols.HasAttribute(method, "VaultSecretAttribute")
        && !KnownSymbols.IsSecret(FlowTypes.Unwrap(method.ReturnType));

    private static bool IsMarked(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetReturnTypeAttributes())
        {
            if (attribute.AttributeClass is { Name: "SecretValueAttribute", ContainingAssembly.Name: KnownSymbols.Client })
            {
                return true;
            }
        }

        return KnownSymbols.HasAttribute(method, "SecretValueAttribute");
    }
}
