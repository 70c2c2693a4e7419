using System.Text;

namespace Secrets.Hosting;

/// <summary>Writes problems as a table for people who read a failed start in a console or a log.</summary>
internal static class ProblemTable
{
    private const string Gap = "  ";

    public static string Write(IReadOnlyList<SecretProblem> problems, IEnumerable<SecretManifest> manifests)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ILookup<string, string> declarations = FindDeclarations(manifests);
        string[][] rows =
        [
            ["Secret", "Reason", "Declared as", "Remedy"],
            .. problems.Select(problem => new[]
            {
                problem.Name, problem.Reason.ToString(), string.Join(", ", declarations[problem.Name].Distinct()), problem.Remedy,
            }),
        ];
        string title = problems.Count == 1 ? "A secret can't be used:" : $"{problems.Count} secrets can't be used:";
        return Write(title, rows);
    }

    private static string Write(string title, string[][] rows)
    {
        bool hasDeclarations = rows.Skip(1).Any(static row => row[2].Length > 0);
        int[] columns = hasDeclarations ? [0, 1, 2, 3] : [0, 1, 3];
        StringBuilder text = new(title);
        foreach (string[] row in rows)
        {
            text.AppendLine().Append(Gap);
            foreach (int column in columns[..^1])
            {
                text.Append(row[column].PadRight(rows.Max(other => other[column].Length))).Append(Gap);
            }

            text.Append(row[columns[^1]]);
        }

        return text.ToString();
    }

    /// <summary>For each secret the members that declare it, as <c>PaymentSecrets.RetryLimit (int)</c>.</summary>
    private static ILookup<string, string> FindDeclarations(IEnumerable<SecretManifest> manifests) =>
        manifests
            .SelectMany(static manifest => manifest.Secrets.Select(secret => (secret.Name, Declaration: Describe(manifest, secret))))
            .ToLookup(static pair => pair.Name, static pair => pair.Declaration, StringComparer.OrdinalIgnoreCase);

    private static string Describe(SecretManifest manifest, SecretManifestEntry secret) =>
        $"{manifest.Type[(manifest.Type.LastIndexOf('.') + 1)..]}.{secret.Member} ({secret.Type})";
}
