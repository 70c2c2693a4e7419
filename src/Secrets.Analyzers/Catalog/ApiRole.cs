namespace Secrets.Analyzers.Catalog;

/// <summary>What an API means to a value that enters it.</summary>
internal enum ApiRole
{
    /// <summary>Reads a secret: what the member returns is followed.</summary>
    Source,

    /// <summary>Lays the value open: a rule speaks.</summary>
    Sink,

    /// <summary>Is meant to receive the value: the flow ends here.</summary>
    Consumer,

    /// <summary>Makes something from the value that tells nothing about it.</summary>
    Sanitizer,

    /// <summary>Hands the value on.</summary>
    Carrier,

    /// <summary>Reads a value back from an object that holds it, such as a password from a credential.</summary>
    ReadBack,
}
