using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Shared;

/// <summary>KVS0001 and KVS0005 for a class as a whole: what keeps the generator from adding its part.</summary>
internal sealed class ClassShapeRules(
    INamedTypeSymbol type,
    Location location,
    bool hasStaticInterface,
    SecretClassDeclaration? baseDeclaration,
    Compilation compilation,
    List<DeclarationProblem> problems,
    CancellationToken cancellationToken)
{
    /// <summary>Adds the problems, and returns whether the class can be implemented.</summary>
    public bool Check()
    {
        int problemsBefore = problems.Count;
        CheckLanguage();
        CheckPartial();
        CheckKind();
        CheckBase();
        CheckEmittedNames();
        CheckTakenConstructor();
        bool isImplementable = problems.Count == problemsBefore;

        // A constructor of the user's that skips ours is wrong, but stops nothing from being generated.
        CheckOwnConstructors();
        return isImplementable;
    }

    private void CheckLanguage()
    {
        if (location.SourceTree is { } tree && !LanguageFeatures.HasNullableAnnotations(tree))
        {
            problems.Add(new(DeclarationRuleIds.LanguageVersionTooLow, location, [type.Name, LanguageFeatures.Describe(tree)]));
        }
    }

    private void CheckPartial()
    {
        List<string> names = [];
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!current.IsPartial(cancellationToken))
            {
                names.Add($"'{current.Name}'");
            }
        }

        if (names.Count > 0)
        {
            problems.Add(new(DeclarationRuleIds.ClassMustBePartial, location, [string.Join(" and ", names), type.Name], DeclarationFixes.AddPartial));
        }
    }

    private void CheckKind()
    {
        if (type.IsStatic)
        {
            Refuse("it is static, and secrets are read through an instance", DeclarationFixes.RemoveStatic);
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
            {
                Refuse(ReferenceEquals(current, type) ? "it is generic" : $"it is nested in the generic type '{current.Name}'");
            }

            if (current.IsFileLocal)
            {
                Refuse(ReferenceEquals(current, type) ? "it is local to its file" : $"it is nested in '{current.Name}', which is local to its file");
            }
        }

        if (type.HasRequiredMembers())
        {
            Refuse("it has required members, which the generated code can't set");
        }
    }

    private void CheckBase()
    {
        if (!BaseConstructors.HasUsable(type, compilation))
        {
            Refuse($"its base class '{type.BaseType!.Name}' has no accessible constructor without parameters, nor one that takes a SecretStore");
        }

        if (baseDeclaration?.IsImplementable == false)
        {
            Refuse($"its base class '{baseDeclaration.Type.Name}' bears [VaultSecret] and has no generated part; mend that class first");
        }

        foreach (string name in (string[])["Create", "Manifest", "FromValues"])
        {
            if (IsEmittedName(name) && InheritedMembers.Find(type, name, compilation) is { IsAbstract: true } needed)
            {
                Refuse($"its base class '{needed.ContainingType.Name}' has an abstract member '{name}', which is the name of a generated one");
            }
        }

        if (InheritedAccessors.Find(type, compilation) is { IsAbstract: true } inherited && !InheritedAccessors.IsOverridable(inherited))
        {
            Refuse($"its base class '{inherited.ContainingType.Name}' has an abstract member 'Accessors' of another type than IReadOnlyList<SecretAccessor>");
        }
    }

    private void CheckEmittedNames()
    {
        if (IsEmittedName(type.Name))
        {
            Refuse("it has the name of a member that the generator adds; rename the class");
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (!member.IsImplicitlyDeclared && IsEmittedName(member.Name) && !GeneratedOutput.Contains(member))
            {
                problems.Add(new(DeclarationRuleIds.UnsupportedDeclaration, member.Locations[0], [type.Name, $"the generator adds a member '{member.Name}'; rename yours"]));
            }
        }
    }

    private bool IsEmittedName(string name) => name switch
    {
        "Accessors" => true,
        "FromValues" => !type.IsAbstract,
        "Create" or "Manifest" => hasStaticInterface,
        _ => false,
    };

    private void CheckTakenConstructor()
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            bool isPrimary = SyntaxOf(constructor) is TypeDeclarationSyntax;
            if (!GeneratedOutput.Contains(constructor) && !constructor.IsImplicitlyDeclared && (isPrimary || BaseConstructors.IsStoreConstructor(constructor)))
            {
                string reason = isPrimary ? "it has a primary constructor, which every other one would have to call" : "the generator adds the constructor that takes a SecretStore";
                problems.Add(new(DeclarationRuleIds.UnsupportedDeclaration, constructor.Locations[0], [type.Name, reason]));
            }
        }
    }

    private void CheckOwnConstructors()
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            bool isOurs = constructor.IsImplicitlyDeclared || GeneratedOutput.Contains(constructor) || BaseConstructors.IsStoreConstructor(constructor);
            if (!isOurs && SyntaxOf(constructor) is ConstructorDeclarationSyntax declaration && !ChainsToThis(declaration))
            {
                string reason = IsCopyConstructor(constructor)
                    ? "this copy constructor doesn't copy the accessors; leave it to the compiler"
                    : "this constructor doesn't call ': this(store)', so the secrets would be null";
                problems.Add(new(DeclarationRuleIds.UnsupportedDeclaration, constructor.Locations[0], [type.Name, reason]));
            }
        }
    }

    private bool IsCopyConstructor(IMethodSymbol constructor) =>
        type.IsRecord && constructor.Parameters is [var parameter] && SymbolEqualityComparer.Default.Equals(parameter.Type, type);

    private static bool ChainsToThis(ConstructorDeclarationSyntax constructor) => constructor.Initializer.IsKind(SyntaxKind.ThisConstructorInitializer);

    private SyntaxNode? SyntaxOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);

    private void Refuse(string reason, string? fix = null) =>
        problems.Add(new(DeclarationRuleIds.UnsupportedDeclaration, location, [type.Name, reason], fix));
}
