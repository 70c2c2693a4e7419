using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Secrets.Emulator.Http;
using Secrets.Emulator.Tokens;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Admin;

/// <summary>
/// Lets tests in any language steer the emulator under <c>/_emulator</c>: faults, clock, rights, and the requests received. Bodies must be declared as JSON,
/// which keeps web pages of other origins out.
/// </summary>
internal sealed class AdminEndpoint(VaultFaults faults, VaultClock clock, IdentityRights rights, RequestLog log)
{
    public const string Prefix = "/_emulator";

    public async Task HandleAsync(HttpContext context)
    {
        int status;
        ReadOnlyMemory<byte> body = default;
        try
        {
            body = await AnswerAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            status = body.IsEmpty ? StatusCodes.Status204NoContent : StatusCodes.Status200OK;
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException)
        {
            status = StatusCodes.Status400BadRequest;
            body = ResponseWriter.RenderError(new VaultException(status, "BadParameter", exception.Message));
        }

        await ResponseWriter.SendAsync(context.Response, status, body, truncate: false).ConfigureAwait(false);
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        string path = request.Path.Value![Prefix.Length..].TrimEnd('/');
        switch (request.Method, path.Split('/'))
        {
            case ("GET", ["", "requests"]):
                return JsonSerializer.SerializeToUtf8Bytes(log.Snapshot(), AdminJson.Default.IReadOnlyListVaultRequest);
            case ("POST", ["", "faults"]):
                FaultRequest fault = await ReadAsync(request, AdminJson.Default.FaultRequest, cancellationToken).ConfigureAwait(false);
                fault.AddTo(faults);
                return default;
            case ("DELETE", ["", "faults"]):
                faults.Clear();
                return default;
            case ("POST", ["", "clock"]):
                (await ReadAsync(request, AdminJson.Default.ClockRequest, cancellationToken).ConfigureAwait(false)).ApplyTo(clock);
                return default;
            case ("PUT", ["", "identities", { Length: > 0 } identity]):
                rights.Change(identity, (await ReadAsync(request, AdminJson.Default.IdentityRequest, cancellationToken).ConfigureAwait(false)).Parse());
                return default;
            default:
                throw new ArgumentException(
                    "Known are GET requests, POST faults, DELETE faults, POST clock and PUT identities/NAME, each under /_emulator.");
        }
    }

    private static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new ArgumentException("The body must be JSON, with the header Content-Type: application/json.");
        }

        return await JsonSerializer.DeserializeAsync(request.Body, type, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException("The body is null.");
    }
}
