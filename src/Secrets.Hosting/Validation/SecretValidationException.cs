using System.Text;

namespace Secrets.Hosting;

/// <summary>Secrets that the application needs can't be used. The message lists all of them with their remedies; it holds no value.</summary>
public sealed class SecretValidationException : Exception
{
    /// <summary>Creates an exception that lists the problems.</summary>
    /// <param name="problems">The problems.</param>
    public SecretValidationException(IReadOnlyList<SecretProblem> problems)
        : base(Describe(problems))
    {
        Problems = problems;
    }

    /// <summary>What keeps the secrets from being used.</summary>
    public IReadOnlyList<SecretProblem> Problems { get; }

    private static string Describe(IReadOnlyList<SecretProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        int nameWidth = problems.Select(static problem => problem.Name.Length).DefaultIfEmpty().Max();
        int reasonWidth = problems.Select(static problem => problem.Reason.ToString().Length).DefaultIfEmpty().Max();
        StringBuilder text = new($"{problems.Count} {(problems.Count == 1 ? "secret" : "secrets")} can't be used:");
        foreach (SecretProblem problem in problems)
        {
            text.Append("\n  ")
                .Append(problem.Name.PadRight(nameWidth))
                .Append("  ")
                .Append(problem.Reason.ToString().PadRight(reasonWidth))
                .Append("  ")
                .Append(problem.Remedy);
        }

        return text.ToString();
    }
}
