using Xunit.Sdk;
using Xunit.v3;

// Each test has servers of its own; two at a time would only measure each other on a small machine.
[assembly: Parallelization(Mode = ParallelMode.None)]
