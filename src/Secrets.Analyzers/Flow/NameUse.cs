using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>Whether a name in the code may mean a member that lets a value out, as far as syntax tells: members of the same name are many.</summary>
internal static class NameUse
{
    public static bool MayMean(SyntaxToken name, ISymbol member) => IsInReach(name, member) && IsUsedAs(name, member);

    /// <summary>A private member is named inside its type only.</summary>
    private static bool IsInReach(SyntaxToken name, ISymbol member)
    {
        if (!IsPrivate(member))
        {
            return true;
        }

        foreach (SyntaxReference part in member.ContainingType.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree == name.SyntaxTree && part.Span.Contains(name.SpanStart))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A primary constructor's parameter that the object holds is as private as a field; what implements an interface is not.</summary>
    private static bool IsPrivate(ISymbol member) => member.ContainingType is not null && member switch
    {
        IParameterSymbol => true,
        IMethodSymbol method => method.DeclaredAccessibility == Accessibility.Private && method.ExplicitInterfaceImplementations.IsEmpty,
        IPropertySymbol property => property.DeclaredAccessibility == Accessibility.Private && property.ExplicitInterfaceImplementations.IsEmpty,
        _ => member.DeclaredAccessibility == Accessibility.Private,
    };

    /// <summary>Methods are called with a number of arguments that fits, or handed on; a member that holds no function is not called.</summary>
    private static bool IsUsedAs(SyntaxToken name, ISymbol member)
    {
        InvocationExpressionSyntax? call = CallOf(name);
        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => MayCreate(name, constructor),
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method => call is null || Takes(method, call.ArgumentList.Arguments.Count),
            IPropertySymbol property => call is null || MayBeCalled(property.Type),
            IFieldSymbol field => call is null || MayBeCalled(field.Type),
            _ => true,
        };
    }

    /// <summary>Whether a type's name stands in a creation by the constructor, or where <c>new(…)</c> may be one.</summary>
    private static bool MayCreate(SyntaxToken name, IMethodSymbol constructor)
    {
        SyntaxNode? type = name.Parent;
        while (type?.Parent is NameSyntax outer)
        {
            type = outer;
        }

        return type?.Parent switch
        {
            BaseObjectCreationExpressionSyntax creation => Takes(constructor, creation.ArgumentList?.Arguments.Count ?? 0),
            PrimaryConstructorBaseTypeSyntax => true,
            _ => type?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && MayCreateUnnamed(member, constructor),
        };
    }

    private static bool MayCreateUnnamed(MemberDeclarationSyntax member, IMethodSymbol constructor)
    {
        foreach (SyntaxNode node in member.DescendantNodes())
        {
            if (node is ImplicitObjectCreationExpressionSyntax creation && Takes(constructor, creation.ArgumentList.Arguments.Count))
            {
                return true;
            }
        }

        return false;
    }

    private static InvocationExpressionSyntax? CallOf(SyntaxToken name)
    {
        if (name.Parent is not SimpleNameSyntax used)
        {
            return null;
        }

        ExpressionSyntax called = used.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == used => access,
            MemberBindingExpressionSyntax binding when binding.Name == used => binding,
            _ => used,
        };
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    private static bool Takes(IMethodSymbol method, int count)
    {
        int most = method.Parameters.Length;
        int least = 0;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.IsParams)
            {
                most = int.MaxValue;
            }
            else if (!parameter.IsOptional)
            {
                least++;
            }
        }

        return count <= most && count >= (method.IsExtensionMethod ? least - 1 : least);
    }

    private static bool MayBeCalled(ITypeSymbol type) => type.TypeKind is TypeKind.Delegate or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.FunctionPointer;
}
