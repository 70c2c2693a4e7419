using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Generator.Model;
using Secrets.Shared;

namespace Secrets.Generator.Parsing;

/// <summary>Turns an annotated class into the model that is written out. All that needs thought happens here.</summary>
internal static class SecretClassParser
{
    public static SecretClassResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type)
        {
            return new(null, BuildStoppers.Find(StrayMemberRule.Check(context.TargetSymbol), cancellationToken));
        }

        // Another assembly's attribute of the same name isn't ours.
        if (SecretsTypes.FindVaultSecret(type) is not { } attribute)
        {
            return SecretClassResult.Nothing;
        }

        // The attribute doesn't belong there, which stops the build.
        if (TypeKindRule.Check(type, attribute, cancellationToken) is { } wrongKind)
        {
            return new(null, BuildStoppers.Tell(wrongKind));
        }

        // Two parts with the attribute are the compiler's error; a second file of the same name would cost the whole output.
        if (!IsFirstAnnotatedPart(context.TargetNode, type, cancellationToken))
        {
            return SecretClassResult.Nothing;
        }

        SecretClassDeclaration declaration = SecretClassReader.Read(type, attribute, context.SemanticModel.Compilation, cancellationToken);
        SecretClassModel? model = declaration.IsImplementable ? Build(declaration, context.SemanticModel.Compilation, cancellationToken) : null;
        return new(model, BuildStoppers.Find(declaration, cancellationToken));
    }

    private static bool IsFirstAnnotatedPart(SyntaxNode part, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        SyntaxReference? first = null;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            bool isOurs = attribute.AttributeClass?.ToDisplayString() == SecretsTypes.AttributeMetadataName;
            if (isOurs && (first is null || SourceOrder.Compare(attribute.ApplicationSyntaxReference, first) < 0))
            {
                first = attribute.ApplicationSyntaxReference;
            }
        }

        return first?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() == part;
    }

    private static SecretClassModel Build(SecretClassDeclaration declaration, Compilation compilation, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = declaration.Type;
        string fullName = FullNameOf(type);
        ImmutableArray<SecretMemberDeclaration> testParameters = TestDoubles.OrderParameters(declaration);
        EquatableArray<ManifestEntryModel> manifest = new(declaration.AllMembers.Select(BuildManifestEntry).ToImmutableArray());
        NameAllocator names = NameAllocator.ForMembersOf(type);
        return new SecretClassModel
        {
            HintName = HintName.For(type, fullName),
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(TypeDisplay.Namespace),
            ContainingTypes = ContainingTypes.Of(type),
            Keyword = type.IsRecord ? "record" : "class",
            Name = CodeText.EscapeIdentifier(type.Name),
            Type = type.ToCode(),
            FullName = fullName,
            ConstructorAccessibility = type.IsAbstract ? "protected" : "public",
            PassesStoreToBase = declaration.PassesStoreToBase,
            HasInheritedAccessors = declaration.Base is not null,
            AccessorsModifier = Inheritance.AccessorsModifier(declaration, compilation),
            AccessorsField = names.Take("_accessors"),
            HasStaticInterface = declaration.HasStaticInterface,
            CreateModifier = Inheritance.CreateModifier(declaration, compilation),
            ManifestModifier = Inheritance.ManifestModifier(declaration, compilation),
            FromValuesModifiers = type.IsAbstract || !SeesAllValues(declaration, compilation) ? null : FromValuesModifiers(declaration, testParameters, compilation),
            TestValues = TestDoubles.Build(testParameters),
            WarningIds = new(declaration.AllMembers.SelectMany(static member => member.WarningIds).Distinct().OrderBy(static id => id, StringComparer.Ordinal).ToImmutableArray()),
            Manifest = manifest,
            ManifestJson = ManifestJson.Write(fullName, manifest),
            Secrets = new(declaration.Members.Select(member => SecretMemberParser.Parse(member, names, cancellationToken)).ToImmutableArray()),
        };
    }

    /// <summary>Whether the test double can name every type: not those that a base keeps to itself.</summary>
    private static bool SeesAllValues(SecretClassDeclaration declaration, Compilation compilation) =>
        !declaration.HasHiddenMembers && declaration.AllMembers.All(member => compilation.IsSymbolAccessibleWithin(member.ValueType, declaration.Type));

    private static string FromValuesModifiers(SecretClassDeclaration declaration, ImmutableArray<SecretMemberDeclaration> parameters, Compilation compilation)
    {
        ImmutableArray<ITypeSymbol> types = parameters.Select(static parameter => parameter.ValueType).ToImmutableArray();
        return $"{TestDoubles.AccessibilityOf(declaration)} static {Inheritance.FromValuesModifier(declaration, types, compilation)}";
    }

    private static ManifestEntryModel BuildManifestEntry(SecretMemberDeclaration member) =>
        new(member.Symbol.Name, member.SecretName, member.ValueType.ToReadable(), member.IsRequired, member.Version);

    /// <summary>The name that <see cref="Type.FullName"/> gives.</summary>
    private static string FullNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } containing ? $"{FullNameOf(containing)}+{type.Name}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.Name
        : $"{type.ContainingNamespace.ToReadable()}.{type.Name}";
}
