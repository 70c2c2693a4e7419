using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>Functions that the compiler writes, or writes a part of: primary constructors, and what initialisers add to constructors.</summary>
internal static class SyntheticSummaries
{
    /// <summary>The summary of a function without a body of its own; null for the others.</summary>
    public static FunctionSummary? Of(IMethodSymbol method, ulong mask, FlowSession session)
    {
        if (method.MethodKind != MethodKind.Constructor || !FlowSession.IsPrimary(method))
        {
            return null;
        }

        FlowValue self = FlowValue.Clean;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if ((mask & FlowSession.Bit(parameter.Ordinal)) == 0)
            {
                continue;
            }

            FlowValue value = FlowValue.Of(Taint.From(TaintOrigin.Of(parameter)));
            self = self.WithMember("(" + parameter.Name + ")", value);
            if (method.ContainingType.IsRecord && IsPositional(method.ContainingType, parameter))
            {
                self = self.WithMember(parameter.Name, value);
            }
        }

        FunctionSummary initializers = session.SummarizeInitializers(method, mask);
        ImmutableDictionary<ISymbol, FlowValue> outputs = initializers.Outputs;
        self = outputs.TryGetValue(method, out FlowValue? set) ? self.Join(set) : self;
        return new FunctionSummary(FlowValue.Clean, self.IsClean ? outputs : outputs.SetItem(method, self), initializers.Hits, initializers.Calls);
    }

    /// <summary>Whether a record's parameter makes a property of its own.</summary>
    private static bool IsPositional(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        foreach (ISymbol member in type.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol property && property.DeclaringSyntaxReferences.Length > 0 && property.DeclaringSyntaxReferences[0].GetSyntax() is ParameterSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
