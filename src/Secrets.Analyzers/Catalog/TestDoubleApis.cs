using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Fakes, containers and snapshots of tests. A fake and a container are given a value to work with; a snapshot is a file beside the test.</summary>
internal static class TestDoubleApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Consumer("Moq.Language.IReturns`2"),
        ApiEntry.Consumer("Moq.Language.ISetupSequentialResult`1"),
        ApiEntry.Consumer("Moq.ReturnsExtensions"),
        ApiEntry.Consumer("Moq.SequenceExtensions"),
        ApiEntry.Consumer("NSubstitute.SubstituteExtensions"),
        ApiEntry.Consumer("FakeItEasy.ReturnValueConfigurationExtensions"),
        ApiEntry.Consumer("FakeItEasy.Configuration.IReturnValueConfiguration`1"),
        ApiEntry.Consumer("RichardSzalay.MockHttp.MockedRequestExtensions"),
        ApiEntry.Consumer("WireMock.RequestBuilders.IHeadersRequestBuilder"),
        ApiEntry.Consumer("WireMock.RequestBuilders.IBodyRequestBuilder"),
        ApiEntry.Consumer("WireMock.RequestBuilders.IParamsRequestBuilder"),
        ApiEntry.Consumer("WireMock.RequestBuilders.ICookiesRequestBuilder"),
        ApiEntry.Consumer("WireMock.ResponseBuilders.IBodyResponseBuilder"),
        ApiEntry.Consumer("WireMock.ResponseBuilders.IHeadersResponseBuilder"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "DotNet.Testcontainers.Builders.ContainerBuilder`3", "WithCommand WithEntrypoint"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "DotNet.Testcontainers.Containers.IContainer", "ExecAsync", parameters: "command"),
        ApiEntry.Consumer("DotNet.Testcontainers.Builders.ContainerBuilder`3", "With*"),
        Kept("Snapshooter.Xunit.Snapshot", "Match*", "currentResult"),
        Kept("ApprovalTests.Approvals", "Verify*", "text json html xml"),
        ApiEntry.Consumer("Flurl.Http.Testing.HttpCallAssertion"),
        ApiEntry.Consumer("WireMock.Server.IWireMockServer", "SetBasicAuthentication"),
    ];

    private static ApiEntry Kept(string type, string members, string parameters) =>
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, type, members, parameters);
}
