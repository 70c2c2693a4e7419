namespace Secrets;

/// <summary>The time in which the first read of a secret tries again after failures. Not thread-safe: the entry's lock guards it.</summary>
internal sealed class StartupWindow
{
    private readonly TimeSpan _timeout;
    private TimeSpan? _openedAt;
    private bool _isClosed;

    public StartupWindow(TimeSpan timeout) => _timeout = timeout;

    public bool IsOpen => _openedAt is not null && !_isClosed;

    public void Open(TimeSpan now) => _openedAt ??= now;

    public void Close() => _isClosed = true;

    /// <summary>When to try again after a failure, or null when the first reads should fail.</summary>
    public TimeSpan? NextAttempt(SecretFailure failure, TimeSpan backOff, TimeSpan now) =>
        IsOpen && RetryPolicy.WaitAtStartup(failure, backOff, now - _openedAt!.Value, _timeout) is { } wait ? now + wait : null;
}
