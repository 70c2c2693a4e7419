using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Reads a class with <c>[VaultSecret]</c>. The one place that decides what is generated and what is wrong, so that the two can't disagree.</summary>
internal static class SecretClassReader
{
    public static SecretClassDeclaration Read(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        List<DeclarationProblem> problems = [];
        VaultSecretOptions options = new(attribute);
        SecretClassDeclaration? baseDeclaration = ReadBase(type, compilation, cancellationToken);
        bool hasStaticInterface = HasStaticInterface(type, attribute);
        Location location = SourceOrder.LocationOf(type, attribute, cancellationToken);
        bool isImplementable = new ClassShapeRules(type, location, hasStaticInterface, baseDeclaration, compilation, problems, cancellationToken).Check();
        TimeSpan? refreshAfter = ClassOptionRules.Check(type, location, options, problems, cancellationToken);
        SecretMemberReader reader = new(options, new ConversionSelector(type, options, compilation), refreshAfter, problems, cancellationToken);
        ImmutableArray<SecretMemberDeclaration> members = ReadMembers(type, reader, cancellationToken);
        members = DuplicateRule.RemoveDuplicates(members, baseDeclaration, problems);

        bool passesStoreToBase = BaseConstructors.TakesStore(type, baseDeclaration, compilation);
        return new SecretClassDeclaration(
            type, isImplementable, hasStaticInterface, passesStoreToBase, baseDeclaration, members, problems.ToImmutableArray());
    }

    private static SecretClassDeclaration? ReadBase(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SecretsTypes.FindVaultSecret(current) is { } attribute)
            {
                return current.DeclaringSyntaxReferences.IsEmpty
                    ? ReferencedClassReader.Read(current, ReadBase(current, compilation, cancellationToken))
                    : Read(current, attribute, compilation, cancellationToken);
            }
        }

        return null;
    }

    private static bool HasStaticInterface(INamedTypeSymbol type, AttributeData attribute) =>
        !type.IsAbstract && attribute.ApplicationSyntaxReference is { } reference && LanguageFeatures.HasStaticAbstractMembers(reference.SyntaxTree);

    private static ImmutableArray<SecretMemberDeclaration> ReadMembers(INamedTypeSymbol type, SecretMemberReader reader, CancellationToken cancellationToken)
    {
        ImmutableArray<SecretMemberDeclaration>.Builder members = ImmutableArray.CreateBuilder<SecretMemberDeclaration>();
        foreach (ISymbol member in SourceOrder.Sort(type.GetMembers().Where(static member => member is { IsImplicitlyDeclared: false, Kind: SymbolKind.Property or SymbolKind.Method })))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!GeneratedOutput.Contains(member) && reader.Read(member) is { } secret)
            {
                members.Add(secret);
            }
        }

        return members.ToImmutable();
    }
}
