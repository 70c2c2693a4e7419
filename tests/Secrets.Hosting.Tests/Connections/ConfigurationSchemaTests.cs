using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Secrets.TestSupport;

namespace Secrets.Hosting.Tests;

public sealed class ConfigurationSchemaTests
{
    private static readonly string Schema = Path.Combine(RepositoryRoot.Path, "src", "Secrets.Hosting", "ConfigurationSchema.json");

    [Fact]
    public void Schema_names_every_setting_that_is_read()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Schema));
        JsonElement root = schema.RootElement;
        RecordingConfiguration read = new();
        SettingReader reader = new(read);

        VaultSection.ReadAddress(reader);
        VaultSection.ReadClientOptions(reader);
        StoreSection.Apply(reader, new SecretStoreOptions());
        foreach (string source in CredentialSection.SourceNames)
        {
            read.Source = source;
            CredentialSection.Read(reader);
        }

        Assert.Equal(Describe(root.GetProperty("properties").GetProperty("Vault"), root).Order(), read.Keys.Order());
    }

    [Fact]
    public void Schema_lists_the_credential_sources()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Schema));
        JsonElement sources = schema.RootElement.GetProperty("definitions").GetProperty("SecretStoreCredential").GetProperty("properties")
            .GetProperty(CredentialSection.Source).GetProperty("enum");

        Assert.Equal(CredentialSection.SourceNames, sources.EnumerateArray().Select(static source => source.GetString()!));
    }

    /// <summary>The paths of the schema's settings.</summary>
    private static IEnumerable<string> Describe(JsonElement section, JsonElement root, string path = "")
    {
        JsonElement target = section.TryGetProperty("$ref", out JsonElement reference)
            ? root.GetProperty("definitions").GetProperty(reference.GetString()!.Split('/')[^1])
            : section;
        return target.TryGetProperty("properties", out JsonElement properties)
            ? properties.EnumerateObject().SelectMany(property => Describe(property.Value, root, path.Length == 0 ? property.Name : $"{path}:{property.Name}"))
            : [path];
    }

    /// <summary>Holds nothing but a credential source, and remembers what it was asked for.</summary>
    private sealed class RecordingConfiguration : IConfiguration
    {
        public HashSet<string> Keys { get; } = [];

        public string? Source { get; set; }

        public string? this[string key]
        {
            get => Read(key);
            set => throw new NotSupportedException();
        }

        public string? Read(string path)
        {
            Keys.Add(path);
            return path == "Credential:CredentialSource" ? Source : null;
        }

        public IEnumerable<IConfigurationSection> GetChildren() => [];

        public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() => throw new NotSupportedException();

        public IConfigurationSection GetSection(string key) => new Recorded(this, key);

        private sealed class Recorded(RecordingConfiguration root, string path) : IConfigurationSection
        {
            public string Key => ConfigurationPath.GetSectionKey(path);

            public string Path => path;

            public string? Value
            {
                get => null;
                set => throw new NotSupportedException();
            }

            public string? this[string key]
            {
                get => root.Read($"{path}:{key}");
                set => throw new NotSupportedException();
            }

            public IEnumerable<IConfigurationSection> GetChildren()
            {
                root.Keys.Add(path);
                return [];
            }

            public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() => throw new NotSupportedException();

            public IConfigurationSection GetSection(string key) => new Recorded(root, $"{path}:{key}");
        }
    }
}
