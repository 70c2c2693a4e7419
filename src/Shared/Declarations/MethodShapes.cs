using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Shared;

/// <summary>Which methods declare secrets: annotated partial ones that return a task of a secret or of its value.</summary>
internal static class MethodShapes
{
    private const string TasksNamespace = "System.Threading.Tasks";

    public static MemberShape Read(IMethodSymbol method, bool isAnnotated, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences is not [var reference, ..] || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax syntax)
        {
            return MemberShape.NotASecret;
        }

        if (!isAnnotated)
        {
            // One that hands out a Secret<T> and that nobody implements is meant for us.
            bool isForgotten = method is { IsPartialDefinition: true, PartialImplementationPart: null } && ReadResult(method) is { Kind: not SecretMemberKind.Revealed, ValueType: not null };
            return isForgotten ? MemberShape.Unsupported(method, "it doesn't bear [VaultSecret]", DeclarationFixes.Annotate) : MemberShape.NotASecret;
        }

        if (FindProblem(method, syntax) is { } problem)
        {
            return problem;
        }

        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            return MemberShape.NotASecret;
        }

        return ReadResult(method) ?? MemberShape.Unsupported(method, "it must return ValueTask<Secret<T>>, Task<Secret<T>>, ValueTask<T> or Task<T>");
    }

    private static MemberShape? FindProblem(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        bool hasBody = syntax.Body is not null || syntax.ExpressionBody is not null;
        if (!syntax.IsPartial())
        {
            return MemberShape.Unsupported(method, "it is not partial", hasBody || method.IsAbstract || method.IsExtern ? null : DeclarationFixes.AddPartial);
        }

        if (hasBody || (method.PartialImplementationPart is { } implementation && !GeneratedOutput.Contains(implementation)))
        {
            return MemberShape.Unsupported(method, "it has an implementation already");
        }

        if (method.IsStatic)
        {
            return MemberShape.Unsupported(method, "it is static, and a secret is read through an instance", DeclarationFixes.RemoveStatic);
        }

        if (method.IsGenericMethod)
        {
            return MemberShape.Unsupported(method, "it is generic");
        }

        if (!TakesAtMostAToken(method.Parameters))
        {
            return MemberShape.Unsupported(method, "its only parameter may be a CancellationToken");
        }

        if (!LanguageFeatures.HasPartialMethods(syntax.SyntaxTree))
        {
            return MemberShape.Invalid(DeclarationRuleIds.LanguageVersionTooLow, method, LanguageFeatures.Describe(syntax.SyntaxTree));
        }

        // The language wants one on every partial method with a result, and says so of the generated part too.
        return HasAccessibility(syntax) ? null : MemberShape.Unsupported(method, "it has no accessibility modifier", DeclarationFixes.MakePublic);
    }

    /// <summary>What the method's result says, or null when it is no task of a secret or value.</summary>
    public static MemberShape? ReadResult(IMethodSymbol method)
    {
        bool isValueTask = method.ReturnType.IsNamed(TasksNamespace, "ValueTask", 1);
        if (method.RefKind != RefKind.None || (!isValueTask && !method.ReturnType.IsNamed(TasksNamespace, "Task", 1)))
        {
            return null;
        }

        ITypeSymbol result = ((INamedTypeSymbol)method.ReturnType).TypeArguments[0];
        if (SecretsTypes.SecretValue(result) is not { } valueType)
        {
            return SecretsTypes.AccessorValue(result) is null ? OrNothing(SecretMemberKind.Revealed, result) : null;
        }

        // A wrapper is always there; the value in it may be null.
        return result.NullableAnnotation == NullableAnnotation.Annotated
            ? null
            : OrNothing(isValueTask ? SecretMemberKind.SecretValueTask : SecretMemberKind.SecretTask, valueType);
    }

    /// <summary>The compiler reports a type that it can't find; more words from us don't help.</summary>
    private static MemberShape OrNothing(SecretMemberKind kind, ITypeSymbol valueType) =>
        valueType.TypeKind == TypeKind.Error ? MemberShape.NotASecret : MemberShape.Secret(kind, valueType);

    private static bool TakesAtMostAToken(ImmutableArray<IParameterSymbol> parameters) =>
        parameters.IsEmpty || parameters is [{ RefKind: RefKind.None, IsParams: false } token] && token.Type.IsNamed("System.Threading", "CancellationToken");

    private static bool HasAccessibility(MethodDeclarationSyntax syntax)
    {
        foreach (SyntaxToken modifier in syntax.Modifiers)
        {
            if (SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
            {
                return true;
            }
        }

        return false;
    }
}
