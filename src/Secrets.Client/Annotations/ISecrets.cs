namespace Secrets;

/// <summary>A class of secrets that the generator implemented. Lets a library create one from a store without reflection.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface ISecrets<TSelf>
    where TSelf : ISecrets<TSelf>
{
    /// <summary>What the class declares: member, name, type and whether it is required, for each secret.</summary>
    static abstract SecretManifest Manifest { get; }

    /// <summary>The accessors in the order of declaration, those of an annotated base class first.</summary>
    IReadOnlyList<SecretAccessor> Accessors { get; }

    /// <summary>Creates an instance that reads through the store.</summary>
    /// <param name="store">The store to read through.</param>
    /// <returns>A new instance.</returns>
    static abstract TSelf Create(SecretStore store);
}
