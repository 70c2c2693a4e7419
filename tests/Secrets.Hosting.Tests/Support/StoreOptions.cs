using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Secrets.Hosting.Tests;

internal static class StoreOptions
{
    public static SecretStoreOptions Of(IServiceProvider provider, string? name = null) =>
        provider.GetRequiredService<IOptionsMonitor<SecretStoreOptions>>().Get(name);

    public static string[] FindProblems(Func<object> open) => [.. Assert.Throws<OptionsValidationException>(open).Failures];
}
