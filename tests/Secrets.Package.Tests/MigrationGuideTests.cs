using System.Net;
using System.Net.Sockets;
using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>Follows docs/migrating.md as a reader would, with the packed packages and the packed tool.</summary>
[Collection(SharedPackage.Name)]
public sealed class MigrationGuideTests(PackedFeed feed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rotation_is_followed_and_an_outage_survived()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The guide's way to trust the emulator's certificate is that of Linux.");
        (int vaultPort, int identityPort, int appPort) = (FreePort(), FreePort(), FreePort());
        Guide guide = Guide.Read(
            "migrating.md", ("8443", $"{vaultPort}"), ("8444", $"{identityPort}"), ("localhost:5000", $"localhost:{appPort}"),
            ("secrets-emulator --port", $"{await feed.InstallToolAsync("Secrets.Emulator.Host", "secrets-emulator")} --port"));
        string desk = feed.PathOf("Guide");
        foreach (string file in (string[])["seeds.json", "Payments/Program.cs", "Payments/appsettings.Development.json"])
        {
            guide.WriteFile(desk, file);
        }

        using HttpClient http = new() { BaseAddress = new Uri($"http://localhost:{appPort}") };
        BackgroundProcess vault = await StartVaultAsync(guide, desk);
        await using BackgroundProcess app = BackgroundProcess.StartScript(Path.Combine(desk, "Payments"), guide.Commands("### 2. An application"));
        try
        {
            await app.WaitForLineAsync("Now listening on", Limit, Cancellation);
            string first = await http.GetStringAsync("/key", Cancellation);
            Assert.StartsWith("Secret<string>(Payments--StripeApiKey), version ", first, StringComparison.Ordinal);

            await RotateAsync(guide, desk);
            string second = await ReadUntilAsync(http, (key, _) => key != first);

            await vault.DisposeAsync();
            string kept = await ReadUntilAsync(http, (_, health) => health == "Degraded");
            Assert.Equal(second, kept);

            vault = await StartVaultAsync(guide, desk);
            await RotateAsync(guide, desk);
            await ReadUntilAsync(http, (key, health) => key != second && health == "Healthy");
        }
        finally
        {
            await vault.DisposeAsync();
        }

        Assert.Contains("Refresh of secret Payments--StripeApiKey failed (Unreachable)", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_test", app.Output, StringComparison.Ordinal);
    }

    private static async Task<BackgroundProcess> StartVaultAsync(Guide guide, string desk)
    {
        BackgroundProcess vault = BackgroundProcess.StartScript(desk, guide.Commands("### 1. A vault"));
        await vault.WaitForLineAsync("Ready.", Limit, Cancellation);
        return vault;
    }

    private static async Task RotateAsync(Guide guide, string desk)
    {
        await using BackgroundProcess rotation = BackgroundProcess.StartScript(desk, guide.Commands("### 3. A rotation"));
        Assert.True(await rotation.WaitForExitAsync(Cancellation) == 0, rotation.Output);
    }

    /// <summary>Asks for the key again and again, since it is reads that make the store look after a secret.</summary>
    /// <returns>What was read last.</returns>
    private static async Task<string> ReadUntilAsync(HttpClient http, Func<string, string, bool> isAwaited)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Limit);
        while (true)
        {
            string key = await http.GetStringAsync("/key", limit.Token);
            using HttpResponseMessage health = await http.GetAsync("/health", limit.Token);
            if (isAwaited(key, await health.Content.ReadAsStringAsync(limit.Token)))
            {
                return key;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
