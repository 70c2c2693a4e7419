using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secrets.Emulator.Admin;

/// <summary>The JSON of the admin endpoint.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FaultRequest))]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(IdentityRequest))]
[JsonSerializable(typeof(IReadOnlyList<VaultRequest>))]
internal sealed partial class AdminJson : JsonSerializerContext;
