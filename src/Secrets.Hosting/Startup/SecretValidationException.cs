namespace Secrets.Hosting;

/// <summary>
/// Secrets that an application needs can't be used. The message is a table with a line for each: name, reason, where it is declared and how to mend
/// it. It holds no value.
/// </summary>
public sealed class SecretValidationException : Exception
{
    /// <summary>Creates an exception for problems, for example those of <see cref="SecretStore.ValidateAsync"/>.</summary>
    /// <param name="problems">At least one problem.</param>
    public SecretValidationException(IReadOnlyList<SecretProblem> problems)
        : this(problems, [])
    {
    }

    /// <param name="problems">The problems.</param>
    /// <param name="manifests">The classes that declare the secrets.</param>
    internal SecretValidationException(IReadOnlyList<SecretProblem> problems, IEnumerable<SecretManifest> manifests)
        : base(ProblemTable.Write(problems, manifests))
    {
        Problems = problems;
    }

    /// <summary>The problems, one for each secret and reason.</summary>
    public IReadOnlyList<SecretProblem> Problems { get; }
}
