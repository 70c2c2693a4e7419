using System.Text.Json;
using Microsoft.Data.Sqlite;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Storage;

/// <summary>Keeps a vault in one SQLite file. A change is one transaction: after a crash it is there or not, never half.</summary>
internal sealed class SqliteStorage : IVaultStorage
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly TimeProvider _clock;

    public SqliteStorage(string path, TimeProvider clock)
    {
        _path = Path.GetFullPath(path);
        _clock = clock;
        _connection = SqliteFile.Open(_path, clock);
    }

    /// <exception cref="InvalidDataException">A row cannot be read; the file was moved aside.</exception>
    public IEnumerable<SecretRecord> Load()
    {
        try
        {
            return LoadAll();
        }
        catch (Exception exception) when (exception is JsonException or SqliteException or InvalidCastException or InvalidDataException)
        {
            // Not the exception itself: a JSON reader's message may quote the value it stumbled over.
            _connection.Dispose();
            throw SqliteFile.SetAside(_path, _clock, new InvalidDataException("A row of the data file cannot be read."));
        }
    }

    /// <exception cref="VaultException">The file cannot be written, for example on a full disk; nothing was changed.</exception>
    public void Save(SecretRecord record, IReadOnlyCollection<SecretVersion> changed) => Commit(() =>
    {
        using SqliteCommand secret = Command(
            """
            INSERT INTO secrets (name, deleted_on, recovered_on) VALUES ($name, $deleted, $recovered)
            ON CONFLICT (name) DO UPDATE SET deleted_on = $deleted, recovered_on = $recovered
            """,
            ("$name", record.Name),
            ("$deleted", Ticks(record.DeletedOn)),
            ("$recovered", Ticks(record.RecoveredOn)));
        secret.ExecuteNonQuery();
        foreach (SecretVersion version in changed)
        {
            using SqliteCommand command = Command(
                "INSERT OR REPLACE INTO versions (name, id, body) VALUES ($name, $id, $body)",
                ("$name", record.Name),
                ("$id", version.Id),
                ("$body", RecordJson.WriteVersion(version)));
            command.ExecuteNonQuery();
        }
    });

    /// <exception cref="VaultException">The file cannot be written; nothing was changed.</exception>
    public void Remove(SecretRecord record) => Commit(() =>
    {
        using SqliteCommand command = Command("DELETE FROM versions WHERE name = $name; DELETE FROM secrets WHERE name = $name", ("$name", record.Name));
        command.ExecuteNonQuery();
    });

    public byte[]? LoadKey(string name)
    {
        using SqliteCommand command = Command("SELECT body FROM keys WHERE name = $name", ("$name", name));
        return (byte[]?)command.ExecuteScalar();
    }

    public void SaveKey(string name, byte[] key)
    {
        using SqliteCommand command = Command("INSERT OR REPLACE INTO keys (name, body) VALUES ($name, $body)", ("$name", name), ("$body", key));
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    private List<SecretRecord> LoadAll()
    {
        ILookup<string, SecretVersion> versions = LoadVersions().ToLookup(row => row.Name, row => row.Version, StringComparer.OrdinalIgnoreCase);
        List<SecretRecord> records = [];
        using SqliteCommand command = Command("SELECT name, deleted_on, recovered_on FROM secrets");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            string name = reader.GetString(0);
            records.Add(RecordJson.Build(name, [.. versions[name]]) with { DeletedOn = Time(reader, 1), RecoveredOn = Time(reader, 2) });
        }

        return records;
    }

    private IEnumerable<(string Name, SecretVersion Version)> LoadVersions()
    {
        using SqliteCommand command = Command("SELECT name, body FROM versions");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetString(0), RecordJson.ReadVersion(reader.GetFieldValue<byte[]>(1)));
        }
    }

    private void Commit(Action write)
    {
        try
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            write();
            transaction.Commit();
        }
        catch (SqliteException exception)
        {
            throw VaultErrors.StorageFailed(exception);
        }
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static object Ticks(DateTimeOffset? time) => time is DateTimeOffset value ? value.UtcTicks : DBNull.Value;

    private static DateTimeOffset? Time(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetInt64(column), TimeSpan.Zero);
}
