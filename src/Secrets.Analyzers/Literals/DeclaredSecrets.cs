using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Handling;
using Secrets.Shared;

namespace Secrets.Analyzers.Literals;

/// <summary>The secrets that the classes of a project declare, and the types their values have.</summary>
internal sealed class DeclaredSecrets
{
    private readonly HashSet<ITypeSymbol> _valueTypes;

    private DeclaredSecrets(ImmutableArray<DeclaredSecret> secrets, HashSet<ITypeSymbol> valueTypes)
    {
        Secrets = secrets;
        _valueTypes = valueTypes;
    }

    public ImmutableArray<DeclaredSecret> Secrets { get; }

    public static DeclaredSecrets Collect(Compilation compilation, VaultTypes types)
    {
        Collector collector = new(types);
        collector.Visit(compilation.Assembly.GlobalNamespace);
        return new DeclaredSecrets(collector.Secrets.ToImmutable(), collector.ValueTypes);
    }

    /// <summary>Whether a secret's value has this type: its strings are parts of a secret already.</summary>
    public bool IsValueType(ITypeSymbol type) => _valueTypes.Contains(type);

    private sealed class Collector(VaultTypes types)
    {
        public ImmutableArray<DeclaredSecret>.Builder Secrets { get; } = ImmutableArray.CreateBuilder<DeclaredSecret>();

        public HashSet<ITypeSymbol> ValueTypes { get; } = new(SymbolEqualityComparer.Default);

        public void Visit(INamespaceOrTypeSymbol container)
        {
            foreach (ISymbol member in container.GetMembers())
            {
                if (member is INamedTypeSymbol { TypeKind: TypeKind.Class } type && types.FindVaultSecret(type) is { } attribute)
                {
                    AddClass(type, attribute);
                }

                if (member is INamespaceOrTypeSymbol nested)
                {
                    Visit(nested);
                }
            }
        }

        private void AddClass(INamedTypeSymbol type, AttributeData attribute)
        {
            string prefix = Text(attribute, "Prefix") ?? "";
            bool isAsIs = Named(attribute, "Naming") is { Value: 1 };
            foreach (ISymbol member in type.GetMembers())
            {
                if (ValueTypeOf(member) is { } valueType)
                {
                    AddValueType(valueType);
                    Secrets.Add(new DeclaredSecret(type.Name, member.Name, NameOf(member, prefix, isAsIs)));
                }
            }
        }

        private void AddValueType(ITypeSymbol type)
        {
            ITypeSymbol value = type is IArrayTypeSymbol array ? array.ElementType : type;
            if (value is not INamedTypeSymbol { SpecialType: SpecialType.None } || !ValueTypes.Add(value.WithNullableAnnotation(NullableAnnotation.None)))
            {
                return;
            }

            // A structured secret's parts are secret too.
            foreach (ISymbol member in value.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, Type: INamedTypeSymbol { Locations: [{ IsInSource: true }, ..] } part })
                {
                    AddValueType(part);
                }
            }
        }

        private ITypeSymbol? ValueTypeOf(ISymbol member)
        {
            ITypeSymbol? type = member switch
            {
                IPropertySymbol property when types.IsAccessor(property.Type) => property.Type,
                IMethodSymbol { MethodKind: MethodKind.Ordinary } method when types.FindVaultSecret(method) is not null => method.ReturnType,
                _ => null,
            };

            while (type is INamedTypeSymbol { TypeArguments: [{ } argument] } && (RetrievalMethods.IsTask(type) || types.IsSecret(type) || types.IsAccessor(type)))
            {
                type = argument;
            }

            return type;
        }

        private string NameOf(ISymbol member, string prefix, bool isAsIs)
        {
            AttributeData? attribute = types.FindVaultSecret(member);
            if (attribute is not null && (Text(attribute, "Name") ?? attribute.ConstructorArguments.FirstOrDefault().Value as string) is { } name)
            {
                return name;
            }

            string word = member is IMethodSymbol ? SecretNames.StripMethodAffixes(member.Name) : member.Name;
            return prefix + (isAsIs ? word : SecretNames.ToKebabCase(word));
        }

        private static string? Text(AttributeData attribute, string option) => Named(attribute, option) is { Value: string text } ? text : null;

        private static TypedConstant? Named(AttributeData attribute, string option)
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key == option)
                {
                    return argument.Value;
                }
            }

            return null;
        }
    }
}
