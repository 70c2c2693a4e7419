using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.Analyzers.Handling;

/// <summary>Finds the retrieval that a task stands for, through the calls that only wrap a task and through locals.</summary>
internal static class RetrievalFinder
{
    private const int MaxDepth = 24;

    /// <summary>The retrieval behind a task-like expression, or null when the expression has nothing to do with secrets.</summary>
    public static Retrieval? FindRetrieval(this VaultTypes types, IOperation? task) => Find(types, task, 0);

    /// <summary>The first retrieval anywhere below an operation, nested functions included.</summary>
    public static Retrieval? FindRetrievalInside(this VaultTypes types, IOperation body)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation call when types.IsRetrieval(call.TargetMethod):
                    return new Retrieval(call, call.TargetMethod.Name);
                case IAwaitOperation { Operation: { } awaited } when types.IsAccessor(awaited.Type):
                    return Accessor(awaited);
            }
        }

        return null;
    }

    /// <summary>The expression without the conversions around it; of <c>a?.b()</c>, the call.</summary>
    public static IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IConditionalAccessOperation access:
                    operation = access.WhenNotNull;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The expression that a reader sees: of the call in <c>a?.b()</c>, the whole.</summary>
    public static SyntaxNode WholeExpression(IOperation operation)
    {
        IOperation whole = operation;
        while (whole.Parent is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, whole))
        {
            whole = access;
        }

        return whole.Syntax;
    }

    /// <summary>A call or member access from the name of the member on: a long chain of calls has its findings on their own lines.</summary>
    public static Location LocationFromName(IOperation operation)
    {
        SyntaxNode syntax = operation.Syntax;
        SyntaxNode expression = syntax is InvocationExpressionSyntax call ? call.Expression : syntax;
        SyntaxNode name = expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => expression,
        };
        return Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(name.SpanStart, syntax.Span.End));
    }

    private static Retrieval? Find(VaultTypes types, IOperation? task, int depth)
    {
        IOperation? operation = Unwrap(task);
        return depth > MaxDepth ? null : operation switch
        {
            IInvocationOperation call => FindInCall(types, call, depth),
            ILocalReferenceOperation local => FindInLocal(types, local, depth),
            IParameterReferenceOperation { Parameter: { } parameter } when IsOwnTask(types, parameter) => new Retrieval(operation, parameter.Name),
            IMemberReferenceOperation { Member.Name: var name } when types.IsSecretTask(operation.Type) => new Retrieval(operation, name),
            ICoalesceOperation either => Find(types, either.Value, depth + 1) ?? Find(types, either.WhenNull, depth + 1),
            IConditionalOperation either => Find(types, either.WhenTrue, depth + 1) ?? Find(types, either.WhenFalse, depth + 1),
            _ => null,
        };
    }

    private static Retrieval? FindInCall(VaultTypes types, IInvocationOperation call, int depth)
    {
        if (types.IsRetrieval(call.TargetMethod))
        {
            return new Retrieval(call, call.TargetMethod.Name);
        }

        if (IsWrapper(call.TargetMethod))
        {
            IOperation? inner = Unwrap(call.Instance ?? FirstArgument(call));
            return inner is not null && types.IsAccessor(inner.Type) ? Accessor(inner) : Find(types, inner, depth + 1);
        }

        if (IsCombination(call.TargetMethod))
        {
            return FindInArguments(types, call, depth);
        }

        return types.IsSecretTask(call.Type) || types.IsOwnRetrieval(call) ? new Retrieval(call, call.TargetMethod.Name) : null;
    }

    /// <summary>The retrieval in the arguments of a call that starts or waits for several tasks.</summary>
    public static Retrieval? FindInArguments(this VaultTypes types, IInvocationOperation call, int depth = 0)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation? value = Unwrap(argument.Value);
            Retrieval? found = value switch
            {
                IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => types.FindRetrievalInside(function.Body),
                IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { } method } reference } when types.IsRetrieval(method) =>
                    new Retrieval(reference, method.Name),
                IArrayCreationOperation { Initializer: { } elements } => FindInElements(types, elements.ElementValues, depth),
                not null when IsTaskSequence(types, value.Type) => new Retrieval(value, value.Syntax.ToString()),
                null or IInvocationOperation => Find(types, value, depth + 1),

                // The compiler API this is built on has no name for collection expressions, also those that pass 'params'.
                _ => Find(types, value, depth + 1) ?? FindInElements(types, value.ChildOperations, depth),
            };

            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static Retrieval? FindInElements(VaultTypes types, IEnumerable<IOperation> elements, int depth)
    {
        foreach (IOperation element in elements)
        {
            if (Find(types, element, depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static Retrieval? FindInLocal(VaultTypes types, ILocalReferenceOperation local, int depth)
    {
        // The variable of a foreach or a pattern says nothing of whether its task is done.
        return InitialValues.Of(local) is { } initial ? Find(types, initial, depth + 1) : null;
    }

    /// <summary>A lambda's task is mostly one that its caller has awaited: <c>ContinueWith(t =&gt; t.Result)</c>, <c>tasks.Select(t =&gt; t.Result)</c>.</summary>
    private static bool IsOwnTask(VaultTypes types, IParameterSymbol parameter) =>
        types.IsSecretTask(parameter.Type) && parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction };

    private static bool IsTaskSequence(VaultTypes types, ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => types.IsSecretTask(array.ElementType),
        INamedTypeSymbol { Arity: 1 } sequence => types.IsSecretTask(sequence.TypeArguments[0]),
        _ => false,
    };

    private static bool IsWrapper(IMethodSymbol method) => method.Name
        is "AsTask" or "Preserve" or "ConfigureAwait" or "GetAwaiter" or "WaitAsync" or "Unwrap" or "ContinueWith" or "AsValueTask" or "TimeoutAfter";

    private static bool IsCombination(IMethodSymbol method) =>
        method.Name is "WhenAll" or "WhenAny" or "Run" or "StartNew" && method.ContainingType?.Name is "Task" or "TaskFactory";

    private static IOperation? FirstArgument(IInvocationOperation call) => call.Arguments.IsEmpty ? null : call.Arguments[0].Value;

    private static Retrieval Accessor(IOperation accessor) => new(accessor, accessor switch
    {
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        _ => accessor.Syntax.ToString(),
    });
}
