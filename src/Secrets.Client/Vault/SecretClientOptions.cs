using Azure.Core;
using Secrets.Protocol;

namespace Secrets;

/// <summary>Settings of a <see cref="SecretClient"/>: service version, challenge rules, polling, and what <see cref="ClientOptions"/> brings.</summary>
/// <remarks>Read once, when a client is constructed; later changes do not reach that client.</remarks>
public class SecretClientOptions : ClientOptions
{
    private TimeSpan _operationPollingInterval = TimeSpan.FromSeconds(2);
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>Creates options for a version of the Key Vault service.</summary>
    /// <param name="version">The service version that requests name; the newest stable one by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is not a member of <see cref="ServiceVersion"/>.</exception>
    public SecretClientOptions(ServiceVersion version = ServiceVersion.V2026_04_01)
    {
        ApiVersion = ServiceVersions.ToApiVersion(version);
        Version = version;
        foreach (string header in LoggedHeaders)
        {
            Diagnostics.LoggedHeaderNames.Add(header);
        }

        Diagnostics.LoggedQueryParameters.Add("api-version");
    }

#pragma warning disable CA1707 // The names are those of the official client.
    /// <summary>Versions of the Key Vault service that the client speaks.</summary>
    public enum ServiceVersion
    {
        /// <summary>7.0.</summary>
        V7_0 = 0,

        /// <summary>7.1: adds the number of days in which a deleted secret can be recovered.</summary>
        V7_1 = 1,

        /// <summary>7.2.</summary>
        V7_2 = 2,

        /// <summary>7.3.</summary>
        V7_3 = 3,

        /// <summary>7.4.</summary>
        V7_4 = 4,

        /// <summary>7.5.</summary>
        V7_5 = 5,

        /// <summary>7.6.</summary>
        V7_6 = 6,

        /// <summary>2025-07-01: adds the content type of the answer and the previous version of a certificate's secret.</summary>
        V2025_07_01 = 7,

        /// <summary>2026-04-01.</summary>
        V2026_04_01 = 8,
    }
#pragma warning restore CA1707

    /// <summary>The service version that requests name.</summary>
    public ServiceVersion Version { get; }

    /// <summary>
    /// Whether to accept an authentication challenge for a resource other than the vault's own domain. False by default; set it only for a
    /// vault behind a gateway with another host name. Tokens then go to the address of the vault and to no other host.
    /// </summary>
    public bool DisableChallengeResourceVerification { get; set; }

    /// <summary>The time between two polls of a delete or recover operation; 2 seconds by default. A longer Retry-After of the vault wins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above one day.</exception>
    public TimeSpan OperationPollingInterval
    {
        get => _operationPollingInterval;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            _operationPollingInterval = value;
        }
    }

    /// <summary>The clock for the expiry of tokens and for polling; the system's by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _timeProvider = value;
        }
    }

    internal string ApiVersion { get; }

    private static ReadOnlySpan<string> LoggedHeaders =>
        new[] { "x-ms-keyvault-network-info", "x-ms-keyvault-region", "x-ms-keyvault-service-version" };
}
