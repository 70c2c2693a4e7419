using System.Net;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Storage;

public sealed class DataFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DataFile => _folder.File("vault.db");

    private Task<VaultEmulator> StartAsync(Action<VaultEmulatorOptions>? configure = null) => VaultEmulator.StartAsync(
        o =>
        {
            o.DataFile = DataFile;
            configure?.Invoke(o);
        },
        Cancellation);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Secrets_with_all_they_have_come_back_in_the_next_run()
    {
        string before;
        await using (VaultEmulator vault = await StartAsync())
        {
            using RawClient client = new(vault);
            await client.PutAsync("/secrets/name", """{"value":"one"}""");
            await client.PutAsync("/secrets/name", """{"value":"two","contentType":"text/plain","tags":{"a":"1"},"attributes":{"nbf":1,"exp":2}}""");
            await client.PatchAsync("/secrets/name", """{"tags":{}}""");
            before = WithoutPort(await client.GetAsync("/secrets/name"), vault);
        }

        await using VaultEmulator next = await StartAsync();
        using RawClient nextClient = new(next);
        Assert.Equal(before, WithoutPort(await nextClient.GetAsync("/secrets/name"), next));
        Assert.Equal(2, (await nextClient.GetAsync("/secrets/name/versions")).Body!["value"]!.AsArray().Count);
    }

    [Fact]
    public async Task Deleted_secrets_stay_deleted_and_purged_ones_gone()
    {
        await using (VaultEmulator vault = await StartAsync(o => o.DeleteDelay = TimeSpan.Zero))
        {
            using RawClient client = new(vault);
            foreach (string name in (string[])["kept", "deleted", "purged"])
            {
                await client.PutAsync($"/secrets/{name}", """{"value":"v"}""");
            }

            await client.DeleteAsync("/secrets/deleted");
            await client.DeleteAsync("/secrets/purged");
            await client.DeleteAsync("/deletedsecrets/purged");
        }

        await using VaultEmulator next = await StartAsync(o => o.DeleteDelay = TimeSpan.Zero);
        using RawClient nextClient = new(next);
        Assert.Equal(HttpStatusCode.OK, (await nextClient.GetAsync("/secrets/kept")).Status);
        Assert.Equal(HttpStatusCode.OK, (await nextClient.GetAsync("/deletedsecrets/deleted")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nextClient.GetAsync("/deletedsecrets/purged")).Status);
        Assert.Single((await nextClient.GetAsync("/deletedsecrets")).Body!["value"]!.AsArray());
    }

    [Fact]
    public async Task Certificate_and_tokens_of_an_earlier_run_are_still_good()
    {
        string thumbprint;
        string token;
        int port;
        await using (VaultEmulator vault = await StartAsync())
        {
            thumbprint = vault.Certificate.Thumbprint;
            token = RawClient.TokenOf(vault, VaultEmulator.DefaultIdentity);
            port = vault.VaultUri.Port;
        }

        await using VaultEmulator next = await StartAsync(o => o.Port = port);
        using RawClient client = new(next) { Token = token };
        Assert.Equal(thumbprint, next.Certificate.Thumbprint);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets")).Status);
    }

    [Fact]
    public async Task Seeds_fill_in_what_is_missing_and_leave_the_rest()
    {
        await using (VaultEmulator vault = await StartAsync(o => o.Seed("name", "first")))
        {
            vault.Rotate("name", "rotated");
        }

        await using VaultEmulator next = await StartAsync(o => o.Seed("name", "first").Seed("new", "value"));
        using RawClient client = new(next);
        Assert.Equal("rotated", (string?)(await client.GetAsync("/secrets/name")).Body!["value"]);
        Assert.Equal("value", (string?)(await client.GetAsync("/secrets/new")).Body!["value"]);
    }

    [Fact]
    public async Task File_in_use_is_an_io_error_that_says_so()
    {
        await using VaultEmulator vault = await StartAsync();

        IOException exception = await Assert.ThrowsAsync<IOException>(() => StartAsync());

        Assert.Contains("open in another emulator", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_does_not_exist_is_an_io_error_that_names_the_file()
    {
        string missing = _folder.File(Path.Combine("no", "such", "vault.db"));

        IOException exception = await Assert.ThrowsAsync<IOException>(() => StartAsync(o => o.DataFile = missing));

        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_no_database_is_kept_aside_byte_for_byte()
    {
        byte[] content = [.. Enumerable.Range(0, 5000).Select(i => (byte)i)];
        await File.WriteAllBytesAsync(DataFile, content, Cancellation);

        InvalidDataException exception = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync());

        string kept = Assert.Single(_folder.Files, file => file.StartsWith("vault.db.damaged-", StringComparison.Ordinal));
        Assert.Contains(kept, exception.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(_folder.File(kept), Cancellation));
        await using VaultEmulator vault = await StartAsync();
    }

    [Fact]
    public async Task Damaged_pages_are_noticed_and_the_file_is_kept_aside()
    {
        await using (VaultEmulator vault = await StartAsync(o => Fill(o, 200)))
        {
        }

        byte[] content = await File.ReadAllBytesAsync(DataFile, Cancellation);
        content.AsSpan(4096, content.Length - 4096).Fill(0x55);
        await File.WriteAllBytesAsync(DataFile, content, Cancellation);

        await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync());

        string kept = Assert.Single(_folder.Files, file => file.StartsWith("vault.db.damaged-", StringComparison.Ordinal));
        Assert.Equal(content, await File.ReadAllBytesAsync(_folder.File(kept), Cancellation));
    }

    [Fact]
    public async Task Database_of_another_program_is_left_as_it_is()
    {
        using (Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={DataFile};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE customers (id INTEGER)";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        InvalidDataException exception = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync());

        Assert.Contains("something else", exception.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(DataFile));
    }

    private static void Fill(VaultEmulatorOptions options, int count)
    {
        for (int i = 0; i < count; i++)
        {
            options.Seed($"name-{i}", new string('v', 500));
        }
    }

    private static string WithoutPort(RawResponse response, VaultEmulator vault) =>
        response.Body!.ToJsonString().Replace($":{vault.VaultUri.Port}/", "/", StringComparison.Ordinal);
}
