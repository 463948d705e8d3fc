using System;
using BackPain.Knowledge.Benchmarks;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["search-quality", ..]:
        SearchQuality.Print(Console.Out);
        return 0;
    case ["--large-base", ..]:
        return LargeBase.Run(args.Length > 1 ? args[1] : null);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
