using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Places that writers, streams and collections lead to. A value got from such a place, as <c>Console.Out</c>, keeps the type that it was got
/// from; what is written to it, or to a writer made on it, goes there.
/// </summary>
internal static class Destinations
{
    /// <summary>The doors: type, the members that hand out something that leads to its place, and the rule that speaks of it.</summary>
    private static readonly (string Space, string Type, string[] Members, string Rule)[] Doors =
    [
        ("System", "Console", ["Out", "Error", "OpenStandardOutput", "OpenStandardError"], RuleIds.Console),
        ("System", "Exception", ["Data"], RuleIds.Exception),
        ("System.CommandLine", "InvocationConfiguration", ["Output", "Error"], RuleIds.Console),
        ("McMaster.Extensions.CommandLineUtils", "IConsole", ["Out", "Error"], RuleIds.Console),
        ("System.Diagnostics", "ProcessStartInfo", ["ArgumentList", "Environment", "EnvironmentVariables"], RuleIds.Process),
        ("System.Diagnostics", "Process", ["StandardInput"], ""),
        ("Microsoft.AspNetCore.Http", "HttpResponse", ["Headers", "Body", "BodyWriter", "Cookies"], RuleIds.Response),
        ("Grpc.Core", "ServerCallContext", ["ResponseTrailers"], RuleIds.Response),
        ("NUnit.Framework", "TestContext", ["Out", "Error", "Progress"], RuleIds.TestOutput),
        ("TUnit.Core", "Context", ["OutputWriter", "ErrorOutputWriter"], RuleIds.TestOutput),
        ("TUnit.Core.Interfaces", "ITestOutput", ["StandardOutput", "ErrorOutput"], RuleIds.TestOutput),
        ("Microsoft.Azure.Storage.Blob", "CloudBlob", ["Metadata"], RuleIds.Persisted),
        ("Azure.Messaging.ServiceBus", "ServiceBusMessage", ["ApplicationProperties"], RuleIds.Persisted),
        ("Azure.Messaging.EventHubs", "EventData", ["Properties"], RuleIds.Persisted),
        ("System.Net", "WebClient", ["QueryString"], RuleIds.Url),
        ("Microsoft.AspNetCore.Mvc", "Controller", ["TempData"], RuleIds.Response),
        ("Microsoft.AspNetCore.Mvc.RazorPages", "PageModel", ["TempData"], RuleIds.Response),
        ("Microsoft.AspNetCore.Mvc", "ProblemDetails", ["Extensions"], RuleIds.Response),
        ("System.IO", "File", ["Create", "CreateText", "AppendText", "Open", "OpenWrite", "OpenHandle"], RuleIds.Persisted),
        ("System.IO.Abstractions", "IFile", ["Create", "CreateText", "AppendText", "Open", "OpenWrite"], RuleIds.Persisted),
        ("System.IO.Abstractions", "IFileInfo", ["Create", "CreateText", "AppendText", "Open", "OpenWrite"], RuleIds.Persisted),
        ("System.IO.Abstractions", "FileSystemStream", [], RuleIds.Persisted),
        ("System.IO", "FileInfo", ["Create", "CreateText", "AppendText", "Open", "OpenWrite"], RuleIds.Persisted),
        ("System.IO", "FileStream", [], RuleIds.Persisted),
        ("System.IO.Compression", "ZipArchiveEntry", ["Open", "OpenAsync"], RuleIds.Persisted),
        ("System.IO.IsolatedStorage", "IsolatedStorageFile", ["CreateFile", "OpenFile"], RuleIds.Persisted),
        ("Azure.Storage.Blobs.Models", "BlobUploadOptions", ["Metadata", "Tags"], RuleIds.Persisted),
        ("Microsoft.ApplicationInsights.DataContracts", "ISupportProperties", ["Properties"], RuleIds.Logged),
        ("Microsoft.ApplicationInsights.DataContracts", "TelemetryContext", ["GlobalProperties", "Properties"], RuleIds.Logged),
        ("NLog", "LogEventInfo", ["Properties"], RuleIds.Logged),
        ("NLog", "LoggingConfiguration", ["Variables"], RuleIds.Logged),
        ("NLog.Config", "LoggingConfiguration", ["Variables"], RuleIds.Logged),
        ("log4net", "ThreadContext", ["Properties", "Stacks"], RuleIds.Logged),
        ("log4net", "LogicalThreadContext", ["Properties", "Stacks"], RuleIds.Logged),
        ("log4net", "GlobalContext", ["Properties"], RuleIds.Logged),
        ("log4net.Core", "LoggingEvent", ["Properties"], RuleIds.Logged),
        ("Microsoft.AspNetCore.HttpLogging", "HttpLoggingInterceptorContext", ["Parameters"], RuleIds.Logged),
    ];

