using System.Globalization;
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
        target = target with { Identity = caller.Identity };
        if (faults.Any && await FailAsync(context, target).ConfigureAwait(false))
        {
            answer.IsDropped = true;
            return;
        }

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
        answer.IsTruncated = faults.Any && faults.Take<FaultKind.Truncate>(target) is not null;
    }

    /// <summary>Lets the faults act that hit any request; true where the connection is to be dropped.</summary>
    private async ValueTask<bool> FailAsync(HttpContext context, FaultTarget target)
    {
        foreach (FaultKind.Delay delay in faults.TakeOnce<FaultKind.Delay>(target))
        {
            await Task.Delay(delay.Latency.Sample(Random.Shared), timers, context.RequestAborted).ConfigureAwait(false);
        }

        if (faults.TakeOnce<FaultKind.Drop>(target).Any())
        {
            return true;
        }

        if (faults.TakeOnce<FaultKind.Fail>(target).FirstOrDefault() is FaultKind.Fail fail)
        {
            if (fail.RetryAfter is TimeSpan retryAfter)
            {
                context.Response.Headers.RetryAfter = ((long)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
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
