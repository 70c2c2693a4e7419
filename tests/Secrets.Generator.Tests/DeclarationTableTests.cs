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

        Assert.Null(run.Result.Exception);
        if (outcome.Length == 0)
        {
            Assert.Empty(findings);
            run.AssertCompiles();
        }
        else
        {
            Assert.True(findings.Any(finding => finding.Id == outcome), $"{name}: expected {outcome}, found {string.Join(", ", findings)}");
            Assert.All(findings, static finding => Assert.True(finding.Location.IsInSource));
        }
    }
}