    /// <summary>The names of all those members: of nearly all others the name tells enough.</summary>
    private static readonly HashSet<string> DoorNames = new(Doors.SelectMany(static door => door.Members), StringComparer.Ordinal);

    private static readonly string[] Writes = ["Write", "Append", "Add", "Set", "TryAdd", "Push", "Insert", "TryWrite"];

    /// <summary>The rule that speaks when something is written to a value with this type of origin; null for other types.</summary>
    public static string? RuleFor(ITypeSymbol type)
    {
        foreach ((string space, string name, _, string rule) in Doors)
        {
            if (type.Name == name && rule.Length > 0 && FlowTypes.IsNamed(type, space, name))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>What a member hands out, when it leads to its type's place; null for other members.</summary>
    public static FlowValue? BehindDoor(ISymbol member, FlowValue receiver)
    {
        if (DoorNames.Contains(member.Name) && DoorOf(member) is { } door)
        {
            return FlowValue.Fresh(door);
        }

        if (member is IMethodSymbol { Name: "OpenWrite" or "OpenWriteAsync" } opening && IsOfStorage(opening) && FileStreamOf(FlowTypes.Unwrap(opening.ReturnType)) is { } written)
        {
            return FlowValue.Fresh(written);
        }

        return receiver.Type is { } known && RuleFor(known) is not null && member.Name is "BaseStream" or "Item" ? FlowValue.Fresh(known) : null;
    }

    /// <summary>A blob's or share's stream, which keeps what is written to it as a file does.</summary>
    private static bool IsOfStorage(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString().StartsWith("Azure.Storage.", StringComparison.Ordinal) == true;

    private static INamedTypeSymbol? FileStreamOf(ITypeSymbol? stream) => stream?.ContainingAssembly?.GetTypeByMetadataName("System.IO.FileStream");

    private static ITypeSymbol? DoorOf(ISymbol member)
    {
        for (ITypeSymbol? type = member.ContainingType; type is not null; type = type.BaseType)
        {
            if (IsDoor(type, member.Name))
            {
                return type.OriginalDefinition;
            }
        }

        foreach (INamedTypeSymbol implemented in member.ContainingType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (IsDoor(implemented, member.Name))
            {
                return implemented;
            }
        }

        return null;
    }

    /// <summary>Whether a method puts its arguments into the object it is called on.</summary>
    public static bool IsWrite(IMethodSymbol method)
    {
        foreach (string prefix in Writes)
        {
            if (method.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether assigning a property of the object writes to the place: entries of a collection, and headers with a name of their own.</summary>
    public static bool IsWritten(IPropertySymbol property, ITypeSymbol origin) =>
        property.IsIndexer || (origin.Name == "HttpResponse" && property.ContainingType.Name == "IHeaderDictionary");

    /// <summary>The place that a writer made from these arguments leads to, or null.</summary>
    public static ITypeSymbol? Of(ITypeSymbol? created, List<CallArgument> arguments)
    {
        if (created?.Name == "CryptoStream")
        {
            // What comes out of it is encrypted.
            return null;
        }

        foreach (CallArgument argument in arguments)
        {
            if (argument.Value.Type is { } type && RuleFor(type) is not null)
            {
                return type;
            }

            if (created?.Name == "StreamWriter" && argument.Parameter is { Name: "path" } parameter)
            {
                return FileStreamOf(parameter.ContainingType);
            }
        }

        return null;
    }

    private static bool IsDoor(ITypeSymbol type, string member)
    {
        foreach ((string space, string name, string[] members, _) in Doors)
        {
            if (type.Name == name && Array.IndexOf(members, member) >= 0 && FlowTypes.IsNamed(type, space, name))
            {
                return true;
            }
        }

        return false;
    }
}
