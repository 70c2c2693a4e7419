namespace QuickStart;

/// <summary>The shape of the JSON in the secret payments-db. It is a class, since a record's ToString would print the password.</summary>
public sealed class DbCredentials
{
    public required string Host { get; init; }

    public required string User { get; init; }

    public required string Password { get; init; }
}
