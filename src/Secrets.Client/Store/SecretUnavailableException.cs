using Azure;

namespace Secrets;

/// <summary>
/// A secret can't be had. The message names the secret, the reason and the remedy; neither it nor an inner exception holds a value or a part
/// of one.
/// </summary>
public sealed class SecretUnavailableException : Exception
{
    /// <summary>Creates an exception for a secret, with the message that the reason stands for.</summary>
    /// <param name="name">The secret's name.</param>
    /// <param name="reason">Why it can't be had.</param>
    /// <param name="innerException">What the vault answered, as a <see cref="RequestFailedException"/>, or what kept it from answering.</param>
    public SecretUnavailableException(string name, SecretUnavailableReason reason, Exception? innerException = null)
        : this(name, reason, SecretRemedies.Describe(name, reason), innerException)
    {
    }

    internal SecretUnavailableException(string name, SecretUnavailableReason reason, string message, Exception? innerException)
        : base(message, innerException)
    {
        Name = name;
        Reason = reason;
    }

    /// <summary>The secret's name in the vault.</summary>
    public string Name { get; }

    /// <summary>Why the secret can't be had.</summary>
    public SecretUnavailableReason Reason { get; }
}
