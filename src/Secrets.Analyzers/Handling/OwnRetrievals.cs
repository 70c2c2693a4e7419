using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Handling;

/// <summary>Methods of the project that read a secret and hand its value on: blocking on them is blocking on the vault.</summary>
internal static class OwnRetrievals
{
    /// <summary>Whether the call's task gives text or bytes, and the method's own body asks the vault.</summary>
    public static bool IsOwnRetrieval(this VaultTypes types, IInvocationOperation call)
    {
        if (call.Type is not INamedTypeSymbol { TypeArguments: [{ } result] } task || !RetrievalMethods.IsTask(task) || !IsTextOrBytes(result))
        {
            return false;
        }

        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax();
            if (ModelOf(declaration, call)?.GetOperation(declaration) is { } body && types.FindRetrievalInside(body) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTextOrBytes(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char };

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "Only asked for a call that blocks on a task of text; the method may be in another file.")]
    private static SemanticModel? ModelOf(SyntaxNode declaration, IOperation call) =>
        declaration.SyntaxTree == call.Syntax.SyntaxTree ? call.SemanticModel : call.SemanticModel?.Compilation.GetSemanticModel(declaration.SyntaxTree);
}
