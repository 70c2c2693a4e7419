using Refit;

namespace Corpus.Requests;

public interface IPayments
{
    [Get("/users")]
    Task<string> FindAsync([Query] string apiKey);

    [Get("/users")]
    Task<string> FindImplicitlyAsync(string apiKey);

    [Get("/users/{apiKey}")]
    Task<string> OpenAsync(string apiKey);

    [Get("/users/{key}")]
    Task<string> OpenByAliasAsync([AliasAs("key")] string apiKey);

    [Get("/users")]
    Task<string> FindByMapAsync([Query] Dictionary<string, string> query);

    [Post("/users")]
    Task<string> PostInQueryAsync(Login login, string apiKey);

    [Put("/users/{id}")]
    Task<string> PutAsync(string id, [Body] Login login);

    [Get("/users")]
    Task<string> FindWithHeaderAsync([Header("X-Api-Key")] string apiKey, [Query] string name);

    [Get("/users")]
    Task<string> FindAuthorizedAsync([Authorize("Bearer")] string token);

    [Get("/users")]
    Task<string> FindWithHeadersAsync([HeaderCollection] IDictionary<string, string> headers);

    [Post("/users")]
    Task<string> PostImplicitlyAsync(Login login);

    [Post("/token")]
    Task<string> SignInAsync([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, object> form);

    [Multipart]
    [Post("/upload")]
    Task<string> UploadAsync(string part);

    [Get("/users")]
    Task<string> FindWithPropertyAsync([Property("key")] string apiKey);
}

public interface INoRequests
{
    Task<string> FindAsync(string apiKey);
}

public class Caller(IPayments payments, INoRequests others)
{
    public async Task LeakAsync()
    {
        string key = Vault.Key.Reveal();
        await payments.FindAsync(key); // KVS1008
        await payments.FindImplicitlyAsync(key); // KVS1008
        await payments.OpenAsync(key); // KVS1008
        await payments.OpenByAliasAsync(key); // KVS1008
        await payments.FindByMapAsync(new Dictionary<string, string> { ["api_key"] = key }); // KVS1008
        await payments.PostInQueryAsync(new Login(), key); // KVS1008
        await payments.PutAsync(key, new Login()); // KVS1008
        await payments.FindWithHeaderAsync("none", key); // KVS1008
    }

    public async Task SendAsync()
    {
        string key = Vault.Key.Reveal();
        await payments.FindWithHeaderAsync(key, "name");
        await payments.FindAuthorizedAsync(key);
        await payments.FindWithHeadersAsync(new Dictionary<string, string> { ["X-Api-Key"] = key });
        await payments.PostImplicitlyAsync(new Login { Password = key });
        await payments.PutAsync("17", new Login { Password = key });
        await payments.SignInAsync(new Dictionary<string, object> { ["client_secret"] = key });
        await payments.UploadAsync(key);
        await payments.FindWithPropertyAsync(key);
        await others.FindAsync(key);
    }
}
