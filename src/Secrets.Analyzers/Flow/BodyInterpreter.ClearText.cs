using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Secrets sent in clear text. An address with <c>http:</c>, or a setting that switches verification off, is an origin of its own kind that stays
/// with the objects it is put into; so does a secret that is attached to a request. Where both meet, the rule speaks at the attachment.
/// </summary>
internal sealed partial class BodyInterpreter
{
    private static readonly string[] WeakSettings = ["trustservercertificate=true", "trustservercertificate=yes", "encrypt=false", "encrypt=no", "encrypt=optional", "sslmode=disable", "sslmode=none", "ssl=false"];

    private static readonly FlowValue Null = FlowValue.Fresh(null);

    private static FlowValue ConstantOf(IOperation operation) =>
        operation.ConstantValue.Value is null ? Null : operation.ConstantValue.Value is string text && ChannelMarks.IsClearAddress(text) ? FlowValue.Of(Taint.From(TaintOrigin.ClearText(operation.Syntax))) : FlowValue.Clean;

    /// <summary>A connection string put together from a secret and a setting that gives up encryption.</summary>
    private void OnText(IOperation operation, FlowValue value)
    {
        if (!value.Own.HasConcrete || operation.Parent is IBinaryOperation { Type.SpecialType: SpecialType.System_String })
        {
            return;
        }

        string text = operation.Syntax.ToString().Replace(" ", "").ToLowerInvariant();
        if (Array.Exists(WeakSettings, text.Contains))
        {
            ReportAll(new Sink(RuleIds.ClearText, "a connection without verified encryption", Exposure.Value), operation.Syntax, value);
        }
    }

    private FlowValue OnAttachedAtCreation(IObjectCreationOperation creation, FlowValue created, List<CallArgument> arguments)
    {
        if (!Channels.IsChannel(creation.Type))
        {
            return created;
        }

        foreach (CallArgument argument in arguments)
        {
            Taint deep = argument.Value.Deep();
            if (deep.Has(OriginKind.ClearText))
            {
                created = created.WithMember(ChannelMarks.Insecure, FlowValue.Of(Only(deep, OriginKind.ClearText)));
            }

            FlowValue attached = AttachedTo(argument.Value);
            Taint secret = FlowTypes.IsText(argument.Operation.Type) || Channels.IsContent(creation.Type) ? Only(deep, OriginKind.Revealed) : Taint.None;
            if (!secret.IsNone || !attached.Own.IsNone)
            {
                created = created.WithMember(ChannelMarks.Attached, attached.Join(FlowValue.Of(secret.Through(creation.Type!.Name, creation.Syntax))));
            }
        }

        CheckMeeting(created);
        return created;
    }

    /// <summary>A header that is added, or a request that is sent: what was attached meets the address.</summary>
    private void OnAttachedByCall(IOperation operation, IMethodSymbol method, IOperation? instance, FlowValue receiver, List<CallArgument> arguments)
    {
        bool isExtension = instance is null && method.IsExtensionMethod && arguments.Count > 0;
        instance = isExtension ? arguments[0].Operation : instance;
        if (instance is null || !Channels.IsChannel(instance.Type))
        {
            return;
        }

        FlowValue before = Channel(instance, isExtension ? arguments[0].Value : receiver);
        FlowValue channel = before;
        foreach (CallArgument argument in arguments)
        {
            Taint address = Only(argument.Value.Deep(), OriginKind.ClearText);
            channel = address.IsNone ? channel : channel.WithMember(ChannelMarks.Insecure, FlowValue.Of(address));
        }

        CheckMeeting(channel);
        FlowValue all = AttachedTo(before);
        foreach (CallArgument argument in arguments)
        {
            Taint secret = AttachedBy(method, instance, argument).Through(NameOfAttachment(operation), operation.Syntax);
            WantMaker(instance, secret);
            FlowValue attached = AttachedTo(argument.Value).Join(FlowValue.Of(secret));
            CheckMeeting(channel.WithMember(ChannelMarks.Attached, attached));
            all = all.Join(attached);
        }

        if (!isExtension && !Channels.SendsRequests(instance.Type) && !all.Own.IsNone)
        {
            Keep(instance, before.WithMember(ChannelMarks.Attached, all), operation);
        }
    }

