using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Secrets.Hosting;

/// <summary>The log events of hosting, ids 2000 to 2099 under the category <c>Secrets.Hosting</c>. Names, versions and reasons; never a value.</summary>
internal sealed partial class HostingLog
{
    private readonly ILogger _logger;

    public HostingLog(ILoggerFactory? factory) => _logger = factory?.CreateLogger("Secrets.Hosting") ?? NullLogger.Instance;

    /// <summary>Makes the log a service of the application.</summary>
    public static void Register(IServiceCollection services) =>
        services.TryAddSingleton(static provider => new HostingLog(provider.GetService<ILoggerFactory>()));

    [LoggerMessage(2000, LogLevel.Information, "All {Count} declared secrets were read and can be used.")]
    public partial void Validated(int count);

    [LoggerMessage(2001, LogLevel.Warning, "The start was cancelled before these secrets had been read: {Names}.")]
    public partial void ValidationCancelled(string names);

    [LoggerMessage(2010, LogLevel.Information, "{Host} rejected secret {Name} in version {Version}; the request is sent again with version {NewVersion}.")]
    public partial void Retried(string? host, string name, string? version, string? newVersion);

    [LoggerMessage(2011, LogLevel.Warning, "{Host} rejected secret {Name} in version {Version}, and the vault has no other version.")]
    public partial void Rejected(string? host, string name, string? version);

    [LoggerMessage(2012, LogLevel.Warning, "{Host} rejected secret {Name} in version {Version}, and the vault could not be asked for another ({Reason}).")]
    public partial void RejectedWithoutAnswer(string? host, string name, string? version, SecretUnavailableReason reason);

    [LoggerMessage(
        2013,
        LogLevel.Warning,
        "{Host} rejected secret {Name} in version {Version}; there is a newer one, but the request's content can't be sent twice. The next request uses the newer one.")]
    public partial void NotReplayable(string? host, string name, string? version);
}
