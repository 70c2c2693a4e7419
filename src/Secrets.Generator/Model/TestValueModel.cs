namespace Secrets.Generator.Model;

/// <summary>One parameter of FromValues, own or inherited.</summary>
internal sealed record TestValueModel(string Parameter, string ParameterName, string ParameterType, string ValueType, string SecretName, string? Version, bool IsRequired)
{
    /// <summary>Whether the parameter can hold a null that the accessor's type doesn't name.</summary>
    public bool NeedsSuppression => ParameterType != ValueType;
}
