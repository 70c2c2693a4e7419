using App;
using Secrets;

InMemorySecretSource source = new();
source.Set("api-key", "value");
source.Set("port", "8080");
SecretStore store = new(source);
await using (store.ConfigureAwait(false))
{
    AppSecrets secrets = AppSecrets.Create(store);
    Secret<string> key = await secrets.ApiKey.ConfigureAwait(false);
    Secret<string> note = await secrets.Note.ConfigureAwait(false);
    int port = (await secrets.Port.ConfigureAwait(false)).Reveal();
    await Console.Out.WriteLineAsync(FormattableString.Invariant($"name={key.Name} exists={key.Exists} length={key.Reveal().Length} port={port > 0} note={note.Exists}")).ConfigureAwait(false);
}
