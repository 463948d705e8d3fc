using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The first use of a freshly loaded library, from many threads at once.</summary>
public sealed class FirstUseTests
{
    private const int ThreadCount = 32;

    [Fact]
    public void Default_FirstUsedBy32ThreadsAtOnce_IsOneBaseThatIsComplete()
    {
        for (int round = 0; round < 5; round++)
        {
            // A load context of its own gives the library statics that nobody has touched yet.
            var context = new AssemblyLoadContext("cold", isCollectible: true);
            Assembly library = context.LoadFromAssemblyPath(typeof(KnowledgeBase).Assembly.Location);
            Type knowledgeBase = library.GetType("BackPain.Knowledge.KnowledgeBase", throwOnError: true)!;
            Type conditions = library.GetType("BackPain.Knowledge.Conditions", throwOnError: true)!;
            object[] bases = new object[ThreadCount];
            object[] claims = new object[ThreadCount];
            object[] stenoses = new object[ThreadCount];
            using var start = new Barrier(ThreadCount);

            Thread[] threads = Enumerable.Range(0, ThreadCount).Select(i => new Thread(() =>
            {
                start.SignalAndWait();

                // Half come in by a typed name, half by the base; all read the claims, which are gathered on first use too.
                stenoses[i] = i % 2 == 0 ? conditions.GetProperty("SpinalStenosis")!.GetValue(null)! : "";
                bases[i] = knowledgeBase.GetProperty("Default")!.GetValue(null)!;
                claims[i] = knowledgeBase.GetProperty("Claims")!.GetValue(bases[i])!;
            })).ToArray();
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());

            bases.Should().OnlyContain(b => ReferenceEquals(b, bases[0]));
            bases[0].Should().NotBeSameAs(KnowledgeBase.Default);
            bases[0].ToString().Should().Be(KnowledgeBase.Default.ToString());
            claims.Select(c => ((System.Collections.ICollection)c).Count).Should().AllBeEquivalentTo(KnowledgeBase.Default.Claims.Length);
            stenoses.Where((_, i) => i % 2 == 0).Should().OnlyContain(s => ReferenceEquals(s, stenoses[0]));
            context.Unload();
        }
    }
}
