using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Literals;

/// <summary>Looks for connection strings that are written with their password, in one literal or put together.</summary>
internal sealed class ConnectionStringScan(Lazy<bool> isTestProject)
{
    public void Analyze(OperationAnalysisContext context)
    {
        IOperation operation = context.Operation;
        if (operation.Type?.SpecialType != SpecialType.System_String || !AssignsInText(operation) || IsPartOfText(operation.Parent) || IsInAttribute(operation.Syntax))
        {
            return;
        }

        StringBuilder text = new();
        AppendText(operation, text);
        if (ConnectionStrings.HasPassword(text.ToString()) && !isTestProject.Value)
        {
            context.ReportDiagnostic(Diagnostic.Create(LiteralSecretAnalyzer.Descriptor, operation.Syntax.GetLocation(), "The password of a connection string"));
        }
    }

    /// <summary>Whether a part of the text has an equals sign: most texts have none.</summary>
    private static bool AssignsInText(IOperation operation)
    {
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                return constant.IndexOf('=') >= 0;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return AssignsInText(sum.LeftOperand) || AssignsInText(sum.RightOperand);
            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                {
                    if (AssignsInText(part is IInterpolatedStringTextOperation written ? written.Text : part))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
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
}
