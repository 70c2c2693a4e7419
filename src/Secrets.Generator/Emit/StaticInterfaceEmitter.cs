using Secrets.Generator.Model;
using Secrets.Shared;

namespace Secrets.Generator.Emit;

/// <summary>Prints the static members of <c>ISecrets&lt;TSelf&gt;</c>.</summary>
internal static class StaticInterfaceEmitter
{
    private const string Entry = "global::Secrets.SecretManifestEntry";

    public static void Emit(CodeWriter writer, SecretClassModel model)
    {
        EmitManifest(writer, model);
        writer.Line();
        writer.Line("/// <summary>Creates an instance that reads its secrets through a store. Nothing is fetched yet.</summary>");
        writer.Line("/// <param name=\"store\">The store to read through.</param>");
        writer.Line("/// <returns>A new instance.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"store\"/> is null.</exception>");
        writer.Line(Code.GeneratedCode);
        writer.Line($"public static {model.CreateModifier}{model.Type} Create({Code.Store} store) => new {model.Type}(store);");
    }

    private static void EmitManifest(CodeWriter writer, SecretClassModel model)
    {
        writer.Line();
        writer.Line("/// <summary>What the class declares: names and types, never values.</summary>");
        writer.Line(Code.GeneratedCode);
        writer.Line($"public static {model.ManifestModifier}{Code.Manifest} Manifest {{ get; }} = new {Code.Manifest}(");
        writer.Continuation($"{CodeText.Quote(model.FullName)},");
        writer.OpenBlock($"global::System.Array.AsReadOnly(new {Entry}[]", indent: 1);
        foreach (ManifestEntryModel entry in model.Manifest)
        {
            string version = entry.Version is null ? "null" : CodeText.Quote(entry.Version);
            string required = entry.Required ? "true" : "false";
            writer.Line($"new {Entry}({CodeText.Quote(entry.Member)}, {CodeText.Quote(entry.Name)}, {CodeText.Quote(entry.Type)}, {required}, {version}),");
        }

        writer.CloseBlock("));", indent: 1);
    }
}
