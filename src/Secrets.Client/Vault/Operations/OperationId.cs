namespace Secrets.Operations;

/// <summary>The id by which another process takes up an operation: the identifier of the secret.</summary>
internal static class OperationId
{
    /// <summary>The name of the secret that an id stands for.</summary>
    /// <exception cref="ArgumentException">The id is no identifier of a secret of the vault.</exception>
    public static string ReadName(string id, Uri vaultUri, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameterName);
        if (!Uri.TryCreate(id, UriKind.Absolute, out Uri? uri) || !KeyVaultSecretIdentifier.TryCreate(uri, out KeyVaultSecretIdentifier parts))
        {
            throw new ArgumentException("The id of an operation is the identifier of its secret: https://<vault>/secrets/<name>/<version>.", parameterName);
        }

        if (!string.Equals(uri.Authority, vaultUri.Authority, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The operation belongs to the vault at '{uri.Authority}', and the client to the one at '{vaultUri.Authority}'.", parameterName);
        }

        Protocol.SecretName.Validate(parts.Name, parameterName);
        return parts.Name;
    }
}
