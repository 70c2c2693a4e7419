using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Secrets.Emulator.Storage;

/// <summary>Opens a data file, and tells what is wrong with one that cannot be used.</summary>
internal static class SqliteFile
{
    private const int SchemaVersion = 1;

    // Result codes of SQLite.
    private const int Busy = 5;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private const string Schema = """
        CREATE TABLE keys (name TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE secrets (name TEXT NOT NULL COLLATE NOCASE PRIMARY KEY, deleted_on INTEGER, recovered_on INTEGER) WITHOUT ROWID;
        CREATE TABLE versions (name TEXT NOT NULL COLLATE NOCASE, id TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (name, id)) WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;

    /// <summary>A connection that no other process can share, with every commit on disk before it returns.</summary>
    /// <exception cref="IOException">The file cannot be written, or another emulator has it open.</exception>
    /// <exception cref="InvalidDataException">The file is damaged and was moved aside, or a newer version wrote it.</exception>
    public static SqliteConnection Open(string path, TimeProvider clock)
    {
        path = Path.GetFullPath(path);
        CreateForOwner(path);
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            Prepare(connection, path);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw exception.SqliteErrorCode switch
            {
                Corrupt or NotADatabase => SetAside(path, clock, exception),
                Busy => new IOException($"The data file '{path}' is open in another emulator; stop it, or use another file.", exception),
                _ => new IOException($"The data file '{path}' cannot be opened for writing: {exception.Message}", exception),
            };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes a new file that only its owner can read, where the system knows owners; what goes wrong here SQLite tells in a moment.</summary>
    private static void CreateForOwner(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        try
        {
            new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        long version = Scalar<long>(connection, "PRAGMA user_version;");
        if (version > SchemaVersion)
        {
            throw new InvalidDataException($"The data file '{path}' was written by a newer version of the emulator; it was left as it is.");
        }

        if (version == 0)
        {
            if (Scalar<long>(connection, "SELECT count(*) FROM sqlite_schema;") > 0)
            {
                throw new InvalidDataException($"'{path}' is a database of something else; it was left as it is. Name another data file.");
            }

            Execute(connection, $"BEGIN; {Schema} COMMIT;");
        }

        if (Scalar<string>(connection, "PRAGMA quick_check(1);") != "ok")
        {
            throw new SqliteException("The pages do not fit together.", Corrupt);
        }
    }

    /// <summary>Moves a damaged file, and what SQLite keeps beside it, out of the way under a name of its own.</summary>
    public static InvalidDataException SetAside(string path, TimeProvider clock, Exception cause)
    {
        string stamp = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'.'fff", CultureInfo.InvariantCulture);
        string aside = $"{path}.damaged-{stamp}";
        foreach (string suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + suffix))
            {
                File.Move(path + suffix, aside + suffix);
            }
        }

        return new InvalidDataException(
            $"The data file '{path}' is damaged. It was kept as '{aside}'; start again for an empty vault, or put a copy in its place.", cause);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static T? Scalar<T>(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (T?)command.ExecuteScalar();
    }
}
