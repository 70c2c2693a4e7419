using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Flow;
using Secrets.Analyzers.Leaks;

namespace Secrets.Analyzers;

/// <summary>A set of rules that the flow engine answers: reports what it found for them, block by block, so that findings appear while typing.</summary>
public abstract class FlowRuleAnalyzer : AnalyzerBase
{
    private readonly ImmutableDictionary<string, DiagnosticDescriptor> _rules;

    private protected FlowRuleAnalyzer(params DiagnosticDescriptor[] rules)
    {
        _rules = rules.ToImmutableDictionary(static rule => rule.Id);
        SupportedDiagnostics = rules.ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected sealed override void Register(CompilationStartAnalysisContext context)
    {
        FlowAnalysis analysis = FlowAnalysis.Of(context.Compilation);
        Lazy<bool> isTest = TestProjects.Of(context.Compilation, context.Options);
        context.RegisterOperationBlockAction(block => Report(block, analysis, isTest));
    }

    private void Report(OperationBlockAnalysisContext context, FlowAnalysis analysis, Lazy<bool> isTest)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            foreach (FlowFinding finding in analysis.FindingsIn(block.Syntax, context.CancellationToken))
            {
                if (_rules.TryGetValue(finding.Sink.Rule, out DiagnosticDescriptor? rule))
                {
                    context.ReportDiagnostic(LeakMessage.Create(rule, finding, isTest.Value));
                }
            }
        }
    }
}
