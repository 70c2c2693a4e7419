using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Secrets.Generator.Tests.Infrastructure;

/// <summary>The SDK's own generator for JSON contexts, which runs beside ours in a user's project.</summary>
internal static class JsonGenerator
{
    public static ISourceGenerator Create() => ((IIncrementalGenerator)Activator.CreateInstance(GeneratorType.Value)!).AsSourceGenerator();

    private static readonly Lazy<Type> GeneratorType = new(static () =>
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string version = Directory.GetDirectories(packs, "10.*").Order(StringComparer.Ordinal).Last();
        Assembly assembly = Assembly.LoadFrom(Path.Combine(version, "analyzers", "dotnet", "cs", "System.Text.Json.SourceGeneration.dll"));
        return assembly.GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!;
    });
}
