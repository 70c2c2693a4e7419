using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Reads the members of an annotated class: what each declares, and what is wrong with it.</summary>
internal sealed class SecretMemberReader(
    VaultSecretOptions classOptions,
    ConversionSelector conversions,
    TimeSpan? classRefreshAfter,
    List<DeclarationProblem> problems,
    CancellationToken cancellationToken)
{
    /// <summary>The member's declaration, or null when it is no secret or has a problem; problems are added to the list.</summary>
    public SecretMemberDeclaration? Read(ISymbol member)
    {
        if (member.Name.Length == 0)
        {
            // Its author hasn't come to the name yet.
            return null;
        }

        AttributeData? attribute = SecretsTypes.FindVaultSecret(member);
        MemberShape shape = member switch
        {
            IPropertySymbol property => PropertyShapes.Read(property, attribute is not null, cancellationToken),
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method => MethodShapes.Read(method, attribute is not null, cancellationToken),
            IMethodSymbol { AssociatedSymbol: { } owner } accessor when attribute is not null =>
                MemberShape.Misplaced(accessor, owner.Name, $"[VaultSecret] belongs on '{owner.Name}', not on one of its accessors"),
            IMethodSymbol when attribute is not null => MemberShape.Unsupported(member, "it is no ordinary method"),
            _ => MemberShape.NotASecret,
        };

        if (shape.Problem is not null)
        {
            problems.Add(shape.Problem);
        }

        return shape.ValueType is null ? null : ReadSecret(member, shape.Kind, shape.ValueType, new VaultSecretOptions(attribute));
    }

    private SecretMemberDeclaration? ReadSecret(ISymbol member, SecretMemberKind kind, ITypeSymbol valueType, VaultSecretOptions options)
    {
        if (FindUnnameable(member, valueType) is { } reason)
        {
            problems.Add(new(DeclarationRuleIds.UnsupportedDeclaration, member.Locations[0], [member.Name, reason]));
            return null;
        }

        int problemsBefore = problems.Count;
        string? converter = ReadConverter(member, valueType, options);
        string name = ReadName(member, options);
        string? version = ReadVersion(member, options);
        TimeSpan? refreshAfter = ReadRefreshAfter(member, options);
        bool isRequired = ReadIsRequired(member, valueType, options);
        RefuseClassOptions(member, options);
        return problems.Count > problemsBefore || converter is null
            ? null
            : new SecretMemberDeclaration(member, kind, valueType, name, version, refreshAfter, isRequired, converter, WarningIds(valueType, options));
    }

    /// <summary>Why the generated file can't name the type.</summary>
    private static string? FindUnnameable(ISymbol member, ITypeSymbol valueType) =>
        valueType.IsLocalToItsFile() ? $"its type '{valueType.ToReadable()}' is local to its file"
        : ObsoleteTypes.IsRefused(valueType, member.ContainingType) ? $"its type '{valueType.ToReadable()}' is obsolete as an error; use another, or mark the class obsolete"
        : null;

    private ImmutableArray<string> WarningIds(ITypeSymbol valueType, VaultSecretOptions options)
    {
        ITypeSymbol?[] named = [valueType, options.Type(VaultSecretOptions.Converter), options.Type(VaultSecretOptions.JsonContext), classOptions.Type(VaultSecretOptions.JsonContext)];
        return named.SelectMany(static type => type is null ? [] : ObsoleteTypes.IdsOf(type)).ToImmutableArray();
    }

    private string? ReadConverter(ISymbol member, ITypeSymbol valueType, VaultSecretOptions options)
    {
        Conversion conversion = conversions.Select(valueType, options);
        if (conversion.Option is not null)
        {
            AddInvalidOption(member, options, conversion.Option, conversion.Reason!);
        }
        else if (conversion.RuleId is not null)
        {
            problems.Add(new(conversion.RuleId, member.Locations[0], [member.Name, valueType.ToReadable(), conversion.Reason!]));
        }

        return conversion.Expression;
    }

    private string ReadName(ISymbol member, VaultSecretOptions options)
    {
        string? written = options.Text(VaultSecretOptions.Name);
        string name = written ?? DeriveName(member);
        if (!SecretNames.IsValid(name))
        {
            Location location = options.LocationOf(VaultSecretOptions.Name, cancellationToken) ?? member.Locations[0];
            problems.Add(new(DeclarationRuleIds.InvalidName, location, [name, member.Name]));
        }

        return name;
    }

    private string DeriveName(ISymbol member)
    {
        string name = member is IMethodSymbol ? SecretNames.StripMethodAffixes(member.Name) : member.Name;
        bool isKebabCase = classOptions.Number(VaultSecretOptions.Naming) == 0;
        return classOptions.Text(VaultSecretOptions.Prefix) + (isKebabCase ? SecretNames.ToKebabCase(name) : name);
    }

    private string? ReadVersion(ISymbol member, VaultSecretOptions options)
    {
        string? version = options.Text(VaultSecretOptions.Version);
        if (version is not null && !SecretNames.IsValid(version))
        {
            AddInvalidOption(member, options, VaultSecretOptions.Version, "a version is letters, digits and hyphens");
        }

        return version;
    }

    private TimeSpan? ReadRefreshAfter(ISymbol member, VaultSecretOptions options)
    {
        if (options.Text(VaultSecretOptions.RefreshAfter) is not { } text)
        {
            return classRefreshAfter;
        }

        if (ParseRefreshAfter(text) is not { } refreshAfter)
        {
            AddInvalidOption(member, options, VaultSecretOptions.RefreshAfter, RefreshAfterHelp);
            return null;
        }

        return refreshAfter;
    }

    private bool ReadIsRequired(ISymbol member, ITypeSymbol valueType, VaultSecretOptions options)
    {
        bool isNullable = valueType.NullableValue() is not null || (!valueType.IsValueType && valueType.NullableAnnotation == NullableAnnotation.Annotated);
        if (options.Flag(VaultSecretOptions.Optional) && valueType.IsValueType && !isNullable)
        {
            AddInvalidOption(member, options, VaultSecretOptions.Optional, $"'{valueType.ToReadable()}' can't be null; declare '{valueType.ToReadable()}?'");
        }

        return !isNullable && !options.Flag(VaultSecretOptions.Optional);
    }

    private void RefuseClassOptions(ISymbol member, VaultSecretOptions options)
    {
        foreach (string option in (string[])[VaultSecretOptions.Prefix, VaultSecretOptions.Naming])
        {
            if (options.Has(option))
            {
                AddInvalidOption(member, options, option, "it belongs in the [VaultSecret] of the class");
            }
        }
    }

    private void AddInvalidOption(ISymbol member, VaultSecretOptions options, string option, string reason) =>
        problems.Add(new(DeclarationRuleIds.InvalidOption, options.LocationOf(option, cancellationToken) ?? member.Locations[0], [option, member.Name, reason]));

    public const string RefreshAfterHelp = "write a positive duration as [days.]hours:minutes:seconds, for example \"06:00:00\"";

    public static TimeSpan? ParseRefreshAfter(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan duration) && duration > TimeSpan.Zero ? duration : null;
}
