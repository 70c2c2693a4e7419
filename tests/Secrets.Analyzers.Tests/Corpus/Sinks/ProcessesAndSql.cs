using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Corpus.Sinks;

public class ProcessesAndSql
{
    public void Processes()
    {
        string key = Vault.Key.Reveal();
        Process.Start("tool", "--key " + key); // KVS1011
        Process.Start("tool", [key]); // KVS1011
        var info = new ProcessStartInfo("tool", key); // KVS1011
        info.Arguments = $"--key {key}"; // KVS1011
        info.ArgumentList.Add(key); // KVS1011
        info.Environment["KEY"] = key; // KVS1011
        info.EnvironmentVariables["KEY"] = key; // KVS1011
        Environment.SetEnvironmentVariable("KEY", key); // KVS1011
        Process.Start("tool", Vault.Key.Name);
        info.ArgumentList.Add("--name");
        using Process process = Process.Start(new ProcessStartInfo("tool") { RedirectStandardInput = true })!;
        process.StandardInput.WriteLine(key);
    }

    public async Task Sql(DbContext context, DbConnection connection)
    {
        string key = Vault.Key.Reveal();
        using var command = new SqlCommand("SELECT * FROM Keys WHERE Key = '" + key + "'"); // KVS1012
        using DbCommand other = connection.CreateCommand();
        other.CommandText = $"UPDATE Keys SET Key = '{key}'"; // KVS1012
        await context.Database.ExecuteSqlRawAsync("UPDATE Keys SET Key = '" + key + "'"); // KVS1012
        await context.Database.ExecuteSqlAsync($"UPDATE Keys SET Key = {key}");
        await context.Database.ExecuteSqlRawAsync("UPDATE Keys SET Key = {0}", key);
        await connection.ExecuteAsync("UPDATE Keys SET Key = '" + key + "'"); // KVS1012
        await connection.ExecuteAsync("UPDATE Keys SET Key = @key", new { key });
        using var good = new SqlCommand("UPDATE Keys SET Key = @key");
        good.Parameters.AddWithValue("@key", key);
        using var opened = new SqlConnection(key);
        await opened.OpenAsync();
        Console.WriteLine(opened.DataSource);
        Console.WriteLine(opened.ConnectionString); // KVS1002
        var builder = new SqlConnectionStringBuilder(key);
        Console.WriteLine(builder.DataSource);
        Console.WriteLine(builder.ConnectionString); // KVS1002
        var second = new SqlConnectionStringBuilder { DataSource = "server", Password = key };
        Console.WriteLine(second.DataSource);
        Console.WriteLine(second.ToString()); // KVS1002
    }
}
