using System.Buffers;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Secrets.Benchmarks;

/// <summary>The least that a client on Azure.Core can do: its pipeline with default policies, no authentication, and the members of the answer in a flat object.</summary>
internal sealed class BareClient
{
    private static readonly Uri VaultUri = new("https://contoso.vault.azure.net");
    private readonly HttpPipeline _pipeline;

    public BareClient(HttpPipelineTransport transport) => _pipeline = HttpPipelineBuilder.Build(new SecretClientOptions { Transport = transport });

    public BareSecret Get(string name)
    {
        using HttpMessage message = CreateGet(name);
        _pipeline.Send(message, CancellationToken.None);
        return ReadSecret(message);
    }

    public async Task<BareSecret> GetAsync(string name)
    {
        using HttpMessage message = CreateGet(name);
        await _pipeline.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
        return ReadSecret(message);
    }

    public async Task<BareSecret> SetAsync(string name, string value)
    {
        using HttpMessage message = CreateMessage(RequestMethod.Put, "/secrets/", name);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }

        message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        message.Request.Content = RequestContent.Create(buffer.WrittenMemory);
        await _pipeline.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
        return ReadSecret(message);
    }

    public async Task<List<BareSecret>> ListAsync()
    {
        using HttpMessage message = CreateMessage(RequestMethod.Get, "/secrets", string.Empty);
        await _pipeline.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
        return ReadPage(message);
    }

    private HttpMessage CreateGet(string name) => CreateMessage(RequestMethod.Get, "/secrets/", name);

    private HttpMessage CreateMessage(RequestMethod method, string path, string name)
    {
        HttpMessage message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(VaultUri);
        message.Request.Uri.AppendPath(path, escape: false);
        message.Request.Uri.AppendPath(name, escape: false);
        message.Request.Uri.AppendQuery("api-version", "2026-04-01", escapeValue: false);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        return message;
    }

    private static BareSecret ReadSecret(HttpMessage message)
    {
        var reader = new Utf8JsonReader(message.Response.Content.ToMemory().Span);
        reader.Read();
        return Read(ref reader);
    }

    private static List<BareSecret> ReadPage(HttpMessage message)
    {
        var reader = new Utf8JsonReader(message.Response.Content.ToMemory().Span);
        var items = new List<BareSecret>();
        reader.Read();
        reader.Read();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            items.Add(Read(ref reader));
        }

        return items;
    }

    private static BareSecret Read(ref Utf8JsonReader reader)
    {
        var secret = new BareSecret();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                secret.Value = reader.GetString();
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                secret.Id = reader.GetString();
            }
            else if (reader.ValueTextEquals("attributes"u8))
            {
                reader.Read();
                ReadAttributes(ref reader, secret);
            }
            else
            {
                reader.Skip();
            }
        }

        return secret;
    }

    private static void ReadAttributes(ref Utf8JsonReader reader, BareSecret secret)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("enabled"u8))
            {
                reader.Read();
                secret.Enabled = reader.GetBoolean();
            }
            else if (reader.ValueTextEquals("created"u8))
            {
                reader.Read();
                secret.Created = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("updated"u8))
            {
                reader.Read();
                secret.Updated = reader.GetInt64();
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
