namespace Secrets.Emulator.Admin;

/// <summary>The rights of an identity as the admin endpoint takes them.</summary>
internal sealed record IdentityRequest
{
    /// <summary>Names of <see cref="SecretPermissions"/>, in any case.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <exception cref="ArgumentException">A name is unknown.</exception>
    public SecretPermissions Parse()
    {
        SecretPermissions parsed = SecretPermissions.None;
        foreach (string name in Permissions)
        {
            bool isKnown = Enum.TryParse(name, ignoreCase: true, out SecretPermissions permission) && !int.TryParse(name, out _);
            parsed |= isKnown ? permission : throw new ArgumentException($"'{name}' is not a right: {string.Join(", ", Enum.GetNames<SecretPermissions>())}.");
        }

        return parsed;
    }
}
