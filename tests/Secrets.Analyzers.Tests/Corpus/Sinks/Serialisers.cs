using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace Corpus.Sinks;

public class Serialisers(ILogger logger, HttpClient http)
{
    public async Task Serialise()
    {
        string key = Vault.Key.Reveal();
        string json = JsonSerializer.Serialize(new { key }); // KVS1009
        Keep(json);
        Keep(JsonSerializer.Serialize(new Login { Password = key })); // KVS1009
        Keep(JsonSerializer.Serialize(Vault.Login.Reveal())); // KVS1009
        Keep(Newtonsoft.Json.JsonConvert.SerializeObject(new Login { Password = key })); // KVS1009
        new System.Xml.Serialization.XmlSerializer(typeof(Login)).Serialize(TextWriter.Null, new Login { Password = key }); // KVS1009
        Keep(JsonSerializer.Serialize(new Hidden { Password = key }));
        Keep(JsonSerializer.Serialize(new { Vault.Key.Name }));
        string logged = JsonSerializer.Serialize(new Logged(key));
        logger.LogInformation("{Json}", logged); // KVS1001
        using var content = new StringContent(JsonSerializer.Serialize(new { api_key = Vault.Key.Reveal() }));
        await http.PostAsync("https://api.contoso.com", content);
        Login? login = JsonSerializer.Deserialize<Login>(Vault.Key.Reveal());
        Console.WriteLine(login?.Port);
    }

    private static void Keep(string json) => _ = json.Length;

    public record Logged(string Key);

    public class Hidden
    {
        [JsonIgnore]
        public string? Password { get; set; }
    }
}

public record Printing(Secret<string> Secret)
{
    public string Raw => Secret.Reveal(); // KVS1009
}

public class Telling(Secret<string> secret)
{
    public override string ToString() => "key " + secret.Reveal(); // KVS1009
}

[DebuggerDisplay("{Raw}")]
public class Shown(Secret<string> secret)
{
    private string Raw => secret.Reveal(); // KVS1009

    public override string ToString() => "key " + secret;

    public int Length => Raw.Length;
}
