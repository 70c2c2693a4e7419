using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;

namespace Corpus.Sinks.ReadBack;

/// <summary>Parts of a connection string that came in as a whole.</summary>
public sealed class Builders
{
    public void Named()
    {
        var builder = new SqlConnectionStringBuilder(Vault.Key.Reveal());
        Console.WriteLine(builder["Password"]); // KVS1002
        Console.WriteLine(builder["Server"]);
        var any = new DbConnectionStringBuilder { ConnectionString = Vault.Key.Reveal() };
        Console.WriteLine(any["pwd"]); // KVS1002
        Console.WriteLine(any["Initial Catalog"]);
        var made = new DbConnectionStringBuilder { ["Server"] = "db", ["Password"] = Vault.Key.Reveal() };
        Console.WriteLine(made["Password"]); // KVS1002
        Console.WriteLine(made["Server"]);
    }
}

public sealed class KeyComponent : ViewComponent
{
    public IViewComponentResult Invoke(bool all)
    {
        if (all)
        {
            return Content(Vault.Key.Reveal()); // KVS1004
        }

        return Vault.Key.Exists ? View("Key", Vault.Key.Reveal()) : Content(Vault.Key.Name); // KVS1004
    }
}

public sealed class Amount : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Vault.Key.Reveal() + format; // KVS1009

    public override string ToString() => Vault.Key.Name;
}

public sealed class QuietAmount : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Vault.Key.Name + format;
}
