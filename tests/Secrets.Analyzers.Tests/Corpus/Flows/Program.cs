using Microsoft.Extensions.Logging;

using ILoggerFactory factory = LoggerFactory.Create(static _ => { });
ILogger logger = factory.CreateLogger("app");
Secret<string> key = await Corpus.Vault.KeyAccessor;
logger.LogInformation("key {Key}", key.Reveal()); // KVS1001
logger.LogInformation("key {Key}", key);
string text = Describe(key);
Console.WriteLine(text); // KVS1002
Console.WriteLine(Name(key));
foreach (string part in text.Split(','))
{
    Console.WriteLine(part); // KVS1002
}

static string Describe(Secret<string> secret) => "key " + secret.Reveal();

static string Name(Secret<string> secret) => "key " + secret.Name;
