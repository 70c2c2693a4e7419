using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Which code outside the project hands a value on. By default that is the part of the base library that turns text, bytes and collections
/// into text, bytes and collections; tables add and take away.
/// </summary>
internal sealed class Carriers(ApiCatalog catalog)
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Text", "System.Text.Encodings.Web", "System.Text.Json", "System.Text.Json.Nodes", "System.Text.RegularExpressions", "System.Text.Unicode", "System.Linq",
        "System.Collections", "System.Collections.Generic", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.ObjectModel",
        "System.Collections.Specialized", "System.Collections.Frozen", "System.Globalization", "System.Buffers", "System.Buffers.Text", "System.Buffers.Binary",
        "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Threading.Tasks", "System.Dynamic", "System.Numerics", "System.Xml.Linq",
        "System.Xml", "System.Threading.Channels", "Microsoft.Extensions.Primitives", "System.IO.Pipelines", "System.Threading.Tasks.Dataflow",
        "Microsoft.AspNetCore.WebUtilities", "System.Web",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.String", "System.Convert", "System.BitConverter", "System.Char", "System.Byte", "System.Array", "System.Buffer", "System.MemoryExtensions", "System.Object",
        "System.Tuple", "System.TupleExtensions", "System.ValueTuple", "System.Lazy`1", "System.Nullable`1", "System.Nullable", "System.Guid", "System.Version", "System.Uri",
        "System.UriBuilder", "System.FormattableString", "System.BinaryData", "System.ArraySegment`1", "System.Memory`1", "System.ReadOnlyMemory`1", "System.Span`1",
        "System.ReadOnlySpan`1", "System.Delegate", "System.MulticastDelegate", "System.ValueType", "System.Enum", "System.IFormattable", "System.ISpanFormattable",
        "System.IConvertible", "System.ICloneable", "System.IParsable`1", "System.ISpanParsable`1", "System.Index", "System.Range", "System.StringNormalizationExtensions",
        "System.Int32", "System.Int64", "System.Int16", "System.Decimal", "System.Double", "System.Single", "System.Boolean", "System.UInt32", "System.UInt64", "System.Half",
        "System.Action", "System.IO.MemoryStream", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.StreamReader", "System.IO.StreamWriter", "System.IO.TextReader",
        "System.IO.TextWriter", "System.IO.BinaryReader", "System.IO.BinaryWriter", "System.IO.Stream", "System.IO.BufferedStream", "System.IO.UnmanagedMemoryStream",
        "System.IO.Compression.GZipStream", "System.IO.Compression.DeflateStream", "System.IO.Compression.BrotliStream", "System.IO.Path", "System.Threading.Interlocked",
        "System.Threading.Volatile", "System.Threading.AsyncLocal`1", "System.Threading.ThreadLocal`1", "System.Threading.LazyInitializer", "System.Net.WebUtility",
        "System.Security.SecurityElement", "System.Diagnostics.CodeAnalysis", "System.ComponentModel.TypeConverter", "System.WeakReference`1", "System.Progress`1",
        "System.Security.SecureString", "System.Runtime.ExceptionServices.ExceptionDispatchInfo", "System.Random", "System.Half", "System.TimeSpan", "System.DateTime",
        "System.GC", "System.Net.IPAddress", "System.Net.IPEndPoint", "System.AsyncEnumerable", "System.Net.Mail.MailAddress", "Newtonsoft.Json.Linq.JToken",
        "Newtonsoft.Json.JsonConvert", "System.Collections.Generic.KeyValuePair", "System.Reflection.PropertyInfo", "System.Threading.Thread", "System.Threading.ThreadPool",
        "System.Threading.Timer", "Microsoft.AspNetCore.Http.PathString", "Microsoft.AspNetCore.Http.FragmentString", "System.Threading.SynchronizationContext", "System.Threading.ExecutionContext",
    };

    private static readonly string[] FillingPrefixes =
    [
        "Add", "Append", "Insert", "Push", "Enqueue", "Write", "Set", "TryAdd", "TrySet", "TryPush", "TryEnqueue", "TryWrite", "Put", "Post", "Replace", "Union", "GetOrAdd", "TryUpdate", "CopyFrom",
        "Concat", "Prepend",
    ];

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);

    public bool IsCarrier(IMethodSymbol method)
    {
        foreach (ApiEntry entry in catalog.Find(method))
        {
            switch (entry.Role)
            {
                case ApiRole.Carrier or ApiRole.ReadBack:
                    return true;
                case ApiRole.Sanitizer or ApiRole.Consumer:
                    return false;
            }
        }

        return method.ContainingType is { } type && IsCarrier(type);
    }

    public bool IsCarrier(INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        return _types.TryGetValue(definition, out bool known) ? known : _types.GetOrAdd(definition, Decide(definition));
    }

    public static bool IsFilledBy(IMethodSymbol method)
    {
        foreach (string prefix in FillingPrefixes)
        {
            if (method.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method writes into what is passed for the parameter.</summary>
    public static bool IsFilled(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.Out or RefKind.Ref
        || (parameter.Type is INamedTypeSymbol && FlowTypes.IsBuffer(parameter.Type))
        || (parameter.Type is IArrayTypeSymbol or INamedTypeSymbol { SpecialType: SpecialType.System_Array } && parameter.Name.StartsWith("dest", StringComparison.OrdinalIgnoreCase))
        || (parameter is { Type: IArrayTypeSymbol, ContainingSymbol: not IMethodSymbol { Name: "Write" or "WriteAsync" or "IndexOf" or "LastIndexOf" or "BinarySearch" } } && parameter.Name is "buffer" or "bytes" or "chars" or "outArray" or "array")
        || parameter is { Name: "dst", Type.SpecialType: SpecialType.System_Array } or { Name: "array", Type.SpecialType: SpecialType.System_Array, ContainingSymbol.Name: "CopyTo" };

    private static bool Decide(INamedTypeSymbol type)
    {
        if (Types.Contains(TypeNames.Full(type)) || (type.Name == "ValueTuple" && type.IsTupleType))
        {
            return true;
        }

        string space = TypeNames.Namespace(type.ContainingNamespace);
        if (space == "System")
        {
            return type.TypeKind == TypeKind.Delegate || type.Name is "Tuple" or "ValueTuple" || type.Name.EndsWith("StringHandler", StringComparison.Ordinal);
        }

        return Namespaces.Contains(space) || type.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal);
    }
}
