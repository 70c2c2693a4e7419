using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>A secret that is an address as a whole, such as a broker's, handed to the client that is made for it.</summary>
internal static class ClientAddresses
{
    /// <summary>Whether a <c>Uri</c> is made from the value alone, on the spot, for an object of a library that is no part of the framework.</summary>
    public static bool IsWhole(IOperation sink, IOperation value) =>
        sink is IObjectCreationOperation { Arguments.Length: 1 } creation
        && FlowTypes.IsNamed(creation.Type, "System", "Uri")
        && value is ILocalReferenceOperation or IParameterReferenceOperation or IInvocationOperation or IPropertyReferenceOperation
        && ReceiverOf(creation) is { } receiver
        && IsLibrary(receiver);

    private static ITypeSymbol? ReceiverOf(IObjectCreationOperation creation) => creation.Parent switch
    {
        IArgumentOperation { Parent: IObjectCreationOperation client } => client.Type,
        IArgumentOperation { Parent: IInvocationOperation setting } => setting.TargetMethod.ContainingType,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => property.ContainingType,
        _ => null,
    };

    private static bool IsLibrary(ITypeSymbol type) =>
        type.Locations is [{ IsInMetadata: true }, ..]
        && !FlowTypes.IsSystem(type)
        && type.ContainingNamespace.ToDisplayString() is { } space
        && !space.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        && !space.StartsWith("RestSharp", StringComparison.Ordinal)
        && !space.StartsWith("Flurl", StringComparison.Ordinal);
}
