namespace Secrets;

/// <summary>What keeps a secret from being used, found by <see cref="SecretStore.ValidateAsync"/>. Holds no value.</summary>
public sealed class SecretProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="name">The secret's name.</param>
    /// <param name="reason">Why it can't be used.</param>
    /// <param name="message">What is wrong, in one sentence or two.</param>
    /// <param name="remedy">How to mend it.</param>
    public SecretProblem(string name, SecretUnavailableReason reason, string message, string remedy)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(message);
        ArgumentException.ThrowIfNullOrEmpty(remedy);
        Name = name;
        Reason = reason;
        Message = message;
        Remedy = remedy;
    }

    /// <summary>The secret's name in the vault.</summary>
    public string Name { get; }

    /// <summary>Why the secret can't be used.</summary>
    public SecretUnavailableReason Reason { get; }

    /// <summary>What is wrong, with the remedy.</summary>
    public string Message { get; }

    /// <summary>How to mend it.</summary>
    public string Remedy { get; }

    /// <summary>The secret's name, the reason and the remedy.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Name}: {Reason}. {Remedy}";

    internal static SecretProblem From(SecretUnavailableException exception) =>
        new(exception.Name, exception.Reason, exception.Message, SecretRemedies.For(exception.Reason));

    internal static SecretProblem Expired(string name, DateTimeOffset expiredOn)
    {
        string remedy = SecretRemedies.For(SecretUnavailableReason.Expired);
        return new(name, SecretUnavailableReason.Expired, $"The secret '{name}' expired on {expiredOn:yyyy-MM-dd HH:mm:ss} UTC. {remedy}", remedy);
    }
}
