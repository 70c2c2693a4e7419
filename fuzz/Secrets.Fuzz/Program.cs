using Secrets.Fuzz;
using SharpFuzz;

// Each argument is a file to run once, for a crash that was found; without arguments the fuzzer feeds standard input.
if (args.Length == 0)
{
    Fuzzer.OutOfProcess.Run(static input =>
    {
        using var copy = new MemoryStream();
        input.CopyTo(copy);
        VaultInput.Run(copy.ToArray());
    });
    return;
}

foreach (string file in args)
{
    VaultInput.Run(File.ReadAllBytes(file));
}
