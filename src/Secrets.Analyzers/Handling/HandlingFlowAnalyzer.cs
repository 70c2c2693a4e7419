using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Secrets.Analyzers.Flow;
using Secrets.Analyzers.Leaks;
using Secrets.Analyzers.Literals;

namespace Secrets.Analyzers.Handling;

/// <summary>KVS2001, KVS2003, KVS2004 and KVS2007: what is done with a revealed value inside the program.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlingFlowAnalyzer : AnalyzerBase
{
    internal static readonly DiagnosticDescriptor StoredCopy = Rule.Create(
        "KVS2001",
        "Stored copy misses rotation",
        "Secret revealed at line {0} is kept by '{1}'{2} and misses the next rotation; keep the accessor and await it at use",
        "A copy of a value stays what it was when the secret changes. An accessor is cheap to read, and always gives the current value.");

    internal static readonly DiagnosticDescriptor Comparison = Rule.Create(
        "KVS2003",
        "Comparison is not constant-time",
        "Secret revealed at line {0} is compared by '{1}'{2}, whose duration tells how much was right; use FixedTimeEquals",
        "An ordinary comparison ends at the first difference. Whoever measures it finds a secret character by character.");

    internal static readonly DiagnosticDescriptor ReturnedRaw = Rule.Create(
        "KVS2004",
        "Secret returned as a raw value",
        "'{1}' returns the secret revealed at line {0}{2} as a raw value; return the Secret<T>",
        "A caller of a public member cannot see that its result is a secret. A Secret<T> says so, and keeps it out of logs.",
        DiagnosticSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(StoredCopy, Comparison, ReturnedRaw, SecretAsKeyAnalyzer.Descriptor);

    private protected override void Register(CompilationStartAnalysisContext context)
    {
        FlowAnalysis analysis = FlowAnalysis.Of(context.Compilation);
        Lazy<bool> isTestProject = TestProjects.Of(context.Compilation, context.Options);
        context.RegisterOperationBlockAction(block => Report(block, analysis, isTestProject));
    }

    private static void Report(OperationBlockAnalysisContext context, FlowAnalysis analysis, Lazy<bool> isTestProject)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            HashSet<(string, TextSpan)>? reported = null;
            foreach (FlowFinding finding in analysis.FindingsIn(block.Syntax, context.CancellationToken))
            {
                // Two secrets that are compared with one another are one mistake.
                if (finding.Sink.Rule.StartsWith("KVS2", StringComparison.Ordinal)
                    && !(finding.Sink.Rule == HandlingRuleIds.Comparison && (isTestProject.Value || Comparisons.IsAsserted(finding.Location)))
                    && (reported ??= []).Add((finding.Sink.Rule, finding.Location.SourceSpan)))
                {
                    context.ReportDiagnostic(ToDiagnostic(finding));
                }
            }
        }
    }

    private static Diagnostic ToDiagnostic(FlowFinding finding)
    {
        SyntaxNode source = finding.Trace.Origin.Syntax!;
        int line = source.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        string through = finding.Trace.Steps is { } step && step.Name != finding.Sink.Name ? $" through '{step.Name}'" : "";
        List<Location> path = LeakMessage.Path(finding);
        string name = finding.Sink.Name;
        return finding.Sink.Rule switch
        {
            HandlingRuleIds.StoredCopy when !finding.Sink.IsOfInstance => Diagnostic.Create(StoredCopy, finding.Location, path, line, name, through),
            HandlingRuleIds.StoredCopy => Diagnostic.Create(StoredCopy, finding.Location, DiagnosticSeverity.Info, path, null, line, name, through),
            HandlingRuleIds.Comparison => Diagnostic.Create(Comparison, finding.Location, path, line, name, through),
            HandlingRuleIds.ReturnedRaw => Diagnostic.Create(ReturnedRaw, finding.Location, path, line, name, through),
            _ => Diagnostic.Create(SecretAsKeyAnalyzer.Descriptor, finding.Location, path, $"A secret revealed at line {line}{through}", $"a key by '{name}'"),
        };
    }
}
