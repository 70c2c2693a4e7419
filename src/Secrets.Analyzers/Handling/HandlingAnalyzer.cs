using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Analyzers.Handling;

/// <summary>A rule that goes by the types of the vault libraries.</summary>
public abstract class HandlingAnalyzer : AnalyzerBase
{
    private protected sealed override void Register(CompilationStartAnalysisContext context) => Start(context, new VaultTypes(context.Compilation));

    private protected abstract void Start(CompilationStartAnalysisContext context, VaultTypes types);
}
