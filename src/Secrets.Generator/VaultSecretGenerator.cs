using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Generator.Emit;
using Secrets.Generator.Model;
using Secrets.Generator.Parsing;
using Secrets.Shared;

namespace Secrets.Generator;

/// <summary>
/// Implements classes annotated with <c>[VaultSecret]</c>. What is wrong in a declaration is told by the analyzers; only where the build stops before they
/// run, the generator tells it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class VaultSecretGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Gather: one result per annotated class, whatever other parts it has.
        IncrementalValuesProvider<SecretClassResult> candidates = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                SecretsTypes.AttributeMetadataName,
                predicate: static (node, _) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax || MayBeStray(node),
                transform: SecretClassParser.Parse)
            .WithTrackingName(TrackingNames.Candidates);

        // Leave out: classes that can't be implemented.
        IncrementalValuesProvider<SecretClassModel> classes = candidates
            .Where(static candidate => candidate.Class is not null)
            .Select(static (candidate, _) => candidate.Class!)
            .WithTrackingName(TrackingNames.Classes);

        IncrementalValuesProvider<ReportedProblem> problems = candidates
            .SelectMany(static (candidate, _) => candidate.Problems)
            .WithTrackingName(TrackingNames.Problems);

        // Write: one file per class.
        context.RegisterSourceOutput(classes, static (output, model) => output.AddSource(model.HintName, SecretClassEmitter.Emit(model)));
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(ToDiagnostic(problem)));
    }

    /// <summary>An annotated member in a part without attributes: perhaps its class has none at all.</summary>
    private static bool MayBeStray(SyntaxNode node) =>
        node is PropertyDeclarationSyntax or MethodDeclarationSyntax && node.Parent is TypeDeclarationSyntax { AttributeLists.Count: 0 };

    private static Diagnostic ToDiagnostic(ReportedProblem problem) => Diagnostic.Create(
        DeclarationRules.For(problem.RuleId), Location.Create(problem.Path, problem.Span, problem.Lines), [.. problem.Arguments]);
}
