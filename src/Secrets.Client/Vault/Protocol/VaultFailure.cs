using System.Globalization;
using System.Text;
using Azure;

namespace Secrets.Protocol;

/// <summary>Makes the exceptions of failed requests: what was attempted, what the vault says, what helps. A body is never quoted.</summary>
internal static class VaultFailure
{
    public static RequestFailedException Create(Response response, in VaultRequest request, Uri vaultUri)
    {
        ErrorEnvelope error = ErrorEnvelope.Read(response);
        var text = new StringBuilder("Could not ").Append(request.Operation.Action);
        if (request.Name is not null)
        {
            text.Append(" '").Append(request.Name).Append('\'');
        }

        text.Append(" at ").Append(vaultUri.GetLeftPart(UriPartial.Authority)).Append(": ").Append(Explain(error, response, request));
        if (Remedy.For(response.Status, error.Code, request) is { } remedy)
        {
            text.Append(' ').Append(remedy);
        }

        AppendRequestId(text, response);
        return FailureResponse.CreateException(response, text.ToString(), error.Code);
    }

    /// <summary>A success whose body can't be read.</summary>
    /// <param name="response">The response.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="problem">What is wrong with the body, in our own words.</param>
    /// <param name="position">Where, in bytes from the start of the body.</param>
    public static RequestFailedException CreateMalformed(Response response, in VaultRequest request, string problem, long position)
    {
        var text = new StringBuilder("The answer to '").Append(request.Operation.Action);
        if (request.Name is not null)
        {
            text.Append(' ').Append(request.Name);
        }

        text.Append(CultureInfo.InvariantCulture, $"' {problem}, at byte {position}. Check that the address is that of a Key Vault and that no proxy alters its answers.");
        AppendRequestId(text, response);
        return FailureResponse.CreateException(response, text.ToString(), errorCode: null);
    }

    /// <summary>A page that points elsewhere.</summary>
    public static RequestFailedException CreateForeignLink(Response response, in VaultRequest request, Uri vaultUri)
    {
        string text = $"Could not {request.Operation.Action} to the end: the link to the next page leads away from the vault at '{vaultUri.Host}', and no token is sent there. "
            + "Check that no proxy alters the answers of the vault.";
        return FailureResponse.CreateException(response, text, errorCode: null);
    }

    /// <summary>A page that points to itself.</summary>
    public static RequestFailedException CreateCircularLink(Response response, in VaultRequest request)
    {
        string text = $"Could not {request.Operation.Action} to the end: the link to the next page leads to the same page again. "
            + "Check that no proxy or cache alters the answers of the vault.";
        return FailureResponse.CreateException(response, text, errorCode: null);
    }

    private static string Explain(in ErrorEnvelope error, Response response, in VaultRequest request)
    {
        if (error.Message is not { } message)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the answer has status {response.Status} and no error in the form of Key Vault.");
        }

        if (!string.IsNullOrEmpty(request.Sensitive) && message.Contains(request.Sensitive, StringComparison.Ordinal))
        {
            return "the vault's message is left out since it repeats the value.";
        }

        return message.EndsWith('.') ? message : message + ".";
    }

    private static void AppendRequestId(StringBuilder text, Response response)
    {
        if (response.Headers.RequestId is { } requestId)
        {
            text.Append(" (Request id: ").Append(requestId).Append(')');
        }
    }
}
