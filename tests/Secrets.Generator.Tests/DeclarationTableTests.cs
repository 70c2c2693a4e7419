using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Generator.Tests.Infrastructure;

namespace Secrets.Generator.Tests;

/// <summary>Every declaration gives code that compiles without a warning, or a KVS0xxx diagnostic: never a failed generator, never only the compiler's error.</summary>
public sealed class DeclarationTableTests
{
    [Theory]
    [MemberData(nameof(Declarations.All), MemberType = typeof(Declarations))]
    public async Task Declaration_compiles_or_is_reported(string name, string outcome, LanguageVersion version, string source)
    {
        NullableContextOptions nullable = version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create([("Source.cs", source)], version, nullable, documentation: false));
        ImmutableArray<Diagnostic> findings = await Findings.OfAsync(run);

        Verify(run, findings, name, outcome);
    }

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Enable)]
    public async Task Declaration_compiles_in_every_nullable_context(NullableContextOptions nullable)
    {
        const string Source = """
            [VaultSecret] public partial class S {
            #nullable disable
            [VaultSecret(Optional = true)] public partial SecretAccessor<string> A { get; }
            [VaultSecret(Optional = true)] public partial Task<Secret<Uri>> GetBAsync();
            #nullable restore
            public partial SecretAccessor<string> C { get; }
            [VaultSecret(Separator = ',')] public partial SecretAccessor<Uri[]> D { get; }
            public partial SecretAccessor<int?> E { get; }
            #nullable enable
            public partial SecretAccessor<string?> F { get; }
            #nullable disable warnings
            [VaultSecret(Separator = ',')] public partial SecretAccessor<string?[]> G { get; }
            #nullable enable warnings
            #nullable disable annotations
            [VaultSecret(Separator = ',')] public partial SecretAccessor<string[]> H { get; }
            [VaultSecret] public partial ValueTask<string> GetIAsync();
            }
            """;
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create([("Source.cs", Source)], nullable: nullable, documentation: false));

        Verify(run, await Findings.OfAsync(run), nullable.ToString(), outcome: "");
    }

    private static void Verify(GeneratorRun run, ImmutableArray<Diagnostic> findings, string name, string outcome)
    {
        Assert.Null(run.Result.Exception);
        if (outcome.Length == 0)
        {
            Assert.Empty(findings);
            run.AssertCompiles();
            return;
        }

        Assert.True(findings.Any(finding => finding.Id == outcome), $"{name}: expected {outcome}, found {string.Join(", ", findings)}");
        Assert.All(findings, static finding => Assert.True(finding.Location.IsInSource));
        Assert.Empty(CompilerErrors.InGeneratedFiles(run));
        Assert.Empty(CompilerErrors.WithoutExplanation(run, findings));

        // A build that stops at such an error runs no analyzer: then, and only then, the generator tells the same.
        Assert.Empty(CompilerErrors.WithoutExplanation(run, run.Result.Diagnostics));
        Assert.True(CompilerErrors.StopAnalyzers(run) || run.Result.Diagnostics.IsEmpty, string.Join(", ", run.Result.Diagnostics));
        Assert.All(run.Result.Diagnostics, told => Assert.Contains(findings, finding =>
            finding.Id == told.Id && finding.GetMessage(null) == told.GetMessage(null) && finding.Location.GetLineSpan().Equals(told.Location.GetLineSpan())));
    }
}
