namespace Secrets;

/// <summary>One request's place in the line of <see cref="RequestGate"/>, which alone touches it.</summary>
internal sealed class RequestTurn
{
    private readonly TaskCompletionSource _come = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RequestTurn(RequestPriority priority) => Priority = priority;

    public RequestPriority Priority { get; set; }

    /// <summary>Whether the request stands in line.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>The wait for the turn.</summary>
    public Task Come => _come.Task;

    /// <summary>Lets the request go.</summary>
    /// <returns>Whether it still wanted to.</returns>
    public bool TryLetGo() => _come.TrySetResult();

    public void Cancel(CancellationToken cancellationToken) => _come.TrySetCanceled(cancellationToken);
}
