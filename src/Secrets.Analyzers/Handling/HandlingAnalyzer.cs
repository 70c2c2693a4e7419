using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Analyzers.Handling;

/// <summary>What every rule about the handling of secrets has in common: it is off where no vault library is referenced, and in generated code.</summary>
public abstract class HandlingAnalyzer : DiagnosticAnalyzer
{
    private protected const string Category = "Secrets";
    private protected const string HelpRoot = "https://github.com/secrets-dotnet/secrets/blob/main/docs/rules/";

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (VaultTypes.TryCreate(start.Compilation) is { } types)
            {
                Start(start, types);
            }
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, VaultTypes types);
}
