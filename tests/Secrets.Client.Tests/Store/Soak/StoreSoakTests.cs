using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Tests.Store.Soak;

/// <summary>
/// Days of a store's life against the emulator with all its faults, in seconds. <c>SECRETS_SOAK_SECONDS</c> makes it last longer, <c>SECRETS_SOAK_SEED</c>
/// repeats the order of rotations, faults and jumps of a run that failed.
/// </summary>
[CollectionDefinition(nameof(StoreSoakTests), DisableParallelization = true)]
[Collection(nameof(StoreSoakTests))]
public sealed class StoreSoakTests
{
    private const long MostGrowth = 16_000_000;

    private static readonly int Seed = ReadSetting("SECRETS_SOAK_SEED") ?? Random.Shared.Next();
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(ReadSetting("SECRETS_SOAK_SECONDS") ?? 20);

    [Fact]
    public async Task Store_serves_readers_and_watchers_through_all_faults_and_leaves_nothing_behind()
    {
        ConcurrentQueue<Exception> unobserved = new();
        Collect();
        TaskScheduler.UnobservedTaskException += Note;
        FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
        SoakRun run = new(Seed, Time, clock);

        (SoakReport report, WeakReference[] remains) = await run.RunAsync();

        // Away from the stack that the run ended on; a worker thread may hold on to its last work for a moment.
        for (int round = 0; round < 50 && Array.Exists(remains, static remain => remain.IsAlive); round++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            Collect();
        }

        Collect();
        TaskScheduler.UnobservedTaskException -= Note;
        TestContext.Current.TestOutputHelper?.WriteLine($"{report}");
        Check(run.Complaints.Count == 0, string.Join('\n', run.Complaints.Take(10)));
        Check(unobserved.IsEmpty, $"Unobserved: {unobserved.FirstOrDefault()}");
        Check(!Array.Exists(remains, static remain => remain.IsAlive), "Something holds the disposed store or its source.");
        Check(report.AnswersAlive < 100, $"{report.AnswersAlive} answers of the vault are still held.");
        Check(report.BytesAtEnd - report.BytesHalfWay < MostGrowth, $"Memory grew. {report}");
        Check(report.Seen > 0 && report.Failures > 0 && report.Reads > 0, $"Nothing happened. {report}");
        GC.KeepAlive(clock);

        void Note(object? sender, UnobservedTaskExceptionEventArgs unobservedTask) => unobserved.Enqueue(unobservedTask.Exception);
    }

    private static void Check(bool condition, string complaint) => Assert.True(condition, $"SECRETS_SOAK_SEED={Seed} SECRETS_SOAK_SECONDS={Time.TotalSeconds}\n{complaint}");

    private static void Collect()
    {
        for (int round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static int? ReadSetting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
