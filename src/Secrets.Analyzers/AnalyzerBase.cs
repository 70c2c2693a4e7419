using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers;

/// <summary>What all our rules share: silence in generated code, concurrency, and an early return where no vault library is referenced.</summary>
public abstract class AnalyzerBase : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.IsReferencedBy(start.Compilation))
            {
                Register(start);
            }
        });
    }

    /// <summary>Registers the rule's actions for a compilation that references a vault library.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context);
}
