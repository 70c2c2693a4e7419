using Secrets.TestSupport;

namespace Secrets.Samples.Tests;

/// <summary>A copy of a sample that a test may change. It lies beside the sample, so that the same build rules and references hold.</summary>
internal sealed class SampleCopy : IDisposable
{
    private readonly string _folder;

    private SampleCopy(string folder)
    {
        _folder = folder;
    }

    public static SampleCopy Of(string sample)
    {
        string folder = Path.Combine(Path.GetDirectoryName(sample)!, "obj", $"{Path.GetFileName(sample)}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(sample))
        {
            string text = File.ReadAllText(file);
            if (file.EndsWith(".csproj", StringComparison.Ordinal))
            {
                text = text.Replace("../../src/", Path.Combine(RepositoryRoot.Path, "src/"), StringComparison.Ordinal);
            }

            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), text);
        }

        return new SampleCopy(folder);
    }

    public void InsertAfter(string fileName, string line, string inserted)
    {
        string path = Path.Combine(_folder, fileName);
        string text = File.ReadAllText(path);
        Assert.Contains(line, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(line, line + "\n" + inserted, StringComparison.Ordinal));
    }

    /// <summary>Builds the copy alone: what it references was built with the tests.</summary>
    public Task<DotnetCommand> BuildAsync(CancellationToken cancellationToken) =>
        DotnetCommand.RunAsync(_folder, ["build", "-p:BuildProjectReferences=false"], cancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
