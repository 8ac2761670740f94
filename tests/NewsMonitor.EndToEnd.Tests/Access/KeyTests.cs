using System.Net;
using System.Net.Http.Headers;
using NewsMonitor.EndToEnd.Tests.Analyst;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Access;

/// <summary>Keys, from the terminal's first one to the audit log, at a real server.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task Terminal_makes_the_first_key_in_the_data_folder_and_the_server_asks_for_it_from_then_on()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        (await server.Client.Json("api/v1/me")).GetProperty("keyRequired").GetBoolean().ShouldBeFalse();

        var made = await ProgramRun.Terminal("keys", "add", "Otto", "--scope", "operator", "--data", data.Path);
        made.ExitCode.ShouldBe(0, made.Errors);
        var key = made.Output.Trim();
        await Eventually.Becomes(() => Status(server), status => status == HttpStatusCode.Unauthorized, "a key being required");
        await server.Kill();
        await server.Start();
        (await Status(server)).ShouldBe(HttpStatusCode.Unauthorized);

        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await server.Client.Post(Matter.FerryArticle(0));
        var (url, story) = (server.Address.ToString(), (await server.Client.Settled(1))[0].GetProperty("id").GetString()!);
        (await ProgramRun.Terminal("stories", "--server", url)).ExitCode.ShouldBe(1);
        var analyst = (await ProgramRun.Terminal("keys", "add", "Anna", "--scope", "analyst", "--server", url, "--key", key)).Output.Trim();
        var noted = await ProgramRun.Terminal("note", story, "ask again", "--reason", "unclear", "--server", url, "--key", analyst);
        noted.ExitCode.ShouldBe(0, noted.Errors);
        (await ProgramRun.Terminal("actions", "--story", story, "--server", url, "--key", analyst)).Output.ShouldContain("Anna\tnote\tapplied\task again\tunclear");
        (await ProgramRun.Terminal("audit", "--server", url, "--key", analyst)).ExitCode.ShouldBe(1);
        (await ProgramRun.Terminal("audit", "--server", url, "--key", key)).Output.ShouldContain($"Anna\tanalyst\t127.0.0.1\tPOST /api/v1/stories/{story}/note\t200");

        var id = analyst.Split('_')[1];
        (await ProgramRun.Terminal("keys", "list", "--server", url, "--key", key)).Output.ShouldContain($"{id}\tAnna\tanalyst");
        (await ProgramRun.Terminal("keys", "revoke", id, "--server", url, "--key", key)).ExitCode.ShouldBe(0);
        (await ProgramRun.Terminal("stories", "--server", url, "--key", analyst)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Site_elsewhere_whose_name_leads_to_this_machine_is_refused()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();

        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/stories") { Headers = { Host = "rebound.example" } };
        using var answer = await server.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<HttpStatusCode> Status(ServerUnderTest server)
    {
        using var answer = await server.Client.GetAsync("api/v1/stories");
        return answer.StatusCode;
    }
}
