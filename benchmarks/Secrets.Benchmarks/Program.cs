using BenchmarkDotNet.Running;
using Secrets.Benchmarks.Analyzers;
using Secrets.Benchmarks.Fleet;

// For example: dotnet run -c Release --project benchmarks/Secrets.Benchmarks -- --filter '*GetSecret*'
// or, for the simulated fleets: … -- fleet 10 100 1000, or … -- fleet stores 10000
// or, for what analyzers cost a build: … -- analyzers
if (args is ["fleet", .. string[] arguments])
{
    await FleetProgram.RunAsync(arguments);
}
else if (args is ["analyzers"])
{
    await AnalyzerProgram.RunAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
