using System.Diagnostics;
using Secrets.Diagnostics;

namespace Secrets;

/// <summary>Sends one request to the source, within the store's limit, and tells what came of it. Never throws.</summary>
internal sealed class SecretFetcher
{
    private readonly SecretSource _source;
    private readonly RequestGate _gate;
    private readonly StoreClock _clock;

    public SecretFetcher(SecretSource source, RequestGate gate, StoreClock clock)
    {
        _source = source;
        _gate = gate;
        _clock = clock;
    }

    /// <summary>Asks the source.</summary>
    /// <param name="profile">What to read.</param>
    /// <param name="isAwaited">Whether a reader waits for it.</param>
    /// <param name="cancellationToken">Cancelled when the store is disposed.</param>
    public async Task<FetchOutcome> FetchAsync(EntryProfile profile, bool isAwaited, CancellationToken cancellationToken)
    {
        TimeSpan started = _clock.Elapsed;
        try
        {
            await _gate.EnterAsync(isAwaited, cancellationToken).ConfigureAwait(false);
            try
            {
                started = _clock.Elapsed;
                return await AskAsync(profile, started, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _gate.Leave();
            }
        }
#pragma warning disable CA1031 // A source may throw anything; each failure is classified, logged and counted.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new FetchOutcome(null, FailureClassifier.Classify(exception, _source.IsTrusted, _clock.UtcNow), _clock.Elapsed - started);
        }
    }

    private async Task<FetchOutcome> AskAsync(EntryProfile profile, TimeSpan started, CancellationToken cancellationToken)
    {
        using Activity? activity = StartActivity(profile);
        try
        {
            KeyVaultSecret? secret = await _source.GetSecretAsync(profile.Name, profile.Version, cancellationToken).ConfigureAwait(false);
            SecretFailure? failure = secret?.Properties.Enabled == false ? SecretFailure.Disabled : null;
            return new FetchOutcome(failure is null ? secret : null, failure, _clock.Elapsed - started);
        }
        catch (Exception exception)
        {
            activity?.SetTag(TelemetryNames.ErrorTypeTag, exception.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }

    private static Activity? StartActivity(EntryProfile profile)
    {
        Activity? activity = OperationTracer.Source.StartActivity(SecretsDiagnostics.RefreshActivityName);
        activity?.SetTag(TelemetryNames.SecretNameTag, profile.Name);
        if (profile.Version is not null)
        {
            activity?.SetTag(TelemetryNames.SecretVersionTag, profile.Version);
        }

        return activity;
    }
}
