using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Types that carry requests or connections, and what is attached to them.</summary>
internal static class Channels
{
    /// <summary>A client, request, handler, connection, or a part of one that secrets are attached to.</summary>
    public static bool IsChannel(ITypeSymbol? type) => Derives(type, static name => name
        is "HttpMessageInvoker" or "HttpRequestMessage" or "HttpContent" or "HttpHeaders" or "HttpMessageHandler" or "DbConnectionStringBuilder" or "DbConnection"
        or "SslClientAuthenticationOptions" or "WebRequest" or "WebHeaderCollection" or "ClientWebSocket" or "ClientWebSocketOptions");

    /// <summary>A client: each call has an address and a content of its own, while its headers go with every one.</summary>
    public static bool SendsRequests(ITypeSymbol? type) => Derives(type, static name => name == "HttpMessageInvoker");

    /// <summary>Headers, by themselves or as the settings of a socket.</summary>
    public static bool IsHeaders(ITypeSymbol? type) => Derives(type, static name => name is "HttpHeaders" or "WebHeaderCollection" or "ClientWebSocketOptions");

    public static bool IsContent(ITypeSymbol? type) => type?.BaseType is { Name: "HttpContent" } or { BaseType.Name: "HttpContent" } or { Name: "ByteArrayContent" };

    private static bool Derives(ITypeSymbol? type, Func<string, bool> isMeant)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (isMeant(current.Name))
            {
                return true;
            }
        }

        return false;
    }
}
