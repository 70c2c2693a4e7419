using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Literals;

/// <summary>Looks for literals where a secret is expected: in the vault libraries' calls, in credentials, and behind a read.</summary>
internal sealed class LiteralSecretScan(VaultTypes types, Lazy<bool> isTestProject)
{
    public void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        switch (method.Name)
        {
            case "FromValue" when types.IsValueFactory(method.ContainingType):
            case "SetSecret" or "SetSecretAsync" when types.IsClient(method.ContainingType):
            case "KeyVaultSecret" when method.ContainingType.Name == "SecretModelFactory" && types.IsRawSecret(method.ReturnType):
                ReportArgument(context, Argument(call, "value"), "The value of a secret");
                break;
            case "FromValues" when types.IsAccessorClass(method.ContainingType) && method.IsStatic:
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    ReportArgument(context, argument.Value, "The value of a secret");
                }

                break;
            default:
                ReportArgument(context, CredentialParameters.FindArgument(method, call.Arguments), "A credential");
                break;
        }
    }

    public void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments.IsEmpty)
        {
            return;
        }

        if (types.IsRawSecret(creation.Type) && creation.Arguments.Length == 2)
        {
            ReportArgument(context, creation.Arguments[1].Value, "The value of a secret");
        }
        else if (creation.Constructor is { } constructor)
        {
            ReportArgument(context, CredentialParameters.FindArgument(constructor, creation.Arguments), "A credential");
        }
    }

    public void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && CredentialParameters.IsCredential(property))
        {
            ReportArgument(context, assignment.Value, "A credential");
        }
    }

    public void AnalyzeFallback(OperationAnalysisContext context)
    {
        (IOperation? read, IOperation? other) = context.Operation switch
        {
            ICoalesceOperation coalesce => (coalesce.Value, coalesce.WhenNull),
            ICoalesceAssignmentOperation assignment => (assignment.Target, assignment.Value),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional when TestsRead(conditional.Condition) && !TestsLength(conditional.Condition) =>
                LiteralValues.IsLiteral(whenFalse) ? (ReadIn(conditional) ?? conditional.WhenTrue, whenFalse) : (whenFalse, conditional.WhenTrue),
            _ => (null, null),
        };

        if (other?.Type?.SpecialType == SpecialType.System_String && LiteralValues.IsLiteral(other) && VaultReads.IsRead(types, read))
        {
            Report(context, other.Syntax, "What stands in for a missing secret");
        }
    }

    /// <summary>Whether a condition asks if there is a secret, as <c>secret.Exists</c> does; another condition chooses for reasons of its own.</summary>
    private bool TestsRead(IOperation condition)
    {
        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            if (part is IPropertyReferenceOperation { Property.Name: "Exists" or "HasValue" } || VaultReads.IsRead(types, part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition asks how long something is, and not just whether it is empty: the other value stands for one that is too short or too long.</summary>
    private static bool TestsLength(IOperation condition)
    {
        bool hasLength = false;
        bool hasBound = false;
        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            hasLength |= part is IPropertyReferenceOperation { Property.Name: "Length" or "Count" };
            hasBound |= part.ConstantValue is { HasValue: true, Value: int and > 1 };
        }

        return hasLength && hasBound;
    }

    /// <summary>The read that a pattern gives a name to, as in <c>read is { } value ? value : "literal"</c>; a piece of it is no stand-in for a secret.</summary>
    private IOperation? ReadIn(IConditionalOperation conditional) =>
        conditional.Condition is IIsPatternOperation pattern
        && RetrievalFinder.Unwrap(conditional.WhenTrue) is ILocalReferenceOperation { Local: { } local }
        && SymbolEqualityComparer.Default.Equals(VariableOf(pattern.Pattern), local)
        && VaultReads.IsRead(types, pattern.Value)
            ? pattern.Value
            : null;

    private static ISymbol? VariableOf(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IBinaryPatternOperation binary => VariableOf(binary.LeftPattern) ?? VariableOf(binary.RightPattern),
        _ => null,
    };

    private void ReportArgument(OperationAnalysisContext context, IOperation? value, string what)
    {
        if (value is not null && RetrievalFinder.Unwrap(value) is { IsImplicit: false } && LiteralValues.IsLiteral(value, read => VaultReads.IsRead(types, read)))
        {
            Report(context, value.Syntax, what);
        }
    }

    private void Report(OperationAnalysisContext context, SyntaxNode value, string what)
    {
        if (!isTestProject.Value)
        {
            context.ReportDiagnostic(Diagnostic.Create(LiteralSecretAnalyzer.Descriptor, value.GetLocation(), what));
        }
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
