namespace Secrets.Benchmarks.Analyzers;

/// <summary>What a measured project has to do with secrets.</summary>
internal enum ProjectKind
{
    /// <summary>Our library is not referenced.</summary>
    NotReferenced,

    /// <summary>It is referenced, and no method reveals a secret.</summary>
    Silent,

    /// <summary>One method in a hundred reveals a secret, and leaks it.</summary>
    Revealing,

    /// <summary>A thousand methods hand a secret to one helper.</summary>
    OneHelper,
}
