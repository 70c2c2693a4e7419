using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>Operators, conversions and texts put together.</summary>
internal sealed partial class BodyInterpreter
{
    private FlowValue VisitCompound(ICompoundAssignmentOperation compound)
    {
        FlowValue left = Visit(compound.Target);
        FlowValue right = Visit(compound.Value);
        if (compound.OperatorMethod is { IsStatic: false, Parameters.Length: 1 } own)
        {
            // An operator that changes the object itself, of C# 14.
            Call(compound, own, compound.Target, left, [Argument(own, 0, right, compound.Value)]);
            return PlaceOf(compound.Target) is { } changed ? Read(changed) : left;
        }

        FlowValue value = compound.OperatorMethod is { Parameters.Length: 2 } method
            ? Call(compound, method, null, FlowValue.Clean, [Argument(method, 0, left, compound.Target), Argument(method, 1, right, compound.Value)])
            : compound.Type?.TypeKind == TypeKind.Delegate ? left.Join(right) : CarryScalar(compound, Text(left, compound.Target.Type).Join(Text(right, compound.Value.Type)));
        AssignTo(compound.Target, value, compound.Value, compound);
        return value;
    }

    private FlowValue VisitConversion(IConversionOperation conversion)
    {
        FlowValue value = Visit(conversion.Operand);
        if (conversion.OperatorMethod is { } method && (!value.IsClean || _session.IsOwn(method)))
        {
            return CallOperator(conversion, method, value, conversion.Operand);
        }

        return value.IsClean || value.Type is not null || !IsBoxing(conversion) ? value : value.WithType(conversion.Operand.Type);
    }

    /// <summary>A conversion that hides what decides how the value prints.</summary>
    private static bool IsBoxing(IConversionOperation conversion) =>
        conversion.Operand.Type is not null && conversion.Type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Interface or TypeKind.Dynamic };

    private FlowValue VisitInterpolated(IInterpolatedStringOperation interpolated)
    {
        FlowValue value = FlowValue.Clean;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            if (part is IInterpolationOperation interpolation)
            {
                FlowValue inner = Visit(interpolation.Expression);
                Visit(interpolation.FormatString);
                value = value.Join(Text(inner, TypeOf(interpolation.Expression)));
            }
            else
            {
                Visit(part);
            }
        }

        OnText(interpolated, value);
        return value;
    }

    /// <summary>Texts put together of thousands of parts lean to the left, farther than the stack reaches if each is visited from within the next.</summary>
    private FlowValue VisitBinary(IBinaryOperation binary)
    {
        if (binary.LeftOperand is not IBinaryOperation { ConstantValue.HasValue: false })
        {
            return Combine(binary, Visit(binary.LeftOperand), Visit(binary.RightOperand));
        }

        var rest = new Stack<IBinaryOperation>();
        IOperation first = binary;
        while (first is IBinaryOperation { ConstantValue.HasValue: false } inner)
        {
            rest.Push(inner);
            first = inner.LeftOperand;
        }

        FlowValue value = Visit(first);
        while (rest.Count > 0)
        {
            IBinaryOperation next = rest.Pop();
            value = Visited(next, Combine(next, value, Visit(next.RightOperand)));
        }

        return value;
    }

    private FlowValue Combine(IBinaryOperation binary, FlowValue left, FlowValue right)
    {
        EnterComparison(binary, left, right);
        if (binary.OperatorMethod is { } method && _session.IsOwn(method))
        {
            return Call(binary, method, null, FlowValue.Clean, [Argument(method, 0, left, binary.LeftOperand), Argument(method, 1, right, binary.RightOperand)]);
        }

        if (binary.Type?.TypeKind == TypeKind.Delegate)
        {
            return left.Join(right);
        }

        if (binary.Type?.SpecialType != SpecialType.System_String)
        {
            return CarryScalar(binary, left.Join(right));
        }

        FlowValue text = Text(left, TypeOf(binary.LeftOperand)).Join(Text(right, TypeOf(binary.RightOperand)));
        OnText(binary, text);
        return text;
    }

    /// <summary>Tuples are compared element by element.</summary>
    private FlowValue VisitTupleComparison(ITupleBinaryOperation comparison)
    {
        FlowValue left = Visit(comparison.LeftOperand);
        FlowValue right = Visit(comparison.RightOperand);
        if (!left.IsClean || !right.IsClean)
        {
            EnterTupleComparison(comparison, comparison.LeftOperand, left, comparison.RightOperand, right);
        }

        return FlowValue.Clean;
    }

    /// <summary>Arithmetic on a value that is itself a number keeps it; a comparison tells nothing.</summary>
    private static FlowValue CarryScalar(IOperation operation, FlowValue value) =>
        operation is IBinaryOperation binary && (binary.Type?.SpecialType == SpecialType.System_Boolean || IsDistance(binary)) ? FlowValue.Clean : value;

    /// <summary>How far two pointers are apart.</summary>
    private static bool IsDistance(IBinaryOperation binary) => binary is { LeftOperand.Type.TypeKind: TypeKind.Pointer, RightOperand.Type.TypeKind: TypeKind.Pointer };
}
