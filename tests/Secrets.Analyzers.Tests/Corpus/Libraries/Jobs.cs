using Hangfire;

namespace Corpus.Jobs;

public class Work
{
    public void Run(string key)
    {
    }

    public Task RunAsync(Login login) => Task.CompletedTask;
}

public class Scheduler(IBackgroundJobClient jobs, IRecurringJobManager recurring)
{
    public void Leak()
    {
        string key = Vault.Key.Reveal();
        BackgroundJob.Enqueue<Work>(work => work.Run(key)); // KVS1010
        BackgroundJob.Enqueue(() => Static(key)); // KVS1010
        jobs.Enqueue<Work>(work => work.RunAsync(new Login { Password = key })); // KVS1010
        jobs.Schedule<Work>(work => work.Run("Bearer " + key), TimeSpan.FromHours(1)); // KVS1010
        recurring.AddOrUpdate<Work>("id", work => work.Run(key), Cron.Daily()); // KVS1010
        RecurringJob.AddOrUpdate<Work>("other", work => work.Run(key), Cron.Daily()); // KVS1010
        BackgroundJob.ContinueJobWith<Work>("id", work => work.Run(key)); // KVS1010
        jobs.Enqueue<Work>(work => work.Run(Prefixed(key))); // KVS1010
    }

    public void Schedule()
    {
        string key = Vault.Key.Reveal();
        BackgroundJob.Enqueue<Work>(work => work.Run(Vault.Key.Name));
        jobs.Schedule<Work>(work => work.Run(key.Length.ToString()), TimeSpan.FromHours(1));
        jobs.Enqueue<Work>(work => work.RunAsync(new Login { Password = "none" }));
    }

    public static void Static(string key)
    {
    }

    private static string Prefixed(string text) => "Bearer " + text;
}
