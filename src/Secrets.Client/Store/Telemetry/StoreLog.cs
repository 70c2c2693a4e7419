using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Secrets;

/// <summary>The store's log events, under the category <c>Secrets.SecretStore</c>. Names, versions and reasons; never a value.</summary>
internal sealed partial class StoreLog
{
    private readonly ILogger _logger;

    public StoreLog(ILoggerFactory? factory) => _logger = factory?.CreateLogger(typeof(SecretStore).FullName!) ?? NullLogger.Instance;

    [LoggerMessage(1000, LogLevel.Debug, "Secret {Name} was confirmed by the vault; version {Version}.")]
    public partial void Confirmed(string name, string? version);

    [LoggerMessage(1001, LogLevel.Information, "Secret {Name} was read in version {Version}.")]
    public partial void Changed(string name, string? version);

    [LoggerMessage(1002, LogLevel.Warning, "Refresh of secret {Name} failed ({Reason}); the value held is kept for {KeepFor} more at most.")]
    public partial void RefreshFailed(string name, SecretUnavailableReason reason, TimeSpan keepFor, Exception? exception);

    [LoggerMessage(1003, LogLevel.Error, "Secret {Name} can't be had ({Reason}); reads fail.")]
    public partial void Unavailable(string name, SecretUnavailableReason reason, Exception? exception);

    [LoggerMessage(1004, LogLevel.Error, "Secret {Name} was given up, since the vault no longer gives it ({Reason}); reads fail until it does.")]
    public partial void Lost(string name, SecretUnavailableReason reason);

    [LoggerMessage(1005, LogLevel.Warning, "Secret {Name}: the vault answered with version {Version}, older than the one held; it was not taken.")]
    public partial void OlderVersionIgnored(string name, string? version);

    [LoggerMessage(1006, LogLevel.Error, "Secret {Name}: the value of version {Version} does not convert to {Type}.")]
    public partial void NotConvertible(string name, string? version, string type);

    [LoggerMessage(1007, LogLevel.Error, "A listener for changes of secret {Name} failed.")]
    public partial void ListenerFailed(string name, Exception exception);
}
