using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Secrets.Hosting.Tests;

public sealed partial class SecretDataTests
{
    [Fact]
    public void Redaction_erases_data_of_the_class()
    {
        using ServiceProvider provider = new ServiceCollection().AddRedaction().BuildServiceProvider();

        Redactor redactor = provider.GetRequiredService<IRedactorProvider>().GetRedactor(new DataClassificationSet(SecretDataClassifications.SecretValue));

        Assert.Equal("", redactor.Redact("sk_test_one"));
    }

    [Fact]
    public void Marked_parameter_of_a_log_event_is_erased()
    {
        FakeLogCollector logs = new();
        ServiceCollection services = new();
        services.AddRedaction();
        services.AddLogging(logging => logging.EnableRedaction().AddProvider(new FakeLoggerProvider(logs)));
        using ServiceProvider provider = services.BuildServiceProvider();

        LogKey(provider.GetRequiredService<ILogger<SecretDataTests>>(), "sk_test_one");

        Assert.Equal("The key is .", Assert.Single(logs.GetSnapshot()).Message);
    }

    [LoggerMessage(1, LogLevel.Information, "The key is {Key}.")]
    private static partial void LogKey(ILogger logger, [SecretData] string key);
}
