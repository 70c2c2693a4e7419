using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Secrets;

/// <summary>The store's log events. Names, versions and reasons; never a value.</summary>
internal sealed partial class StoreLog
{
    private readonly ILogger _logger;

    public StoreLog(ILoggerFactory? factory) => _logger = factory?.CreateLogger(SecretsDiagnostics.LogCategory) ?? NullLogger.Instance;

    [LoggerMessage(SecretsEventIds.Confirmed, LogLevel.Debug, "Secret {Name} was confirmed by the vault; version {Version}.")]
    public partial void Confirmed(string name, string? version);

    [LoggerMessage(SecretsEventIds.Changed, LogLevel.Information, "Secret {Name} was read in version {Version}.")]
    public partial void Changed(string name, string? version);

    [LoggerMessage(SecretsEventIds.RefreshFailed, LogLevel.Warning, "Refresh of secret {Name} failed ({Reason}); the value held is kept for {KeepFor} more at most.")]
    public partial void RefreshFailed(string name, SecretUnavailableReason reason, TimeSpan keepFor, Exception? exception);

    [LoggerMessage(SecretsEventIds.Unavailable, LogLevel.Error, "Secret {Name} can't be had ({Reason}); reads fail.")]
    public partial void Unavailable(string name, SecretUnavailableReason reason, Exception? exception);

    [LoggerMessage(SecretsEventIds.Lost, LogLevel.Error, "Secret {Name} was given up, since the vault no longer gives it ({Reason}); reads fail until it does.")]
    public partial void Lost(string name, SecretUnavailableReason reason);

    [LoggerMessage(SecretsEventIds.OlderVersionIgnored, LogLevel.Warning, "Secret {Name}: the vault answered with version {Version}, older than the one held; it was not taken.")]
    public partial void OlderVersionIgnored(string name, string? version);

    [LoggerMessage(SecretsEventIds.NotConvertible, LogLevel.Error, "Secret {Name}: the value of version {Version} does not convert to {Type}.")]
    public partial void NotConvertible(string name, string? version, string type);

    [LoggerMessage(SecretsEventIds.ListenerFailed, LogLevel.Error, "A listener for changes of secret {Name} failed.")]
    public partial void ListenerFailed(string name, Exception exception);

    [LoggerMessage(SecretsEventIds.TryingAgain, LogLevel.Warning, "Secret {Name} could not be read yet ({Reason}); the read waits, and the vault is asked again in {Wait}.")]
    public partial void TryingAgain(string name, SecretUnavailableReason reason, TimeSpan wait, Exception? exception);

    [LoggerMessage(SecretsEventIds.SlowedDown, LogLevel.Warning, "The vault throttles: the store's requests pause and then go more slowly.")]
    public partial void SlowedDown();

    [LoggerMessage(SecretsEventIds.Revealed, LogLevel.Information, "Secret {Name}, version {Version}, was revealed to {Caller}.")]
    public partial void Revealed(string name, string? version, string caller);
}
