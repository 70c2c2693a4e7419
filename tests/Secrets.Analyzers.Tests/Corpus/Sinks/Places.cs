using Microsoft.AspNetCore.Mvc;

namespace Corpus.Sinks.Places;

/// <summary>Archives, folders, raw responses, structures of libraries and models of views.</summary>
public sealed class Fields
{
    public void Run()
    {
        var data = new log4net.Core.LoggingEventData { Message = Vault.Key.Reveal() }; // KVS1001
        data.Message = Vault.Key.Reveal(); // KVS1001
        data.ThreadName = Vault.Key.Name;
    }
}

public sealed class Archives
{
    public void Run(Stream target)
    {
        using var archive = new System.IO.Compression.ZipArchive(target, System.IO.Compression.ZipArchiveMode.Create);
        using (var writer = new StreamWriter(archive.CreateEntry("e").Open()))
        {
            writer.Write(Vault.Key.Reveal()); // KVS1010
            writer.Write(Vault.Key.Name);
        }

        using Stream stream = archive.CreateEntry("b").Open();
        stream.Write(Vault.Bytes.Reveal()); // KVS1010
        using var reader = new StreamReader(archive.GetEntry("e")!.Open());
        Console.WriteLine(reader.ReadToEnd());
    }
}

public sealed class Raw
{
    public async Task Run()
    {
        Azure.Response<Azure.Security.KeyVault.Secrets.KeyVaultSecret> response = await Vault.OfficialClient.GetSecretAsync("n");
        Azure.Response raw = response.GetRawResponse();
        Console.WriteLine(raw.Content.ToString()); // KVS1002
        Console.WriteLine(raw.Content); // KVS1002
        Console.WriteLine(raw.Status);
        Console.WriteLine(raw);
        Console.WriteLine(raw.ReasonPhrase);
        Console.WriteLine(raw.Headers.RequestId);
        using var reader = new StreamReader(raw.ContentStream!);
        Console.WriteLine(reader.ReadToEnd()); // KVS1002
        Console.WriteLine(Vault.OfficialClient.GetSecret("n").GetRawResponse().Content.ToString()); // KVS1002
    }
}

public sealed class Names
{
    public void Run(DirectoryInfo folder)
    {
        Directory.CreateDirectory(Vault.Key.Reveal()); // KVS1010
        Directory.CreateDirectory(Path.Combine("keys", Vault.Key.Reveal())); // KVS1010
        folder.CreateSubdirectory(Vault.Key.Reveal()); // KVS1010
        Directory.CreateDirectory(Path.Combine("keys", Vault.Key.Name));
        Console.WriteLine(File.ReadAllText(Vault.Key.Reveal()).Length);
        Console.WriteLine(Directory.Exists(Vault.Key.Reveal()));
    }
}

public sealed class Account
{
    public string Name { get; set; } = "";

    public string Key { get; set; } = "";
}

public sealed class Pages : Controller
{
    public IActionResult Index()
    {
        var account = new Account { Name = "n", Key = Vault.Key.Reveal() };
        ViewData.Model = account; // KVS1004
        ViewData.Model = new Account { Name = Vault.Key.Name };
        return View();
    }

    public IActionResult Other()
    {
        ViewData.Model = Vault.Key.Reveal(); // KVS1004
        return View();
    }
}
