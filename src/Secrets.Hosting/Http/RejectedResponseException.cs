namespace Secrets.Hosting;

/// <summary>Carries a response that says that the secret was not accepted out of a use of the secret. Never leaves the handler.</summary>
internal sealed class RejectedResponseException : Exception
{
    public RejectedResponseException(HttpResponseMessage response) => Response = response;

    public HttpResponseMessage Response { get; }
}
