using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault.Recordings;

public class RecordingReplayTests
{
    private const string Folder = "recordings";

    public static TheoryData<string, bool> Recordings => SharedFolder.JsonFiles(Folder);

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Recorded_traffic_replays_and_every_member_of_a_response_is_shown(string file, bool async)
    {
        IReadOnlyList<RecordedExchange> exchanges = RecordedExchange.ReadAll(SharedFolder.Read(Folder, file));
        var vault = new ReplayedVault(exchanges);
        var vaultUri = new Uri(exchanges[0].Uri.GetLeftPart(UriPartial.Authority));

        await new RecordingPlayer(vault, TestClients.Create(vault.Handler, async, vaultUri: vaultUri)).PlayAsync();

        Assert.Null(vault.Upcoming);
    }
}
