using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>gRPC: metadata holds what is put into it; a client sends it on purpose, a server tells it to its callers.</summary>
internal static class GrpcApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Exception, Exposure.Text, "Grpc.Core.Status", ".ctor", parameters: "detail"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Serialised, "Grpc.Core.ServerCallContext", "WriteResponseHeadersAsync", parameters: "responseHeaders"),
        ApiEntry.Carrier("Grpc.Core.Metadata"),
        ApiEntry.Carrier("Grpc.Core.Metadata+Entry"),
        ApiEntry.Carrier("Grpc.Core.CallOptions"),
        ApiEntry.Carrier("Grpc.Core.Interceptors.ClientInterceptorContext`2"),
    ];
}
