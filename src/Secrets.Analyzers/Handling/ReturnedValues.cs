using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Handling;

/// <summary>Knows the members whose result their author may choose, and that everybody may call.</summary>
internal static class ReturnedValues
{
    /// <summary>
    /// Whether a public method or property hands its result to code of the user's: not to a framework, whose signature is given, and not
    /// where the result is a response, which is another rule's matter.
    /// </summary>
    public static bool IsOpen(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet
        && method.DeclaredAccessibility == Accessibility.Public
        && method.ReturnType is not INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 }
        && !IsInPrivateType(method)
        && !OverridesForeign(method)
        && !IsMarked(method)
        && !ImplementsForeignInterface(method)
        && !IsEndpoint(method.ContainingType);

    private static bool IsInPrivateType(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility == Accessibility.Private)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OverridesForeign(IMethodSymbol method)
    {
        IMethodSymbol root = method;
        while (root.OverriddenMethod is { } overridden)
        {
            root = overridden;
        }

        return !SymbolEqualityComparer.Default.Equals(root.ContainingAssembly, method.ContainingAssembly);
    }

    /// <summary>A method declared as a secret or marked as one says so to its callers.</summary>
    private static bool IsMarked(IMethodSymbol method) =>
        HasMark(method.GetAttributes()) || HasMark(method.GetReturnTypeAttributes()) || (method.AssociatedSymbol is { } property && HasMark(property.GetAttributes()));

    private static bool HasMark(IEnumerable<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass?.Name is "SecretValueAttribute" or "VaultSecretAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static bool ImplementsForeignInterface(IMethodSymbol method)
    {
        foreach (INamedTypeSymbol contract in method.ContainingType.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.ContainingAssembly, method.ContainingAssembly))
            {
                continue;
            }

            foreach (ISymbol member in contract.GetMembers())
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsEndpoint(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "ControllerBase" or "Hub" or "PageModel" or "ViewComponent" or "ComponentBase" or "RazorPageBase" || HasControllerMark(current))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasControllerMark(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "ApiControllerAttribute" or "ControllerAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
