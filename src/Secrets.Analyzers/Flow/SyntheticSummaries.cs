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
        if (method.MethodKind != MethodKind.Constructor || !OwnMembers.IsPrimary(method))
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
            self = self.WithMember(MemberKey.Of(parameter), value);
            if (method.ContainingType.IsRecord && Positional(method.ContainingType, parameter) is { } property)
            {
                self = self.WithMember(MemberKey.Of(property), value);
            }
        }

        FunctionSummary initializers = session.SummarizeInitializers(method, mask);
        ImmutableDictionary<ISymbol, FlowValue> outputs = initializers.Outputs;
        self = outputs.TryGetValue(method, out FlowValue? set) ? self.Join(set) : self;
        return new FunctionSummary(FlowValue.Clean, self.IsClean ? outputs : outputs.SetItem(method, self), initializers.Hits, initializers.Calls);
    }

    /// <summary>The property that a record's parameter makes; null where the record declares its own.</summary>
    private static IPropertySymbol? Positional(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        foreach (ISymbol member in type.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol property && property.DeclaringSyntaxReferences.Length > 0 && property.DeclaringSyntaxReferences[0].GetSyntax() is ParameterSyntax)
            {
                return property;
            }
        }

        return null;
    }
}