    /// <summary>What an argument itself brings: a header's value, or the object that is sent as JSON.</summary>
    private Taint AttachedBy(IMethodSymbol method, IOperation instance, CallArgument argument)
    {
        if (Channels.IsHeaders(instance.Type))
        {
            return Only(argument.Value.Own, OriginKind.Revealed);
        }

        return method.ContainingType.Name == "HttpClientJsonExtensions" && argument.Parameter?.Name == "value"
            ? Only(_session.Exposures.Of(argument.Value, TypeOf(argument.Operation), Exposure.Serialised), OriginKind.Revealed)
            : Taint.None;
    }

    /// <summary>Content that a factory makes, as <c>JsonContent.Create</c> does, with the secret attached to it; null for other calls.</summary>
    private FlowValue? ContentOf(IOperation operation, IMethodSymbol method, List<CallArgument> arguments)
    {
        if (method is not { IsStatic: true, IsExtensionMethod: false } || !Channels.IsContent(method.ReturnType))
        {
            return null;
        }

        Taint secret = Taint.None;
        foreach (CallArgument argument in arguments)
        {
            secret = secret.Union(Only(_session.Exposures.Of(argument.Value, TypeOf(argument.Operation), Exposure.Serialised), OriginKind.Revealed));
        }

        return secret.IsNone ? null : FlowValue.Fresh(method.ReturnType).WithMember(ChannelMarks.Attached, FlowValue.Of(secret.Through(method.ContainingType.Name, operation.Syntax)));
    }

    /// <summary>A request that a factory makes for an address in clear text, as <c>WebRequest.Create</c> does; null for other calls.</summary>
    private static FlowValue? RequestOf(IMethodSymbol method, List<CallArgument> arguments)
    {
        if (method is not { IsStatic: true, IsExtensionMethod: false } || !Channels.IsChannel(method.ReturnType))
        {
            return null;
        }

        Taint address = Taint.None;
        foreach (CallArgument argument in arguments)
        {
            address = address.Union(Only(argument.Value.Deep(), OriginKind.ClearText));
        }

        return address.IsNone ? null : FlowValue.Fresh(method.ReturnType).WithMember(ChannelMarks.Insecure, FlowValue.Of(address));
    }

    /// <summary>A property of a client, request, handler or connection that brings in a secret or an unsafe setting.</summary>
    private FlowValue OnAttachedByAssignment(IPropertyReferenceOperation target, FlowValue receiver, FlowValue value, IOperation? source, IOperation assignment)
    {
        if (target.Instance is not { } instance || !Channels.IsChannel(instance.Type))
        {
            return value;
        }

        if (IsUnsafe(target.Property, source))
        {
            value = FlowValue.Of(Taint.From(TaintOrigin.ClearText(assignment.Syntax)));
        }

        FlowValue channel = Channel(instance, receiver);
        Taint address = Only(value.Deep(), OriginKind.ClearText);
        channel = address.IsNone ? channel : channel.WithMember(ChannelMarks.Insecure, FlowValue.Of(address));
        Taint secret = Only(value.Deep(), OriginKind.Revealed).Through(target.Property.Name, assignment.Syntax);
        WantMaker(instance, secret);
        FlowValue attached = AttachedTo(channel).Join(AttachedTo(value)).Join(FlowValue.Of(secret));
        channel = attached.Own.IsNone ? channel : channel.WithMember(ChannelMarks.Attached, attached);
        CheckMeeting(channel);
        Keep(instance, channel, assignment);
        return value;
    }

    /// <summary>A secret is attached to a client in a member: whoever made the client may have made it unsafe.</summary>
    private void WantMaker(IOperation instance, Taint secret)
    {
        if (!secret.IsNone && _session.MayBeUnsafe && PlaceOf(instance) is { } place && ChannelPlace(place).DeclaredMember is { } member)
        {
            _session.WantWriters(member);
        }
    }

    private static FlowValue AttachedTo(FlowValue value) => value.Members.TryGetValue(ChannelMarks.Attached, out FlowValue? attached) ? attached : FlowValue.Clean;

    /// <summary>What a function attached to a client that it was given is attached, for its caller, where the client is passed.</summary>
    private static FlowValue AttachedAt(IOperation client, IMethodSymbol function, FlowValue value) =>
        value.Members.TryGetValue(ChannelMarks.Attached, out FlowValue? attached) ? value.WithMember(ChannelMarks.Attached, attached.Through(function.Name, client.Syntax)) : value;

    private void CheckMeeting(FlowValue channel)
    {
        FlowValue attached = AttachedTo(channel);
        if (attached.Own.IsNone || !channel.Deep().Has(OriginKind.ClearText))
        {
            return;
        }

        foreach (Trace trace in attached.Own.Traces)
        {
            if (trace.Origin.Kind == OriginKind.Revealed && trace.Steps is { } step)
            {
                Report(new Sink(RuleIds.ClearText, "a connection without verified encryption", Exposure.Value), AttachmentLocation(step.Syntax), step.Syntax, null, trace, null);
            }
        }
    }

