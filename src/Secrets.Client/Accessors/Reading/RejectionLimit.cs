namespace Secrets;

/// <summary>
/// Bounds how often rejections make the source be asked: a target that rejects for other reasons than a rotation would otherwise cost a request to
/// the vault per call.
/// </summary>
internal sealed class RejectionLimit
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private TimeSpan _askAt = TimeSpan.MinValue;
    private TimeSpan _wait = FirstWait;

    public bool MayAsk(TimeSpan now)
    {
        lock (_gate)
        {
            return now >= _askAt;
        }
    }

    /// <summary>An answer without a newer version doubles the wait for the next question; one with it ends the waiting.</summary>
    public void Report(bool isNewer, TimeSpan now)
    {
        lock (_gate)
        {
            if (isNewer)
            {
                _askAt = TimeSpan.MinValue;
                _wait = FirstWait;
            }
            else if (now >= _askAt)
            {
                _askAt = now + _wait;
                _wait = Durations.Min(_wait * 2, LongestWait);
            }
        }
    }
}
