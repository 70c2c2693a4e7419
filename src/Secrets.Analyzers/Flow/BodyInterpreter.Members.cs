using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Catalog;
using Secrets.Analyzers.Literals;

namespace Secrets.Analyzers.Flow;

/// <summary>Properties, indexers and constructors.</summary>
internal sealed partial class BodyInterpreter
{
    private FlowValue VisitProperty(IPropertyReferenceOperation operation)
    {
        FlowValue receiver = Visit(operation.Instance);
        List<CallArgument> arguments = Arguments(operation.Arguments);
        EnterIndexerKey(operation, arguments);
        return operation.Arguments.IsEmpty
            ? HandedOut(ReadProperty(operation, operation.Property, receiver), operation.Property, operation.Type)
            : ReadIndexer(operation, receiver, arguments);
    }

    private FlowValue ReadProperty(IPropertyReferenceOperation operation, IPropertySymbol property, FlowValue receiver)
    {
        if (Sources.IsSource(property))
        {
            return Reveal(operation);
        }

        if (KnownSymbols.IsSecret(property.ContainingType) || KnownSymbols.IsKeyVaultSecret(property.ContainingType))
        {
            return FlowValue.Clean;
        }

        if (!_session.IsOwn(property))
        {
            return ImplementationOf(property, receiver) is { } implementation ? CallOwn(operation, implementation, operation.Instance, receiver, []) : ReadExternal(property, receiver);
        }

        if (property.IsStatic && _session.Members.IsAutoProperty(property))
        {
            return Get(property.OriginalDefinition);
        }

        FlowValue value = property.IsStatic ? FlowValue.Clean : ReadMember(receiver, property);
        return property.GetMethod is { } getter && !_session.Members.IsAutoProperty(property)
            ? CallGetter(operation, getter, receiver, value)
            : value;
    }

    private FlowValue CallGetter(IPropertyReferenceOperation operation, IMethodSymbol getter, FlowValue receiver, FlowValue stored)
    {
        FlowValue computed = CallOwn(operation, getter, operation.Instance, receiver, []);
        bool isStored = getter.IsAbstract || !_session.HasBody(getter) || receiver.Members.ContainsKey(MemberKey.Of(operation.Property));
        return isStored ? computed.Join(stored) : computed;
    }

    private FlowValue ReadIndexer(IPropertyReferenceOperation operation, FlowValue receiver, List<CallArgument> arguments)
    {
        if (_session.IsOwn(operation.Property) && operation.Property.GetMethod is { } getter)
        {
            return CallOwn(operation, getter, operation.Instance, receiver, arguments);
        }

        if (ImplementationOf(operation.Property, receiver) is { } implementation)
        {
            return CallOwn(operation, implementation, operation.Instance, receiver, Renamed(implementation, arguments));
        }

        if (operation.Property.ContainingType.Name == "ITuple")
        {
            return arguments[0].Operation.ConstantValue is { HasValue: true, Value: int item } ? receiver.Member("Item" + (item + 1)) : FlowValue.Of(receiver.Deep());
        }

        FlowValue element = receiver.Member(IndexName(arguments[0].Operation));
        if (element.IsClean && _session.Catalog.Has(operation.Property, ApiRole.ReadBack))
        {
            // What isn't known by its key came in with the whole text.
            bool isCompanion = arguments[0].Operation.ConstantValue is { HasValue: true, Value: string key } && ConnectionStrings.IsCompanion(key);
            return isCompanion ? FlowValue.Clean
                : receiver.Members.TryGetValue("ConnectionString", out FlowValue? whole) || receiver.Members.TryGetValue("connectionString", out whole) ? whole : FlowValue.Of(receiver.Own);
        }

        return FlowTypes.IsText(receiver.Type) && element.IsClean ? FlowValue.Of(receiver.Own) : element;
    }

    /// <summary>The getter by which an object of the project that was made in sight implements a library's property; null for other objects.</summary>
    private IMethodSymbol? ImplementationOf(IPropertySymbol property, FlowValue receiver) =>
        !receiver.IsClean && property.GetMethod is { } getter && receiver.Type is INamedTypeSymbol made && _session.IsOwn(made) ? DispatchMap.ImplementationOf(getter, made) : null;

