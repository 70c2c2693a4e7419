using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Handling;

/// <summary>KVS2008: a class of accessors, or its store, that is made anew for each request or use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifetimeAnalyzer : HandlingAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS2008",
        "Accessor class has the wrong lifetime",
        "'{0}' is registered as {1}: its accessors are meant to live as long as their store; register it as a singleton",
        "Accessors share their store's cache and live as long as it does. Made anew for each request they only cost time.",
        DiagnosticSeverity.Info);

    /// <summary>Names of the methods that register for a short life, and of the lifetimes that others are given.</summary>
    private static readonly WordGate Registration = new(
        alsoOpens: null,
        "Scoped", "AddScoped", "TryAddScoped", "AddKeyedScoped", "TryAddKeyedScoped", "KeyedScoped",
        "Transient", "AddTransient", "TryAddTransient", "AddKeyedTransient", "TryAddKeyedTransient", "KeyedTransient");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        Registration.Register(context, block =>
        {
            block.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
            block.RegisterOperationAction(operation => AnalyzeDescriptor(operation, types), OperationKind.ObjectCreation);
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, VaultTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        if (!IsRegistration(method.ContainingType))
        {
            return;
        }

        string? lifetime = LifetimeOf(method.Name) ?? LifetimeArgument(call.Arguments);
        if (lifetime is not null && FindRegistered(types, method.TypeArguments, call.Arguments) is { } registered)
        {
            Report(context, registered, lifetime);
        }
    }

    private static void AnalyzeDescriptor(OperationAnalysisContext context, VaultTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { Name: "ServiceDescriptor" } type
            && IsInDependencyInjection(type)
            && LifetimeArgument(creation.Arguments) is { } lifetime
            && FindRegistered(types, ImmutableArray<ITypeSymbol>.Empty, creation.Arguments) is { } registered)
        {
            Report(context, registered, lifetime);
        }
    }

    private static void Report(OperationAnalysisContext context, ITypeSymbol registered, string lifetime) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, context.Operation.Syntax.GetLocation(), registered.Name, lifetime));

    private static bool IsRegistration(INamedTypeSymbol? type) =>
        type?.Name is "ServiceCollectionServiceExtensions" or "ServiceCollectionDescriptorExtensions" or "ServiceDescriptor" && IsInDependencyInjection(type);

    private static bool IsInDependencyInjection(ITypeSymbol type)
    {
        INamespaceSymbol? container = type.ContainingNamespace;
        if (container?.Name == "Extensions" && container.ContainingNamespace.Name == "DependencyInjection")
        {
            container = container.ContainingNamespace;
        }

        return container is { Name: "DependencyInjection", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } };
    }

    private static string? LifetimeOf(string method) =>
        method.EndsWith("Scoped", StringComparison.Ordinal) ? "scoped"
        : method.EndsWith("Transient", StringComparison.Ordinal) ? "transient"
        : null;

    private static string? LifetimeArgument(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Value is IFieldReferenceOperation { Field: { Name: "Scoped" or "Transient", ContainingType.Name: "ServiceLifetime" } lifetime })
            {
                return lifetime.Name == "Scoped" ? "scoped" : "transient";
            }
        }

        return null;
    }

    /// <summary>The accessor class or store that the registration makes; null when it hands on one that somebody else keeps.</summary>
    private static ITypeSymbol? FindRegistered(VaultTypes types, ImmutableArray<ITypeSymbol> typeArguments, ImmutableArray<IArgumentOperation> arguments)
    {
        ITypeSymbol? registered = null;
        foreach (ITypeSymbol type in typeArguments)
        {
            registered = IsLongLived(types, type) ? type : registered;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            switch (RetrievalFinder.Unwrap(argument.Value))
            {
                case ITypeOfOperation { TypeOperand: var type } when IsLongLived(types, type):
                    registered = type;
                    break;
                case IDelegateCreationOperation { Target: IAnonymousFunctionOperation factory }:
                    return FindMade(types, factory);
            }
        }

        return registered;
    }

    private static ITypeSymbol? FindMade(VaultTypes types, IAnonymousFunctionOperation factory)
    {
        foreach (IOperation operation in factory.Body.Descendants())
        {
            if (operation is IReturnOperation { ReturnedValue: { } returned } && MadeType(types, RetrievalFinder.Unwrap(returned)) is { } made)
            {
                return made;
            }
        }

        return null;
    }

    private static ITypeSymbol? MadeType(VaultTypes types, IOperation? returned)
    {
        if (returned is ILocalReferenceOperation local)
        {
            returned = RetrievalFinder.Unwrap(InitialValues.Of(local));
        }

        bool isMade = returned is IObjectCreationOperation
            or IInvocationOperation { TargetMethod: { Name: "CreateInstance" or "Create" or "FromValues" } };
        return isMade && IsLongLived(types, returned!.Type) ? returned.Type : null;
    }

    private static bool IsLongLived(VaultTypes types, ITypeSymbol? type) => types.IsAccessorClass(type) || types.IsStore(type);
}
