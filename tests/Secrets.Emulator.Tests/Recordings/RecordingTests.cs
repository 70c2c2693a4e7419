using Microsoft.Extensions.Time.Testing;
using Secrets.TestSupport;

namespace Secrets.Emulator.Tests.Recordings;

/// <summary>The emulator answers as the real service did: status, members, error codes and header names.</summary>
public sealed class RecordingTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "recordings"));

    /// <summary>The recordings, or a single empty name where there are none, so that the test is seen to be skipped.</summary>
    public static TheoryData<string> Files => Directory.Exists(Folder)
        ? [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [""];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Recorded_exchange_is_answered_as_by_the_service(string file)
    {
        Assert.SkipUnless(file.Length > 0, "no recordings are beside the checkout");
        IReadOnlyList<RecordedExchange> exchanges = RecordedExchange.ReadFile(Path.Combine(Folder, file));
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        bool isRoleBased = exchanges.Any(exchange => exchange.ResponseHeaders.Contains("x-ms-keyvault-rbac-assignment-id"));
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o =>
            {
                o.TimeProvider = time;
                o.DeleteDelay = o.RecoverDelay = TimeSpan.FromSeconds(5);
                o.AccessModel = isRoleBased ? VaultAccessModel.RoleBased : VaultAccessModel.AccessPolicies;
            },
            TestContext.Current.CancellationToken);
        using RecordingReplay replay = new(vault, time, exchanges);

        Assert.Equal("", string.Join("\n", await replay.RunAsync()));
    }
}
