using NewsMonitor.Testing;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>What can be known of the Kubernetes manifests without a cluster.</summary>
public sealed class KubernetesTests
{
    private static readonly string[] Probes = ["startupProbe", "livenessProbe", "readinessProbe"];

    private readonly IReadOnlyList<YamlNode> _all = DeployFiles.Yaml("kubernetes.yaml");

    private YamlNode Pod => Kind("Deployment").At("spec", "template", "spec")!;

    private YamlNode Container => Pod.Items("containers").Single();

    [Fact]
    public void Every_document_says_what_it_is() =>
        _all.ShouldAllBe(d => d.Word("apiVersion").Length > 0 && d.Word("kind").Length > 0 && d.Word("metadata", "name").Length > 0);

    [Fact]
    public void Selectors_choose_the_pods()
    {
        var labels = Labels(Kind("Deployment"), "spec", "template", "metadata", "labels");

        labels.ShouldNotBeEmpty();
        Labels(Kind("Deployment"), "spec", "selector", "matchLabels").ShouldBe(labels);
        Labels(Kind("Service"), "spec", "selector").ShouldBe(labels);
        Labels(Kind("PodDisruptionBudget"), "spec", "selector", "matchLabels").ShouldBe(labels);
        Labels(Kind("NetworkPolicy"), "spec", "podSelector", "matchLabels").ShouldBe(labels);
        Kind("PodDisruptionBudget").Word("spec", "maxUnavailable").ShouldBe("1");
    }

    [Fact]
    public void Probes_ask_what_the_server_answers()
    {
        var health = File.ReadAllText(Path.Combine(Repository.Root, "src", "NewsMonitor.Web", "Health", "HealthApi.cs"));

        foreach (var probe in Probes)
        {
            health.ShouldContain($"\"{Container.Word(probe, "httpGet", "path")}\"");
            Container.Word(probe, "httpGet", "port").ShouldBe("http");
        }

        Container.Word("livenessProbe", "httpGet", "path").ShouldBe("/healthz/live", "a database that is away is no reason to kill hosts");
        Container.Word("readinessProbe", "httpGet", "path").ShouldBe("/healthz/ready");
    }

    [Fact]
    public void Ports_are_those_of_the_settings_and_known_by_name()
    {
        var ports = Container.Items("ports").ToDictionary(p => p.Word("name"), p => p.Word("containerPort"));

        ports["silo"].ShouldBe(Variable("NewsMonitor__Cluster__SiloPort").Word("value"));
        ports["gateway"].ShouldBe(Variable("NewsMonitor__Cluster__GatewayPort").Word("value"));
        DeployFiles.Text("Containerfile").ShouldContain($"urls=http://+:{ports["http"]}");
        Kind("Service").Items("spec", "ports").ShouldAllBe(p => ports.ContainsKey(p.Word("targetPort")));
        Kind("NetworkPolicy").Items("spec", "ingress").SelectMany(i => i.Items("ports")).Select(p => p.Word("port")).Order().ShouldBe(ports.Keys.Order());
    }

    [Fact]
    public void Pod_has_no_rights_and_its_root_is_read_only()
    {
        Pod.Word("securityContext", "runAsNonRoot").ShouldBe("true");
        DeployFiles.Text("Containerfile").ShouldContain($"USER {Pod.Word("securityContext", "runAsUser")}\n");
        Pod.Word("automountServiceAccountToken").ShouldBe("false");
        Container.Word("securityContext", "readOnlyRootFilesystem").ShouldBe("true");
        Container.Word("securityContext", "allowPrivilegeEscalation").ShouldBe("false");
        Container.Items("securityContext", "capabilities", "drop").Select(c => c.Word()).ShouldBe(["ALL"]);
    }

    [Fact]
    public void What_is_secret_comes_from_secrets()
    {
        Variable("ConnectionStrings__NewsMonitor").Word("valueFrom", "secretKeyRef", "name").ShouldNotBeEmpty();
        Container.Items("env").ShouldAllBe(e => !e.Word("value").Contains("assword", StringComparison.Ordinal));
        _all.ShouldAllBe(d => d.Word("kind") != "Secret");
    }

    [Fact]
    public void What_is_mounted_is_declared_and_nothing_else_is_written()
    {
        var mounts = Container.Items("volumeMounts").ToDictionary(m => m.Word("mountPath"), m => m.Word("name"));

        mounts.Values.Order().ShouldBe(Pod.Items("volumes").Select(v => v.Word("name")).Order());
        mounts.Keys.Order().ShouldBe(["/data", "/data/keys", "/tmp"]);
        Container.Items("volumeMounts").Single(m => m.Word("mountPath") == "/data/keys").Word("readOnly").ShouldBe("true");
    }

    [Fact]
    public void Host_that_goes_has_the_time_that_it_takes()
    {
        // Ten seconds to finish what is in flight, after the moment in which requests still come.
        var moment = int.Parse(Container.Items("lifecycle", "preStop", "exec", "command").Last().Word());

        int.Parse(Pod.Word("terminationGracePeriodSeconds")).ShouldBeGreaterThan(moment + 10);
        Kind("Deployment").Word("spec", "strategy", "rollingUpdate", "maxUnavailable").ShouldBe("0");
    }

    private static Dictionary<string, string> Labels(YamlNode node, params string[] path) => node.Entries(path).ToDictionary(e => e.Key, e => e.Value.Word());

    private YamlNode Kind(string kind) => _all.Single(d => d.Word("kind") == kind);

    private YamlNode Variable(string name) => Container.Items("env").Single(e => e.Word("name") == name);
}
