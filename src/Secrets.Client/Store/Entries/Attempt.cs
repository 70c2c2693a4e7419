namespace Secrets;

/// <summary>One request under way and whoever waits for its end.</summary>
internal sealed class Attempt
{
    private readonly TaskCompletionSource<AttemptResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="isForced">Whether somebody asked for a refresh, knowing that the value at hand may be outdated.</param>
    public Attempt(bool isForced) => IsForced = isForced;

    public bool IsForced { get; }

    public Task<AttemptResult> Task => _completion.Task;

    public void Complete(AttemptResult result) => _completion.TrySetResult(result);
}
