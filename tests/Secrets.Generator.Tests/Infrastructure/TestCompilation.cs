using System.Collections.Immutable;
using Azure.Core;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.Generator.Tests.Infrastructure;

/// <summary>A user's project with the strictest settings: every warning on, documentation checked.</summary>
internal static class TestCompilation
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(VaultSecretAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(TokenCredential).Assembly.Location),
    ];

    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Secrets;
        """;

    public static CSharpCompilation Create(
        string source,
        LanguageVersion languageVersion = LanguageVersion.CSharp14,
        NullableContextOptions nullable = NullableContextOptions.Enable,
        string assemblyName = "Contoso",
        IEnumerable<MetadataReference>? references = null) =>
        Create([("Source.cs", source)], languageVersion, nullable, assemblyName, references);

    public static CSharpCompilation Create(
        IEnumerable<(string Path, string Source)> files,
        LanguageVersion languageVersion = LanguageVersion.CSharp14,
        NullableContextOptions nullable = NullableContextOptions.Enable,
        string assemblyName = "Contoso",
        IEnumerable<MetadataReference>? references = null,
        bool documentation = true)
    {
        CSharpParseOptions parseOptions = new(languageVersion, DocumentationMode.Diagnose);
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: nullable, warningLevel: 9999, generalDiagnosticOption: ReportDiagnostic.Default);

        // Global usings came with C# 10; older sources name what they use.
        IEnumerable<(string Path, string Source)> all = languageVersion >= LanguageVersion.CSharp10 ? files.Append(("Usings.cs", Usings)) : files;
        return CSharpCompilation.Create(
            assemblyName,
            all.Select(file => CSharpSyntaxTree.ParseText(file.Source, parseOptions, file.Path)),
            [.. References, .. references ?? []],
            options.WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic> { ["CS1591"] = documentation ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress }));
    }
}
