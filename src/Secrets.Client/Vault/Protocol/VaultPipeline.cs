using System.Diagnostics;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Secrets.Diagnostics;

namespace Secrets.Protocol;

/// <summary>Sends requests to one vault and turns its answers into models or exceptions: the one path that all operations take.</summary>
internal sealed class VaultPipeline(Uri vaultUri, HttpPipeline pipeline, string apiVersion, OperationTracer tracer)
{
    public Uri VaultUri { get; } = vaultUri;

    public string ApiVersion { get; } = apiVersion;

    public Response<T> Send<T>(in VaultRequest request, ResponseReader<T> read, CancellationToken cancellationToken)
    {
        using Activity? activity = tracer.Start(request);
        try
        {
            using HttpMessage message = CreateMessage(request);
            pipeline.Send(message, cancellationToken);
            return Response.FromValue(ReadResponse(message.Response, request, read), message.Response);
        }
        catch (Exception exception)
        {
            OperationTracer.Fail(activity, exception);
            throw;
        }
    }

    public async Task<Response<T>> SendAsync<T>(VaultRequest request, ResponseReader<T> read, CancellationToken cancellationToken)
    {
        using Activity? activity = tracer.Start(request);
        try
        {
            using HttpMessage message = CreateMessage(request);
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return Response.FromValue(ReadResponse(message.Response, request, read), message.Response);
        }
        catch (Exception exception)
        {
            OperationTracer.Fail(activity, exception);
            throw;
        }
    }

    /// <summary>Sends a request whose status is the answer; the caller reads the rest.</summary>
    public Response SendRaw(in VaultRequest request, Func<Response, bool> accepts, CancellationToken cancellationToken)
    {
        using Activity? activity = tracer.Start(request);
        try
        {
            using HttpMessage message = CreateMessage(request);
            pipeline.Send(message, cancellationToken);
            return accepts(message.Response) ? message.Response : throw CreateFailure(message.Response, request);
        }
        catch (Exception exception)
        {
            OperationTracer.Fail(activity, exception);
            throw;
        }
    }

    /// <inheritdoc cref="SendRaw"/>
    public async Task<Response> SendRawAsync(VaultRequest request, Func<Response, bool> accepts, CancellationToken cancellationToken)
    {
        using Activity? activity = tracer.Start(request);
        try
        {
            using HttpMessage message = CreateMessage(request);
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return accepts(message.Response) ? message.Response : throw CreateFailure(message.Response, request);
        }
        catch (Exception exception)
        {
            OperationTracer.Fail(activity, exception);
            throw;
        }
    }

    public T ReadResponse<T>(Response response, in VaultRequest request, ResponseReader<T> read) =>
        IsSuccess(response)
            ? ResponseBody.Read(response, request, read)
            : throw CreateFailure(response, request);

    public static bool IsSuccess(Response response) => response.Status is >= 200 and <= 299;

    private RequestFailedException CreateFailure(Response response, in VaultRequest request) => VaultFailure.Create(response, request, VaultUri);

    private HttpMessage CreateMessage(in VaultRequest request)
    {
        VaultOperation operation = request.Operation;
        HttpMessage message = pipeline.CreateMessage();
        message.Request.Method = operation.Method;
        WriteUri(message.Request.Uri, request);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (request.Content is not null)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = request.Content;
        }

        if ((operation.NotFoundIsExpected ? ExpectedStatusClassifier.NotFound : ThrottlingClassifier.Current) is { } classifier)
        {
            message.ResponseClassifier = classifier;
        }

        return message;
    }

    private void WriteUri(RequestUriBuilder uri, in VaultRequest request)
    {
        uri.Reset(VaultUri);
        if (request.NextLink is { } next)
        {
            uri.Path = next.Path;
            uri.Query = next.Query;
            return;
        }

        uri.AppendPath(request.Operation.Path, escape: false);
        if (request.Name is not null)
        {
            uri.AppendPath(request.Name, escape: false);
        }

        if (!string.IsNullOrEmpty(request.Version))
        {
            uri.AppendPath("/", escape: false);
            uri.AppendPath(request.Version, escape: false);
        }

        uri.AppendPath(request.Operation.Suffix!, escape: false);
        uri.AppendQuery("api-version", ApiVersion, escapeValue: false);
        if (request.OutContentType is { } contentType)
        {
            uri.AppendQuery("outContentType", contentType.ToString());
        }

        if (request.MaxResults is { } maxResults)
        {
            uri.AppendQuery("maxresults", maxResults.ToString(System.Globalization.CultureInfo.InvariantCulture), escapeValue: false);
        }
    }
}
