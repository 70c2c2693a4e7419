using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Reading and writing variables and members.</summary>
internal sealed partial class BodyInterpreter
{
    private FlowValue Get(object root) => _state.TryGet(root, out FlowValue value) ? value : Initial(root);

    private FlowValue Read(Place place)
    {
        FlowValue value = Get(place.Root);
        foreach (string name in place.Path)
        {
            value = value.Member(name);
        }

        return value;
    }

    private FlowValue Initial(object root)
    {
        switch (root)
        {
            case IParameterSymbol parameter:
                return InitialParameter(parameter);
            case ISymbol { IsStatic: true } member when member is IFieldSymbol or IPropertySymbol or IEventSymbol:
                return ReadHeap(member);
            case string:
                FlowValue self = _scope.Method is { } method && (_scope.Mask & FlowSession.ThisBit) != 0 ? FlowValue.Of(Taint.From(TaintOrigin.Of(method))) : FlowValue.Clean;
                return _scope.Objects?.Complete(self) ?? self;
            default:
                return FlowValue.Clean;
        }
    }

    private FlowValue InitialParameter(IParameterSymbol parameter)
    {
        FlowValue value = FlowValue.Clean;
        bool isNested = !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _scope.Method);
        if (!isNested && _scope.Objects?.Argument(parameter.Ordinal) is { } known)
        {
            return known;
        }

        if (isNested || FlowTypes.IsDelegate(parameter.Type) || (_scope.Mask & FlowSession.Bit(parameter.Ordinal)) != 0)
        {
            value = FlowValue.Of(Taint.From(TaintOrigin.Of(parameter)));
        }

