using System.Net;
using System.Text;
using Azure;
using Secrets.Authentication;
using Secrets.Diagnostics;

namespace Secrets.Fuzz;

/// <summary>Feeds one input to what reads the vault's answers. The first byte chooses the reader, the rest is the answer.</summary>
internal static class VaultInput
{
    /// <summary>Stands in the seeds where a value stands, and may come out in no exception.</summary>
    private const string Marker = "MARKERVALUE";

    public static void Run(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }

        byte[] answer = input[1..];
        switch (input[0])
        {
            case (byte)'c':
                RunChallenge(Encoding.Latin1.GetString(answer));
                break;
            case (byte)'e':
                RunBody(answer, HttpStatusCode.Forbidden, static client => client.GetSecret("db"));
                break;
            case (byte)'p':
                RunBody(answer, HttpStatusCode.OK, static client => _ = client.GetPropertiesOfSecrets().AsPages().First());
                break;
            case (byte)'d':
                RunBody(answer, HttpStatusCode.OK, static client => client.GetDeletedSecret("db"));
                break;
            case (byte)'b':
                RunBody(answer, HttpStatusCode.OK, static client => client.BackupSecret("db"));
                break;
            case (byte)'l':
                JsonRedactor.Redact(answer, sizeLimit: 4096);
                break;
            default:
                RunBody(answer, HttpStatusCode.OK, static client => client.GetSecret("db"));
                break;
        }
    }

    private static void RunBody(byte[] body, HttpStatusCode status, Action<SecretClient> call)
    {
        try
        {
            call(FuzzedVault.CreateClient(body, status));
        }
        catch (RequestFailedException failure) when (status != HttpStatusCode.OK || !failure.ToString().Contains(Marker, StringComparison.Ordinal))
        {
            // The documented outcome. An error's own message is passed on; a body that succeeded is never quoted.
        }
    }

    private static void RunChallenge(string header)
    {
        try
        {
            if (ChallengeParser.Parse([header]) is { } challenge)
            {
                VaultChallenge.Verify(challenge, "contoso.vault.azure.net", verifyResource: true);
                ClaimsChallenge.Read(challenge);
            }
        }
        catch (InvalidOperationException)
        {
            // The documented answer to a challenge that can't be trusted.
        }
    }
}
