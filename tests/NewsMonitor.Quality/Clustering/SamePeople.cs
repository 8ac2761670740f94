namespace NewsMonitor.Quality.Clustering;

/// <summary>Articles on other matters of the very people and bodies that the seeds are about, written for this test: hard, for what they share are the seeds' strongest names.</summary>
internal static class SamePeople
{
    /// <summary>Title and body of each.</summary>
    public static readonly (string Title, string Body)[] All =
    [
        ("Rutte opens library wing named after his teacher", "NATO Secretary General Mark Rutte returned to his old secondary school in The Hague on Saturday to open a library wing named after his history teacher. Rutte, who taught at a school one morning a week while he was prime minister, told pupils to read a newspaper a day. The wing holds eleven thousand books. \"He gave me my first atlas,\" Rutte said of the teacher, who died in March."),
        ("Dutch court rules Rutte's deleted text messages must be restored", "A court in Utrecht ruled that the Dutch state must try to restore text messages that Mark Rutte deleted from an old telephone during his years as prime minister. Archivists and two newspapers had sued. The state said that the telephone could not hold more than twenty messages. Mark Rutte, now head of NATO, did not comment. The ministry of general affairs has six weeks to appeal."),
        ("Trump buys Florida golf course from insurance heir", "Donald Trump's company bought a golf course near Jupiter, Florida, for 34 million dollars, county records show. The seller, heir to an insurance fortune, had owned it since 1987. The president-elect's sons said that a hotel with 200 rooms would follow. Neighbours worry about traffic and about the sandhill cranes that nest by the ninth hole."),
        ("Zelensky signs law on electronic prescriptions", "Ukrainian President Volodymyr Zelensky signed a law that lets doctors write prescriptions by telephone. Pharmacies have until summer to join the system. The health ministry hopes to save forty million hryvnias a year in paper. Rural pharmacists asked for better network coverage before the change."),
        ("Chess federation elects Kim as treasurer", "The Asian chess federation elected Kim Jong-su of Busan as treasurer at its congress in Bangkok. Kim, a retired banker, promised to publish accounts every quarter. Delegates from North Korea, Iran and China also won seats on the board. The next congress is in Tashkent."),
        ("NATO headquarters canteen strike ends with pay deal", "Cooks and cleaners at NATO headquarters in Brussels ended a nine-day strike after the contractor agreed to raise wages by six percent. Secretary General Mark Rutte had eaten sandwiches with the pickets on the second day. Soup is served again from Monday, the union said."),
    ];
}
