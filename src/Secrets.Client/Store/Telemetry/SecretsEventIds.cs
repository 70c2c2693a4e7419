namespace Secrets;

/// <summary>The ids of the store's log events. They don't change; new ones are added between 1000 and 1199.</summary>
public static class SecretsEventIds
{
    /// <summary>Debug: the vault confirmed the version that is held.</summary>
    public const int Confirmed = 1000;

    /// <summary>Information: a secret was read for the first time, or in a new version.</summary>
    public const int Changed = 1001;

    /// <summary>Warning: a refresh failed; the value that is held is still given.</summary>
    public const int RefreshFailed = 1002;

    /// <summary>Error: a request failed, and there is no value to give.</summary>
    public const int Unavailable = 1003;

    /// <summary>Error: a value was given up, since the vault no longer gives it.</summary>
    public const int Lost = 1004;

    /// <summary>Warning: the vault answered with an older version than the one held; it was not taken.</summary>
    public const int OlderVersionIgnored = 1005;

    /// <summary>Error: a value does not convert to the type an accessor wants.</summary>
    public const int NotConvertible = 1006;

    /// <summary>Error: a listener for changes threw.</summary>
    public const int ListenerFailed = 1007;

    /// <summary>Warning: a first read failed; it waits while the vault is asked again.</summary>
    public const int TryingAgain = 1008;

    /// <summary>Warning: the vault throttled; the store's requests pause and then go more slowly.</summary>
    public const int SlowedDown = 1009;

    /// <summary>Information, with <see cref="SecretStoreOptions.AuditReveals"/>: a value was revealed.</summary>
    public const int Revealed = 1100;
}
