using Microsoft.Extensions.DependencyInjection;
using Secrets;

InMemorySecretSource source = new();
source.Set("api-key", "value");
source.Set("port", "8080");
ServiceCollection services = new();
services.AddSecretStore(source).AddSecrets<AppSecrets>();
await using ServiceProvider provider = services.BuildServiceProvider();
AppSecrets secrets = provider.GetRequiredService<AppSecrets>();

Secret<string> key = await secrets.ApiKey;
Secret<int> port = await secrets.Port;
Secret<string?> note = await secrets.Note;
Console.WriteLine($"name={key.Name} exists={key.Exists} length={key.Reveal().Length} port={port.Reveal() > 0} note={note.Exists}");

[VaultSecret]
internal sealed partial class AppSecrets
{
    public partial SecretAccessor<string> ApiKey { get; }

    public partial SecretAccessor<int> Port { get; }

    public partial SecretAccessor<string?> Note { get; }
}
