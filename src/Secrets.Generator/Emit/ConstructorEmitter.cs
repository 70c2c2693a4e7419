using Secrets.Generator.Model;

namespace Secrets.Generator.Emit;

/// <summary>Prints the constructor that takes the store.</summary>
internal static class ConstructorEmitter
{
    public static void Emit(CodeWriter writer, SecretClassModel model)
    {
        writer.Line();
        writer.Line("/// <summary>Creates an instance that reads its secrets through a store. Nothing is fetched yet.</summary>");
        writer.Line("/// <param name=\"store\">The store to read through.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"store\"/> is null.</exception>");
        writer.Line(Code.GeneratedCode);
        writer.OpenBlock($"{model.ConstructorAccessibility} {model.Name}({Code.Store} store)" + (model.PassesStoreToBase ? " : base(store)" : ""));
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(store);");
        foreach (SecretModel secret in model.Secrets)
        {
            writer.Line($"this.{secret.AccessorField} = store.GetAccessor({secret.DefinitionField});");
        }

        EmitAccessorList(writer, model);
        writer.CloseBlock();
    }

    private static void EmitAccessorList(CodeWriter writer, SecretClassModel model)
    {
        string header = model.HasInheritedAccessors
            ? $"new global::System.Collections.Generic.List<{Code.Accessor}>(base.Accessors)"
            : $"global::System.Array.AsReadOnly(new {Code.Accessor}[]";
        writer.OpenBlock($"this.{model.AccessorsField} = {header}");
        foreach (SecretModel secret in model.Secrets)
        {
            writer.Line($"this.{secret.AccessorField},");
        }

        writer.CloseBlock(model.HasInheritedAccessors ? ".AsReadOnly();" : ");");
    }
}
