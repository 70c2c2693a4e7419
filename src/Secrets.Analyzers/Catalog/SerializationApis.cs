using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Serialisers: what they write is meant to travel.</summary>
internal static class SerializationApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "System.Text.Json.JsonSerializer", "Serialize*", parameters: "value"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "Newtonsoft.Json.JsonConvert", "SerializeObject SerializeXmlNode SerializeXNode", parameters: "value node"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "Newtonsoft.Json.JsonSerializer", "Serialize", parameters: "value"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "Newtonsoft.Json.Linq.JToken", "FromObject", parameters: "o"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "System.Xml.Serialization.XmlSerializer", "Serialize", parameters: "o"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "System.Runtime.Serialization.XmlObjectSerializer", "WriteObject* WriteStartObject", parameters: "graph"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "System.Runtime.Serialization.Json.DataContractJsonSerializer", "WriteObject", parameters: "graph"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "YamlDotNet.Serialization.ISerializer", "Serialize", parameters: "graph"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "YamlDotNet.Serialization.Serializer", "Serialize", parameters: "graph"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "MessagePack.MessagePackSerializer", "Serialize*", parameters: "value obj"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "System.Runtime.Serialization.Formatters.Binary.BinaryFormatter", "Serialize", parameters: "graph"),
        ApiEntry.Carrier("Newtonsoft.Json.JsonConvert"),
        ApiEntry.Carrier("Newtonsoft.Json.Linq.JToken"),
        ApiEntry.Carrier("Newtonsoft.Json.Linq.JObject"),
        ApiEntry.Carrier("YamlDotNet.Serialization.ISerializer"),
        ApiEntry.Carrier("YamlDotNet.Serialization.IDeserializer"),
        ApiEntry.Carrier("MessagePack.MessagePackSerializer"),
        ApiEntry.Carrier("System.Xml.Serialization.XmlSerializer"),
        ApiEntry.Carrier("Newtonsoft.Json.JsonSerializer"),
        ApiEntry.Carrier("System.Runtime.Serialization.XmlObjectSerializer"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Text, "System.Text.Json.Utf8JsonWriter", "WriteString* WriteBase64String* WriteRawValue WritePropertyName", parameters: "value json utf8Json base64Bytes bytes"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Text, "Newtonsoft.Json.JsonWriter", "WriteValue* WriteRaw* WriteToken*", parameters: "value json"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Text, "System.Xml.XmlWriter", "WriteString* WriteElementString* WriteAttributeString* WriteValue WriteRaw* WriteCData* WriteChars* WriteBase64*", parameters: "text value data buffer"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "ProtoBuf.Serializer", "Serialize*", parameters: "instance"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "ProtoBuf.Meta.TypeModel", "Serialize*", parameters: "value"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "MessagePack.MessagePackWriter", "Write*", parameters: "value"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "CsvHelper.IWriterRow", "WriteField WriteRecord WriteConvertedField", parameters: "field record"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "CsvHelper.IWriter", "WriteRecords*", parameters: "records"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "MemoryPack.MemoryPackSerializer", "Serialize*", parameters: "value"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "Nerdbank.MessagePack.MessagePackSerializer", "Serialize*", parameters: "value"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "SharpYaml.YamlSerializer", "Serialize*", parameters: "value"),
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "Tomlyn.TomlSerializer", "Serialize*", parameters: "value"),
        // CsvHelper from 34 on; IWriter and IWriterRow are of those before.
        ApiEntry.Sink(RuleIds.PrintingType, Exposure.Serialised, "CsvHelper.CsvWriter", "WriteField WriteRecord* WriteHeader WriteComment ParallelWriteRecords*", parameters: "value utf8 record records field fields names text"),
        ApiEntry.Carrier("MemoryPack.MemoryPackSerializer"),
        ApiEntry.Carrier("Nerdbank.MessagePack.MessagePackSerializer"),
        ApiEntry.Carrier("SharpYaml.YamlSerializer"),
        ApiEntry.Carrier("Tomlyn.TomlSerializer"),
        ApiEntry.Carrier("Google.Protobuf.ByteString"),
        ApiEntry.Carrier("ProtoBuf.Serializer"),
    ];
}
