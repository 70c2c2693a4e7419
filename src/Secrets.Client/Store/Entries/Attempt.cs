namespace Secrets;

/// <summary>One request under way and whoever waits for its end.</summary>
internal sealed class Attempt
{
    private readonly TaskCompletionSource<AttemptResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="isForced">Whether somebody asked for a refresh, knowing that the value at hand may be outdated.</param>
    /// <param name="priority">Whose need it serves.</param>
    public Attempt(bool isForced, RequestPriority priority)
    {
        IsForced = isForced;
        Turn = new RequestTurn(priority);
    }

    public bool IsForced { get; }

    /// <summary>The request's place in the store's line.</summary>
    public RequestTurn Turn { get; }

    public Task<AttemptResult> Task => _completion.Task;

    public void Complete(AttemptResult result) => _completion.TrySetResult(result);
}
