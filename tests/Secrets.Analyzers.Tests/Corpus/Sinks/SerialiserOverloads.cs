using System.Buffers;
using System.Diagnostics;
using System.Runtime.Serialization.Json;
using System.Runtime.Serialization;
using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text;
using System.Xml.Linq;
using System.Xml.Serialization;
using System.Xml;
using JsonSerializer = System.Text.Json.JsonSerializer;
using MessagePack;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json;
using YamlDotNet.Serialization;

namespace Corpus.SerialiserOverloads;

public class Cfg { public string Name { get; set; } public string Key { get; set; } }
public record RecK(string Name, string Key);
public record RecOnly(string Name, string Key);
[DebuggerDisplay("{Key}")] public class Dd(string key) { public string Key => key; }
public class Ts(string key) { public override string ToString() => "key " + key; }
public class Ts2 { public override string ToString() => Vault.Key.Reveal(); } // KVS1009
public class Ts3 { private string DebuggerDisplay => Vault.Key.Reveal(); public string ToString(string f) => "x"; }
public class S11 {
    public async Task M(Stream st, XmlWriter xw, TextWriter tw, Utf8JsonWriter jw, JsonTextWriter njw, IBufferWriter<byte> bw) {
        string k = Vault.Key.Reveal(); var c = new Cfg { Key = k };
        _ = JsonSerializer.Serialize(c); // KVS1009
        _ = JsonSerializer.Serialize(new { k }); // KVS1009
        _ = JsonSerializer.Serialize(new RecK("a", k)); // KVS1009
        _ = JsonSerializer.Serialize(new Dictionary<string, string> { ["k"] = k }); // KVS1009
        _ = JsonSerializer.Serialize<object>(c); // KVS1009
        _ = JsonSerializer.Serialize(c, typeof(Cfg)); // KVS1009
        _ = JsonSerializer.SerializeToUtf8Bytes(c); // KVS1009
        _ = JsonSerializer.SerializeToElement(c); // KVS1009
        _ = JsonSerializer.SerializeToNode(c); // KVS1009
        _ = JsonSerializer.SerializeToDocument(c); // KVS1009
        await JsonSerializer.SerializeAsync(st, c); // KVS1009
        JsonSerializer.Serialize(st, c); // KVS1009
        JsonSerializer.Serialize(jw, c); // KVS1009
        jw.WriteString("k", k); // KVS1009
        jw.WriteStringValue(k); // KVS1009
        _ = JsonConvert.SerializeObject(c); // KVS1009
        _ = JsonConvert.SerializeObject(new { k }, Newtonsoft.Json.Formatting.Indented); // KVS1009
        _ = JObject.FromObject(c); // KVS1009
        _ = JToken.FromObject(new { k }); // KVS1009
        new Newtonsoft.Json.JsonSerializer().Serialize(tw, c); // KVS1009
        Newtonsoft.Json.JsonSerializer.CreateDefault().Serialize(njw, new { k }); // KVS1009
        njw.WriteValue(k); // KVS1009
        new XmlSerializer(typeof(Cfg)).Serialize(st, c); // KVS1009
        new XmlSerializer(typeof(Cfg)).Serialize(tw, c); // KVS1009
        new DataContractSerializer(typeof(Cfg)).WriteObject(st, c); // KVS1009
        new DataContractJsonSerializer(typeof(Cfg)).WriteObject(st, c); // KVS1009
        xw.WriteElementString("k", k); // KVS1009
        xw.WriteAttributeString("k", k); // KVS1009
        xw.WriteString(k); // KVS1009
        _ = new SerializerBuilder().Build().Serialize(c); // KVS1009
        _ = MessagePackSerializer.Serialize(c); // KVS1009
        await MessagePackSerializer.SerializeAsync(st, c); // KVS1009
        ProtoBuf.Serializer.Serialize(st, c); // KVS1009
        _ = JsonSerializer.Serialize(Vault.Login.Reveal()); // KVS1009
        _ = JsonConvert.SerializeObject(Vault.Login.Reveal()); // KVS1009
        _ = JsonSerializer.Serialize(new { Vault.Key.Name });
        _ = JsonSerializer.Serialize(Vault.Key);
        _ = JsonConvert.SerializeObject(new Cfg { Name = Vault.Key.Name });
        _ = JsonSerializer.Deserialize<Login>(k);
        _ = JsonConvert.DeserializeObject<Login>(k);
        _ = JsonDocument.Parse(k);
        _ = JObject.Parse(k);
        _ = XDocument.Parse(k);
        _ = new DeserializerBuilder().Build().Deserialize<Login>(k);
        _ = JsonSerializer.SerializeToUtf8Bytes(new { length = k.Length });
    }
}
