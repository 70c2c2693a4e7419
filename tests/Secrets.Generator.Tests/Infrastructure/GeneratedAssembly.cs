using System.Reflection;
using System.Runtime.Loader;

namespace Secrets.Generator.Tests.Infrastructure;

/// <summary>Loads what was generated and compiled, and runs a check that the source declares.</summary>
internal static class GeneratedAssembly
{
    /// <summary>Runs the source's <c>public static class Check { public static Task RunAsync() }</c>.</summary>
    public static async Task RunCheckAsync(GeneratorRun run)
    {
        using MemoryStream image = new();
        Assert.True(run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        AssemblyLoadContext context = new("Generated", isCollectible: true);
        try
        {
            MethodInfo check = context.LoadFromStream(image).GetType("Check", throwOnError: true)!.GetMethod("RunAsync")!;
            await (Task)check.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }
}
