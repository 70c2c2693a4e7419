using System.Runtime.CompilerServices;

namespace Secrets.Hosting;

/// <summary>
/// Finds another version of a secret that a target rejected. A target that rejects every request must not make each of them a request to the vault:
/// when the vault has just had no other version, it isn't asked again for a while.
/// </summary>
internal sealed class RejectedSecrets
{
    /// <summary>How long the vault isn't asked again for the same secret and version.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ConditionalWeakTable<SecretAccessor, Rejection> _rejections = [];
    private readonly TimeProvider _clock;
    private readonly HostingLog _log;

    public RejectedSecrets(TimeProvider? clock, HostingLog log)
    {
        _clock = clock ?? TimeProvider.System;
        _log = log;
    }

    /// <summary>Another version than the rejected one, or null when the vault has none or can't be asked: the rejection then stands.</summary>
    public async ValueTask<Secret<string>?> FindOtherAsync(
        SecretAccessor<string> accessor, Secret<string> rejected, string? host, CancellationToken cancellationToken)
    {
        // Another request may have met the rejection first.
        if (accessor.Current is { } held && !IsSame(held, rejected))
        {
            return held;
        }

        if (WasJustAskedFor(accessor, rejected))
        {
            return null;
        }

        try
        {
            Secret<string> answer = await accessor.RefreshAsync(cancellationToken).ConfigureAwait(false);
            if (!IsSame(answer, rejected))
            {
                return answer;
            }

            _log.Rejected(host, rejected.Name, rejected.Version);
        }
        catch (SecretUnavailableException exception)
        {
            _log.RejectedWithoutAnswer(host, rejected.Name, rejected.Version, exception.Reason);
        }

        _rejections.AddOrUpdate(accessor, new Rejection(rejected.Version, _clock.GetTimestamp()));
        return null;
    }

    private bool WasJustAskedFor(SecretAccessor<string> accessor, Secret<string> rejected) =>
        _rejections.TryGetValue(accessor, out Rejection? last) && last.Version == rejected.Version && _clock.GetElapsedTime(last.At) < Pause;

    /// <summary>Sources without versions are told apart by the value.</summary>
    private static bool IsSame(Secret<string> left, Secret<string> right) =>
        left.Version == right.Version && left.Exists == right.Exists && (left.Version is not null || !left.Exists || left.FixedTimeEquals(right.Reveal()));

    private sealed record Rejection(string? Version, long At);
}
