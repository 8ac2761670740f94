namespace NewsMonitor.EndToEnd.Tests.Seeds;

/// <summary>Ten articles on ten other matters, some about the same people and countries as the seeds; written for these tests.</summary>
internal static class OtherMatters
{
    public static IReadOnlyList<(string Id, string Body)> Articles { get; } =
    [
        ("nato-budget", """
            NATO members agree to raise common infrastructure fund by a fifth
            Ambassadors of the 32 allies signed off on a larger common fund for fuel pipelines, airfields and harbours on Thursday, after months of haggling over who pays for what.
            The fund will grow to 2.1 billion euros next year. Spain and Portugal had asked for a slower rise, while Poland and the Baltic states wanted rail bridges to be paid for as well.
            "Concrete and steel are deterrence too," said the chair of the resource board, a Norwegian brigadier. Work on the first twelve airfields begins in spring.
            """),
        ("ukraine-grid", """
            Kyiv spends another night in the dark after strikes on substations
            Emergency crews worked through the night to restore power to 400,000 households in Kyiv and Odesa after drones hit four substations, the grid operator Ukrenergo said.
            Hospitals switched to generators. Schools in the capital will open two hours later than usual until Friday.
            Engineers said two transformers could not be repaired and would have to be replaced from a depot in Romania.
            """),
        ("trump-tariffs", """
            Trump names steel executive to run trade office, promises tariffs on day one
            The president-elect picked the head of an Ohio steelmaker as his trade representative and repeated that a tariff of 25 percent on goods from Mexico and Canada would be signed on the first day.
            Retailers warned that prices of fruit, cars and toys would rise within weeks. The peso fell by two percent.
            Mexico's economy minister said her country would answer "duty for duty".
            """),
        ("iran-inspectors", """
            Inspectors find new centrifuges at Fordow, Iran says it had announced them
            The International Atomic Energy Agency reported that Iran has installed two further cascades of centrifuges at its underground Fordow plant.
            Tehran's envoy in Vienna said the step had been notified in advance and accused three European governments of theatre.
            Diplomats expect a vote on a censure resolution next week.
            """),
        ("korea-flood", """
            Flood in North Korea's Sinuiju leaves thousands in tents as winter nears
            Satellite pictures show rows of tents along the Yalu river, where a flood in late summer destroyed more than 4,000 homes, aid groups said.
            State media reported that construction brigades were finishing apartment blocks "at lightning speed". Outside help has been declined.
            """),
        ("rutte-memoir", """
            The Hague museum shows the bicycle on which Mark Rutte rode to work
            A small exhibition in The Hague looks back at fourteen years of Dutch coalition politics. Its best-loved piece is a worn city bicycle that the former prime minister rode to his office.
            Visitors may ring the bell. The curator says school classes ask most often about the apple he always carried.
            """),
        ("xi-visit", """
            Xi opens deep-water port in Peru, hails shorter route to Shanghai
            Chinese President Xi Jinping and his Peruvian host opened the port of Chancay by video link. Ships will need 23 days to Shanghai instead of 35.
            Fishermen's associations complained that cranes and dredgers had driven the shoals away.
            """),
        ("football", """
            Last-minute header sends Lindholm into the cup final
            A header by substitute Aron Velk in the fourth minute of added time gave Lindholm a 3-2 win over Carrow Town and a first cup final in 41 years.
            Carrow had led twice. Their goalkeeper was carried off after a collision and will miss the rest of the season.
            """),
        ("volcano", """
            Airport reopens as ash cloud from Mount Seral drifts out to sea
            Flights resumed at Port Amon on Wednesday after the volcano Seral had thrown ash nine kilometres high and closed the airport for three days.
            Geologists lowered the alert to orange. Farmers on the southern slope were told to wash their vegetables twice.
            """),
        ("bank-merger", """
            Nordhaven and Kestral banks call off merger after regulator's warning
            The two lenders said they could not meet the capital demands that the supervisor had set for a merged bank with 900 branches.
            Nordhaven's shares lost eleven percent. Unions welcomed the news; some 3,500 jobs had been at stake.
            """),
    ];
}
