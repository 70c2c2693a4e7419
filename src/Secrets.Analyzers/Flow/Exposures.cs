using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>What of an object becomes visible where it is printed, logged or serialised.</summary>
internal sealed class Exposures(FlowSession session)
{
    /// <summary>The origins that show when a value is laid open.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its static type, used where its own is not known.</param>
    /// <param name="exposure">How far the sink looks into it.</param>
    /// <returns>The origins; none when the value prints nothing of them.</returns>
    public Taint Of(FlowValue value, ITypeSymbol? type, Exposure exposure)
    {
        if (exposure is Exposure.Text or Exposure.Log && FlowTypes.IsOpaque(FlowTypes.Unwrap(value.Type ?? type)))
        {
            return Taint.None;
        }

        if (exposure == Exposure.Value || value.Members.IsEmpty)
        {
            return value.Own;
        }

        ITypeSymbol? actual = FlowTypes.Unwrap(value.Type ?? type);
        if (exposure != Exposure.Serialised && actual is not null && ToStringOf(actual) is { } text)
        {
            return value.Own.Union(Printed(value, text));
        }

        Taint taint = value.Own;
        if (exposure != Exposure.Text && session.EnumeratorOf(actual) is { } enumerator)
        {
            FlowValue elements = new Substitution(session, enumerator, value, []).Apply(session.Summarize(enumerator, FlowSession.ThisBit).ReturnValue);
            taint = taint.Union(elements.Own).Union(Of(elements.Member(FlowValue.Element), null, exposure));
        }

        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            if (Shows(actual, member.Key, exposure))
            {
                // A request prints its headers, which are no value of their own until somebody reads them.
                ITypeSymbol? shown = actual is { Name: "HttpRequestMessage" } && Find(actual, member.Key) is IPropertySymbol property ? property.Type : null;
                taint = taint.Union(Of(member.Value, shown, exposure));
            }
        }

        return taint;
    }

    private static bool Shows(ITypeSymbol? type, string key, Exposure exposure)
    {
        string member = MemberKey.NameOf(key);
        if (FlowValue.IsElement(member))
        {
            return exposure != Exposure.Text || type is null || type.Name is "StringBuilder" or "ValueTuple" or "StringValues" or "NameValueCollection";
        }

        if (exposure == Exposure.Serialised)
        {
            return type is null || IsSerialised(type, member);
        }

        return type switch
        {
            null => false,
            { IsAnonymousType: true } or { IsTupleType: true } => true,
            { IsRecord: true } => IsPrinted(type, member),
            { Name: "KeyValuePair" or "Tuple" or "AuthenticationHeaderValue" or "UriBuilder" } => true,
            { Name: "HttpRequestHeaders" } => !ChannelMarks.Is(member),
            { Name: "HttpRequestMessage" } => member == "Headers",
            { Name: "XElement" or "XAttribute" or "XText" or "XCData" or "XComment" or "XDocument" } => true,
            _ => type.Name.EndsWith("ConnectionStringBuilder", StringComparison.Ordinal),
        };
    }

    /// <summary>A record's own <c>ToString</c> prints its public fields and properties.</summary>
    private static bool IsPrinted(ITypeSymbol type, string name)
    {
        ISymbol? member = Find(type, name);
        return member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false };
    }

    private static bool IsSerialised(ITypeSymbol type, string name)
    {
        ISymbol? member = Find(type, name);
        if (member is null)
        {
            return type.IsTupleType || type.IsAnonymousType;
        }

        if (member.DeclaredAccessibility != Accessibility.Public)
        {
            return false;
        }

        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "JsonIgnoreAttribute" or "XmlIgnoreAttribute" or "IgnoreDataMemberAttribute" or "NonSerializedAttribute" or "NotLoggedAttribute" or "LogPropertyIgnoreAttribute" or "IgnoreMemberAttribute")
            {
                return false;
            }
        }

        return true;
    }

    private static ISymbol? Find(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                if (member is IPropertySymbol or IFieldSymbol)
                {
                    return member;
                }
            }
        }

        return null;
    }

    /// <summary>The project's own <c>ToString</c> that a type prints by, or a record's own list of members for it, written by hand.</summary>
    private IMethodSymbol? ToStringOf(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("PrintMembers"))
            {
                if (current.IsRecord && member is IMethodSymbol { Parameters.Length: 1, IsImplicitlyDeclared: false } list && session.IsOwn(list))
                {
                    return list;
                }
            }

            foreach (ISymbol member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsImplicitlyDeclared: false, IsOverride: true } method)
                {
                    return session.IsOwn(method) ? method : null;
                }
            }
        }

        return null;
    }

    private Taint Printed(FlowValue value, IMethodSymbol text)
    {
        FunctionSummary summary = session.Summarize(text, FlowSession.ThisBit);
        FlowValue printed = text.Parameters.IsEmpty || !summary.Outputs.TryGetValue(text.Parameters[0].OriginalDefinition, out FlowValue? built) ? summary.ReturnValue : built;
        return new Substitution(session, text, value, []).Apply(printed).Own;
    }
}
