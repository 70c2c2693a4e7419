using System.Data.Common;
using System.Data;
using System.Diagnostics;
using System.Text;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;
using Npgsql;

namespace Corpus.ProcessAndSqlOverloads;

public class Row { public int Id { get; set; } public string Value { get; set; } }
public class Ctx : DbContext { public DbSet<Row> Rows { get; set; } }
public class Pr {
    public void M() {
        string k = Vault.Key.Reveal();
        Process.Start("x", k); // KVS1011
        Process.Start("x", "--key " + k); // KVS1011
        Process.Start("x", new[] { "--key", k }); // KVS1011
        Process.Start(new ProcessStartInfo("x", k)); // KVS1011
        Process.Start(new ProcessStartInfo { FileName = "x", Arguments = $"-p {k}" }); // KVS1011
        var p = new ProcessStartInfo("x");
        p.Arguments = k; // KVS1011
        p.ArgumentList.Add(k); // KVS1011
        p.Environment["K"] = k; // KVS1011
        p.Environment.Add("K", k); // KVS1011
        p.EnvironmentVariables["K"] = k; // KVS1011
        p.EnvironmentVariables.Add("K", k); // KVS1011
        _ = new ProcessStartInfo("x", new[] { k }); // KVS1011
        _ = new ProcessStartInfo("x") { ArgumentList = { "-p", k } }; // KVS1011
        _ = new ProcessStartInfo("x") { Environment = { ["K"] = k } }; // KVS1011
        Environment.SetEnvironmentVariable("K", k); // KVS1011
        Environment.SetEnvironmentVariable("K", k, EnvironmentVariableTarget.User); // KVS1011
        using var proc = new Process { StartInfo = { FileName = "x", Arguments = k } }; // KVS1011
        proc.StartInfo.Arguments = k; // KVS1011
        proc.StartInfo.ArgumentList.Add("-p" + k); // KVS1011
        p.PasswordInClearText = k;
        p.ArgumentList.Add(Vault.Key.Name);
        Environment.SetEnvironmentVariable("K", Vault.Key.Name);
        Process.Start("x", "--name " + Vault.Key.Name);
        proc.StandardInput.WriteLine(k);
    }
    public async Task Sql(Ctx db, IDbConnection c, DbConnection dc, SqlConnection sc, NpgsqlConnection nc, MySqlConnection mc, SqliteConnection lc) {
        string k = Vault.Key.Reveal(); string q = $"select '{k}'";
        using var cmd = c.CreateCommand();
        cmd.CommandText = "select '" + k + "'"; // KVS1012
        using var dcm = dc.CreateCommand(); dcm.CommandText = q; // KVS1012
        _ = new SqlCommand(q); // KVS1012
        _ = new SqlCommand($"alter login x with password = '{k}'", sc); // KVS1012
        _ = new NpgsqlCommand(q, nc); // KVS1012
        _ = new MySqlCommand(q, mc); // KVS1012
        _ = new SqliteCommand(q, lc); // KVS1012
        _ = new SqlCommand { CommandText = q }; // KVS1012
        _ = new SqlDataAdapter(q, sc); // KVS1012
        _ = new NpgsqlBatchCommand(q); // KVS1012
        NpgsqlDataSource.Create("x").CreateCommand(q); // KVS1012
        db.Rows.FromSqlRaw(q); // KVS1012
        db.Database.ExecuteSqlRaw("exec p '" + k + "'"); // KVS1012
        await db.Database.ExecuteSqlRawAsync(q); // KVS1012
        db.Database.SqlQueryRaw<string>(q); // KVS1012
        c.Execute(q); // KVS1012
        await c.ExecuteAsync(q); // KVS1012
        c.Query<Row>(q); // KVS1012
        c.Query(q); // KVS1012
        await c.QueryAsync<Row>(q); // KVS1012
        await c.QueryFirstOrDefaultAsync<Row>(q); // KVS1012
        c.QuerySingle<int>(q); // KVS1012
        await c.ExecuteScalarAsync<int>(q); // KVS1012
        c.QueryMultiple(q); // KVS1012
        c.ExecuteReader(q); // KVS1012
        _ = new CommandDefinition(q); // KVS1012
        lc.Execute("PRAGMA key = '" + k + "'"); // KVS1012
        c.Execute("update t set h = @k", new { k });
        await c.QueryAsync<Row>("select @k", new { k });
        var dp = new DynamicParameters(); dp.Add("k", k);
        _ = new CommandDefinition("select @k", new { k });
        db.Rows.FromSqlInterpolated($"select {k}");
        db.Rows.FromSql($"select {k}");
        db.Rows.FromSqlRaw("select {0}", k);
        db.Database.ExecuteSql($"exec p {k}");
        await db.Database.ExecuteSqlInterpolatedAsync($"exec p {k}");
        db.Database.ExecuteSqlRaw("exec p @p", new SqlParameter("@p", k));
        using var s2 = new SqlCommand("select @k", sc); s2.Parameters.AddWithValue("@k", k);
        s2.Parameters.Add(new SqlParameter("@k", SqlDbType.NVarChar) { Value = k });
        s2.Parameters.Add("@k", SqlDbType.NVarChar).Value = k;
        var dpm = cmd.CreateParameter(); dpm.Value = k; cmd.Parameters.Add(dpm);
        new NpgsqlCommand("select $1", nc) { Parameters = { new() { Value = k } } };
        await db.Rows.Where(r => r.Value == k).ToListAsync();
    }
}
