using System.CommandLine;
using Secrets.Emulator.Host;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Host;

public sealed class HostCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments) => HostCommand.Create()
        .Parse(["--identity-port", "0", "--certificate", _folder.File("vault.pem"), .. arguments])
        .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error, ProcessTerminationTimeout = null }, cancellationToken);

    [Fact]
    public async Task Program_says_where_the_vault_is_and_ends_well_when_stopped()
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<int> run = RunAsync(stop.Token, "--port", "0", "--name", "desk");
        while (!_output.ToString().Contains("Ready.", StringComparison.Ordinal))
        {
            Assert.False(run.IsCompleted, _error.ToString());
            await Task.Delay(10, Cancellation);
        }

        await stop.CancelAsync();

        Assert.Equal(0, await run);
        string text = _output.ToString();
        Assert.Matches(@"Vault: +https://desk\.vault\.localhost:\d+/", text);
        Assert.Contains("protects nothing", text, StringComparison.Ordinal);
        Assert.Contains($"NODE_EXTRA_CA_CERTS={_folder.File("vault.pem")}", text, StringComparison.Ordinal);
        Assert.StartsWith("-----BEGIN CERTIFICATE-----", await File.ReadAllTextAsync(_folder.File("vault.pem"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_that_is_taken_is_told_in_one_line()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);

        Assert.Equal(1, await RunAsync(Cancellation, "--port", $"{vault.VaultUri.Port}"));

        Assert.Matches($"^secrets-emulator: .*{vault.VaultUri.Port}.*take another port.*\\S\\s*$", _error.ToString());
    }

    [Fact]
    public async Task Seed_file_that_does_not_exist_is_told_in_one_line()
    {
        Assert.Equal(1, await RunAsync(Cancellation, "--port", "0", "--seed", _folder.File("missing.json")));

        Assert.Equal($"secrets-emulator: There is no seed file '{_folder.File("missing.json")}'.", _error.ToString().TrimEnd());
    }

    [Fact]
    public async Task Seed_that_breaks_a_rule_of_the_vault_is_told_in_one_line()
    {
        await File.WriteAllTextAsync(_folder.File("seed.json"), """{ "not a name": "do-not-show" }""", Cancellation);

        Assert.Equal(1, await RunAsync(Cancellation, "--port", "0", "--seed", _folder.File("seed.json")));

        Assert.Equal("secrets-emulator: The seed file is wrong: 'not a name' is not a secret's name: 1 to 127 letters, digits and hyphens.", _error.ToString().TrimEnd());
    }

    [Fact]
    public async Task Data_file_that_cannot_be_written_is_told_in_one_line()
    {
        Assert.Equal(1, await RunAsync(Cancellation, "--port", "0", "--data", _folder.File("no-folder/vault.db")));

        Assert.Matches("^secrets-emulator: The data file '.*vault.db' cannot be opened for writing: .*\\S\\s*$", _error.ToString());
    }

    [Fact]
    public async Task Damaged_data_file_is_kept_aside_and_told_in_one_line()
    {
        byte[] damaged = "This was never a database."u8.ToArray();
        await File.WriteAllBytesAsync(_folder.File("vault.db"), damaged, Cancellation);

        Assert.Equal(1, await RunAsync(Cancellation, "--port", "0", "--data", _folder.File("vault.db")));

        string kept = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_folder.File("vault.db"))!, "vault.db.damaged-*"));
        Assert.Equal(damaged, await File.ReadAllBytesAsync(kept, Cancellation));
        Assert.Contains(kept, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_is_none_is_a_usage_error()
    {
        Assert.NotEqual(0, await RunAsync(Cancellation, "--listen", "everywhere"));

        Assert.Contains("'everywhere' is not an IP address.", _error.ToString(), StringComparison.Ordinal);
    }
}
