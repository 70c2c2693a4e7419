using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Shared;

namespace Secrets.Analyzers.Declarations;

/// <summary>Reports what is wrong in declarations of secrets, with the reader that the generator uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DeclarationRules.ClassMustBePartial,
        DeclarationRules.UnsupportedType,
        DeclarationRules.InvalidName,
        DeclarationRules.DuplicateSecret,
        DeclarationRules.UnsupportedDeclaration,
        DeclarationRules.InvalidOption,
        DeclarationRules.LanguageVersionTooLow);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // The generated part of a partial member makes the compiler take the user's part for generated too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!References(start.Compilation))
            {
                return;
            }

            start.RegisterSymbolAction(AnalyzeClass, SymbolKind.NamedType);
            start.RegisterSymbolAction(AnalyzeStrayMember, SymbolKind.Property, SymbolKind.Method);
        });
    }

    private static bool References(Compilation compilation)
    {
        foreach (AssemblyIdentity assembly in compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name == SecretsTypes.AssemblyName)
            {
                return true;
            }
        }

        return false;
    }

    private static void AnalyzeClass(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (SecretsTypes.FindVaultSecret(type) is not { } attribute)
        {
            return;
        }

        if (TypeKindRule.Check(type, attribute, context.CancellationToken) is { } wrongKind)
        {
            Report(context, wrongKind);
            return;
        }

        SecretClassDeclaration declaration = SecretClassReader.Read(type, attribute, context.Compilation, context.CancellationToken);
        foreach (DeclarationProblem problem in declaration.Problems.Concat(UnseenTypes.Check(declaration, context.CancellationToken)))
        {
            Report(context, problem);
        }
    }

    private static void AnalyzeStrayMember(SymbolAnalysisContext context)
    {
        if (StrayMemberRule.Check(context.Symbol) is { } problem)
        {
            Report(context, problem);
        }
    }

    private static void Report(SymbolAnalysisContext context, DeclarationProblem problem)
    {
        ImmutableDictionary<string, string?> properties = problem.Fix is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(DeclarationFixes.PropertyName, problem.Fix);
        context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.For(problem.RuleId), problem.Location, properties, problem.Arguments));
    }
}
