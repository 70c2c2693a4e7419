using Secrets.Emulator.Tests.Support;
using Secrets.TestSupport;

namespace Secrets.Emulator.Tests.Clients;

/// <summary>The official clients of other languages, unmodified, with their own credentials and with challenge verification on.</summary>
public sealed class ForeignClientTests
{
    private static readonly string[] Operations =
    [
        "set", "get", "update", "list", "versions", "backup", "delete", "get deleted", "list deleted", "recover", "purge", "restore",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "Secrets.Emulator.Tests", "Clients");

    [Fact]
    public async Task JavaScript_client_runs_every_operation()
    {
        string scripts = Path.Combine(Folder, "javascript");
        Assert.SkipUnless(await ProcessRun.TryAsync("node", ["--version"], null, Cancellation) is { ExitCode: 0 }, "node is not installed");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(scripts, "node_modules", "@azure", "keyvault-secrets")),
            "the packages are not installed: npm install --no-package-lock --prefix tests/Secrets.Emulator.Tests/Clients/javascript");

        await RunAsync("node", ["--require", Path.Combine(scripts, "localhost.cjs"), Path.Combine(scripts, "operations.mjs")], "NODE_EXTRA_CA_CERTS");
    }

    [Fact]
    public async Task Python_client_runs_every_operation()
    {
        string? python = null;
        foreach (string candidate in (string[])["/usr/bin/python3", "python3", "python"])
        {
            if (await ProcessRun.TryAsync(candidate, ["-c", "import azure.keyvault.secrets, azure.identity"], null, Cancellation) is { ExitCode: 0 })
            {
                python = candidate;
                break;
            }
        }

        Assert.SkipWhen(python is null, "no Python with azure-keyvault-secrets and azure-identity is installed: apt-get install python3-azure");

        await RunAsync(python!, [Path.Combine(Folder, "python", "operations.py")], "REQUESTS_CA_BUNDLE");
    }

    private static async Task RunAsync(string program, string[] arguments, string trustVariable)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.IdentityPort = 0, Cancellation);
        string certificate = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(certificate, vault.Certificate.ExportCertificatePem() + "\n", Cancellation);
            Dictionary<string, string> environment = new()
            {
                ["VAULT_URL"] = vault.VaultUri.AbsoluteUri,
                ["IDENTITY_ENDPOINT"] = vault.IdentityEndpoint!.AbsoluteUri,
                ["IDENTITY_HEADER"] = "emulator",
                [trustVariable] = certificate,
            };

            ProcessRun run = (await ProcessRun.TryAsync(program, arguments, environment, Cancellation))!;

            Assert.True(run.ExitCode == 0, run.Output + run.Error);
            Assert.Equal(Operations, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        finally
        {
            File.Delete(certificate);
        }
    }
}
