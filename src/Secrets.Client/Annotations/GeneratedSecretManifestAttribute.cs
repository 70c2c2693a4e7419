using System.ComponentModel;

namespace Secrets;

/// <summary>
/// Carries the manifest of a class of secrets as JSON, so that tools can read it from the compiled assembly without loading it.
/// Written by the generator.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedSecretManifestAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="json">
    /// The manifest: <c>{"type":"…","secrets":[{"member":"…","name":"…","type":"…","required":true,"version":null}]}</c>.
    /// </param>
    public GeneratedSecretManifestAttribute(string json)
    {
        Json = json;
    }

    /// <summary>The manifest as JSON.</summary>
    public string Json { get; }
}
