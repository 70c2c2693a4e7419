using System.Runtime.CompilerServices;
using System.Text;

namespace Secrets.TestSupport;

/// <summary>
/// Compares text with a file beside the test, named and laid out as Verify would. A missing or different file fails the test. With the
/// environment variable UPDATE_SNAPSHOTS=1 the file is written instead, never on a build server (CI=true).
/// </summary>
public static class Snapshot
{
    private const int ContextLines = 3;

    /// <summary>Compares text with <c>TestClass.TestName.verified.EXTENSION</c>.</summary>
    /// <param name="actual">The text that the test made.</param>
    /// <param name="extension">The file's extension without a dot.</param>
    /// <param name="testName">Filled in by the compiler.</param>
    /// <param name="testFile">Filled in by the compiler; the class is named after its file.</param>
    /// <exception cref="SnapshotException">The file is missing or says something else.</exception>
    public static void Verify(string actual, string extension = "cs", [CallerMemberName] string testName = "", [CallerFilePath] string testFile = "")
    {
        ArgumentNullException.ThrowIfNull(actual);
        string path = SnapshotPath(extension, testName, testFile);
        string text = Normalise(actual);
        if (IsUpdating)
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        string expected = File.Exists(path)
            ? Normalise(File.ReadAllText(path))
            : throw new SnapshotException($"There is no snapshot '{path}'. Look at the output, then run once with UPDATE_SNAPSHOTS=1. The output:\n{text}");
        if (expected != text)
        {
            throw new SnapshotException($"The output differs from '{path}'. If it should, run once with UPDATE_SNAPSHOTS=1.\n{DescribeDifference(expected, text)}");
        }
    }

    private static bool IsUpdating =>
        Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    private static string SnapshotPath(string extension, string testName, string testFile)
    {
        // A deterministic build writes paths as seen from the root of the repository.
        string file = testFile.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(RepositoryRoot.Path, testFile[3..]) : testFile;
        string testClass = Path.GetFileNameWithoutExtension(file);
        return Path.Combine(Path.GetDirectoryName(file)!, $"{testClass}.{testName}.verified.{extension}");
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string DescribeDifference(string expected, string actual)
    {
        string[] expectedLines = expected.Split('\n');
        string[] actualLines = actual.Split('\n');
        int line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return $"First difference at line {line + 1}.\n--- expected\n{Excerpt(expectedLines, line)}\n--- actual\n{Excerpt(actualLines, line)}";
    }

    private static string Excerpt(string[] lines, int line)
    {
        int first = Math.Max(0, line - ContextLines);
        int last = Math.Min(lines.Length, line + ContextLines + 1);
        return string.Join('\n', lines[first..last].Select((text, i) => $"{first + i + 1,5}: {text}"));
    }
}
