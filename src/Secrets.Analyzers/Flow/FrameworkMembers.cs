using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>Members of the project's own types that a framework lays open: the tables name libraries' types, and these are not among them.</summary>
internal static class FrameworkMembers
{
    /// <summary>The rule that speaks when a property is set: what a page shows and what an exception tells; null for others.</summary>
    public static string? RuleForProperty(IPropertySymbol property)
    {
        if (property is not { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false })
        {
            return null;
        }

        for (INamedTypeSymbol? type = property.ContainingType; type is not null; type = type.BaseType)
        {
            if (FlowTypes.IsNamed(type, "Microsoft.AspNetCore.Mvc.RazorPages", "PageModel"))
            {
                return RuleIds.Response;
            }

            if (FlowTypes.IsNamed(type, "System", "Exception"))
            {
                return RuleIds.Exception;
            }
        }

        return null;
    }

    /// <summary>A method of a typed hub's client, called on what <c>Clients</c> hands out.</summary>
    public static bool IsHubClient(IMethodSymbol method, IOperation instance)
    {
        if (method.ContainingType.TypeKind != TypeKind.Interface)
        {
            return false;
        }

        ISymbol? origin = instance switch
        {
            IPropertyReferenceOperation property => property.Property,
            IInvocationOperation call => call.TargetMethod,
            _ => null,
        };
        return origin?.ContainingType is { Name: "IHubClients" or "IHubCallerClients" } clients
            && TypeNames.Namespace(clients.ContainingNamespace) == "Microsoft.AspNetCore.SignalR"
            && SymbolEqualityComparer.Default.Equals(instance.Type, method.ContainingType);
    }
}
