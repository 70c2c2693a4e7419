using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Handling;

/// <summary>Knows where a value becomes a key: of a dictionary, a set, a group, or a hash code.</summary>
internal static class KeyUse
{
    private static readonly HashSet<string> KeyedMethods = new(StringComparer.Ordinal)
    {
        "Add", "TryAdd", "ContainsKey", "TryGetValue", "Remove", "TryRemove", "GetOrAdd", "AddOrUpdate", "TryUpdate", "SetItem",
        "GetValueOrDefault", "GetValueRefOrNullRef", "GetValueRefOrAddDefault", "Contains",
    };

    private static readonly HashSet<string> GroupingMethods = new(StringComparer.Ordinal)
    {
        "GroupBy", "ToDictionary", "ToLookup", "DistinctBy", "CountBy", "AggregateBy", "Join", "GroupJoin", "LeftJoin", "RightJoin",
        "ToImmutableDictionary", "ToFrozenDictionary", "UnionBy", "ExceptBy", "IntersectBy",
    };

    private static readonly HashSet<string> SetMakers = new(StringComparer.Ordinal)
    {
        "ToHashSet", "Distinct", "ToFrozenSet", "ToImmutableHashSet", "Union", "Except", "Intersect",
    };

    /// <summary>The names of all methods that may use a key: what nearly every call fails, and what is cheap to ask.</summary>
    public static readonly HashSet<string> Methods = new([.. KeyedMethods, .. GroupingMethods, .. SetMakers, "GetHashCode", "Combine"], StringComparer.Ordinal);

    /// <summary>The argument that a call uses as a key, or as an element of a set; null when it has none.</summary>
    public static IOperation? KeyArgument(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        ITypeSymbol? receiver = ReceiverType(call);
        int index = call.Instance is null && method.IsExtensionMethod ? 1 : 0;
        if (call.Arguments.Length <= index || receiver is null)
        {
            return null;
        }

        bool isKeyed = (KeyedMethods.Contains(method.Name) && KeyedCollections.HasKeys(receiver))
            || (IsSetMethod(method.Name) && KeyedCollections.IsSet(receiver) && call.Arguments.Length - index == 1);
        return isKeyed && TakesKey(method, index) ? Argument(call, index) : null;
    }

    /// <summary>The key that an indexer of a dictionary is given; null for other properties.</summary>
    public static IOperation? IndexerKey(IPropertyReferenceOperation reference) =>
        reference is { Property.IsIndexer: true, Instance.Type: { } type, Arguments: [{ } key] } && KeyedCollections.HasKeys(type) ? key.Value : null;

    /// <summary>Whether the call puts the elements of its receiver into a set.</summary>
    public static bool IsSetMaker(IMethodSymbol method) =>
        method.IsExtensionMethod && SetMakers.Contains(method.Name);

    public static string Describe(IInvocationOperation call) => ReceiverType(call) is { } receiver && KeyedCollections.IsSet(receiver) ? "an element of a set" : "a key";

    /// <summary>Whether the call makes a hash code of its argument or of what it is called on.</summary>
    public static bool IsHash(IMethodSymbol method) => method switch
    {
        { Name: "GetHashCode", IsStatic: false } => true,
        { Name: "Combine" or "Add", ContainingType: { Name: "HashCode", ContainingNamespace.Name: "System" } } => true,
        _ => false,
    };

    /// <summary>The function that gives the key of each element: of <c>GroupBy</c>, <c>ToDictionary</c>, <c>ToLookup</c>, <c>DistinctBy</c> and the like.</summary>
    public static IAnonymousFunctionOperation? KeySelector(IInvocationOperation call)
    {
        if (!IsGrouping(call.TargetMethod.Name))
        {
            return null;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsKeySelector(argument.Parameter)
                && RetrievalFinder.Unwrap(argument.Value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation selector })
            {
                return selector;
            }
        }

        return null;
    }

    public static bool IsKeySelector(IParameterSymbol? parameter) => parameter?.Name is "keySelector" or "outerKeySelector" or "innerKeySelector";

    public static bool IsGrouping(string method) => GroupingMethods.Contains(method);

    private static bool IsSetMethod(string method) => method is "Add" or "Contains" or "Remove" or "TryGetValue";

    private static bool TakesKey(IMethodSymbol method, int index) =>
        method.Parameters.Length > index || method.ReducedFrom is not null;

    private static IOperation? Argument(IInvocationOperation call, int index)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == index)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static ITypeSymbol? ReceiverType(IInvocationOperation call) =>
        call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty ? RetrievalFinder.Unwrap(call.Arguments[0].Value)?.Type : null);
}
