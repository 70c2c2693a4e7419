using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Secrets.Protocol;

/// <summary>
/// The response inside an exception. <see cref="RequestFailedException"/> copies the body and the headers of its response into its message,
/// so this one shows neither until the exception is made.
/// </summary>
internal sealed class FailureResponse : Response
{
    private readonly Response _response;
    private bool _isOpen;

    private FailureResponse(Response response) => _response = response;

    public override int Status => _response.Status;

    public override string ReasonPhrase => _response.ReasonPhrase;

    public override bool IsError => true;

    public override Stream? ContentStream
    {
        get => _isOpen ? _response.ContentStream : null;
        set => _response.ContentStream = value;
    }

    public override string ClientRequestId
    {
        get => _response.ClientRequestId;
        set => _response.ClientRequestId = value;
    }

    public static RequestFailedException CreateException(Response response, string message, string? errorCode)
    {
        var shown = new FailureResponse(response);
        var exception = new RequestFailedException(shown, innerException: null, new KnownDetails(new ResponseError(errorCode, message)));
        shown._isOpen = true;
        return exception;
    }

    public override void Dispose() => _response.Dispose();

    protected override bool ContainsHeader(string name) => _isOpen && _response.Headers.Contains(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _isOpen ? _response.Headers : Enumerable.Empty<HttpHeader>();

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return _isOpen && _response.Headers.TryGetValue(name, out value);
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return _isOpen && _response.Headers.TryGetValues(name, out values);
    }

    private sealed class KnownDetails(ResponseError error) : RequestFailedDetailsParser
    {
        public override bool TryParse(Response response, out ResponseError? error1, out IDictionary<string, string>? data)
        {
            error1 = error;
            data = null;
            return true;
        }
    }
}
