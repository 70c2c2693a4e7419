using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>Calls of code outside the project: carriers hand the value on, everything else takes it in.</summary>
internal sealed partial class BodyInterpreter
{
    private FlowValue CallExternal(IOperation operation, IMethodSymbol method, IOperation? instance, FlowValue receiver, List<CallArgument> arguments, bool isKept)
    {
        if (Destinations.BehindDoor(method, receiver) is { } behind)
        {
            return behind;
        }

        if (method.Name == "GetRawResponse" && KnownSymbols.IsRawObject(method.ContainingType))
        {
            FlowValue body = Reveal(operation);
            return FlowValue.Clean.WithMember("Content", body).WithMember("ContentStream", body);
        }

        if (method.Name.StartsWith("ReadAs", StringComparison.Ordinal) && method.ContainingType.Name == "HttpContent" && AttachedTo(receiver) is { IsClean: false } sent)
        {
            return sent;
        }

        StartHeld(operation, method, receiver, arguments);
        bool isCarrier = _session.Carriers.IsCarrier(method);
        arguments = isCarrier ? Enumerated(arguments) : arguments;
        FlowValue inputs = Input(receiver, instance?.Type, isElement: false);
        FlowValue text = TextOf(inputs);
        Exposure exposure = Serialises(method) ? Exposure.Serialised : Exposure.Log;
        foreach (CallArgument argument in arguments)
        {
            if (Passes(argument) && !argument.Value.IsClean)
            {
                FlowValue input = Input(WithKnownType(argument.Value, argument.Operation), argument.Operation.Type, IsElement(argument.Parameter));
                inputs = inputs.Join(input);
                text = text.Join(TextOf(input, exposure));
            }
        }

        FlowValue returned = CallBack(method, inputs, arguments, isCarrier);
        if (Overwritten(method, instance, arguments) is { } overwritten && PlaceOf(overwritten) is { } cleared)
        {
            Assign(cleared, FlowValue.Fresh(overwritten.Type), isWeak: false, operation.Syntax);
            return FlowValue.Clean;
        }

        if (Exchanged(operation, method, arguments, returned) is { } before)
        {
            return before;
        }

        if (!isCarrier)
        {
            if (isKept)
            {
                EscapeAll(arguments);
            }

            OnUnknownCall(operation, method, arguments);
            OnAttachedByCall(operation, method, instance, receiver, arguments);
            if ((ContentOf(operation, method, arguments) ?? RequestOf(method, arguments)) is { } made)
            {
                return made;
            }

            return CarriesText(method, receiver, arguments) ? text
                : method is { Name: "ToString", Parameters.IsEmpty: true } ? Text(receiver, instance?.Type)
                : FlowValue.Clean;
        }

        if (!inputs.IsClean || !returned.IsClean)
        {
            Fill(operation, method, instance, arguments, inputs, text, returned);
        }

        return ResultOf(operation, method, inputs, text, returned, receiver, arguments);
    }

    /// <summary>What goes into a call: the elements of a collection, functions among them; a function that is no element is called and doesn't go in.</summary>
    private static FlowValue Input(FlowValue value, ITypeSymbol? type, bool isElement) =>
        isElement || FlowTypes.IsCollection(type) ? ElementOf(value, type) : ElementOf(value.WithoutFunctions(), type);

    /// <summary>Whether a parameter takes an element as it is, of whatever type.</summary>
    private static bool IsElement(IParameterSymbol? parameter) => parameter?.OriginalDefinition.Type is ITypeParameterSymbol;

    /// <summary>Whether an argument's content may come out of a carrier: not the keys that a look-up takes, nor formats and options, nor what is looked for and replaced.</summary>
    private static bool Passes(CallArgument argument) =>
        argument.Parameter is not { Name: "oldValue" or "oldChar", ContainingSymbol.Name: "Replace" } and not { Name: "pattern", ContainingType.Name: "Regex" }
        && argument.Parameter is not { Name: "format", ContainingSymbol.Name: "ToString" or "TryFormat" }
        && argument.Parameter?.Name is not ("key" or "comparer" or "comparisonType" or "provider" or "separator" or "cancellationToken")
        && argument.Parameter is not { Name: "options", ContainingSymbol.Name: not "Create" };

