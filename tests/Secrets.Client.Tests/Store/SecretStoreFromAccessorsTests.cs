namespace Secrets.Tests.Store;

public sealed class SecretStoreFromAccessorsTests
{
    [Fact]
    public async Task Accessor_is_found_by_name_in_any_case_version_and_type()
    {
        SecretAccessor<string> text = SecretAccessor.FromValue("Db", "x");
        SecretAccessor<int> number = SecretAccessor.FromValue("db", 5);
        SecretAccessor<string> pinned = SecretAccessor.FromValue("db", "old", "v1");
        await using SecretStore store = SecretStore.FromAccessors(text, number, pinned);

        Assert.Same(text, store.GetAccessor(new SecretDefinition<string>("dB", SecretConverters.String)));
        Assert.Same(number, store.GetAccessor(new SecretDefinition<int>("db", SecretConverters.Number<int>())));
        Assert.Same(pinned, store.GetAccessor(new SecretDefinition<string>("db", SecretConverters.String) { Version = "v1" }));
    }

    [Fact]
    public async Task Unknown_definition_is_an_InvalidOperationException_that_names_it()
    {
        await using SecretStore store = SecretStore.FromAccessors(SecretAccessor.FromValue("db", "x"));

        InvalidOperationException exception =
            Assert.Throws<InvalidOperationException>(() => store.GetAccessor(new SecretDefinition<int?>("db", SecretConverters.Nullable(SecretConverters.Number<int>()))));

        Assert.Contains("'db'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("int?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validation_of_given_values_finds_nothing()
    {
        SecretAccessor<string> accessor = SecretAccessor.FromValue("db", "x");
        await using SecretStore store = SecretStore.FromAccessors(accessor);

        await store.PrefetchAsync([accessor]);

        Assert.Empty(await store.ValidateAsync([accessor]));
    }
}
