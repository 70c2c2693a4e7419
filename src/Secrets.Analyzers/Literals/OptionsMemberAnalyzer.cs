using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Literals;

/// <summary>KVS3002: a string of an options type that is named like a secret, in a project that reads secrets from a vault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsMemberAnalyzer : HandlingAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS3002",
        "Member should be `Secret<T>`",
        "'{0}' is a string of an options type and named like a secret; make it a Secret<string>",
        "A string of an options type is bound from configuration, printed and serialised like any other. A Secret<T> is not.",
        DiagnosticSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        if (types.Accessor is null)
        {
            return;
        }

        // Asked for by the first candidate only; most projects have none.
        Lazy<DeclaredSecrets> secrets = new(() => DeclaredSecrets.Collect(context.Compilation, types));
        Lazy<bool> isTestProject = TestProjects.Of(context.Compilation, context.Options);
        context.RegisterSymbolAction(symbol => Analyze(symbol, secrets, isTestProject), SymbolKind.Property, SymbolKind.Field);
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<DeclaredSecrets> secrets, Lazy<bool> isTestProject)
    {
        ISymbol member = context.Symbol;
        if (IsOpenString(member)
            && IsOptionsType(member.ContainingType)
            && SecretLikeNames.IsSecretLike(member.Name)
            && !secrets.Value.Secrets.IsEmpty
            && !secrets.Value.IsValueType(member.ContainingType)
            && !isTestProject.Value)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, member.Locations[0], member.Name));
        }
    }

    /// <summary>A public string that others set: a computed or constant one holds nothing.</summary>
    private static bool IsOpenString(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not (Accessibility.Public or Accessibility.Internal) } => false,
        IPropertySymbol { Type.SpecialType: SpecialType.System_String, IsIndexer: false, SetMethod: not null } => true,
        IFieldSymbol { Type.SpecialType: SpecialType.System_String, IsConst: false, AssociatedSymbol: null } => true,
        _ => false,
    };

    private static bool IsOptionsType(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct }
        && (type.Name.EndsWith("Options", StringComparison.Ordinal)
            || type.Name.EndsWith("Settings", StringComparison.Ordinal)
            || type.Name.EndsWith("Config", StringComparison.Ordinal)
            || type.Name.EndsWith("Configuration", StringComparison.Ordinal));
}
