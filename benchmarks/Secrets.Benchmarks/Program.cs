using BenchmarkDotNet.Running;

// For example: dotnet run -c Release --project benchmarks/Secrets.Benchmarks -- --filter '*GetSecret*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
