using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Handling;

/// <summary>Knows what keeps a value for longer than a call.</summary>
internal static class StoredCopies
{
    public static bool IsLazy(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: 1, Name: "Lazy" or "AsyncLazy" };

    /// <summary>Whether what is written to the object goes on to somewhere else, as with a stream to the network, a process's input or a channel.</summary>
    public static bool PassesOn(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            switch (current.Name)
            {
                case "MemoryStream" or "StringWriter":
                    return false;
                case "Stream" or "TextWriter" or "BinaryWriter" or "Process" or "PipeWriter" or "Channel" or "ChannelWriter":
                    return true;
            }
        }

        return false;
    }

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>Whether the method registers a service, and whether the container then keeps one object of it.</summary>
    public static bool IsRegistration(IMethodSymbol method, out bool isSingleton)
    {
        string name = method.Name;
        isSingleton = name.EndsWith("Singleton", StringComparison.Ordinal) || name is "AddHostedService";
        return (isSingleton || name.EndsWith("Scoped", StringComparison.Ordinal) || name.EndsWith("Transient", StringComparison.Ordinal))
            && method.ContainingType?.Name is "ServiceCollectionServiceExtensions" or "ServiceCollectionDescriptorExtensions" or "ServiceDescriptor"
                or "ServiceCollectionHostedServiceExtensions";
    }
}
