using Secrets.TestSupport;

namespace Secrets.Client.Tests.Vault.Recordings;

/// <summary>Third-party data beside the checkout; tests that read it are skipped where it is not there.</summary>
internal static class SharedFolder
{
    private const string Absent = "";

    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared"));

    /// <summary>The names of the JSON files in a sub-folder; one empty name where the folder is absent, for a visible skip.</summary>
    public static TheoryData<string, bool> JsonFiles(string folder)
    {
        string path = System.IO.Path.Combine(Path, folder);
        var data = new TheoryData<string, bool>();
        if (!Directory.Exists(path))
        {
            data.Add(Absent, true);
            return data;
        }

        foreach (string file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            data.Add(System.IO.Path.GetFileName(file), true);
            data.Add(System.IO.Path.GetFileName(file), false);
        }

        return data;
    }

    public static string Read(string folder, string file)
    {
        Assert.SkipUnless(file != Absent, $"'{System.IO.Path.Combine(Path, folder)}' is not there.");
        return File.ReadAllText(System.IO.Path.Combine(Path, folder, file));
    }
}
