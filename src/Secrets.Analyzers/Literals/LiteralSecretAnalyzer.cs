using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Flow;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Literals;

/// <summary>KVS3001: a secret that is written in the source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralSecretAnalyzer : HandlingAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS3001",
        "Literal used as a secret",
        "{0} is written in the source; keep it in the vault",
        "What is in the source is in the history, in every clone and in every build. A vault keeps it apart and lets it change.");

    private static readonly WordGate Calls = new(alsoOpens: null, ["FromValue", "FromValues", "SetSecret", "SetSecretAsync", "KeyVaultSecret", "base", "this", .. CredentialParameters.Methods]);

    private static readonly WordGate Properties = new(alsoOpens: null, "Password", "ClientSecret");

    private static readonly WordGate Passwords = new(alsoOpens: static words => words.HasPasswordKey);

    private static readonly WordGate Reads = new(alsoOpens: null, "Reveal", "Value", "await");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        Lazy<bool> tests = TestProjects.Of(context.Compilation, context.Options);
        LiteralSecretScan scan = new(types, tests);
        Calls.Register(context, block => block.RegisterOperationAction(scan.AnalyzeCall, OperationKind.Invocation));
        Properties.Register(context, block => block.RegisterOperationAction(scan.AnalyzeAssignment, OperationKind.SimpleAssignment));
        Reads.Register(context, block => block.RegisterOperationAction(scan.AnalyzeFallback, OperationKind.Coalesce, OperationKind.CoalesceAssignment, OperationKind.Conditional));
        context.RegisterOperationAction(scan.AnalyzeCreation, OperationKind.ObjectCreation);
        ConnectionStringScan texts = new(tests);
        Passwords.Register(context, block => block.RegisterOperationAction(texts.Analyze, OperationKind.Literal, OperationKind.InterpolatedString, OperationKind.Binary));
    }
}
