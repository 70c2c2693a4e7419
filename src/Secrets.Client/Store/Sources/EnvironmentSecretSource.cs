using Secrets.Protocol;

namespace Secrets;

/// <summary>
/// Reads secrets from environment variables: <c>payments-db</c> is the variable <c>PAYMENTS_DB</c>, after the prefix. An empty variable counts
/// as none. There are no versions: a pinned version is not there.
/// </summary>
public sealed class EnvironmentSecretSource : SecretSource
{
    private readonly string _prefix;

    /// <summary>Creates a source.</summary>
    /// <param name="prefix">Text before every variable's name, used as written, for example <c>MYAPP_</c>.</param>
    public EnvironmentSecretSource(string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(prefix);
        _prefix = prefix;
    }

    /// <inheritdoc/>
    public override ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        SecretName.Validate(name, nameof(name));
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<KeyVaultSecret?>(cancellationToken);
        }

        string? value = string.IsNullOrEmpty(version) ? Environment.GetEnvironmentVariable(VariableOf(name)) : null;
        return ValueTask.FromResult(string.IsNullOrEmpty(value) ? null : new KeyVaultSecret(name, value));
    }

    private string VariableOf(string name) => _prefix + name.Replace('-', '_').ToUpperInvariant();
}
