using BenchmarkDotNet.Running;
using Secrets.Benchmarks.Fleet;

// For example: dotnet run -c Release --project benchmarks/Secrets.Benchmarks -- --filter '*GetSecret*'
// or, for the simulated fleets: … -- fleet 10 100 1000 10000
if (args is ["fleet", .. string[] sizes])
{
    await FleetProgram.RunAsync(sizes);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
