using Azure;
using Secrets.Protocol;

namespace Secrets.Operations;

/// <summary>The state of a deletion or recovery, and how the vault is asked for it.</summary>
internal sealed class PolledOperation<T>
    where T : class
{
    private const int NotFound = 404;
    private const int Forbidden = 403;

    private readonly VaultPipeline _vault;
    private readonly VaultRequest _poll;
    private readonly ResponseReader<T> _read;
    private readonly PollingSchedule _schedule;
    private T? _value;
    private Response? _response;

    /// <param name="vault">The vault that works.</param>
    /// <param name="poll">The request for the state.</param>
    /// <param name="read">Reads the result from the answer to <paramref name="poll"/>.</param>
    /// <param name="schedule">The time between polls.</param>
    /// <param name="started">The answer that started the operation; null for one that another client started.</param>
    /// <param name="isComplete">Whether that answer ended it as well.</param>
    public PolledOperation(
        VaultPipeline vault, VaultRequest poll, ResponseReader<T> read, PollingSchedule schedule, Response<T>? started = null, bool isComplete = false)
    {
        _vault = vault;
        _poll = poll;
        _read = read;
        _schedule = schedule;
        _value = started?.Value;
        _response = started?.GetRawResponse();
        HasCompleted = isComplete;
    }

    public bool HasCompleted { get; private set; }

    public bool HasValue => _value is not null;

    public T Value => _value ?? throw new InvalidOperationException(
        HasCompleted
            ? "The operation is complete, but the identity may not read its result."
            : "The result is not known yet: call UpdateStatus or WaitForCompletion first.");

    public Response RawResponse => _response ?? throw new InvalidOperationException("The vault has not been asked yet: call UpdateStatus or WaitForCompletion first.");

    public Response UpdateStatus(CancellationToken cancellationToken) =>
        HasCompleted ? RawResponse : Accept(_vault.SendRaw(_poll, IsState, cancellationToken));

    public async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken) =>
        HasCompleted ? RawResponse : Accept(await _vault.SendRawAsync(_poll, IsState, cancellationToken).ConfigureAwait(false));

    public Response<T> WaitForCompletion(TimeSpan? interval, CancellationToken cancellationToken)
    {
        while (true)
        {
            Response response = UpdateStatus(cancellationToken);
            if (HasCompleted)
            {
                return Response.FromValue(Value, response);
            }

            _schedule.Delay(interval, response, cancellationToken).GetAwaiter().GetResult();
        }
    }

    public async ValueTask<Response<T>> WaitForCompletionAsync(TimeSpan? interval, CancellationToken cancellationToken)
    {
        while (true)
        {
            Response response = await UpdateStatusAsync(cancellationToken).ConfigureAwait(false);
            if (HasCompleted)
            {
                return Response.FromValue(Value, response);
            }

            await _schedule.Delay(interval, response, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Found is done, and so is forbidden: the vault looks for the secret before it looks at the permission to read it.</summary>
    private static bool IsState(Response response) => VaultPipeline.IsSuccess(response) || response.Status is NotFound or Forbidden;

    private Response Accept(Response response)
    {
        if (VaultPipeline.IsSuccess(response))
        {
            _value = ResponseBody.Read(response, _poll, _read);
        }

        _response = response;
        HasCompleted = response.Status != NotFound;
        return response;
    }
}