    /// <summary>A property of a library's object: what was put into it comes out, and carriers give their content.</summary>
    private FlowValue ReadExternal(IPropertySymbol property, FlowValue receiver)
    {
        if (Destinations.BehindDoor(property, receiver) is { } behind)
        {
            return behind;
        }

        if (receiver.IsClean)
        {
            return FlowValue.Clean;
        }

        if (receiver.Members.ContainsKey(MemberKey.Of(property)))
        {
            return receiver.Member(MemberKey.Of(property));
        }

        if (IsNameOfPart(property) || IsServer(property) || property.Name is "Keys" || property.Name == "Key" && property.ContainingType.Name is "KeyValuePair" or "DictionaryEntry" or "IGrouping")
        {
            return FlowValue.Clean;
        }

        if (_session.Catalog.Has(property, ApiRole.ReadBack))
        {
            return FlowValue.Of(receiver.Deep());
        }

        if (_session.Catalog.Has(property, ApiRole.Sanitizer) || !FlowTypes.CanCarry(property.Type) && property.OriginalDefinition.Type is not ITypeParameterSymbol)
        {
            return FlowValue.Clean;
        }

        return property.Name is "Result" or "Value" or "Current" or "First" or "Last" or "Next" or "Previous" or "Values" or "Span" or "Memory" or "Array" or "Writer" or "Reader"
            ? ElementOrSelf(receiver)
            : FlowTypes.IsText(property.Type) ? FlowValue.Of(receiver.Own) : receiver.WithType(null);
    }

    /// <summary>The name of an element or the template of a text, rather than its content.</summary>
    private static bool IsNameOfPart(IPropertySymbol property) =>
        (property.Name is "Name" or "LocalName" or "Prefix" or "NamespaceURI" && TypeNames.Namespace(property.ContainingType.ContainingNamespace).StartsWith("System.Xml", StringComparison.Ordinal))
        || property is { Name: "Format", ContainingType.Name: "FormattableString" };

    /// <summary>The server that an address leads to: what opens it stands in the path, the query or the user's part.</summary>
    private static bool IsServer(IPropertySymbol property) =>
        property.Name is "Host" or "DnsSafeHost" or "IdnHost" or "Authority" or "Scheme" && property.ContainingType.Name is "Uri" or "UriBuilder";

    private FlowValue VisitCreation(IObjectCreationOperation creation)
    {
        List<CallArgument> arguments = Arguments(creation.Arguments);
        FlowValue created = FlowValue.Fresh(creation.Type);
        if (creation.Constructor is not { } constructor)
        {
            return created;
        }

        EnterLazy(creation, arguments);
        if (EnterSinks(creation, constructor, created, arguments) is { } rule)
        {
            arguments = Remaining(constructor, arguments, new Spoken(rule, creation.Syntax));
            if (rule != RuleIds.Url)
            {
                return rule == RuleIds.Exception ? WithMessage(created, arguments) : created;
            }
        }
        else
        {
            arguments = Remaining(constructor, arguments, null);
        }

        FlowValue result = _session.IsOwn(constructor) ? CreateOwn(creation, constructor, created, arguments) : CreateExternal(creation, constructor, created, arguments);
        if (creation.Initializer is not null)
        {
            foreach (IOperation initializer in creation.Initializer.Initializers)
            {
                Visit(initializer);
            }
        }

        return result;
    }

    private FlowValue CreateOwn(IObjectCreationOperation creation, IMethodSymbol constructor, FlowValue created, List<CallArgument> arguments)
    {
        ulong mask = 0;
        foreach (CallArgument argument in arguments)
        {
            mask |= argument.Parameter is { } parameter && (!argument.Value.IsClean || IsDecisive(argument.Value)) ? FlowSession.Bit(parameter.Ordinal) : 0;
        }

        FunctionSummary summary = _session.Summarize(constructor, mask);
        if (summary.IsEmpty)
        {
            return created;
        }

        ApplySummary(constructor, summary, null, created, arguments, creation, isCreation: true);
        arguments = _session.Budget.IsSpent ? Plain(arguments) : arguments;
        return Filled(created, constructor, summary, arguments);
    }

    private FlowValue Filled(FlowValue created, IMethodSymbol method, List<CallArgument> arguments) =>
        Filled(created, method, _session.Summarize(method, FlowSession.Bit(0)), arguments);

