using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Secrets.Emulator;

namespace Secrets.Tests.Store.Soak;

/// <summary>One store on the emulator over HTTPS, with readers and watchers, through random rotations, faults and jumps of the clock.</summary>
internal sealed class SoakRun(int seed, TimeSpan time, FakeTimeProvider clock)
{
    private const int Secrets = 12;
    private const int Readers = 8;

    /// <summary>What a loaded machine may need until requests that are due have begun.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly SecretStoreOptions Options = new()
    {
        RefreshAfter = TimeSpan.FromMinutes(15),
        ExpireAfter = TimeSpan.FromHours(6),
        DefinitiveFailureGrace = TimeSpan.FromMinutes(5),
    };

    private readonly Random _random = new(seed);
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly SoakSecret[] _secrets =
        [.. Enumerable.Range(0, Secrets).Select(static index => new SoakSecret($"secret-{index}", Options.ExpireAfter, Options.DefinitiveFailureGrace))];

    private int _steps;
    private int _rotations;

    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Runs it, and gives the figures and what nothing may hold once they are disposed: the store, and the source that its entries ask.</summary>
    public async Task<(SoakReport Report, WeakReference[] Remains)> RunAsync()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync();
        Array.ForEach(_secrets, secret => vault.Seed(secret.Name, secret.Rotate()));
        SecretClientOptions clientOptions = vault.ClientOptions;
        clientOptions.Retry.MaxRetries = 0;
        SoakSource source = new(
            SecretSource.FromVault(new SecretClient(vault.VaultUri, vault.Credential, clientOptions)), clock, _secrets.ToDictionary(static secret => secret.Name));
        SecretStore store = new(
            source,
            new SecretStoreOptions { RefreshAfter = Options.RefreshAfter, ExpireAfter = Options.ExpireAfter, DefinitiveFailureGrace = Options.DefinitiveFailureGrace, TimeProvider = clock });

        SoakReport report = await RunAsync(vault, source, store);

        await Eventually.InTimeAsync(store.DisposeAsync());
        int requests = vault.Snapshot().Count;
        clock.Advance(TimeSpan.FromDays(1));
        Require(source.UnderWay == 0 && vault.Snapshot().Count == requests, "A disposed store asked the vault.");
        return (report, [new WeakReference(store), new WeakReference(source)]);
    }

    private async Task<SoakReport> RunAsync(VaultEmulator vault, SoakSource source, SecretStore store)
    {
        await store.PrefetchAsync(Accessors(store));
        DateTimeOffset start = clock.GetUtcNow();
        SoakFaults faults = new(vault.Faults, _random, [.. _secrets.Select(static secret => secret.Name)]);
        SecretAccessor<int>[] watched = Accessors(store);
        await SettleAsync(source, watched);
        SoakWatcher[] watchers = [.. _secrets.Select((secret, index) => new SoakWatcher(secret, watched[index], TimeSpan.FromMilliseconds(index)))];
        using CancellationTokenSource end = new();
        SoakReader[] readers = [.. Enumerable.Range(0, Readers).Select(_ => new SoakReader(_secrets, Accessors(store), clock, _complaints.Enqueue))];
        Task[] reading = [.. readers.Select(reader => Task.Run(() => reader.RunAsync(end.Token)))];

        await StepForAsync(time / 2, vault, faults, source, watched);
        long halfWay = GC.GetTotalMemory(forceFullCollection: true);
        await StepForAsync(time / 2, vault, faults, source, watched);

        faults.EndAll();
        await FollowAsync(store, source, watched, watchers);
        await end.CancelAsync();
        await Eventually.InTimeAsync(Task.WhenAll(reading));
        Require(source.Doubled == 0, $"{source.Doubled} requests went while another for the same secret was under way.");
        Array.ForEach(watchers, watcher => Require(watcher.Verdict is null, watcher.Verdict));
        SoakReport report = new(
            clock.GetUtcNow() - start,
            _steps,
            faults.Begun,
            _rotations,
            _secrets.Sum(static secret => secret.Given.Length - 1),
            source.Answers,
            source.Failures,
            readers.Sum(static reader => reader.Reads),
            readers.Sum(static reader => reader.Refusals))
        {
            BytesHalfWay = halfWay,
            BytesAtEnd = GC.GetTotalMemory(forceFullCollection: true),
            AnswersAlive = source.AnswersAlive,
        };
        await Task.WhenAll(watchers.Select(static watcher => watcher.DisposeAsync().AsTask()));
        return report;
    }

    private async Task StepForAsync(TimeSpan span, VaultEmulator vault, SoakFaults faults, SoakSource source, SecretAccessor<int>[] watched)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < span && _complaints.IsEmpty)
        {
            _steps++;
            switch (_random.Next(6))
            {
                case 0:
                    faults.Begin();
                    break;
                case 1:
                    faults.End();
                    break;
                case 2 or 3:
                    SoakSecret secret = _secrets[_random.Next(Secrets)];
                    vault.Rotate(secret.Name, secret.Rotate());
                    _rotations++;
                    break;
            }

            TimeSpan step = NextStep();
            clock.Advance(step);
            vault.Clock.Jump(step);
            if (faults.IsSlow && _random.Next(2) == 0)
            {
                // The clock goes on while requests are under way.
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
            else
            {
                await SettleAsync(source, watched);
            }
        }
    }

    private TimeSpan NextStep() => _random.Next(20) switch
    {
        0 => TimeSpan.FromMinutes(_random.Next(30, 150)),
        < 8 => TimeSpan.FromMinutes(_random.Next(1, 15)),
        _ => TimeSpan.FromSeconds(_random.Next(1, 60)),
    };

    /// <summary>Waits until no request is under way and the store has taken in all answers.</summary>
    private async Task SettleAsync(SoakSource source, SecretAccessor<int>[] watched)
    {
        await Eventually.TrueAsync(() => source.UnderWay == 0 && _secrets.Zip(watched).All(static pair => pair.First.IsTakenIn(pair.Second.Status)) && source.UnderWay == 0);
        Array.ForEach(_secrets, static secret => secret.Settle());
    }

    /// <summary>A vault that is up again is followed, and all watchers hear of it.</summary>
    private async Task FollowAsync(SecretStore store, SoakSource source, SecretAccessor<int>[] watched, SoakWatcher[] watchers)
    {
        long start = Stopwatch.GetTimestamp();
        for (int step = 0; !Array.TrueForAll(_secrets, static secret => secret.Given[^1] == secret.Latest) && (step < 240 || Stopwatch.GetElapsedTime(start) < Patience); step++)
        {
            clock.Advance(TimeSpan.FromSeconds(30));

            // What the clock set off may not have begun yet; what the store's pace holds back ends only when the clock moves on.
            await Task.WhenAny(store.RequestsUnderWay, Task.Delay(TimeSpan.FromMilliseconds(50)));
            await SettleAsync(source, watched);
        }

        Array.ForEach(_secrets, secret => Require(secret.Given[^1] == secret.Latest, $"Hours after the last fault {secret.Name} was still outdated."));
        await Eventually.TrueAsync(() => Array.TrueForAll(watchers, static watcher => watcher.IsUpToDate));
    }

    private SecretAccessor<int>[] Accessors(SecretStore store) =>
        [.. _secrets.Select(secret => store.GetAccessor(new SecretDefinition<int>(secret.Name, SecretConverters.Number<int>())))];

    private void Require(bool condition, string? complaint)
    {
        if (!condition)
        {
            _complaints.Enqueue(complaint!);
        }
    }
}
