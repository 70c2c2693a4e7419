using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        if (types.Secret is null)
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzeIndexer(operation, types), OperationKind.PropertyReference);
        context.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, VaultTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!HandlesSecret(types, call))
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

    /// <summary>What nearly every call fails, and what is cheap to ask: a secret among what it is called with, on or for.</summary>
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
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference.Arguments is [{ } argument]
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

    private static void Report(OperationAnalysisContext context, IOperation value, string use)
    {
        string what = value.Type is { } type && type.SpecialType == SpecialType.None ? $"A '{type.ToMinimalDisplayString(value.SemanticModel!, value.Syntax.SpanStart)}'" : "A secret";
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), what, use));
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
