using Microsoft.Extensions.Logging;

namespace Corpus.Flows;

public class Structures(ILogger logger)
{
    public record Pair(string Name, string Value);

    public record Safe(string Name, Secret<string> Value);

    public class Holder
    {
        public string Name { get; set; } = "";

        public string? Value { get; set; }

        public override string ToString() => Name;
    }

    public class Telling
    {
        public string? Value { get; set; }

        public override string ToString() => "holds " + Value;
    }

    public void Collections()
    {
        string key = Vault.Key.Reveal();
        string[] array = ["public", key];
        logger.LogInformation("{Value}", array[0]);
        logger.LogInformation("{Value}", array[1]); // KVS1001
        logger.LogInformation("{Value}", string.Join(",", array)); // KVS1001
        var list = new List<string> { "public", key };
        logger.LogInformation("{Value}", list.Count);
        foreach (string item in list)
        {
            logger.LogInformation("{Value}", item); // KVS1001
        }

        logger.LogInformation("{Value}", list.First(item => item.Length > 3)); // KVS1001
        logger.LogInformation("{Value}", string.Join(",", list.Select(item => item.ToUpperInvariant()))); // KVS1001
        logger.LogInformation("{Value}", string.Join(",", list.Select(item => item.Length)));
        var map = new Dictionary<string, string> { ["name"] = "public", ["key"] = key };
        logger.LogInformation("{Value}", map["name"]);
        logger.LogInformation("{Value}", map["key"]); // KVS1001
        logger.LogInformation("{Value}", string.Join(",", map.Keys));
        foreach ((string name, string value) in map)
        {
            logger.LogInformation("{Name}", name);
            logger.LogInformation("{Value}", value); // KVS1001
        }

        foreach (KeyValuePair<string, string> pair in map)
        {
            logger.LogInformation("{Name}", pair.Key);
            logger.LogInformation("{Value}", pair.Value); // KVS1001
        }

        if (map.TryGetValue("key", out string? found))
        {
            logger.LogInformation("{Value}", found); // KVS1001
        }

        var queue = new Queue<string>();
        queue.Enqueue(key);
        logger.LogInformation("{Value}", queue.Dequeue()); // KVS1001
        queue.Clear();
        var other = new List<string>();
        other.Add("public");
        logger.LogInformation("{Value}", other[0]);
        other.AddRange(list);
        logger.LogInformation("{Value}", other[0]); // KVS1001
    }

    public void TuplesAndDeconstruction()
    {
        (string Name, string Value) tuple = ("public", Vault.Key.Reveal());
        logger.LogInformation("{Value}", tuple.Name);
        logger.LogInformation("{Value}", tuple.Value); // KVS1001
        logger.LogInformation("{Value}", tuple); // KVS1001
        (string name, string value) = tuple;
        logger.LogInformation("{Value}", name);
        logger.LogInformation("{Value}", value); // KVS1001
        var (left, right) = new Pair("public", Vault.Key.Reveal());
        logger.LogInformation("{Value}", left);
        logger.LogInformation("{Value}", right); // KVS1001
        (name, value) = (value, name);
        logger.LogInformation("{Value}", value);
        logger.LogInformation("{Value}", name); // KVS1001
    }

    public void Objects()
    {
        var pair = new Pair("public", Vault.Key.Reveal());
        logger.LogInformation("{Value}", pair.Name);
        logger.LogInformation("{Value}", pair.Value); // KVS1001
        logger.LogInformation("{Value}", pair); // KVS1001
        logger.LogInformation($"{pair}"); // KVS1001
        logger.LogInformation("{Value}", pair with { Value = "public" });
        logger.LogInformation("{Value}", pair with { Name = "other" }); // KVS1001
        logger.LogInformation("{Value}", pair.ToString()); // KVS1001
        logger.LogInformation("{Value}", new Safe("public", Vault.Key));
        logger.LogInformation("{Value}", new Safe("public", Vault.Key).ToString());
        logger.LogInformation("{Value}", new { Name = "public", Vault.Key.Version });
        logger.LogInformation("{Value}", new { Key = Vault.Key.Reveal() }); // KVS1001
        var anonymous = new { Name = "public", Key = Vault.Key.Reveal() };
        logger.LogInformation("{Value}", anonymous.Name);
        logger.LogInformation("{Value}", anonymous.Key); // KVS1001
        var holder = new Holder { Name = "public", Value = Vault.Key.Reveal() };
        logger.LogInformation("{Value}", holder.Name);
        logger.LogInformation("{Value}", holder);
        logger.LogInformation("{@Value}", holder); // KVS1001
        logger.LogInformation("{Value}", holder.Value); // KVS1001
        holder.Value = null;
        logger.LogInformation("{Value}", holder.Value);
        var telling = new Telling();
        logger.LogInformation("{Value}", telling);
        telling.Value = Vault.Key.Reveal();
        logger.LogInformation("{Value}", telling); // KVS1001
        if (holder is { Name: var name, Value: var value })
        {
            logger.LogInformation("{Value}", name);
            logger.LogInformation("{Value}", value);
        }

        Login login = Vault.Login.Reveal();
        logger.LogInformation("{Value}", login.Password); // KVS1001
        logger.LogInformation("{Value}", login.Port);
    }
}
