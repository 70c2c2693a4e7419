using CliWrap;
using CliWrap.Buffered;

namespace Corpus.Commands;

public class Shell
{
    public async Task LeakAsync()
    {
        string key = Vault.Key.Reveal();
        await Cli.Wrap("psql").WithArguments("-p " + key).ExecuteAsync(); // KVS1011
        await Cli.Wrap("psql").WithArguments(["-p", key]).ExecuteAsync(); // KVS1011
        await Cli.Wrap("psql").WithArguments(arguments => arguments.Add("-p").Add(key)).ExecuteAsync(); // KVS1011
        await Cli.Wrap("psql").WithEnvironmentVariables(variables => variables.Set("PGPASSWORD", key)).ExecuteAsync(); // KVS1011
        await Cli.Wrap("psql").WithEnvironmentVariables(new Dictionary<string, string?> { ["PGPASSWORD"] = key }).ExecuteAsync(); // KVS1011
    }

    public async Task RunAsync()
    {
        string key = Vault.Key.Reveal();
        await Cli.Wrap("psql").WithArguments("-h " + Vault.Key.Name).WithStandardInputPipe(PipeSource.FromString(key)).ExecuteAsync();
        await (key | Cli.Wrap("psql")).ExecuteBufferedAsync();
        await Cli.Wrap("psql").WithCredentials(credentials => credentials.SetUserName("app").SetPassword(key)).ExecuteAsync();
    }
}
