using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Finds what a class inherits under a name.</summary>
internal static class InheritedMembers
{
    /// <summary>The nearest accessible member that an own one of the name would hide; methods only when the signature is the same.</summary>
    public static ISymbol? Find(INamedTypeSymbol type, string name, Compilation compilation, Func<IMethodSymbol, bool>? hidesMethod = null)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                bool isHidden = member is not IMethodSymbol method || hidesMethod is null || hidesMethod(method);
                if (isHidden && compilation.IsSymbolAccessibleWithin(member, type))
                {
                    return member;
                }
            }
        }

        return null;
    }
}
