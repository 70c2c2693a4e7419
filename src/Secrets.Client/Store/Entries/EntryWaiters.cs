namespace Secrets;

/// <summary>
/// The readers that wait for an entry's first answer. Those who can do without the secret are content with its absence, the others keep waiting
/// while the entry tries again. Not thread-safe: the entry's lock guards it.
/// </summary>
internal sealed class EntryWaiters
{
    private TaskCompletionSource<EntryState>? _required;
    private TaskCompletionSource<EntryState>? _optional;

    public bool Any => _required is not null || _optional is not null;

    /// <summary>Whose need the entry's request serves.</summary>
    public RequestPriority Priority { get; private set; }

    public Task<EntryState> Join(bool isRequired, RequestPriority priority)
    {
        Priority = priority > Priority ? priority : Priority;
        ref TaskCompletionSource<EntryState>? waiter = ref isRequired ? ref _required : ref _optional;
        waiter ??= new TaskCompletionSource<EntryState>(TaskCreationOptions.RunContinuationsAsynchronously);
        return waiter.Task;
    }

    /// <summary>Lets those go whom the state answers.</summary>
    public void ReleaseAnswered(EntryState state)
    {
        Release(ref _required, state, state.Answers(isRequired: true));
        Release(ref _optional, state, state.Answers(isRequired: false));
        Priority = Any ? Priority : RequestPriority.Background;
    }

    /// <summary>Lets all go; those without an answer find the failure in the state.</summary>
    public void ReleaseAll(EntryState state)
    {
        Release(ref _required, state, condition: true);
        Release(ref _optional, state, condition: true);
        Priority = RequestPriority.Background;
    }

    private static void Release(ref TaskCompletionSource<EntryState>? waiter, EntryState state, bool condition)
    {
        if (condition && waiter is not null)
        {
            waiter.TrySetResult(state);
            waiter = null;
        }
    }
}
