using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Flow;
using Secrets.Analyzers.Literals;

namespace Secrets.Analyzers.Leaks;

/// <summary>Reports the values of secrets that reach a place where they would be seen or kept, block by block, so that findings appear while typing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeakAnalyzer : AnalyzerBase
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = new[]
    {
        SecretIsLogged.Descriptor,
        SecretIsWrittenToConsole.Descriptor,
        SecretInException.Descriptor,
        SecretInResponse.Descriptor,
        RawSecretEscapes.Descriptor,
        SecretInTelemetry.Descriptor,
        SecretInUrl.Descriptor,
        TypePrintsSecret.Descriptor,
        SecretPersisted.Descriptor,
        SecretInProcess.Descriptor,
        SecretInSql.Descriptor,
        SecretInClearText.Descriptor,
        SecretInTestOutput.Descriptor,
        SecretReachesUnknownCall.Descriptor,
    }.ToImmutableDictionary(static rule => rule.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Values.OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    private protected override void Register(CompilationStartAnalysisContext context)
    {
        FlowAnalysis analysis = FlowAnalysis.Of(context.Compilation);
        Lazy<bool> isTest = TestProjects.Of(context.Compilation, context.Options);
        context.RegisterOperationBlockAction(block => Report(block, analysis, isTest));
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (DisplayedSecrets.Find(node) is { } attribute)
                {
                    node.ReportDiagnostic(LeakMessage.Create(TypePrintsSecret.Descriptor, attribute, "DebuggerDisplay", isTest.Value));
                }
            },
            SyntaxKind.Attribute);
    }

    private static void Report(OperationBlockAnalysisContext context, FlowAnalysis analysis, Lazy<bool> isTest)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            foreach (FlowFinding finding in analysis.FindingsIn(block.Syntax, context.CancellationToken))
            {
                if (Rules.TryGetValue(finding.Sink.Rule, out DiagnosticDescriptor? rule))
                {
                    context.ReportDiagnostic(LeakMessage.Create(rule, finding, isTest.Value));
                }
            }
        }
    }
}
