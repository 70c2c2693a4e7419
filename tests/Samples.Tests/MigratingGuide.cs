using System.Text.RegularExpressions;
using Secrets.TestSupport;

namespace Secrets.Samples.Tests;

/// <summary>The program and the commands of <c>docs/migrating.md</c>, as a reader copies them, in a project that references the sources in place of the packages.</summary>
internal sealed partial class MigratingGuide : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <UseSecretsAnalyzers>true</UseSecretsAnalyzers>
            <NoWarn>$(NoWarn);CA1050</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="SOURCE/Secrets.Emulator/Secrets.Emulator.csproj" />
            <ProjectReference Include="SOURCE/Secrets.Hosting/Secrets.Hosting.csproj" />
          </ItemGroup>
        </Project>
        """;

    private MigratingGuide(string folder, IReadOnlyList<Step> steps)
    {
        Folder = folder;
        Steps = steps;
    }

    /// <summary>Where the program is.</summary>
    public string Folder { get; }

    /// <summary>The requests that the guide sends, in its order.</summary>
    public IReadOnlyList<Step> Steps { get; }

    public static MigratingGuide Copy()
    {
        string text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "migrating.md"));
        string guide = text[text.IndexOf("## Try it on the emulator", StringComparison.Ordinal)..];
        string folder = Path.Combine(RepositoryRoot.Path, "samples", "obj", $"Migrated-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Migrated.csproj"), Project.Replace("SOURCE", Path.Combine(RepositoryRoot.Path, "src"), StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), CSharpBlock().Match(guide).Groups["code"].Value);
        return new MigratingGuide(folder, [.. Curl().Matches(guide).Select(static match => new Step(match.Groups["post"].Success, match.Groups["path"].Value, match.Groups["answer"].Value))]);
    }

    /// <summary>Builds the program alone: what it references was built with the tests.</summary>
    public Task<DotnetCommand> BuildAsync(CancellationToken cancellationToken) =>
        DotnetCommand.RunAsync(Folder, ["build", "-p:BuildProjectReferences=false"], cancellationToken);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"^curl (?<post>-X POST )?http://localhost:5080(?<path>/\S+) +# (?<answer>.+)$", RegexOptions.Multiline)]
    private static partial Regex Curl();

    /// <summary>One <c>curl</c> of the guide.</summary>
    /// <param name="IsPost">Whether it is a POST.</param>
    /// <param name="Path">The path.</param>
    /// <param name="Answer">What the guide says the answer is.</param>
    internal sealed record Step(bool IsPost, string Path, string Answer);
}
