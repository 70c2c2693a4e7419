using System.Text;

namespace Secrets.Protocol;

/// <summary>Makes the requests of the client's methods, and checks their arguments before anything is sent.</summary>
internal static class Requests
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static VaultRequest Named(VaultOperation operation, string name)
    {
        SecretName.Validate(name, nameof(name));
        return new VaultRequest(operation, name);
    }

    public static VaultRequest Get(VaultOperation operation, string name, string? version, SecretContentType? outContentType)
    {
        SecretName.Validate(name, nameof(name));
        SecretName.ValidateVersion(version, nameof(version));
        return new VaultRequest(operation, name) { Version = version, OutContentType = outContentType };
    }

    public static VaultRequest Set(KeyVaultSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        SecretName.Validate(secret.Name, nameof(secret));
        if (secret.Value is not { } value)
        {
            throw new ArgumentException("The secret has no value.", nameof(secret));
        }

        RequireText(value, nameof(secret));
        return new VaultRequest(VaultOperation.SetSecret, secret.Name) { Content = SecretWriter.WriteSecret(secret), Sensitive = value };
    }

    public static VaultRequest Update(SecretProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        SecretName.Validate(properties.Name, nameof(properties));
        SecretName.ValidateVersion(properties.Version, nameof(properties));
        return new VaultRequest(VaultOperation.UpdateSecretProperties, properties.Name)
        {
            Version = properties.Version,
            Content = SecretWriter.WriteChanges(properties),
        };
    }

    public static VaultRequest Restore(byte[] backup)
    {
        ArgumentNullException.ThrowIfNull(backup);
        return new VaultRequest(VaultOperation.RestoreSecretBackup) { Content = SecretWriter.WriteBackup(backup) };
    }

    /// <summary>Half a surrogate pair would be written as another character: the vault would hold a value that nobody set.</summary>
    private static void RequireText(string value, string parameterName)
    {
        try
        {
            StrictUtf8.GetByteCount(value);
        }
        catch (EncoderFallbackException)
        {
            // The encoder's message quotes the character, so it is not chained.
            throw new ArgumentException("The value is not well-formed text: it has half a surrogate pair. Encode binary values, for example as base64.", parameterName);
        }
    }
}