    private FlowValue ResultOf(IOperation operation, IMethodSymbol method, FlowValue inputs, FlowValue text, FlowValue returned, FlowValue receiver, List<CallArgument> arguments)
    {
        ITypeSymbol? type = operation.Type;
        if (method is { Name: "Create", ContainingType.SpecialType: SpecialType.System_String } && arguments.Find(static argument => !argument.Value.Functions.IsEmpty) is { } writer)
        {
            return writer.Value.Functions.All(OverwritesText) ? FlowValue.Clean : text;
        }

        bool mapsByFunction = ReturnsFunctionResult(method);
        FlowValue content = mapsByFunction ? returned : inputs.Join(returned);
        if (type is null || content.IsClean || (!FlowTypes.CanCarry(type) && !ReturnsElement(method)))
        {
            return FunctionsOf(receiver, arguments, type);
        }

        if (FlowTypes.IsText(type))
        {
            return mapsByFunction ? TextOf(returned) : text.Join(TextOf(returned));
        }

        if (method is { Name: "Create", ContainingType.Name: "Tuple" or "ValueTuple" })
        {
            return TupleOf(arguments, type);
        }

        if (method.Name is "Zip" or "Index" && !mapsByFunction)
        {
            return FlowValue.Fresh(type).WithMember(FlowValue.Element, PairsOf(method, arguments));
        }

        if (method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "AsEnumerable" or "Cast" or "ToList" or "ToArray" && !mapsByFunction)
        {
            return receiver.IsClean && arguments.Count > 0 ? Container(arguments[0].Value, content, type) : Container(receiver, content, type);
        }

        return FlowTypes.IsCollection(FlowTypes.Unwrap(type)) ? FlowValue.Fresh(FlowTypes.Unwrap(type)).WithMember(FlowValue.Element, ElementOrSelf(content)) : content;
    }

    private static FlowValue Container(FlowValue source, FlowValue content, ITypeSymbol type) =>
        FlowTypes.IsText(source.Type) || source.Members.IsEmpty ? FlowValue.Fresh(type).WithMember(FlowValue.Element, content) : source;

    /// <summary>A lazy value or a task made from a function holds what the function returns; others hand the function itself on.</summary>
    private static FlowValue FunctionsOf(FlowValue receiver, List<CallArgument> arguments, ITypeSymbol? type)
    {
        FlowValue functions = FlowValue.Clean;
        if (type?.TypeKind == TypeKind.Delegate)
        {
            functions = FlowValue.Clean.WithFunctions(receiver.Functions);
            foreach (CallArgument argument in arguments)
            {
                functions = functions.Join(argument.Value);
            }
        }

        return functions;
    }

    /// <summary>Whether the result is an element as it was put in, of whatever type.</summary>
    private static bool ReturnsElement(IMethodSymbol method) => method.OriginalDefinition.ReturnType is ITypeParameterSymbol;

    /// <summary>A library's method that makes text of the value it is called on, such as an extension of string.</summary>
    private static bool CarriesText(IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        if (!FlowTypes.IsText(method.ReturnType) || (FlowTypes.IsOpaque(method.ContainingType) && method.Name is not ("Export" or "ExportPkcs12")))
        {
            return false;
        }

        return method.IsStatic ? method.IsExtensionMethod && arguments.Count > 0 && !arguments[0].Value.Own.IsNone : !receiver.Own.IsNone;
    }

    /// <summary>Puts what a carrier takes in into the containers it fills: its receiver, buffers, and out parameters.</summary>
    private void Fill(IOperation operation, IMethodSymbol method, IOperation? instance, List<CallArgument> arguments, FlowValue inputs, FlowValue text, FlowValue returned)
    {
        FlowValue added = FlowValue.Clean;
        foreach (CallArgument argument in arguments)
        {
            FlowValue value = IsElement(argument.Parameter) ? argument.Value : argument.Value.WithoutFunctions();
            added = Passes(argument) ? added.Join(WithKnownType(value, argument.Operation)) : added;
        }

        instance ??= method is { IsExtensionMethod: true, ContainingType.Name: "DataflowBlock" } ? arguments[0].Operation : null;
        added = method.Name is "GetOrAdd" or "AddOrUpdate" ? added.Join(returned) : added;
        if (instance is not null && !added.IsClean && Carriers.IsFilledBy(method) && !FlowTypes.IsImmutable(instance.Type) && PlaceOf(instance) is { } place)
        {
            bool isCollection = (FlowTypes.IsCollection(instance.Type) && !FlowTypes.IsText(instance.Type)) || instance.Type is { Name: "ChannelWriter" };
            if (isCollection)
            {
                FillCollection(place, method, arguments, added, operation);
            }
            else if (!Conduits.IsConnection(place, instance.Type))
            {
                FillText(place, TextOf(added), operation);
            }
        }

        foreach (CallArgument argument in arguments)
        {
            if (argument.Parameter is { } parameter && Carriers.IsFilled(parameter) && FlowTypes.CanCarry(parameter.Type) && (argument.Value.Own.IsNone || parameter.RefKind is RefKind.Ref or RefKind.Out))
            {
                FillArgument(method, argument, parameter, inputs, text, operation);
            }
        }
    }

