using CsvHelper;
using HandlebarsDotNet;
using Mapster;
using MessagePack;
using Microsoft.Extensions.Logging;

namespace Corpus.Packing;

public class Target
{
    public string Password { get; set; } = "";
}

public class Packer(ILogger logger, TextWriter text)
{
    public void Leak()
    {
        string key = Vault.Key.Reveal();
        byte[] packed = MessagePackSerializer.Serialize(new Login { Password = key }); // KVS1009
        string json = MessagePackSerializer.SerializeToJson(new Login { Password = key }); // KVS1009
        using CsvWriter csv = CsvWriter.Create(text);
        csv.WriteField(key); // KVS1009
        csv.WriteRecord(new Login { Password = key }); // KVS1009
        csv.WriteRecords(new[] { new Login { Password = key } }); // KVS1009
        var unpacked = MessagePackSerializer.Deserialize<Login>(Convert.FromBase64String(key));
        logger.LogInformation("{Password}", unpacked.Password); // KVS1001
    }

    public void LeakRendered()
    {
        string key = Vault.Key.Reveal();
        HandlebarsTemplate<object, object> template = Handlebars.Compile("Server=h;Password={{Password}}");
        logger.LogInformation("{Text}", template(new { Password = key })); // KVS1001
        logger.LogInformation("{Text}", template(new Login { Password = key })); // KVS1001
        var mapped = new Login { Password = key }.Adapt<Target>();
        logger.LogInformation("{Password}", mapped.Password); // KVS1001
    }

    public void Connect()
    {
        string key = Vault.Key.Reveal();
        using CsvWriter csv = CsvWriter.Create(text);
        csv.WriteField(Vault.Key.Name);
        HandlebarsTemplate<object, object> template = Handlebars.Compile("Server=h;Password={{Password}}");
        using var connection = new Microsoft.Data.SqlClient.SqlConnection(template(new { Password = key }));
        using var mapped = new Microsoft.Data.SqlClient.SqlConnection(new Login { Password = key }.Adapt<Target>().Password);
        var login = MessagePackSerializer.Deserialize<Login>(Convert.FromBase64String(key));
        logger.LogInformation("{User} on {Port}", Vault.Key.Name, login.Port);
    }
}
