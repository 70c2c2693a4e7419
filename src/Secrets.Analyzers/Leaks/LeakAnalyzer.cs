using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Leaks;

/// <summary>Reports the values of secrets that reach a place where they would be seen or kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeakAnalyzer : AnalyzerBase
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = new[]
    {
        SecretIsLogged.Descriptor,
        SecretIsWrittenToConsole.Descriptor,
        SecretInException.Descriptor,
    }.ToImmutableDictionary(static rule => rule.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Values.OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    private protected override void Register(CompilationStartAnalysisContext context)
    {
        FlowAnalysis analysis = FlowAnalysis.Of(context.Compilation);
        context.RegisterOperationBlockAction(block => Report(block, analysis));
    }

    private static void Report(OperationBlockAnalysisContext context, FlowAnalysis analysis)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            foreach (FlowFinding finding in analysis.FindingsIn(block.Syntax, context.CancellationToken))
            {
                if (Rules.TryGetValue(finding.Sink.Rule, out DiagnosticDescriptor? rule))
                {
                    context.ReportDiagnostic(LeakMessage.Create(rule, finding));
                }
            }
        }
    }
}