    private static Location AttachmentLocation(SyntaxNode syntax) => LocationOf(syntax);

    private static string NameOfAttachment(IOperation operation) => operation is IInvocationOperation call ? call.TargetMethod.Name : "request";

    /// <summary>The object that a header belongs to: a client or request rather than its headers.</summary>
    private FlowValue Channel(IOperation instance, FlowValue receiver)
    {
        if (PlaceOf(instance) is not { } at)
        {
            return receiver;
        }

        Place place = ChannelPlace(at);
        FlowValue channel = Read(place);
        if (place.DeclaredMember is not { } member || place.Path.IsEmpty || Get(place.Root).IsFresh)
        {
            return channel;
        }

        FlowValue held = _session.Heap.Read(member);
        return held.Members.TryGetValue(ChannelMarks.Insecure, out FlowValue? address) ? channel.WithMember(ChannelMarks.Insecure, address) : channel;
    }

    private void Keep(IOperation instance, FlowValue channel, IOperation operation)
    {
        if (PlaceOf(instance) is not { } at)
        {
            return;
        }

        Place place = ChannelPlace(at);
        FlowValue root = Get(place.Root);
        FlowValue kept = Read(place);
        foreach (string name in new[] { ChannelMarks.Attached, ChannelMarks.Insecure })
        {
            kept = channel.Members.TryGetValue(name, out FlowValue? value) && !value.IsClean ? kept.WithMember(name, value) : kept;
        }

        _state.Set(place.Root, place.Path.IsEmpty ? kept : Updated(root, place.Path, 0, kept, isWeak: false));
        if (place.DeclaredMember is { } member && !root.IsFresh && kept.Members.TryGetValue(ChannelMarks.Insecure, out FlowValue? address))
        {
            _session.Heap.Write(member, FlowValue.Clean.WithMember(ChannelMarks.Insecure, address));
        }

        if (place.Root is CaptureId capture && _captured.TryGetValue(capture, out List<Place>? aliases))
        {
            foreach (Place alias in aliases)
            {
                Assign(alias, kept, isWeak: true, operation.Syntax);
            }
        }
    }

    /// <summary>Where a client or request is kept that a place is a part of.</summary>
    private Place ChannelPlace(Place place)
    {
        while (place.Root is CaptureId capture && _captured.TryGetValue(capture, out List<Place>? aliases) && aliases.Count == 1 && !ReferenceEquals(aliases[0], place))
        {
            place = place.On(aliases[0]);
        }

        Place channel = place.WithoutTail();
        return channel.Root is ILocalSymbol local && _scope.Aliases.TryGetValue(local, out Place? original) && !original.Root.Equals(local) && (original.Path.IsEmpty || original.DeclaredMember is not null)
            ? channel.On(original).WithoutTail()
            : channel;
    }

    private static Taint Only(Taint taint, OriginKind kind) => taint.Map(trace => trace.Origin.Kind == kind ? trace : null);

    private static bool IsUnsafe(IPropertySymbol property, IOperation? value) => property.Name switch
    {
        "TrustServerCertificate" => value?.ConstantValue is { HasValue: true, Value: true },
        "SslMode" => value is not null && (value.Syntax.ToString().EndsWith(".Disable", StringComparison.Ordinal) || value.Syntax.ToString().EndsWith(".None", StringComparison.Ordinal)),
        "Encrypt" => value is not null && (value.ConstantValue is { HasValue: true, Value: false } || value.Syntax.ToString() is "false" || value.Syntax.ToString().EndsWith("Optional", StringComparison.Ordinal)),
        "ServerCertificateCustomValidationCallback" or "RemoteCertificateValidationCallback" or "ServerCertificateValidationCallback" => AcceptsEverything(value?.Syntax),
        _ => false,
    };

    private static bool AcceptsEverything(SyntaxNode? callback) =>
        callback is AnonymousFunctionExpressionSyntax { ExpressionBody: LiteralExpressionSyntax { Token.Value: true } }
        || (callback is AnonymousFunctionExpressionSyntax { Block: { } block } && block.Statements.Count == 1 && block.Statements[0] is ReturnStatementSyntax { Expression: LiteralExpressionSyntax { Token.Value: true } })
        || callback?.ToString().EndsWith("DangerousAcceptAnyServerCertificateValidator", StringComparison.Ordinal) == true;
}
