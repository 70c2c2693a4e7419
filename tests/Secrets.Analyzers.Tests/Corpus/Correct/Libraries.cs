using CliWrap;
using Hangfire;
using MediatR;
using Microsoft.AspNetCore.SignalR.Client;
using OpenAI.Chat;
using Polly;
using Refit;
using RestSharp;
using RestSharp.Authenticators;

namespace Corpus.Correct;

/// <summary>Libraries that take a value in the way their documentation shows: silent in strict mode, too.</summary>
public class Libraries(IMediator mediator, HubConnection hub)
{
    public async Task UseAsync()
    {
        string key = (await Vault.KeyAccessor).Reveal();
        var settings = new RefitSettings { AuthorizationHeaderValueGetter = (_, _) => ValueTask.FromResult(key) };
        using var rest = new RestClient(new RestClientOptions("https://contoso.example") { Authenticator = new HttpBasicAuthenticator("app", key) });
        var request = new RestRequest("users");
        request.AddOrUpdateHeader("x-api-key", key);
        request.AddHeaders(new Dictionary<string, string> { ["x-api-key"] = key });
        request.AddParameter(new HeaderParameter("x-api-key", key));
        await Cli.Wrap("psql").WithStandardInputPipe(PipeSource.FromString(key)).ExecuteAsync();
        var chat = new ChatClient("model", key);
        await chat.CompleteChatAsync("Hello");
        await mediator.Send(new SignIn(key));
        await hub.InvokeAsync("SignIn", key);
        ResilienceContext context = ResilienceContextPool.Shared.Get();
        context.Properties.Set(new ResiliencePropertyKey<string>("key"), key);
        byte[] cipher = Org.BouncyCastle.Security.CipherUtilities.GetCipher("AES/GCM/NoPadding").DoFinal(System.Text.Encoding.UTF8.GetBytes(key));
        string hash = Convert.ToHexString(Org.BouncyCastle.Security.DigestUtilities.CalculateDigest("SHA-256", System.Text.Encoding.UTF8.GetBytes(key)));
        BackgroundJob.Enqueue(() => Poll());
    }

    public static void Poll()
    {
    }

    public sealed record SignIn(string Key) : IRequest<int>;
}
