[assembly: Azure.Core.AzureResourceProviderNamespace(Secrets.Diagnostics.TelemetryNames.Namespace)]

namespace Azure.Core;

/// <summary>Azure.Core reads an attribute of this name from the assembly of a client and puts its text on the spans of HTTP requests.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class AzureResourceProviderNamespaceAttribute(string resourceProviderNamespace) : Attribute
{
    public string ResourceProviderNamespace { get; } = resourceProviderNamespace;
}
