using System.Text.Json;

namespace Secrets.Protocol;

/// <summary>Reads a model from the body of a response, in one pass over its bytes.</summary>
internal delegate T ResponseReader<out T>(ref Utf8JsonReader reader, in VaultRequest request);
