namespace Secrets.Hosting;

/// <summary>
/// Gives the password for each new connection of a database driver that asks for one, such as Npgsql:
/// <c>builder.UsePasswordProvider(provider.GetPassword, provider.GetPasswordAsync)</c>. A rotation is followed without a restart.
/// </summary>
public sealed class SecretPasswordProvider
{
    private readonly string _name;
    private readonly Func<CancellationToken, ValueTask<string>> _read;
    private readonly Func<string?> _tryRead;

    private SecretPasswordProvider(string name, Func<CancellationToken, ValueTask<string>> read, Func<string?> tryRead)
    {
        _name = name;
        _read = read;
        _tryRead = tryRead;
    }

    /// <summary>Gives the password, waiting for it when it is read for the first time.</summary>
    /// <param name="connection">What the driver says of the connection; not looked at.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The password.</returns>
    /// <exception cref="SecretUnavailableException">The secret can't be had.</exception>
    public ValueTask<string> GetPasswordAsync(object? connection, CancellationToken cancellationToken) => _read(cancellationToken);

    /// <summary>Gives the password without waiting, for connections that are opened synchronously.</summary>
    /// <param name="connection">What the driver says of the connection; not looked at.</param>
    /// <returns>The password.</returns>
    /// <exception cref="InvalidOperationException">The secret was not read yet, or can't be had.</exception>
    public string GetPassword(object? connection) => _tryRead() ?? throw new InvalidOperationException(
        $"The password in the secret '{_name}' is not at hand. Open the connection asynchronously, or read the secrets at start with ValidateOnStart.");

    internal static SecretPasswordProvider Create<T>(SecretAccessor<T> accessor, Func<T, string> password) => new(
        accessor.Name,
        async cancellationToken => password((await accessor.GetAsync(cancellationToken).ConfigureAwait(false)).Reveal()),
        () => accessor.TryRead(out Secret<T>? secret) ? password(secret.Reveal()) : null);
}
