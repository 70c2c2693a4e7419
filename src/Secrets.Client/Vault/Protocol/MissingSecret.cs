using Azure;

namespace Secrets.Protocol;

/// <summary>Tells the vault's "there is no such secret" from a "not found" of something in between, such as a proxy.</summary>
internal static class MissingSecret
{
    private const int NotFound = 404;

    /// <summary>Whether a response answers the question for a secret: with it, or by saying that there is none.</summary>
    public static bool Accepts(Response response) => VaultPipeline.IsSuccess(response) || Is(response);

    private static bool Is(Response response) =>
        response.Status == NotFound && (ResponseBody.GetBytes(response).IsEmpty || ErrorEnvelope.Read(response).Code == "SecretNotFound");
}
