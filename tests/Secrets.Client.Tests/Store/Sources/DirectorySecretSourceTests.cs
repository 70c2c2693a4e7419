namespace Secrets.Tests.Store.Sources;

public sealed class DirectorySecretSourceTests : SecretSourceContract
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("secrets-tests-");

    [Theory]
    [InlineData("value\n", "value")]
    [InlineData("value\r\n", "value")]
    [InlineData("value\n\n", "value\n")]
    [InlineData(" value ", " value ")]
    [InlineData("", "")]
    public async Task One_line_break_at_the_end_is_left_out(string content, string value)
    {
        await SetAsync("trimmed", content);

        Assert.True((await Source.GetSecretAsync("trimmed", null, CancellationToken.None))?.Value == value);
    }

    [Fact]
    public async Task Swapped_symbolic_links_of_a_mounted_volume_are_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need a privilege on Windows.");

        // As the volume of Kubernetes does it: name → ..data/name, ..data → a folder of a point in time.
        string volume = _directory.FullName;
        Mount("..2026_01", "one");
        Directory.CreateSymbolicLink(Path.Combine(volume, "..data"), "..2026_01");
        File.CreateSymbolicLink(Path.Combine(volume, "mounted"), Path.Combine("..data", "mounted"));
        await using SecretStore store = new(Source);
        SecretAccessor<string> accessor = store.GetAccessor(new SecretDefinition<string>("mounted", SecretConverters.String));
        Assert.Equal("one", (await accessor).Reveal());

        Mount("..2026_02", "two");
        Directory.Delete(Path.Combine(volume, "..data"));
        Directory.CreateSymbolicLink(Path.Combine(volume, "..data"), "..2026_02");
        Directory.Delete(Path.Combine(volume, "..2026_01"), recursive: true);

        Assert.Equal("two", (await accessor.RefreshAsync()).Reveal());
    }

    [Fact]
    public async Task Directory_that_is_not_mounted_is_a_failure_and_not_an_absence()
    {
        DirectorySecretSource source = new(Path.Combine(_directory.FullName, "later"));

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => source.GetSecretAsync("db", null, CancellationToken.None).AsTask());
    }

    protected override ValueTask<SecretSource> CreateAsync() => new(new DirectorySecretSource(_directory.FullName));

    protected override ValueTask SetAsync(string name, string value)
    {
        File.WriteAllText(Path.Combine(_directory.FullName, name), value);
        return default;
    }

    protected override ValueTask DeleteAsync(string name)
    {
        File.Delete(Path.Combine(_directory.FullName, name));
        return default;
    }

    protected override ValueTask CleanUpAsync()
    {
        _directory.Delete(recursive: true);
        return default;
    }

    private void Mount(string folder, string value)
    {
        _directory.CreateSubdirectory(folder);
        File.WriteAllText(Path.Combine(_directory.FullName, folder, "mounted"), value);
    }
}
