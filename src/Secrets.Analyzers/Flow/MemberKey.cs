using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Names of members as values keep them. A member whose type cannot tell a secret, such as a number, is marked: it carries what was put into
/// it, and nothing of an object that is a secret as a whole.
/// </summary>
internal static class MemberKey
{
    private const char Mark = '!';

    public static string Of(ISymbol member) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: { } item } => item.Name,
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => Of(property),
        IFieldSymbol field => Of(field.Name, field.OriginalDefinition.Type),
        IPropertySymbol property => Of(property.Name, property.OriginalDefinition.Type),
        IParameterSymbol captured => "(" + captured.Name + ")",
        _ => member.Name,
    };

    /// <summary>In broken code a member may have no name.</summary>
    public static bool IsMarked(string key) => key.Length > 0 && key[key.Length - 1] == Mark;

    /// <summary>The name in the code.</summary>
    public static string NameOf(string key) => IsMarked(key) ? key.Substring(0, key.Length - 1) : key;

    /// <summary>The property or field that a constructor's or deconstructor's parameter goes by; null when there is none.</summary>
    public static ISymbol? ForParameter(ITypeSymbol? type, string parameter)
    {
        ISymbol? field = null;
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (!string.Equals(member.Name, parameter, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (member is IPropertySymbol)
                {
                    return member;
                }

                field ??= member as IFieldSymbol;
            }
        }

        return field;
    }

    private static string Of(string name, ITypeSymbol type) => FlowTypes.CanCarry(type) ? name : name + Mark;
}