    /// <summary>Text goes into a writer and on to whatever the writer was made on.</summary>
    private void FillText(Place place, FlowValue text, IOperation operation, int hops = 0)
    {
        Assign(place, text, isWeak: true, operation.Syntax);
        if (hops < MaxHops && place.Root is ISymbol root && _scope.Backings.TryGetValue(root, out Place? backing) && !ReferenceEquals(backing.Root, root))
        {
            FillText(backing, text, operation, hops + 1);
        }
    }

    private void FillCollection(Place place, IMethodSymbol method, List<CallArgument> arguments, FlowValue added, IOperation operation)
    {
        bool isMany = method.Name.EndsWith("Range", StringComparison.Ordinal) || method.Name is "UnionWith";
        FlowValue element = isMany ? ElementOrSelf(added) : added;
        string name = arguments.Count > 1 && method.Parameters[0].Name == "key" ? IndexName(arguments[0].Operation) : FlowValue.Element;
        Assign(place.Below(name), element, isWeak: false, operation.Syntax);
    }

    private void FillArgument(IMethodSymbol method, CallArgument argument, IParameterSymbol parameter, FlowValue inputs, FlowValue text, IOperation operation)
    {
        if (argument.Value.Type is { } destination && Destinations.RuleFor(destination) is { } rule)
        {
            EnterSink(new Sink(rule, method.Name, Exposure.Serialised), operation, new CallArgument(null, text, operation, operation.Syntax));
        }

        if (parameter.RefKind is RefKind.Out or RefKind.Ref)
        {
            AssignTo(argument.Operation, FlowTypes.IsText(parameter.Type) ? text : inputs, null, operation);
        }
        else if (PlaceOf(argument.Operation) is { } place)
        {
            FillText(place, text, operation);
        }
    }

    /// <summary>Whether a method writes whole objects, not only what they print as.</summary>
    private bool Serialises(IMethodSymbol method)
    {
        foreach (ApiEntry entry in _session.Catalog.Find(method))
        {
            if (entry is { Role: ApiRole.Sink, Rule: RuleIds.PrintingType } or { Role: ApiRole.Carrier, Exposure: Exposure.Serialised })
            {
                return true;
            }
        }

        return false;
    }

    private FlowValue TextOf(FlowValue value, Exposure exposure = Exposure.Log)
    {
        Taint taint = _session.Exposures.Of(value, value.Type, exposure);
        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            taint = FlowValue.IsElement(member.Key) ? taint.Union(_session.Exposures.Of(member.Value, null, exposure)) : taint;
        }

        return FlowValue.Of(taint.Map(static trace => trace.With(trace.Origin.As(OriginShape.Elements))));
    }

    private FlowValue Text(FlowValue value, ITypeSymbol? type)
    {
        value = Filled(value, type);
        return value.IsClean ? FlowValue.Clean : FlowValue.Of(_session.Exposures.Of(value, type, Exposure.Text).Map(static trace => trace.With(trace.Origin.As(OriginShape.Text))));
    }

    /// <summary>As <see cref="ElementOrSelf"/>, for a value of which only the static type says that it is a collection.</summary>
    private static FlowValue ElementOf(FlowValue value, ITypeSymbol? type) =>
        value.Members.IsEmpty && !value.Own.IsNone && FlowTypes.IsCollection(type) && !FlowTypes.IsText(type) ? value.Member(FlowValue.Element) : ElementOrSelf(value);

    private static FlowValue ElementOrSelf(FlowValue value)
    {
        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            if (FlowValue.IsElement(member.Key))
            {
                return value.Member(FlowValue.Element);
            }
        }

        return value;
    }

    private void EscapeAll(List<CallArgument> arguments)
    {
        foreach (CallArgument argument in arguments)
        {
            Escape(WithKnownType(argument.Value, argument.Operation));
        }
    }

    /// <summary>An object that leaves for code out of sight: whoever gets hold of it finds what its members hold.</summary>
    private void Escape(FlowValue value)
    {
        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            if (value.Type is { } type && _session.Members.Named(type, member.Key) is { } symbol)
            {
                _session.Heap.Write(symbol, member.Value);
            }

            Escape(member.Value);
        }
    }
}
