using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Literals;

/// <summary>KVS3001: a secret that is written in the source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralSecretAnalyzer : HandlingAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS3001",
        "Literal used as a secret",
        "{0} is written in the source; keep it in the vault",
        "What is in the source is in the history, in every clone and in every build. A vault keeps it apart and lets it change.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        if (TestProjects.IsTestProject(context.Compilation, context.Options))
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => AnalyzeFallback(operation, types), OperationKind.Coalesce, OperationKind.CoalesceAssignment, OperationKind.Conditional);
        context.RegisterOperationAction(AnalyzeText, OperationKind.Literal, OperationKind.InterpolatedString, OperationKind.Binary);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, VaultTypes types)
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

    private static void AnalyzeCreation(OperationAnalysisContext context, VaultTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (types.IsRawSecret(creation.Type) && creation.Arguments.Length == 2)
        {
            ReportArgument(context, creation.Arguments[1].Value, "The value of a secret");
        }
        else if (creation.Constructor is { } constructor)
        {
            ReportArgument(context, CredentialParameters.FindArgument(constructor, creation.Arguments), "A credential");
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && CredentialParameters.IsCredential(property))
        {
            ReportArgument(context, assignment.Value, "A credential");
        }
    }

    private static void AnalyzeFallback(OperationAnalysisContext context, VaultTypes types)
    {
        (IOperation? read, IOperation? other) = context.Operation switch
        {
            ICoalesceOperation coalesce => (coalesce.Value, coalesce.WhenNull),
            ICoalesceAssignmentOperation assignment => (assignment.Target, assignment.Value),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional =>
                LiteralValues.IsLiteral(whenFalse) ? (conditional.WhenTrue, whenFalse) : (whenFalse, conditional.WhenTrue),
            _ => (null, null),
        };

        if (other?.Type?.SpecialType == SpecialType.System_String && LiteralValues.IsLiteral(other) && VaultReads.IsRead(types, read))
        {
            Report(context, other.Syntax, "What stands in for a missing secret");
        }
    }

    private static void AnalyzeText(OperationAnalysisContext context)
    {
        IOperation operation = context.Operation;
        if (operation.Type?.SpecialType != SpecialType.System_String || IsPartOfText(operation.Parent) || IsInAttribute(operation.Syntax))
        {
            return;
        }

        StringBuilder text = new();
        AppendText(operation, text);
        if (ConnectionStrings.HasPassword(text.ToString()))
        {
            Report(context, operation.Syntax, "The password of a connection string");
        }
    }

    private static bool IsPartOfText(IOperation? parent) =>
        parent is IInterpolatedStringTextOperation or IInterpolationOperation
        || parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    private static void AppendText(IOperation operation, StringBuilder text)
    {
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                text.Append(constant);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                AppendText(sum.LeftOperand, text);
                AppendText(sum.RightOperand, text);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                {
                    AppendText(part is IInterpolatedStringTextOperation written ? written.Text : part, text);
                }

                break;
            default:
                text.Append(ConnectionStrings.Hole);
                break;
        }
    }

    private static bool IsInAttribute(SyntaxNode syntax) => syntax.FirstAncestorOrSelf<AttributeSyntax>() is not null;

    private static void ReportArgument(OperationAnalysisContext context, IOperation? value, string what)
    {
        if (value is not null && RetrievalFinder.Unwrap(value) is { IsImplicit: false } && LiteralValues.IsLiteral(value))
        {
            Report(context, value.Syntax, what);
        }
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode value, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, value.GetLocation(), what));

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
