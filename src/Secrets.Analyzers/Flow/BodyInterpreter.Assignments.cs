using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>Assignments of every form: to variables and members, through setters, by deconstruction and by patterns.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Writes a value to what an expression names.</summary>
    private void AssignTo(IOperation target, FlowValue value, IOperation? valueOperation, IOperation assignment)
    {
        switch (target)
        {
            case IPropertyReferenceOperation property:
                AssignProperty(property, value, valueOperation, assignment);
                return;
            case IFlowCaptureReferenceOperation captured when _capturedTargets.TryGetValue(captured.Id, out IPropertyReferenceOperation? original):
                // The right side branches, as in target.Property = condition ? a : b.
                AssignProperty(original, value, valueOperation, assignment);
                return;
            case IDiscardOperation:
                return;
            case IDynamicMemberReferenceOperation late:
                AssignLate(late, value, valueOperation ?? assignment);
                return;
            case ITupleOperation tuple:
                for (int i = 0; i < tuple.Elements.Length; i++)
                {
                    AssignTo(tuple.Elements[i], value.Member("Item" + (i + 1)), null, assignment);
                }

                return;
            case IDeclarationExpressionOperation declaration:
                AssignTo(declaration.Expression, value, valueOperation, assignment);
                return;
            case IFieldReferenceOperation field when EnterFieldSink(field, value, valueOperation):
                return;
            case IArrayElementReferenceOperation or IFieldReferenceOperation:
                foreach (IOperation child in target.ChildOperations)
                {
                    Visit(child);
                }

                break;
        }

        if (PlaceOf(target) is { } place)
        {
            Assign(place, Named(value, target), isWeak: false, assignment.Syntax);
            RememberAlias(target, valueOperation);
        }
    }

    /// <summary>A member bound at run time: the view's bag is a sink, other objects keep the member.</summary>
    private void AssignLate(IDynamicMemberReferenceOperation target, FlowValue value, IOperation valueOperation)
    {
        if (target.Instance is IPropertyReferenceOperation { Property.Name: "ViewBag" })
        {
            EnterSink(new Sink(RuleIds.Response, "ViewBag", Exposure.Serialised), target, new CallArgument(null, value, valueOperation, valueOperation.Syntax));
        }
        else if (target.Instance is not null && PlaceOf(target.Instance) is { } place)
        {
            Assign(place.Below(target.MemberName), value, isWeak: false, target.Syntax);
        }
    }

    /// <summary>Adds the name of the target to the path of a value.</summary>
    private static FlowValue Named(FlowValue value, IOperation target) => value.IsClean ? value : target switch
    {
        ILocalReferenceOperation local => value.Through(local.Local.Name, target.Syntax),
        IParameterReferenceOperation parameter => value.Through(parameter.Parameter.Name, target.Syntax),
        IFieldReferenceOperation field => value.Through(field.Field.Name, target.Syntax),
        IPropertyReferenceOperation { Property.IsIndexer: false } property => value.Through(property.Property.Name, target.Syntax),
        _ => value,
    };

    /// <summary>A reference local stands for what it refers to, as far as that can be named.</summary>
    private void Refer(ILocalSymbol local, IOperation value)
    {
        _scope.References.Remove(local);
        if (PlaceOf(value) is { Root: not CaptureId } place)
        {
            _scope.References[local] = place;
        }
    }

    private void RememberAlias(IOperation target, IOperation? value)
    {
        RememberBacking(target, value);
        if (target is not ILocalReferenceOperation { Local: { Type.IsValueType: false } local } || value is null)
        {
            return;
        }

        if (PlaceOf(value) is { } place && place.Root is not CaptureId)
        {
            _scope.Aliases[local] = place;
        }
        else
        {
            _scope.Aliases.Remove(local);
        }
    }

    /// <summary><c>new StreamWriter(stream)</c>: a writer keeps nothing to itself.</summary>
    private void RememberBacking(IOperation target, IOperation? value)
    {
        if (target is not ILocalReferenceOperation { Local: { } local } || value is not IObjectCreationOperation creation)
        {
            return;
        }

        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && Carriers.IsFilled(parameter) && PlaceOf(argument.Value) is { Root: not CaptureId } place)
            {
                _scope.Backings[local] = place;
            }
        }
    }

    private void AssignProperty(IPropertyReferenceOperation target, FlowValue value, IOperation? valueOperation, IOperation assignment)
    {
        FlowValue receiver = Visit(target.Instance);
        List<CallArgument> arguments = Arguments(target.Arguments);
        IPropertySymbol property = target.Property;
        EnterIndexerKey(target, arguments);
        value = OnAttachedByAssignment(target, receiver, value, valueOperation, assignment);
        if (valueOperation is not null && EnterPropertySinks(target, receiver, value, valueOperation, arguments))
        {
            return;
        }

        if (property.SetMethod is { } setter && _session.IsOwn(property) && !_session.Members.IsAutoProperty(property) && (setter.IsAbstract || _session.HasBody(setter)))
        {
            arguments.Add(Argument(setter, setter.Parameters.Length - 1, value, valueOperation ?? target));
            Call(assignment, setter, target.Instance, receiver, arguments);
            return;
        }

        if (!value.IsClean && !property.Parameters.IsEmpty)
        {
            value = WithKnownType(value, valueOperation ?? target);
        }

        if (PlaceOf(target) is { } place)
        {
            Assign(place, Named(value, target), isWeak: false, assignment.Syntax);
        }
        else if (_session.IsOwn(property))
        {
            EnterStore(property, property, value, assignment.Syntax);
            _session.Heap.Write(property, value);
        }
    }

    private FlowValue VisitDeconstruction(IDeconstructionAssignmentOperation operation)
    {
        FlowValue value = Visit(operation.Value);
        DeconstructionInfo? info = _session.ModelOf(operation.Syntax) is not { } model ? null : operation.Syntax switch
        {
            AssignmentExpressionSyntax assignment => model.GetDeconstructionInfo(assignment),
            { } part when part.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } loop => model.GetDeconstructionInfo(loop),
            _ => null,
        };
        Deconstruct(operation.Target, value, operation.Value.Type, info, operation);
        return value;
    }

    private void Deconstruct(IOperation target, FlowValue value, ITypeSymbol? type, DeconstructionInfo? info, IOperation operation)
    {
        while (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            AssignTo(target, value, null, operation);
            return;
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            FlowValue part = Part(value, type, info?.Method, i, tuple.Elements.Length, operation);
            DeconstructionInfo? inner = info is { } known && i < known.Nested.Length ? known.Nested[i] : null;
            Deconstruct(tuple.Elements[i], part, tuple.Elements[i].Type, inner, operation);
        }
    }

    /// <summary>One part of a deconstructed value: an item of a tuple, a record's member, or what <c>Deconstruct</c> puts out.</summary>
    private FlowValue Part(FlowValue value, ITypeSymbol? type, IMethodSymbol? deconstruct, int index, int count, IOperation operation)
    {
        if (value.IsClean && (deconstruct is null || !_session.IsOwn(deconstruct)))
        {
            return FlowValue.Clean;
        }

        if (deconstruct is null || type is { IsTupleType: true })
        {
            string item = "Item" + (index + 1);
            return type is INamedTypeSymbol { IsTupleType: true } tuple ? PartOf(value, item, tuple.TupleElements[index].Type)
                : value.Members.TryGetValue(item, out FlowValue? part) ? part
                : ElementOrSelf(value);
        }

        int parameter = index + (deconstruct.Parameters.Length - count);
        if (_session.IsOwn(deconstruct) && !deconstruct.IsImplicitlyDeclared)
        {
            FunctionSummary summary = _session.Summarize(deconstruct, FlowSession.MaskOf(value, FlowSession.ThisBit) | (deconstruct.IsStatic ? FlowSession.MaskOf(value, 1) : 0));
            return summary.Outputs.TryGetValue(deconstruct.OriginalDefinition.Parameters[parameter], out FlowValue? output)
                ? new Substitution(_session, deconstruct, value, [new CallArgument(deconstruct.Parameters[0], value, operation, operation.Syntax)]).Apply(output)
                : FlowValue.Clean;
        }

        ISymbol? member = MemberKey.ForParameter(type, deconstruct.Parameters[parameter].Name);
        return member is null || IsKey(member.Name, type) ? FlowValue.Clean
            : value.Functions.IsEmpty ? value.Member(MemberKey.Of(member))
            : value;
    }

    /// <summary>A part of a tuple; of one that is a secret as a whole, a number tells nothing.</summary>
    private static FlowValue PartOf(FlowValue tuple, string item, ITypeSymbol type)
    {
        FlowValue part = tuple.Member(item);
        return tuple.Members.ContainsKey(item) || FlowTypes.CanCarry(type) ? part : part.WithOwn(part.Own.Map(static trace => trace.Origin.IsConcrete ? null : trace));
    }

    private static bool IsKey(string name, ITypeSymbol? type) => name == "Key" && type?.Name is "KeyValuePair" or "DictionaryEntry";

    private FlowValue VisitIsPattern(IIsPatternOperation operation)
    {
        FlowValue value = Visit(operation.Value);
        EnterPattern(operation, value);
        Bind(operation.Pattern, value, operation);
        return FlowValue.Clean;
    }

    private void Bind(IPatternOperation pattern, FlowValue value, IOperation operation)
    {
        if (!FlowTypes.MayBe(value.Type, pattern.NarrowedType))
        {
            value = FlowValue.Clean;
        }

        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable }:
                BindVariable(variable, value, pattern);
                break;
            case IRecursivePatternOperation recursive:
                BindRecursive(recursive, value, operation);
                break;
            case IListPatternOperation list:
                foreach (IPatternOperation element in list.Patterns)
                {
                    Bind(element, element is ISlicePatternOperation ? value : value.Member(FlowValue.Element), operation);
                }

                if (list.DeclaredSymbol is { } whole)
                {
                    BindVariable(whole, value, pattern);
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(slice, value, operation);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value, operation);
                Bind(binary.RightPattern, value, operation);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value, operation);
                break;
        }
    }

    private void BindRecursive(IRecursivePatternOperation recursive, FlowValue value, IOperation operation)
    {
        foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
        {
            FlowValue member = property.Member is IPropertyReferenceOperation { Property: { } symbol } reference
                ? ReadProperty(reference, symbol, value)
                : property.Member is IFieldReferenceOperation field ? ReadMember(value, field.Field) : FlowValue.Clean;
            Bind(property.Pattern, member, operation);
        }

        for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            Bind(
                recursive.DeconstructionSubpatterns[i],
                Part(value, recursive.MatchedType, recursive.DeconstructSymbol as IMethodSymbol, i, recursive.DeconstructionSubpatterns.Length, operation),
                operation);
        }

        if (recursive.DeclaredSymbol is { } variable)
        {
            BindVariable(variable, value, recursive);
        }
    }

    private void BindVariable(ISymbol variable, FlowValue value, IOperation pattern)
    {
        Assign(Place.Of(variable), value.IsClean ? value : value.Through(variable.Name, pattern.Syntax), isWeak: false, pattern.Syntax);
    }
}
