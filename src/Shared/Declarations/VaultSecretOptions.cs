using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Shared;

/// <summary>What the user wrote in one <c>[VaultSecret]</c>.</summary>
internal sealed class VaultSecretOptions
{
    public const string Name = nameof(Name);
    public const string Prefix = nameof(Prefix);
    public const string Naming = nameof(Naming);
    public const string Version = nameof(Version);
    public const string RefreshAfter = nameof(RefreshAfter);
    public const string Optional = nameof(Optional);
    public const string Encoding = nameof(Encoding);
    public const string Separator = nameof(Separator);
    public const string JsonContext = nameof(JsonContext);
    public const string Converter = nameof(Converter);

    private readonly AttributeData? _attribute;
    private readonly Dictionary<string, TypedConstant> _values = new(StringComparer.Ordinal);

    public VaultSecretOptions(AttributeData? attribute)
    {
        _attribute = attribute;
        if (attribute is null)
        {
            return;
        }

        if (!attribute.ConstructorArguments.IsEmpty)
        {
            _values[Name] = attribute.ConstructorArguments[0];
        }

        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            _values[argument.Key] = argument.Value;
        }
    }

    /// <summary>Whether the option is set. Null is what it is when nobody sets it.</summary>
    public bool Has(string option) => _values.TryGetValue(option, out TypedConstant constant) && constant.Kind != TypedConstantKind.Error && !constant.IsNull;

    public string? Text(string option) => Value(option) as string;

    public bool Flag(string option) => Value(option) is true;

    public char Character(string option) => Value(option) is char character ? character : '\0';

    /// <summary>The number of an enum's member; 0, the default of all our enums, when the option isn't set.</summary>
    public int Number(string option) => Value(option) is int number ? number : 0;

    public ITypeSymbol? Type(string option) => Value(option) as ITypeSymbol;

    /// <summary>Where the option is written, or null when it isn't.</summary>
    public Location? LocationOf(string option, CancellationToken cancellationToken)
    {
        if (_attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList: { } arguments })
        {
            return null;
        }

        Location? positional = null;
        foreach (AttributeArgumentSyntax argument in arguments.Arguments)
        {
            if (argument.NameEquals is null)
            {
                positional = option == Name ? argument.Expression.GetLocation() : null;
            }
            else if (argument.NameEquals.Name.Identifier.ValueText == option)
            {
                return argument.GetLocation();
            }
        }

        return positional;
    }

    private object? Value(string option) =>
        _values.TryGetValue(option, out TypedConstant constant) && constant.Kind is not (TypedConstantKind.Array or TypedConstantKind.Error) ? constant.Value : null;
}
