using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Literals;

/// <summary>KVS3003: a secret that a class of the project declares, with its value in a settings file. The value itself is never shown.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AppSettingsAnalyzer : HandlingAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS3003",
        "Secret value in appsettings",
        "'{0}' holds the value of secret '{1}', which '{2}' reads from the vault; remove it and change the secret",
        "A value in a settings file is in source control and in every deployment, and stays there when the secret is rotated.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        if (types.Accessor is null)
        {
            return;
        }

        Lazy<ConfigurationKeys> keys = new(() => ConfigurationKeys.Collect(context.Compilation, types));
        context.RegisterAdditionalFileAction(file => Analyze(file, keys));
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<ConfigurationKeys> keys)
    {
        string path = context.AdditionalFile.Path;
        if (!IsSettingsFile(path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (JsonEntry entry in JsonScanner.Scan(text.ToString()))
        {
            if (keys.Value.Find(entry) is { } secret)
            {
                LinePositionSpan lines = text.Lines.GetLinePositionSpan(entry.Key);
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.Create(path, entry.Key, lines), entry.Path, secret.Name, secret.Type));
            }
        }
    }

    private static bool IsSettingsFile(string path)
    {
        string name = Path.GetFileName(path);
        return name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }
}
