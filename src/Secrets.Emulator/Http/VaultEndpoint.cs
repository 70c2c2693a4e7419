using Microsoft.AspNetCore.Http;
using Secrets.Emulator.Faults;
using Secrets.Emulator.Tokens;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>Answers the requests of the secrets protocol.</summary>
internal sealed class VaultEndpoint(
    OperationHandler operations,
    VaultAccess access,
    VaultFaults faults,
    TokenBucket? limit,
    RequestLog log,
    TimeProvider timers)
{
    public async Task HandleAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        DateTimeOffset receivedOn = operations.Settings.Clock.GetUtcNow();
        Answer answer = new();
        try
        {
            await AnswerAsync(context, answer).ConfigureAwait(false);
        }
        catch (VaultException error)
        {
            answer.Status = error.Status;
            answer.Body = ResponseWriter.RenderError(error);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            answer.IsDropped = true;
        }

        // Before the answer leaves, so that who has an answer finds its request in the log.
        log.Add(new VaultRequest(
            answer.Identity, request.Method, request.Path.Value ?? "/", request.QueryString.Value ?? "", answer.IsDropped ? 0 : answer.Status, receivedOn));
        if (answer.IsDropped)
        {
            context.Abort();
            return;
        }

        await ResponseWriter.SendAsync(context.Response, answer.Status, answer.Body, answer.IsTruncated).ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context, Answer answer)
    {
        HttpRequest request = context.Request;
        string path = request.Path.Value ?? "/";
        FaultTarget target = new(request.Method, VaultRoute.SecretNameOf(path), null);
        ServiceHeaders.Write(request, context.Response.Headers);
        if (faults.Any && await FailAsync(context, target).ConfigureAwait(false))
        {
            answer.IsDropped = true;
            return;
        }

        TokenClaims caller = access.Authenticate(context, target);
        answer.Identity = caller.Identity;
        if (limit?.TryTake() == false)
        {
            throw ServiceErrors.Throttled();
        }

        VaultQuery query = VaultQuery.Parse(request.QueryString.Value);
        ApiVersion apiVersion = ApiVersion.Find(query.ApiVersion);
        VaultRoute route = VaultRoute.Parse(request.Method, path);
        route.CheckName();
        access.Authorize(context, route, caller);
        answer.Body = await operations.ExecuteAsync(context, route, query, apiVersion).ConfigureAwait(false);
        answer.Status = route.Operation == VaultOperation.PurgeDeletedSecret ? StatusCodes.Status204NoContent : StatusCodes.Status200OK;
        answer.IsTruncated = faults.Any && faults.Take<FaultKind.Truncate>(target with { Identity = caller.Identity }) is not null;
    }

    /// <summary>Lets the faults act that need no caller; true where the connection is to be dropped.</summary>
    private async ValueTask<bool> FailAsync(HttpContext context, FaultTarget target)
    {
        TimeSpan delay = faults.TakeDelay(target);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, timers, context.RequestAborted).ConfigureAwait(false);
        }

        if (faults.Take<FaultKind.Drop>(target) is not null)
        {
            return true;
        }

        if (faults.Take<FaultKind.Fail>(target) is FaultKind.Fail fail)
        {
            if (fail.RetryAfter is TimeSpan retryAfter)
            {
                context.Response.Headers.RetryAfter = ((long)Math.Ceiling(retryAfter.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            throw fail.Error;
        }

        return false;
    }

    private sealed class Answer
    {
        public int Status { get; set; }

        public ReadOnlyMemory<byte> Body { get; set; }

        public string? Identity { get; set; }

        public bool IsDropped { get; set; }

        public bool IsTruncated { get; set; }
    }
}
