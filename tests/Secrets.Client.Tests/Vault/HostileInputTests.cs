using System.Net;
using System.Text;
using Azure;
using CsCheck;
using Secrets.Authentication;
using Secrets.Client.Tests.Vault.Support;
using Secrets.Diagnostics;

namespace Secrets.Client.Tests.Vault;

/// <summary>Bodies and headers of every shape: nothing but the documented exception comes out, and never a part of a value.</summary>
public class HostileInputTests
{
    private const string Marker = "MARKERVALUE";
    private const int Iterations = 5000;

    private const string ValidBody =
        "{\"value\":\"" + Marker + "\",\"id\":\"https://contoso.vault.azure.net/secrets/db/1\",\"contentType\":\"" + Marker + "\",\"tags\":{\"a\":\"" + Marker + "\"},"
        + "\"attributes\":{\"enabled\":true,\"nbf\":10,\"exp\":20,\"created\":1,\"updated\":2,\"recoveryLevel\":\"Recoverable\",\"recoverableDays\":90},\"managed\":true,"
        + "\"kid\":\"https://contoso.vault.azure.net/keys/db/1\",\"recoveryId\":\"https://contoso.vault.azure.net/deletedsecrets/db\",\"deletedDate\":1,\"scheduledPurgeDate\":2}";

    private static readonly Gen<byte[]> MutatedBodies = Mutate(ValidBody);

    private static readonly Gen<byte[]> MutatedErrors =
        Mutate("{\"error\":{\"code\":\"Forbidden\",\"message\":\"no\",\"innererror\":{\"code\":\"SecretDisabled\"}},\"value\":\"" + Marker + "\"}");

    private static readonly Gen<string> Challenges = Gen.OneOf(
        Gen.String[Gen.Char["Bearer PoP,=\"\\ \tauthorizationresourcescopeclaims"], 0, 80],
        Gen.String[0, 80],
        Mutate(ScriptedVault.Challenge).Select(bytes => Encoding.Latin1.GetString(bytes)));

    [Fact]
    public void Any_body_is_a_secret_or_a_failed_request_without_value()
    {
        MutatedBodies.Sample(body => Check(body, HttpStatusCode.OK, client => client.GetSecret("db")), iter: Iterations);
    }

    [Fact]
    public void Any_deleted_body_is_a_secret_or_a_failed_request_without_value()
    {
        MutatedBodies.Sample(body => Check(body, HttpStatusCode.OK, client => client.GetDeletedSecret("db")), iter: Iterations);
    }

    [Fact]
    public void Any_page_is_a_list_or_a_failed_request_without_value()
    {
        MutatedBodies.Select(item => (byte[])[.. "{\"value\":["u8, .. item, .. "],\"nextLink\":null}"u8])
            .Sample(body => Check(body, HttpStatusCode.OK, client => Assert.InRange(client.GetPropertiesOfSecrets().Count(), 0, 1000)), iter: Iterations);
    }

    [Fact]
    public void Any_error_body_is_a_failed_request_without_value()
    {
        MutatedErrors.Sample(body => Check(body, HttpStatusCode.Forbidden, client => client.GetSecret("db")), iter: Iterations);
    }

    [Fact]
    public void Any_body_is_logged_without_value()
    {
        MutatedBodies.Sample(
            body =>
            {
                string logged = JsonRedactor.Redact(body, sizeLimit: 10_000);
                Assert.DoesNotContain("\"value\":\"M", logged, StringComparison.Ordinal);
            },
            iter: Iterations);
    }

    [Fact]
    public void Any_challenge_is_parsed_and_verified_or_refused()
    {
        Challenges.Sample(
            header =>
            {
                if (ChallengeParser.Parse([header]) is not { } challenge)
                {
                    return;
                }

                try
                {
                    VaultChallenge.Verify(challenge, "contoso.vault.azure.net", verifyResource: true);
                    ClaimsChallenge.Read(challenge);
                }
                catch (InvalidOperationException)
                {
                    // The documented answer to a challenge that can't be trusted.
                }
            },
            iter: 50_000);
    }

    [Fact]
    public void Parameters_of_a_challenge_survive_quoting()
    {
        Gen.String[Gen.Char[' ', '~'], 0, 40].Sample(
            value =>
            {
                string quoted = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
                BearerChallenge? challenge = ChallengeParser.Parse([$"Other a=b, Bearer resource=\"{quoted}\", error = x,claims=\"y\""]);

                Assert.Equal((value, "x", "y"), (challenge?.Resource, challenge?.Error, challenge?.Claims));
            },
            iter: Iterations);
    }

    /// <summary>A text with bytes changed, dropped, doubled or cut off.</summary>
    private static Gen<byte[]> Mutate(string text)
    {
        byte[] original = Encoding.UTF8.GetBytes(text);
        Gen<Func<List<byte>, int>> change = Gen.Select(Gen.Int[0, 4], Gen.Int[0, original.Length - 1], Gen.OneOf(Gen.Byte, Gen.Char["\"{}[],\\"].Select(character => (byte)character)))
            .Select(choice => (Func<List<byte>, int>)(bytes => Apply(bytes, choice.Item1, choice.Item2, choice.Item3)));
        return change.Array[0, 4].Select(changes =>
        {
            var bytes = new List<byte>(original);
            foreach (Func<List<byte>, int> next in changes)
            {
                next(bytes);
            }

            return bytes.ToArray();
        });
    }

    private static int Apply(List<byte> bytes, int kind, int position, byte value)
    {
        if (position >= bytes.Count)
        {
            return bytes.Count;
        }

        switch (kind)
        {
            case 0:
                bytes[position] = value;
                break;
            case 1:
                bytes.RemoveAt(position);
                break;
            case 2:
                bytes.Insert(position, value);
                break;
            case 3:
                bytes.RemoveRange(position, bytes.Count - position);
                break;
            default:
                bytes.AddRange(bytes.GetRange(position, Math.Min(20, bytes.Count - position)));
                break;
        }

        return bytes.Count;
    }

    private static void Check(byte[] body, HttpStatusCode status, Action<SecretClient> call)
    {
        var vault = new ScriptedVault(_ => new HttpResponseMessage(status) { Content = new ByteArrayContent(body) });
        try
        {
            call(TestClients.CreateClient(vault));
        }
        catch (RequestFailedException failure)
        {
            // Mutations may make the service's own message of part of the value, which no longer is the value's marker.
            Assert.DoesNotContain(Marker, failure.ToString(), StringComparison.Ordinal);
        }
    }
}
