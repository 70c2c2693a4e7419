using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secrets.Hosting.Tests;

[JsonSerializable(typeof(DbCredentials))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class TestJson : JsonSerializerContext;
