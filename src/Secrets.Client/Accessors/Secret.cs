namespace Secrets;

/// <summary>A secret's value behind a redacting wrapper.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Secret<T>
{
    internal Secret(string name, T? value, SecretProperties properties, bool exists) => throw new NotImplementedException();

    /// <summary>The name.</summary>
    public string Name => throw new NotImplementedException();

    /// <summary>The version.</summary>
    public string? Version => throw new NotImplementedException();

    /// <summary>The expiry.</summary>
    public DateTimeOffset? ExpiresOn => throw new NotImplementedException();

    /// <summary>The properties.</summary>
    public SecretProperties Properties => throw new NotImplementedException();

    /// <summary>Whether it exists.</summary>
    public bool Exists => throw new NotImplementedException();

    /// <summary>The value.</summary>
    /// <returns>The value.</returns>
    public T Reveal() => throw new NotImplementedException();
}
