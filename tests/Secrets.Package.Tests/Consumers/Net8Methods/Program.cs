using Secrets;

InMemorySecretSource source = new();
source.Set("api-key", "value");
source.Set("port", "8080");
await using SecretStore store = new(source);
AppSecrets secrets = AppSecrets.Create(store);

Secret<string> key = await secrets.GetApiKeyAsync();
Secret<string?> note = await secrets.GetNoteAsync();
Console.WriteLine($"name={key.Name} exists={key.Exists} length={key.Reveal().Length} port={await secrets.GetPortAsync() > 0} note={note.Exists} runtime={Environment.Version.Major}");

[VaultSecret]
internal sealed partial class AppSecrets
{
    [VaultSecret]
    public partial ValueTask<Secret<string>> GetApiKeyAsync(CancellationToken cancellationToken = default);

    [VaultSecret]
    public partial Task<Secret<string?>> GetNoteAsync();

    [VaultSecret]
    public partial ValueTask<int> GetPortAsync();
}