    /// <summary>A new object with what a constructor or another method puts into it.</summary>
    private FlowValue Filled(FlowValue created, IMethodSymbol method, FunctionSummary summary, List<CallArgument> arguments)
    {
        var substitution = new Substitution(_session, method, created, arguments);
        foreach (KeyValuePair<ISymbol, FlowValue> output in summary.Outputs)
        {
            if (output.Key is IMethodSymbol)
            {
                foreach (KeyValuePair<string, FlowValue> member in output.Value.Members)
                {
                    FlowValue held = substitution.Apply(member.Value);
                    created = created.WithMember(member.Key, held);
                    HoldFunctions(method.ContainingType, member.Key, held);
                }
            }
        }

        return created;
    }

    /// <summary>A function that an object is made with is called by its methods, wherever the object goes.</summary>
    private void HoldFunctions(ITypeSymbol type, string name, FlowValue held)
    {
        if (!held.Functions.IsEmpty && _session.Members.Named(type, name) is { } member)
        {
            _session.Heap.Write(member, FlowValue.Clean.WithFunctions(held.Functions));
        }
    }

    private FlowValue CreateExternal(IObjectCreationOperation creation, IMethodSymbol constructor, FlowValue created, List<CallArgument> arguments)
    {
        bool isCarrier = _session.Carriers.IsCarrier(constructor);
        arguments = isCarrier ? Enumerated(arguments) : arguments;
        FlowValue inputs = FlowValue.Clean;
        FlowValue text = FlowValue.Clean;
        foreach (CallArgument argument in arguments)
        {
            FlowValue value = WithKnownType(argument.Value, argument.Operation);
            inputs = inputs.Join(value);
            text = isCarrier && !value.IsClean ? text.Join(TextOf(value.WithoutFunctions())) : text;
            if (!value.IsClean && argument.Parameter is { } parameter && FlowTypes.CanCarry(parameter.Type))
            {
                created = AddHeld(created, creation.Type, parameter.Name, value);
            }
        }

        created = Destinations.Of(creation.Type, arguments) is { } destination ? created.WithType(destination) : created;
        created = OnAttachedAtCreation(creation, created, arguments);
        FlowValue returned = CallBack(constructor, inputs.WithoutFunctions(), arguments, isCarrier);
        if (inputs.IsClean && returned.IsClean)
        {
            return created;
        }

        if (!SymbolEqualityComparer.Default.Equals(FlowTypes.Unwrap(creation.Type), creation.Type))
        {
            return inputs.WithoutFunctions().Join(returned);
        }

        if (!isCarrier)
        {
            EscapeAll(arguments);
            return created;
        }

        if (FlowTypes.IsText(creation.Type))
        {
            return created.WithoutMembers().WithOwn(text.Own.Union(TextOf(returned).Own));
        }

        if (FlowTypes.IsCollection(creation.Type))
        {
            return created.WithMember(FlowValue.Element, ElementOrSelf(inputs.WithoutFunctions()));
        }

        bool holdsMembers = !created.Members.IsEmpty || returned.IsClean && inputs.Functions.Length > 0;
        return holdsMembers ? created.WithFunctions(inputs.Functions) : created.WithOwn(text.Own.Union(TextOf(returned).Own));
    }

    /// <summary>What a constructor takes in for a property of the same name can be read back there.</summary>
    private static FlowValue AddHeld(FlowValue created, ITypeSymbol? type, string parameter, FlowValue value)
    {
        ISymbol? member = MemberKey.ForParameter(type, parameter);
        return member is IPropertySymbol or IFieldSymbol { ContainingType.IsTupleType: true } ? created.WithMember(MemberKey.Of(member), value) : created;
    }

    private FlowValue VisitDynamic(IOperation operation)
    {
        FlowValue all = FlowValue.Clean;
        foreach (IOperation child in operation.ChildOperations)
        {
            all = all.Join(Visit(child));
        }

        if (operation is IDynamicInvocationOperation invocation)
        {
            EnterDynamicSinks(invocation);
        }

        return operation is IDynamicMemberReferenceOperation member ? all.Member(member.MemberName) : TextOf(all);
    }
}
