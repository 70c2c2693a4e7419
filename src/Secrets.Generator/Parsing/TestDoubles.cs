using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Generator.Model;
using Secrets.Shared;

namespace Secrets.Generator.Parsing;

/// <summary>What <c>FromValues</c> takes, and who may see it.</summary>
internal static class TestDoubles
{
    /// <summary>The secrets in the order of the parameters: the required ones first, since an optional parameter can't come before them.</summary>
    public static ImmutableArray<SecretMemberDeclaration> OrderParameters(SecretClassDeclaration declaration)
    {
        ImmutableArray<SecretMemberDeclaration> members = declaration.AllMembers.ToImmutableArray();
        return members.Where(static member => member.IsRequired).Concat(members.Where(static member => !member.IsRequired)).ToImmutableArray();
    }

    public static EquatableArray<TestValueModel> Build(ImmutableArray<SecretMemberDeclaration> members)
    {
        NameAllocator names = new();
        return new(members.Select(member => Build(member, names.Take(SecretNames.ToCamelCase(member.Symbol.Name)))).ToImmutableArray());
    }

    /// <summary>No wider than the types in it, else the compiler refuses it.</summary>
    public static string AccessibilityOf(SecretClassDeclaration declaration)
    {
        Accessibility narrowest = Accessibility.Public;
        foreach (SecretMemberDeclaration member in declaration.AllMembers)
        {
            // The user's member proves that its type can be seen as widely as the member itself.
            Accessibility widest = Max(TypeAccessibility.Of(member.ValueType), TypeAccessibility.Simplify(member.Symbol.DeclaredAccessibility));
            narrowest = widest < narrowest ? widest : narrowest;
        }

        return narrowest switch
        {
            Accessibility.Public => "public",
            Accessibility.Internal => "internal",
            _ => "private",
        };
    }

    private static TestValueModel Build(SecretMemberDeclaration member, string name)
    {
        string valueType = member.ValueType.ToCode();
        bool needsAnnotation = !member.IsRequired && !member.ValueType.IsValueType && member.ValueType.NullableAnnotation != NullableAnnotation.Annotated;
        return new TestValueModel(
            CodeText.EscapeIdentifier(name),
            name,
            needsAnnotation ? valueType + "?" : valueType,
            valueType,
            member.SecretName,
            member.Version,
            member.IsRequired);
    }

    private static Accessibility Max(Accessibility first, Accessibility second) => first > second ? first : second;
}
