namespace Secrets.Analyzers.Catalog;

/// <summary>Libraries that call a function and hand its result on, and wrappers that hand on what they hold.</summary>
internal static class CallbackApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Carrier("Polly.ResiliencePipeline", "Execute*"),
        ApiEntry.Carrier("Polly.ResiliencePipeline`1", "Execute*"),
        ApiEntry.Carrier("Polly.Outcome", "FromResult*"),
        ApiEntry.Carrier("Polly.Outcome`1"),
        ApiEntry.Carrier("Polly.ISyncPolicy", "Execute*"),
        ApiEntry.Carrier("Polly.ISyncPolicy`1", "Execute*"),
        ApiEntry.Carrier("Polly.IAsyncPolicy", "Execute*"),
        ApiEntry.Carrier("Polly.IAsyncPolicy`1", "Execute*"),
        ApiEntry.Carrier("Polly.Policy", "Execute*"),
        ApiEntry.Carrier("Polly.Policy`1", "Execute*"),
        ApiEntry.Carrier("Polly.AsyncPolicy", "Execute*"),
        ApiEntry.Carrier("Polly.AsyncPolicy`1", "Execute*"),
        ApiEntry.Carrier("Microsoft.Extensions.Caching.Memory.CacheExtensions", "GetOrCreate*"),
        ApiEntry.Carrier("Microsoft.Extensions.Caching.Hybrid.HybridCache", "GetOrCreate*"),
        ApiEntry.Carrier("System.Threading.CancellationToken", "Register UnsafeRegister"),
        ApiEntry.Carrier("System.Linq.Expressions.Expression`1", "Compile"),
        ApiEntry.Carrier("Microsoft.Extensions.Options.Options", "Create"),
        ApiEntry.Carrier("Microsoft.Extensions.Options.OptionsWrapper`1"),
        ApiEntry.Carrier("Microsoft.Extensions.Configuration.ConfigurationPath"),
        ApiEntry.Consumer("Polly.ResilienceProperties", "Set"),
    ];
}
