using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>The members that the project's types declare.</summary>
internal sealed class OwnMembers(IAssemblySymbol assembly)
{
    private readonly Dictionary<IPropertySymbol, bool> _autoProperties = new(SymbolEqualityComparer.Default);

    /// <summary>The field, property, event or captured parameter that a member name stands for in a type of the project; of a type parameter, in what it is constrained to.</summary>
    public ISymbol? Named(ITypeSymbol type, string name)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return NamedInAny(parameter.ConstraintTypes, name);
        }

        for (INamedTypeSymbol? current = type.OriginalDefinition as INamedTypeSymbol; current is not null && IsOwn(current); current = current.BaseType)
        {
            if ((name.StartsWith("(", StringComparison.Ordinal) && CapturedBy(current, name) is { } captured ? captured : DeclaredBy(current, name)) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Whether the compiler writes the accessors of a property.</summary>
    public bool IsAutoProperty(IPropertySymbol property)
    {
        property = property.OriginalDefinition;
        if (!_autoProperties.TryGetValue(property, out bool isAuto))
        {
            _autoProperties[property] = isAuto = HasNoBody(property);
        }

        return isAuto;
    }

    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Length > 0 && constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax;

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly);

    private ISymbol? NamedInAny(ImmutableArray<ITypeSymbol> types, string name)
    {
        foreach (ITypeSymbol type in types)
        {
            if (Named(type, name) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The parameter of a primary constructor that the type's members use.</summary>
    private static IParameterSymbol? CapturedBy(INamedTypeSymbol type, string name)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Name.Length == name.Length - 2 && name.Contains(parameter.Name) && IsPrimary(constructor))
                {
                    return parameter;
                }
            }
        }

        return null;
    }

    private static ISymbol? DeclaredBy(INamedTypeSymbol type, string name)
    {
        foreach (ISymbol member in type.GetMembers(MemberKey.NameOf(name)))
        {
            if (member is IFieldSymbol or IPropertySymbol or IEventSymbol)
            {
                return member.OriginalDefinition;
            }
        }

        return null;
    }

    private static bool HasNoBody(IPropertySymbol property)
    {
        if (property.IsAbstract)
        {
            return false;
        }

        if ((property.GetMethod ?? property.SetMethod)?.PartialImplementationPart is { AssociatedSymbol: IPropertySymbol implementation })
        {
            property = implementation;
        }

        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case ParameterSyntax:
                    return true;
                case BasePropertyDeclarationSyntax { AccessorList: { } accessors }:
                    return accessors.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null);
                case BasePropertyDeclarationSyntax:
                    return false;
            }
        }

        return property.IsImplicitlyDeclared || property.ContainingType.IsAnonymousType;
    }
}
