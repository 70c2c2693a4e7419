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
            return ReadUnannotated(method, syntax);
        }

        if (FindProblem(method, syntax) is { } problem)
        {
            return problem;
        }

        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            return MemberShape.NotASecret;
        }

        if (ReadResult(method) is not { } shape)
        {
            return MemberShape.Unsupported(method, "it must return ValueTask<Secret<T>>, Task<Secret<T>>, ValueTask<T> or Task<T>");
        }

        // The language wants one on every partial method with a result, and says so of the generated part too.
        if (!syntax.HasAccessibility())
        {
            return MemberShape.Unsupported(method, "it has no accessibility modifier", DeclarationFixes.MakePublic);
        }

        bool awaitsInUnsafeCode = shape.Kind == SecretMemberKind.Revealed && syntax.Modifiers.Any(SyntaxKind.UnsafeKeyword);
        return awaitsInUnsafeCode ? MemberShape.Unsupported(method, "it can't be 'unsafe'; remove the modifier") : shape;
    }

    private static MemberShape ReadUnannotated(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        if (SecretsTypes.HasVaultSecret(method.GetReturnTypeAttributes()))
        {
            return MemberShape.Unsupported(method, "[return: VaultSecret] is about its result; write [VaultSecret]");
        }

        // One that nobody implements and that hands out a Secret<T>, or that no attribute gives to another generator, is meant for us.
        bool isOpen = method is { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: false };
        MemberShape? result = ReadResult(method);
        bool isForgotten = isOpen && (syntax.AttributeLists.Count == 0 || result is { Kind: not SecretMemberKind.Revealed, ValueType: not null });
        return isForgotten ? MemberShape.Unsupported(method, "it doesn't bear [VaultSecret]", result is null ? null : DeclarationFixes.Annotate) : MemberShape.NotASecret;
    }

    private static MemberShape? FindProblem(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        bool hasBody = syntax.Body is not null || syntax.ExpressionBody is not null;
        if (!syntax.IsPartial())
        {
            return MemberShape.Unsupported(method, "it is not partial", hasBody || method.IsAbstract || method.IsExtern ? null : DeclarationFixes.AddPartial);
        }

        if (!method.ExplicitInterfaceImplementations.IsEmpty || syntax.ExplicitInterfaceSpecifier is not null)
        {
            return MemberShape.Unsupported(method, "it implements an interface explicitly; declare a public method");
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

        if (!TakesAtMostAToken(method.Parameters) || syntax.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Count > 0))
        {
            return MemberShape.Unsupported(method, "its only parameter may be a CancellationToken");
        }

        if (MemberModifiers.FindMisfit(syntax) is { } misfit)
        {
            return MemberShape.Unsupported(method, misfit);
        }

        return LanguageFeatures.HasPartialMethods(syntax.SyntaxTree)
            ? null
            : MemberShape.Invalid(DeclarationRuleIds.LanguageVersionTooLow, method, LanguageFeatures.Describe(syntax.SyntaxTree));
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
        parameters.IsEmpty || parameters is [{ RefKind: RefKind.None, IsParams: false, Name.Length: > 0 } token] && token.Type.IsNamed("System.Threading", "CancellationToken");
}
