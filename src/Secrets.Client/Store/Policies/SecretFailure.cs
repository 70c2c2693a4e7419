namespace Secrets;

/// <summary>Why one request brought no secret.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="IsTransient">Whether it says nothing about the secret itself, so that a value is kept for as long as it may be.</param>
/// <param name="RetryAfter">How long the vault asked to wait, if it did.</param>
/// <param name="Exception">What was thrown, where it can't hold a value.</param>
/// <param name="Detail">One more sentence for the message, or null.</param>
internal sealed record SecretFailure(
    SecretUnavailableReason Reason,
    bool IsTransient,
    TimeSpan? RetryAfter = null,
    Exception? Exception = null,
    string? Detail = null)
{
    public static SecretFailure Missing { get; } = new(SecretUnavailableReason.Missing, IsTransient: false);

    public static SecretFailure Disabled { get; } = new(SecretUnavailableReason.Disabled, IsTransient: false);

    /// <summary>A new exception for each reader, so that their stack traces don't mix.</summary>
    public SecretUnavailableException ToException(string name)
    {
        string message = SecretRemedies.Describe(name, Reason);
        return new SecretUnavailableException(name, Reason, Detail is null ? message : $"{message} {Detail}", Exception);
    }
}
