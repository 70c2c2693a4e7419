namespace Secrets.Generator.Emit;

/// <summary>Names that the generated code writes often.</summary>
internal static class Code
{
    public const string Accessor = "global::Secrets.SecretAccessor";
    public const string Definition = "global::Secrets.SecretDefinition";
    public const string Store = "global::Secrets.SecretStore";
    public const string Manifest = "global::Secrets.SecretManifest";
    public const string AccessorList = "global::System.Collections.Generic.IReadOnlyList<" + Accessor + ">";

    /// <summary>On members only: on the class it would silence every analyzer in the user's own part.</summary>
    public static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Secrets.Generator\", \"{typeof(Code).Assembly.GetName().Version.ToString(3)}\")]";
}
