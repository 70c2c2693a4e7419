namespace Secrets.Package.Tests;

/// <summary>The tests share one package, and run one after the other: each is a build of its own.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedPackage : ICollectionFixture<PackedFeed>
{
    public const string Name = "Package";
}
