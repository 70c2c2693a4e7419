using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Handling;

/// <summary>KVS2007: a <c>Secret&lt;T&gt;</c> that is looked up, grouped or hashed by.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAsKeyAnalyzer : HandlingAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS2007",
        "Secret used as a key",
        "{0} is used as {1}; use the secret's name",
        "Hash tables compare keys in variable time and keep them; a Secret<T> differs from each other one. A secret's name serves as well.");

    /// <summary>Opens for files that name a method which may use a key, or have a query that calls one.</summary>
    private static readonly WordGate Calls = new(alsoOpens: null, [.. KeyUse.Methods, "group", "join"]);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        if (types.Secret is null || !SecretUse.IsPossibleIn(context.Compilation, context.CancellationToken))
        {
            return;
        }

        Calls.Register(context, block => block.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation));
        context.RegisterOperationAction(operation => AnalyzeInitializer(operation, types), OperationKind.ObjectOrCollectionInitializer);
        context.RegisterSyntaxNodeAction(node => AnalyzeCollection(node, types), SyntaxKind.CollectionExpression);
        context.RegisterOperationAction(operation => AnalyzeIndexer(operation, types), OperationKind.PropertyReference);
        context.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, VaultTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.Parent is not IObjectOrCollectionInitializerOperation)
        {
            AnalyzeCall(context, types, call);
        }
    }

    /// <summary>An initializer adds its elements without a word that opens the gate for calls.</summary>
    private static void AnalyzeInitializer(OperationAnalysisContext context, VaultTypes types)
    {
        foreach (IOperation element in ((IObjectOrCollectionInitializerOperation)context.Operation).Initializers)
        {
            if (element is IInvocationOperation call)
            {
                AnalyzeCall(context, types, call);
            }
        }
    }

    private static void AnalyzeCollection(SyntaxNodeAnalysisContext context, VaultTypes types)
    {
        var collection = (CollectionExpressionSyntax)context.Node;
        if (context.SemanticModel.GetTypeInfo(collection, context.CancellationToken).ConvertedType is not INamedTypeSymbol { TypeArguments: [{ } element] } type
            || !ContainsSecret(types, element)
            || !KeyedCollections.IsSet(type))
        {
            return;
        }

        foreach (CollectionElementSyntax part in collection.Elements)
        {
            context.ReportDiagnostic(Finding(element, context.SemanticModel, part, "an element of a set"));
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, VaultTypes types, IInvocationOperation call)
    {
        if (!KeyUse.Methods.Contains(call.TargetMethod.Name) || !HandlesSecret(types, call))
        {
            return;
        }

        if (KeyUse.IsHash(call.TargetMethod))
        {
            AnalyzeHash(context, types, call);
        }
        else if (RetrievalFinder.Unwrap(KeyUse.KeyArgument(call)) is { } key && ContainsSecret(types, key.Type))
        {
            Report(context, key, KeyUse.Describe(call));
        }
        else if (KeyUse.KeySelector(call) is { } selector && ContainsSecret(types, selector.Symbol.ReturnType))
        {
            Report(context, selector, "a key");
        }
        else if (KeyUse.IsSetMaker(call.TargetMethod) && !call.TargetMethod.TypeArguments.IsEmpty && ContainsSecret(types, call.TargetMethod.TypeArguments[0]))
        {
            Report(context, call, "an element of a set");
        }
    }

    /// <summary>A secret among what a call is called with, on or for.</summary>
    private static bool HandlesSecret(VaultTypes types, IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (ContainsSecret(types, RetrievalFinder.Unwrap(argument.Value)?.Type))
            {
                return true;
            }
        }

        foreach (ITypeSymbol type in call.TargetMethod.TypeArguments)
        {
            if (ContainsSecret(types, type))
            {
                return true;
            }
        }

        return ContainsSecret(types, call.Instance?.Type);
    }

    private static void AnalyzeHash(OperationAnalysisContext context, VaultTypes types, IInvocationOperation call)
    {
        if (call.Instance is { } instance && ContainsSecret(types, instance.Type))
        {
            Report(context, call, "a hash code");
            return;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (RetrievalFinder.Unwrap(argument.Value) is { } value && ContainsSecret(types, value.Type))
            {
                Report(context, call, "a hash code");
                return;
            }
        }
    }

    private static void AnalyzeIndexer(OperationAnalysisContext context, VaultTypes types)
    {
        if (context.Operation is IPropertyReferenceOperation { Arguments: [{ } argument] } reference
            && RetrievalFinder.Unwrap(argument.Value) is { } value
            && ContainsSecret(types, value.Type)
            && KeyUse.IndexerKey(reference) is not null)
        {
            Report(context, value, "a key");
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, VaultTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is { Type: INamedTypeSymbol { TypeArguments: [{ } element] } type, Arguments: [{ ArgumentKind: ArgumentKind.Explicit } source, ..] }
            && ContainsSecret(types, element)
            && KeyedCollections.IsSet(type)
            && KeyedCollections.IsSequence(RetrievalFinder.Unwrap(source.Value)?.Type))
        {
            Report(context, source.Value, "an element of a set");
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value, string use) =>
        context.ReportDiagnostic(Finding(value.Type, value.SemanticModel!, value.Syntax, use));

    private static Diagnostic Finding(ITypeSymbol? type, SemanticModel model, SyntaxNode syntax, string use)
    {
        string what = type is { SpecialType: SpecialType.None } ? $"A '{type.ToMinimalDisplayString(model, syntax.SpanStart)}'" : "A secret";
        return Diagnostic.Create(Descriptor, syntax.GetLocation(), what, use);
    }

    private static bool ContainsSecret(VaultTypes types, ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return types.IsSecret(type);
        }

        foreach (IFieldSymbol element in tuple.TupleElements)
        {
            if (types.IsSecret(element.Type))
            {
                return true;
            }
        }

        return false;
    }
}
