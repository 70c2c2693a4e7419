namespace Secrets.Tests;

/// <summary>Part of every test project that is built for .NET 8.</summary>
public sealed class Net8RuntimeTests
{
    [Fact]
    public void Tests_built_for_net8_run_on_the_runtime_of_net8() => Assert.Equal(8, Environment.Version.Major);
}
