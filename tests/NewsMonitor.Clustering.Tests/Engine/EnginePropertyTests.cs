using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class EnginePropertyTests
{
    private static readonly ClusterOptions Tight = new()
    {
        MaxAwake = 6,
        MaxStories = 9,
        MaxTerms = 1000,
        Words = 24,
        Names = 12,
        Numbers = 8,
        MaxPostings = 16,
        MaxLines = 20,
        MergeMembers = 3,
        SleepAfter = TimeSpan.FromDays(3),
        CloseAfter = TimeSpan.FromDays(9),
    };

    private static readonly Gen<(int Kind, int A, int B, int C)[]> Steps =
        Gen.Select(Gen.Int[0, 16], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 999]).Array[1, 60];

    private readonly Newsroom newsroom = new();

    [Fact]
    public void Every_invariant_holds_after_every_step() => Steps.Sample(
        steps =>
        {
            var log = new Log(newsroom, Tight);
            foreach (var (kind, a, b, c) in steps)
            {
                log.Step(kind, a, b, c);
                log.Engine.Check().ShouldBeEmpty();
                if (c % 9 == 0)
                {
                    log.Restart();
                    log.Engine.Check().ShouldBeEmpty();
                }
            }
        },
        iter: 300, threads: 2, seed: "0000KOIa5Vq3");

    [Fact]
    public void A_restored_engine_goes_on_bit_for_bit() => Gen.Select(Steps, Gen.Int[0, 60]).Sample(
        (steps, stop) =>
        {
            var (straight, stopped) = (new Log(newsroom, Tight), new Log(newsroom, Tight));
            for (var i = 0; i < steps.Length; i++)
            {
                straight.Step(steps[i].Kind, steps[i].A, steps[i].B, steps[i].C);
                stopped.Step(steps[i].Kind, steps[i].A, steps[i].B, steps[i].C);
                if (i == stop % steps.Length)
                {
                    stopped.Restart();
                }
            }

            stopped.Trace.ShouldBe(straight.Trace);
            stopped.State().ShouldBe(straight.State());
        },
        iter: 200, threads: 2, seed: "0000KOIa5Vq3");

    [Fact]
    public void The_same_log_gives_the_same_engine_however_it_is_cut() => Gen.Select(Steps, Gen.Int[1, 9]).Sample(
        (steps, stretch) =>
        {
            var (whole, cut) = (new Log(newsroom, Tight), new Log(new Newsroom(), Tight));
            foreach (var (kind, a, b, c) in steps)
            {
                whole.Step(kind, a, b, c);
            }

            foreach (var some in steps.Chunk(stretch))
            {
                cut.Restart();
                foreach (var (kind, a, b, c) in some)
                {
                    cut.Step(kind, a, b, c);
                }
            }

            cut.Trace.ShouldBe(whole.Trace);
            cut.State().ShouldBe(whole.State());
        },
        iter: 100, threads: 2, seed: "0000KOIa5Vq3");
}
