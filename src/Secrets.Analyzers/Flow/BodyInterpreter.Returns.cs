using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>What functions return to callers out of sight: the framework, printing code, other projects.</summary>
internal sealed partial class BodyInterpreter
{
    private void LetReturn(IOperation operation, FlowValue value)
    {
        if (!value.IsClean && !LetsOpen(operation, value))
        {
            EnterReturn(value, operation);
        }
    }

    /// <summary>Whether what a function returns is laid open by whoever called it.</summary>
    private bool LetsOpen(IOperation operation, FlowValue value)
    {
        if (_function is null || operation.Syntax is not ExpressionSyntax)
        {
            return false;
        }

        if ((_outer is null ? IsAction(_function) : IsEndpoint(_function)) || _session.Endpoints.IsHandler(_function))
        {
            ReportReturn(new Sink(RuleIds.Response, "the response", Exposure.Serialised), operation, value);
            return true;
        }

        if (_outer is null && Prints(_function) is { } printer)
        {
            ReportReturn(new Sink(RuleIds.PrintingType, printer, Exposure.Text), operation, value);
            return true;
        }

        return false;
    }

    private void ReportReturn(Sink sink, IOperation operation, FlowValue value)
    {
        ITypeSymbol? type = TypeOf(operation);
        foreach (Trace trace in _session.Exposures.Of(value, type, sink.Exposure).Traces)
        {
            if (trace.Origin.IsConcrete && (sink.Rule != RuleIds.PrintingType || IsOfType(trace.Origin)))
            {
                Report(sink, operation.Syntax.GetLocation(), operation.Syntax, type, trace, null);
            }
        }
    }

    /// <summary>Whether the value is revealed by the type at hand: what others put into an object is told where it prints.</summary>
    private bool IsOfType(TaintOrigin origin)
    {
        foreach (SyntaxReference part in _function!.ContainingType.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree == origin.Syntax!.SyntaxTree && part.Span.Contains(origin.Syntax.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An action of a controller, a method of a hub, or one that a browser's script calls.</summary>
    private static bool IsAction(IMethodSymbol method)
    {
        if (method is not { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary })
        {
            return false;
        }

        if (method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NonActionAttribute"))
        {
            return false;
        }

        if (method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JSInvokableAttribute"))
        {
            return true;
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (FlowTypes.IsNamed(type, "Microsoft.AspNetCore.Mvc", "ControllerBase")
                || FlowTypes.IsNamed(type, "Microsoft.AspNetCore.SignalR", "Hub")
                || type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "ApiControllerAttribute" or "ControllerAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A lambda that is passed to <c>MapGet</c> and its like.</summary>
    private bool IsEndpoint(IMethodSymbol lambda)
    {
        SyntaxNode? syntax = lambda.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_session.CancellationToken);
        return syntax is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            && _session.ModelOf(call)?.GetSymbolInfo(call, _session.CancellationToken).Symbol is IMethodSymbol method
            && Endpoints.IsMapping(method);
    }

    /// <summary>A handler that a variable or a member holds: what it returns goes out. One that stands here, or is named here, is told where it returns.</summary>
    private void OnEndpoint(IMethodSymbol method, CallArgument argument, FlowValue result)
    {
        if (!Endpoints.IsMapping(method) || argument.Operation.Syntax is AnonymousFunctionExpressionSyntax || argument.Value.Functions.Any(held => _session.Endpoints.IsHandler(held.Method)))
        {
            return;
        }

        foreach (Trace trace in _session.Exposures.Of(result, result.Type, Exposure.Serialised).Traces)
        {
            Report(new Sink(RuleIds.Response, "the response", Exposure.Serialised), argument.Syntax.GetLocation(), argument.Syntax, null, trace, null);
        }
    }

    /// <summary>A factory whose result a cache keeps.</summary>
    private void OnCacheFactory(IMethodSymbol method, CallArgument argument, FlowValue result)
    {
        if (!method.Name.StartsWith("GetOrCreate", StringComparison.Ordinal) && !method.Name.StartsWith("GetOrSet", StringComparison.Ordinal)
            && SinkEntry(_session.Catalog.Find(method), argument.Parameter?.Name) is not { Rule: RuleIds.Persisted })
        {
            return;
        }

        foreach (Trace trace in _session.Exposures.Of(result, result.Type, Exposure.Serialised).Traces)
        {
            Report(new Sink(RuleIds.Persisted, method.Name, Exposure.Serialised), LocationOf(argument.Syntax.FirstAncestorOrSelf<InvocationExpressionSyntax>() ?? argument.Syntax), argument.Syntax, null, trace, null);
        }
    }

    /// <summary>The name of what prints the returned value: a <c>ToString</c>, a record's own, or the debugger.</summary>
    private static string? Prints(IMethodSymbol method)
    {
        if (method is { Name: "ToString", IsOverride: true, Parameters.IsEmpty: true } || IsFormattable(method))
        {
            return "ToString";
        }

        if (method.AssociatedSymbol is not IPropertySymbol property)
        {
            return null;
        }

        INamedTypeSymbol type = method.ContainingType;
        if (type.IsRecord && property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } && type.GetMembers("ToString").All(static member => member.IsImplicitlyDeclared))
        {
            return "ToString";
        }

        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "DebuggerDisplayAttribute" && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is string format && format.Contains("{" + property.Name))
            {
                return "DebuggerDisplay";
            }
        }

        return null;
    }

    /// <summary>Whether formatting calls a method, as it calls that of <c>IFormattable</c> before <c>ToString()</c>.</summary>
    private static bool IsFormattable(IMethodSymbol method) =>
        method is { Name: "ToString", Parameters: [{ Type.SpecialType: SpecialType.System_String }, { Type.Name: "IFormatProvider" }] }
        && method.ContainingType.AllInterfaces.Any(static type => type is { Name: "IFormattable", ContainingNamespace.Name: "System" });

    private void OnCallback(IMethodSymbol method, CallArgument argument, FlowValue result)
    {
        OnEndpoint(method, argument, result);
        OnMessageFunction(method, argument, result);
    }

    /// <summary>A function that makes the message of a logging call.</summary>
    private void OnMessageFunction(IMethodSymbol method, CallArgument argument, FlowValue result)
    {
        if (SinkEntry(_session.Catalog.Find(method), argument.Parameter?.Name) is { Rule: RuleIds.Logged or RuleIds.TestOutput } entry && !result.IsClean)
        {
            EnterSink(new Sink(entry.Rule, NameOf(method), entry.Exposure), (IOperation?)argument.Operation.Parent?.Parent ?? argument.Operation, new CallArgument(null, result, argument.Operation, argument.Syntax));
        }
    }
}
