using System.Diagnostics;
using Secrets.Diagnostics;

namespace Secrets;

/// <summary>Sends one request to the source, within the store's limits, and tells what came of it. Never throws.</summary>
internal sealed class SecretFetcher
{
    private readonly SecretSource _source;
    private readonly RequestGate _gate;
    private readonly StoreClock _clock;
    private readonly StoreLog _log;

    public SecretFetcher(SecretSource source, RequestGate gate, StoreClock clock, StoreLog log)
    {
        _source = source;
        _gate = gate;
        _clock = clock;
        _log = log;
    }

    /// <summary>Asks the source.</summary>
    /// <param name="profile">What to read.</param>
    /// <param name="turn">The request's place in line.</param>
    /// <param name="cancellationToken">Cancelled when the store is disposed.</param>
    public async Task<FetchOutcome> FetchAsync(EntryProfile profile, RequestTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            await _gate.EnterAsync(turn, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            return new FetchOutcome(null, Classify(exception));
        }

        FetchOutcome outcome = await AskAsync(profile, cancellationToken).ConfigureAwait(false);
        Report(outcome);
        _gate.Leave();
        return outcome;
    }

    private async Task<FetchOutcome> AskAsync(EntryProfile profile, CancellationToken cancellationToken)
    {
        TimeSpan sentAt = _clock.Elapsed;
        using Activity? activity = StartActivity(profile);
        try
        {
            KeyVaultSecret? secret = await _source.GetSecretAsync(profile.Name, profile.Version, cancellationToken).ConfigureAwait(false);
            SecretFailure? failure = secret?.Properties.Enabled == false ? SecretFailure.Disabled : null;
            return new FetchOutcome(failure is null ? secret : null, failure, sentAt, _clock.Elapsed);
        }
#pragma warning disable CA1031 // A source may throw anything; each failure is classified, logged and counted.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            activity?.SetTag(TelemetryNames.ErrorTypeTag, exception.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error);
            return new FetchOutcome(null, Classify(exception), sentAt, _clock.Elapsed);
        }
    }

    private SecretFailure Classify(Exception exception) => FailureClassifier.Classify(exception, _source.IsTrusted, _clock.UtcNow);

    /// <summary>Lets the gate know how the source bears the store's requests.</summary>
    private void Report(in FetchOutcome outcome)
    {
        switch (outcome.Failure?.Reason)
        {
            case SecretUnavailableReason.Throttled:
                if (_gate.Throttled(outcome.SentAt, outcome.Failure.RetryAfter, outcome.EndedAt))
                {
                    _log.SlowedDown();
                }

                break;
            case SecretUnavailableReason.Unreachable:
                break;
            default:
                _gate.Answered(outcome.EndedAt);
                break;
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