        if (Sources.IsMarkedMember(parameter) && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_session.CancellationToken) is { } syntax)
        {
            value = value.Join(FlowValue.Of(Taint.From(TaintOrigin.Revealed(syntax, isNumber: !FlowTypes.CanCarry(parameter.Type)))));
        }

        return value;
    }

    /// <summary>The place that an expression names; null for values that have none.</summary>
    private Place? PlaceOf(IOperation? operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return _scope.References.TryGetValue(local.Local, out Place? referred) ? referred : Place.Of(local.Local);
            case IParameterReferenceOperation parameter when IsExtended(parameter.Parameter):
                return Place.Of(Place.This);
            case IParameterReferenceOperation parameter:
                return IsCapturedByType(parameter.Parameter)
                    ? Place.Of(Place.This).Below(MemberKey.Of(parameter.Parameter), parameter.Parameter)
                    : Place.Of(parameter.Parameter);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return Place.Of(Place.This);
            case IFlowCaptureReferenceOperation capture:
                return Place.Of(capture.Id);
            case IFieldReferenceOperation field:
                return PlaceOfMember(field.Field, field.Instance);
            case IPropertyReferenceOperation { Arguments.IsEmpty: true } view when IsView(view.Property):
                return PlaceOf(view.Instance);
            case IPropertyReferenceOperation { Arguments.IsEmpty: true } property:
                return PlaceOfMember(property.Property, property.Instance);
            case IEventReferenceOperation reference:
                return PlaceOfMember(reference.Event, reference.Instance);
            case IInlineArrayAccessOperation inline:
                return PlaceOf(inline.Instance)?.Below(IndexName(inline.Argument));
            case IImplicitIndexerReferenceOperation implied:
                return PlaceOf(implied.Instance)?.Below(FlowValue.Element);
            case IPropertyReferenceOperation { Instance: { } instance } indexer:
                return PlaceOf(instance)?.Below(IndexName(indexer.Arguments.IsEmpty ? null : indexer.Arguments[0].Value));
            case IArrayElementReferenceOperation element:
                return PlaceOf(element.ArrayReference)?.Below(IndexName(element.Indices.Length == 1 ? element.Indices[0] : null));
            case IConversionOperation conversion:
                return PlaceOf(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return PlaceOf(parenthesized.Operand);
            case IInvocationOperation { Instance: { } receiver } call when ReturnsReceiver(call):
                return PlaceOf(receiver);
            case IDeclarationExpressionOperation declaration:
                return PlaceOf(declaration.Expression);
            default:
                return null;
        }
    }

    private Place? PlaceOfMember(ISymbol member, IOperation? instance)
    {
        if (member.IsStatic)
        {
            return Place.Of(member.OriginalDefinition);
        }

        return PlaceOf(instance)?.Below(MemberKey.Of(member), _session.IsOwn(member) ? member.OriginalDefinition : null);
    }

    /// <summary>Whether what is written to a property's object is in the object that has the property.</summary>
    private static bool IsView(IPropertySymbol property) =>
        (property.Name is "Writer" or "Reader" && property.ContainingType is { Name: "Channel" or "Pipe" })
        || (property.Name == "Span" && property.ContainingType is { Name: "Memory" });

    private static bool ReturnsReceiver(IInvocationOperation call) => call.TargetMethod.Name != CloneMethod
        && SymbolEqualityComparer.Default.Equals(call.Type, call.Instance?.Type) && call.Type is { SpecialType: SpecialType.None, IsValueType: false };

    private static string IndexName(IOperation? index)
    {
        while (index is IConversionOperation { ConstantValue.HasValue: false, OperatorMethod: null } boxed)
        {
            index = boxed.Operand;
        }

        return index?.ConstantValue is { HasValue: true, Value: { } constant } ? FlowValue.ElementAt(constant) : FlowValue.Element;
    }

    /// <summary>Whether a parameter is that of an extension block: it stands for the receiver of the block's members.</summary>
    private static bool IsExtended(IParameterSymbol parameter) => parameter.ContainingSymbol is INamedTypeSymbol { TypeKind: not TypeKind.Delegate };

    /// <summary>Whether a primary constructor's parameter is used outside the constructor: then the object holds it.</summary>
    private bool IsCapturedByType(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, _scope.Method);

    private FlowValue ReadMember(FlowValue container, ISymbol member)
    {
        string name = MemberKey.Of(member);
        FlowValue value = member is IFieldSymbol { CorrespondingTupleField: not null, Type: { } type } ? PartOf(container, name, type) : container.Member(name);
        if (!container.IsFresh && !container.Members.ContainsKey(name) && _session.IsOwn(member))
        {
            FlowValue held = ReadHeap(member);
            value = value.Join(IsToldByCaller(value) ? held.WithoutAnyFunctions() : held);
        }

        return value;
    }

    /// <summary>An object that was not made in sight, as a whole: its public members hold what any object of its type was given.</summary>
    private FlowValue Filled(FlowValue value, ITypeSymbol? type)
    {
        ITypeSymbol? actual = value.Type ?? type;
        if (actual is null || value.IsFresh || !value.Own.IsNone || !_session.Heap.IsHeldBy(actual))
        {
            return value;
        }

        foreach (ISymbol member in actual.OriginalDefinition.GetMembers())
        {
            if (member is IFieldSymbol or IPropertySymbol && member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && !value.Members.ContainsKey(MemberKey.Of(member)))
            {
                FlowValue held = _session.Heap.Read(member).WithoutFunctions();
                value = held.IsClean ? value : value.WithMember(MemberKey.Of(member), held);
            }
        }

        return value.Members.IsEmpty ? value : value.WithType(actual);
    }

    /// <summary>Whether a caller knows the object, and with it the functions that it holds: those of other objects are not meant.</summary>
    private bool IsToldByCaller(FlowValue member)
    {
        foreach (Trace trace in member.Own.Traces)
        {
            if (trace.Origin is { Kind: OriginKind.Parameter, Shape: OriginShape.Identity, Parameter: { } parameter }
                && SymbolEqualityComparer.Default.Equals(parameter as IMethodSymbol ?? parameter.ContainingSymbol, _scope.Method))
            {
                return true;
            }
        }

        return false;
    }

    private FlowValue ReadHeap(ISymbol member)
    {
        if (member is IEventSymbol || FlowTypes.HoldsDelegates(StoredCopies.TypeOf(member)))
        {
            _session.Want(member);
        }

        FlowValue held = _session.Heap.Read(member);
        return _session.Budget.IsSpent ? held.WithoutMembers() : held;
    }

    /// <summary>Writes a value to a place; adds to what is there instead of replacing it where the place is not exactly known.</summary>
    private void Assign(Place place, FlowValue value, bool isWeak, SyntaxNode syntax, int hops = 0)
    {
        isWeak |= _isInsensitive;
        if (place.DeclaredMember is { } declared && StoredCopies.TypeOf(declared) is { } type && !FlowTypes.CanCarry(type))
        {
            value = value.WithOwn(value.Own.Map(static trace => MayBeNumber(trace.Origin) ? trace : null));
        }

        if (place.Path.IsEmpty)
        {
            AssignRoot(place, value, isWeak, syntax);
        }
        else
        {
            FlowValue root = Get(place.Root);
            _state.Set(place.Root, Updated(root, place.Path, 0, value, isWeak));
            RecordWrite(place.Root, syntax);
            WriteHeap(place, value, root, syntax);
        }

        if (hops == MaxHops)
        {
            return;
        }

        if (place.Root is CaptureId capture && _captured.TryGetValue(capture, out List<Place>? aliases))
        {
            foreach (Place alias in aliases)
            {
                Assign(place.On(alias), value, isWeak || aliases.Count > 1, syntax, hops + 1);
            }
        }
        else if (!place.Path.IsEmpty && place.Root is ILocalSymbol local && _scope.Aliases.TryGetValue(local, out Place? original) && !ReferenceEquals(original.Root, place.Root))
        {
            Assign(place.On(original), value, isWeak: true, syntax, hops + 1);
        }
    }

    /// <summary>Whether what comes from an origin may be a secret number, rather than one that was counted or computed from a secret's text.</summary>
    private static bool MayBeNumber(TaintOrigin origin) => origin.Kind == OriginKind.Revealed
        ? origin.IsNumber
        : origin.Path.IsEmpty ? origin.Parameter is not IParameterSymbol parameter || !FlowTypes.CanCarry(parameter.Type) : MemberKey.IsMarked(origin.Path[origin.Path.Length - 1]);

    private void AssignRoot(Place place, FlowValue value, bool isWeak, SyntaxNode syntax)
    {
        _state.Set(place.Root, isWeak ? Get(place.Root).Join(value) : value);
        RecordWrite(place.Root, syntax);
        if (place.Root is ISymbol { IsStatic: true } member and (IFieldSymbol or IPropertySymbol or IEventSymbol) && _session.IsOwn(member))
        {
            EnterStore(place.Root, member, value, syntax);
            _session.Heap.Write(member, value);
        }
    }

    private void RecordWrite(object root, SyntaxNode syntax)
    {
        if (root is ILocalSymbol or IParameterSymbol && _scope.Nested.Count > 0 && Get(root) is { IsClean: false } value)
        {
            _scope.Write((ISymbol)root, syntax.SpanStart, value);
        }
    }

    private void WriteHeap(Place place, FlowValue value, FlowValue root, SyntaxNode syntax)
    {
        if (place.DeclaredMember is not { } member || (root.IsFresh && place.Root is not string) || IsOfCopy(place))
        {
            return;
        }

        EnterStore(place.Root, member, value, syntax);
        if (place.Root is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } })
        {
            // Every caller is in sight, and is told by the summary.
            return;
        }

        for (int i = 0; i < place.Tail; i++)
        {
            value = FlowValue.Clean.WithMember(place.Path[place.Path.Length - 1 - i], value);
        }

        _session.Heap.Write(member, value);
    }

    /// <summary>A member of a local structure, or of a copy that <c>with</c> made.</summary>
    private bool IsOfCopy(Place place) => place.Path.Length == 1
        && (place.Root is ILocalSymbol { Type.IsValueType: true, IsRef: false } || (place.Root is CaptureId capture && _copies.Contains(capture)));

    private static FlowValue Updated(FlowValue container, ImmutableArray<string> path, int index, FlowValue value, bool isWeak)
    {
        string name = path[index];
        isWeak |= name == FlowValue.Element;
        FlowValue before = container.Member(name);
        if (index < path.Length - 1)
        {
            return container.WithMember(name, Updated(before, path, index + 1, value, isWeak));
        }

        return container.WithMember(name, isWeak ? before.Join(value) : value);
    }
}
