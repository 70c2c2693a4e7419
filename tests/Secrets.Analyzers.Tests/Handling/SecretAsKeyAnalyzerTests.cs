using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Tests.Handling;

public class SecretAsKeyAnalyzerTests
{
    [Theory]
    [InlineData("new Dictionary<Secret<string>, int>().Add([|secret|], 1);")]
    [InlineData("var map = new Dictionary<Secret<string>, int>(); map[[|secret|]] = 1;")]
    [InlineData("var map = new Dictionary<Secret<string>, int> { [[|secret|]] = 1 };")]
    [InlineData("IDictionary<object, int> map = new Dictionary<object, int>(); map[[|secret|]] = 1;")]
    [InlineData("var map = new Dictionary<Secret<string>, int>(); var found = map.TryGetValue([|secret|], out var n) || map.ContainsKey([|secret|]);")]
    [InlineData("var map = new System.Collections.Concurrent.ConcurrentDictionary<Secret<string>, int>(); map.GetOrAdd([|secret|], 1);")]
    [InlineData("var set = new HashSet<Secret<string>>(); set.Add([|secret|]);")]
    [InlineData("var set = new HashSet<Secret<string>> { [|secret|] };")]
    [InlineData("var set = new HashSet<Secret<string>>([|all|]);")]
    [InlineData("var groups = all.GroupBy([|s => s|]);")]
    [InlineData("var map = all.ToDictionary([|s => s|], s => s.Name);")]
    [InlineData("var set = [|all.ToHashSet()|];")]
    [InlineData("var set = [|all.Distinct()|];")]
    [InlineData("var hash = [|secret.GetHashCode()|];")]
    [InlineData("var hash = [|HashCode.Combine(secret, 1)|];")]
    [InlineData("var hash = new HashCode(); [|hash.Add(secret)|];")]
    [InlineData("var map = new Dictionary<(string, Secret<string>), int>(); map[[|(\"a\", secret)|]] = 1;")]
    public async Task Secret_that_becomes_a_key_is_found(string statements) => await RuleTest.VerifyAsync<SecretAsKeyAnalyzer>(
        RuleTest.InMethod("Secret<string> secret = await secrets.StripeApiKey; List<Secret<string>> all = new() { secret };" + statements));

    [Theory]
    [InlineData("new Dictionary<string, Secret<string>>().Add(secret.Name, secret);")]
    [InlineData("var map = new Dictionary<string, Secret<string>> { [secret.Name] = secret };")]
    [InlineData("var map = all.ToDictionary(s => s.Name);")]
    [InlineData("var groups = all.GroupBy(s => s.Version);")]
    [InlineData("all.Add(secret); var has = all.Contains(secret);")]
    [InlineData("var hash = HashCode.Combine(secret.Name, secret.Version);")]
    [InlineData("var hash = secret.Name.GetHashCode();")]
    [InlineData("var set = all.Select(s => s.Name).ToHashSet();")]
    [InlineData("var accessors = new HashSet<SecretAccessor<string>> { secrets.StripeApiKey };")]
    public async Task Secret_that_is_a_value_or_named_is_silent(string statements) => await RuleTest.VerifyAsync<SecretAsKeyAnalyzer>(
        RuleTest.InMethod("Secret<string> secret = await secrets.StripeApiKey; List<Secret<string>> all = new() { secret };" + statements));
}
