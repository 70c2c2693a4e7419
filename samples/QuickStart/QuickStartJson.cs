using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuickStart;

/// <summary>JSON without reflection, so that the sample also runs trimmed and as native code.</summary>
[JsonSerializable(typeof(DbCredentials))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
public sealed partial class QuickStartJson : JsonSerializerContext;
