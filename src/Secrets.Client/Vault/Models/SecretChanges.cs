namespace Secrets;

/// <summary>The members of <see cref="SecretProperties"/> that were assigned since it was made, so that an update sends these and no others.</summary>
[Flags]
internal enum SecretChanges : byte
{
    None = 0,
    ContentType = 1,
    Enabled = 2,
    NotBefore = 4,
    ExpiresOn = 8,
    Attributes = Enabled | NotBefore | ExpiresOn,
}
