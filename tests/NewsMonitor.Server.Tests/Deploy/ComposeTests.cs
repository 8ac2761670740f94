using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>What can be known of the compose file, and of the collector beside it, without running them.</summary>
public sealed class ComposeTests
{
    private readonly YamlNode _compose = DeployFiles.Yaml("compose.yaml").Single();
    private readonly YamlNode _collector = DeployFiles.Yaml("collector.yaml").Single();

    public static TheoryData<string> Hosts => ["one", "two"];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Host_has_no_rights_and_writes_to_its_data_only(string host)
    {
        var service = _compose.At("services", host);

        service.Word("read_only").ShouldBe("true");
        service.Items("cap_drop").Select(c => c.Word()).ShouldBe(["ALL"]);
        service.Items("tmpfs").ShouldHaveSingleItem();
        service.Items("volumes").Select(v => v.Word()).ShouldBe([$"{host}:/data"]);
        service.Word("user").ShouldBeEmpty("the image's user is meant");
        service.Items("ports").ShouldAllBe(p => p.Word().StartsWith("127.0.0.1:", StringComparison.Ordinal) && p.Word().EndsWith(":8080", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Host_is_one_of_a_cluster_on_the_database_of_the_file(string host)
    {
        var service = _compose.At("services", host);
        var place = service.Word("environment", "ConnectionStrings__NewsMonitor").Split(';').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);

        service.Word("environment", "NewsMonitor__Mode").ShouldBe("Cluster");
        service.Word("depends_on", "database", "condition").ShouldBe("service_healthy");
        _compose.At("services", place["Host"]).ShouldNotBeNull();
        place["Database"].ShouldBe(_compose.Word("services", "database", "environment", "POSTGRES_DB"));
        place["Username"].ShouldBe(_compose.Word("services", "database", "environment", "POSTGRES_USER"));
    }

    [Fact]
    public void No_password_stands_in_the_file()
    {
        foreach (var (name, service) in _compose.Entries("services"))
        {
            foreach (var value in service.Entries("environment").Select(e => e.Value.Word()).Where(v => v.Contains("assword", StringComparison.Ordinal) || v.Contains("PASSWORD", StringComparison.Ordinal)))
            {
                value.Contains("${POSTGRES_PASSWORD:?", StringComparison.Ordinal).ShouldBeTrue(name);
            }
        }
    }

    [Fact]
    public void Volumes_are_declared_and_mounted_files_exist()
    {
        var mounts = _compose.Entries("services").SelectMany(s => s.Value.Items("volumes")).Select(v => v.Word().Split(':')[0]).ToList();
        var declared = _compose.Entries("volumes").Select(v => v.Key).ToList();

        mounts.Where(m => !m.StartsWith('.')).Order().ShouldBe(declared.Order());
        mounts.Where(m => m.StartsWith('.')).ShouldAllBe(m => File.Exists(DeployFiles.Of(m)));
        File.Exists(DeployFiles.Of(Path.Combine("..", _compose.Word("services", "one", "build", "dockerfile")))).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Collector_listens_where_the_hosts_send(string host)
    {
        var sent = new Uri(_compose.Word("services", host, "environment", "OTEL_EXPORTER_OTLP_ENDPOINT"));

        _compose.At("services", sent.Host).ShouldNotBeNull();
        _collector.Word("receivers", "otlp", "protocols", "grpc", "endpoint").ShouldEndWith($":{sent.Port}");
        _compose.Items("services", sent.Host, "ports").Single().Word().Split(':')[^1].ShouldBe(_collector.Word("exporters", "prometheus", "endpoint").Split(':')[^1]);
        _compose.Items("services", sent.Host, "command").Single().Word().ShouldEndWith(_compose.Items("services", sent.Host, "volumes").Single().Word().Split(':')[1]);
    }

    [Fact]
    public void Pipelines_of_the_collector_are_made_of_what_it_declares()
    {
        var pipelines = _collector.Entries("service", "pipelines").ToList();

        pipelines.Select(p => p.Key).Order().ShouldBe(["metrics", "traces"]);
        foreach (var part in new[] { "receivers", "processors", "exporters" })
        {
            var declared = _collector.Entries(part).Select(e => e.Key).Order().ToList();
            pipelines.SelectMany(p => p.Value.Items(part)).Select(i => i.Word()).Distinct().Order().SequenceEqual(declared).ShouldBeTrue(part);
        }
    }
}
