using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Streams of the project around another stream or a connection: what is written goes through, and what is read comes from the other side.</summary>
internal static class Conduits
{
    /// <summary>Whether a method writes to such a stream, so that its object doesn't hold what it was given.</summary>
    public static bool IsWrite(IMethodSymbol method) =>
        method.Name.StartsWith("Write", StringComparison.Ordinal) && IsStream(method.ContainingType) && IsAroundAnother(method.ContainingType);

    /// <summary>Whether a place is a member that keeps a stream to somewhere else: what was written to it is not what is read from it.</summary>
    public static bool IsConnection(Place place, ITypeSymbol? type) =>
        place.DeclaredMember is not null && (FlowTypes.IsNamed(type, "System.IO", "Stream") || FlowTypes.IsNamed(type, "System.Net.Sockets", "NetworkStream") || FlowTypes.IsNamed(type, "System.Net.Security", "SslStream"));

    private static bool IsStream(ITypeSymbol type) => FlowTypes.Derives(type, "System.IO", "Stream");

    private static bool IsAroundAnother(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field && IsChannel(field.Type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsChannel(ITypeSymbol type) =>
        FlowTypes.IsNamed(type, "System.Net.Sockets", "Socket") || (IsStream(type) && !FlowTypes.IsNamed(type, "System.IO", "MemoryStream"));
}
