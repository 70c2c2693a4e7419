using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Tests.Infrastructure;

/// <summary>The assemblies that corpus files compile against: the shared frameworks, the client, and the libraries this project references.</summary>
internal static class CorpusReferences
{
    public static ImmutableArray<MetadataReference> All { get; } = Load();

    /// <summary>All but the test frameworks: what a project that is no test project references.</summary>
    public static ImmutableArray<MetadataReference> Product { get; } = [.. All.Where(static reference => !IsTestFramework(Path.GetFileName(reference.Display!)))];

    private static ImmutableArray<MetadataReference> Load()
    {
        string paths = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return paths.Split(Path.PathSeparator)
            .Where(static path => !IsCompilerPart(Path.GetFileName(path)))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();
    }

    private static bool IsTestFramework(string file) =>
        file.StartsWith("xunit", StringComparison.Ordinal) || file.StartsWith("nunit", StringComparison.Ordinal)
        || file.StartsWith("FluentAssertions", StringComparison.Ordinal) || file.StartsWith("Shouldly", StringComparison.Ordinal)
        || file.StartsWith("AwesomeAssertions", StringComparison.Ordinal) || file.StartsWith("Moq", StringComparison.Ordinal)
        || file.StartsWith("MSTest", StringComparison.Ordinal) || file.StartsWith("Microsoft.VisualStudio.Test", StringComparison.Ordinal);

    private static bool IsCompilerPart(string file) =>
        file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || file.StartsWith("Secrets.Analyzers", StringComparison.Ordinal) || file is "TestSupport.dll" or "Azure.Identity.dll"; // Azure.Core holds its types.
}
