using Azure;

namespace Secrets.Benchmarks.Fleet;

/// <summary>A process that uses the official client, with its default retries: three, after 0.8, 1.6 and 3.2 seconds, give or take a fifth.</summary>
internal sealed class OfficialReplica(int number, SimulatedVault vault, SimulatedClock clock, IReadOnlyList<KeyVaultSecret> secrets)
{
    private const int Retries = 3;
    private const int PageSize = 25;
    private const int LoadedAtOnce = 32;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UseInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstRestart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRestart = TimeSpan.FromMinutes(5);

    private int _waits = number;

    /// <summary>When it had all its secrets.</summary>
    public TimeSpan? ReadyAt { get; private set; }

    /// <summary>How often it failed: as a start that ended in a crash, or as a use without a secret.</summary>
    public int Failures { get; private set; }

    /// <summary>
    /// Loads the vault into its configuration and polls it, as <c>AddAzureKeyVault</c> does with a reload interval: pages of names, then the secrets that changed.
    /// A load at start that fails ends the process; it is started again as Kubernetes does, after 10 seconds and then twice as long each time.
    /// </summary>
    public async Task PollAsync()
    {
        TimeSpan restart = FirstRestart;
        while (!await TryLoadAsync(everything: true).ConfigureAwait(false))
        {
            await clock.WaitAsync(restart).ConfigureAwait(false);
            restart = restart < LongestRestart / 2 ? restart * 2 : LongestRestart;
        }

        ReadyAt = clock.Now;
        bool everything = false;
        while (true)
        {
            await clock.WaitAsync(PollInterval).ConfigureAwait(false);

            // After a poll that failed it has forgotten what it holds.
            everything = !await TryLoadAsync(everything).ConfigureAwait(false);
        }
    }

    /// <summary>Asks the vault at each use, of which there is one in a second.</summary>
    public async Task UseAsync()
    {
        for (int use = 0; ; use++)
        {
            try
            {
                await SendAsync(secrets[use % secrets.Count]).ConfigureAwait(false);
                ReadyAt ??= clock.Now;
            }
            catch (RequestFailedException)
            {
                Failures++;
            }

            await clock.WaitAsync(UseInterval).ConfigureAwait(false);
        }
    }

    private async Task<bool> TryLoadAsync(bool everything)
    {
        try
        {
            for (int page = 0; page < secrets.Count; page += PageSize)
            {
                await SendAsync(secrets[page]).ConfigureAwait(false);
            }

            using SemaphoreSlim places = new(LoadedAtOnce);
            await Task.WhenAll((everything ? secrets : []).Select(secret => LoadAsync(secret, places))).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException)
        {
            Failures++;
            return false;
        }
    }

    private async Task LoadAsync(KeyVaultSecret secret, SemaphoreSlim places)
    {
        await places.WaitAsync().ConfigureAwait(false);
        try
        {
            await SendAsync(secret).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task SendAsync(KeyVaultSecret secret)
    {
        for (int retry = 0; ; retry++)
        {
            try
            {
                await vault.GetAsync(secret).ConfigureAwait(false);
                return;
            }
            catch (RequestFailedException) when (retry < Retries)
            {
                await clock.WaitAsync(TimeSpan.FromSeconds(0.8 * Math.Pow(2, retry) * NextJitter())).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Between 0.8 and 1.2, evenly spread over replicas and waits.</summary>
    private double NextJitter()
    {
        const double GoldenRatio = 0.6180339887498949;
        return 0.8 + (0.4 * (Interlocked.Increment(ref _waits) * GoldenRatio % 1));
    }
}
