using System;
using BackPain.Knowledge.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["search-quality", ..])
{
    SearchQuality.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
