using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Secrets.Emulator.Server;

namespace Secrets.Emulator.Tests.Support;

/// <summary>The emulator program as a process of its own, which a test may kill.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, Uri vaultUri, HttpClient client)
    {
        _process = process;
        VaultUri = vaultUri;
        Client = client;
    }

    public Uri VaultUri { get; }

    /// <summary>Sends as the default identity.</summary>
    public HttpClient Client { get; }

    public static async Task<HostProcess> StartAsync(string dataFile, CancellationToken cancellationToken)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Secrets.Emulator.Host.dll");
        ProcessStartInfo start = new("dotnet", [program, "--port", "0", "--identity-port", "0", "--data", dataFile])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        string text = "";
        while (!text.Contains("Ready.", StringComparison.Ordinal))
        {
            string line = await process.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException($"The emulator ended: {await process.StandardError.ReadToEndAsync(cancellationToken)}");
            text += line + "\n";
        }

        Uri vaultUri = new(After(text, "Vault:"));
        X509Certificate2 certificate = X509CertificateLoader.LoadCertificateFromFile($"{dataFile}.pem");
        HttpClient client = new(LoopbackHandler.Create(certificate, IPAddress.Loopback)) { BaseAddress = vaultUri };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await TokenAsync(After(text, "export IDENTITY_ENDPOINT="), $"https://vault.localhost:{vaultUri.Port}", cancellationToken));
        return new HostProcess(process, vaultUri, client);
    }

    /// <summary>Ends the process at once, without a chance to tidy up.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static string After(string text, string label)
    {
        int start = text.IndexOf(label, StringComparison.Ordinal) + label.Length;
        return text[start..text.IndexOf('\n', start)].Trim();
    }

    private static async Task<string> TokenAsync(string endpoint, string resource, CancellationToken cancellationToken)
    {
        using HttpClient client = new();
        client.DefaultRequestHeaders.Add("X-IDENTITY-HEADER", "tests");
        string answer = await client.GetStringAsync(new Uri($"{endpoint}?api-version=2019-08-01&resource={Uri.EscapeDataString(resource)}"), cancellationToken);
        return (string)JsonNode.Parse(answer)!["access_token"]!;
    }
}
