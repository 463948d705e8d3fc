using BackPain.Knowledge.Benchmarks;
using BenchmarkDotNet.Running;

if (args.Length > 0 && args[0] == "--large-base")
{
    return LargeBase.Run(args.Length > 1 ? args[1] : null);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
