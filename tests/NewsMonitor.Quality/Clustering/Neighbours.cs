namespace NewsMonitor.Quality.Clustering;

/// <summary>Twenty articles on matters beside that of the seeds, written for this test: the same people, countries and words, other events. None belongs into the seeds' story.</summary>
internal static class Neighbours
{
    /// <summary>Title and body of each.</summary>
    public static readonly (string Title, string Body)[] All =
    [
        ("Dutch pension reform clears senate", "The Dutch senate passed a pension reform on Tuesday after months of debate. Former prime minister Mark Rutte had made the law a promise of his last cabinet. Unions expect higher premiums for young workers."),
        ("NATO opens air base in Albania", "The alliance reopened a Soviet-era air base near Berat. The site cost 50 million euros and will host jets of several allies on patrol over the Balkans. Local shopkeepers hope for trade."),
        ("Trump names former wrestler's wife to education post", "President-elect Donald Trump picked a long-time donor to lead the education department. Teachers' unions called the choice an insult. Senate hearings begin in January."),
        ("North Korea launches three satellites", "State television in Pyongyang showed Kim Jong Un watching a rocket climb over the sea. Seoul said the launch broke sanctions. Tokyo told fishermen to stay in port."),
        ("China halts exports of gallium", "Beijing stopped sales of gallium and germanium to the United States. Chip makers warned of shortages. Xi Jinping told party officials that trade wars have no winners."),
        ("Iran women's chess team wins in Tashkent", "The Iranian team took gold at a chess tournament in Uzbekistan. The captain dedicated the medal to her late coach. Crowds greeted the players at the airport."),
        ("Ukraine's railways order 300 wagons", "Ukraine's state railway signed a contract with a Swiss maker for sleeping cars. The first trains are due in two years. Passenger numbers rose by a tenth last year."),
        ("Russia cuts gas to Austria", "Gazprom stopped deliveries to the Austrian firm OMV after an arbitration award. Vienna said that storage is full. Prices in the hub rose by four per cent."),
        ("Financial Times raises subscription price", "The Financial Times told readers that digital access will cost more from March. The newspaper's owner, Nikkei, reported record profits. Rivals have raised prices too."),
        ("Hezbollah and Israel trade fire across the border", "Rockets fell on Galilee and jets struck villages in southern Lebanon. Hospitals in Tyre took in forty wounded. Mediators spoke of a truce within days."),
        ("Taiwan president visits Hawaii", "Taiwan's president stopped in Honolulu on the way to Pacific allies. China called it a provocation and sent ships. The visit ended with a tour of a war memorial."),
        ("Florida orange growers count storm losses", "Growers in Florida lost a third of the crop to the hurricane. The state promised loans. Juice prices in shops reached a record."),
        ("German defence minister wants conscription by lottery", "Berlin is to send questionnaires to all eighteen-year-olds. The minister said that the army lacks twenty thousand soldiers. The opposition wants a full draft."),
        ("The Hague museum shows the bicycle on which Mark Rutte rode to work", "A small exhibition in The Hague looks back at fourteen years of Dutch coalition politics. Its best-loved piece is a worn city bicycle that the former prime minister rode to his office. Visitors may ring the bell. The curator says school classes ask most often about the apple he always carried."),
        ("Zelenskyy opens school in Kharkiv metro", "President Volodymyr Zelenskyy visited an underground school in Kharkiv. A thousand pupils study there in two shifts. Parents asked for warm meals."),
        ("European Union agrees on dairy quotas", "Ministers in Brussels agreed on new milk rules after a night of talks. Farmers had blocked roads with tractors. Ireland voted against."),
        ("NATO admirals meet in Halifax on icebreakers", "Navy chiefs discussed Arctic patrols and a shortage of icebreakers. Canada offered a new port. Norway wants more exercises in winter."),
        ("Xi Jinping inaugurates megaport in Peru", "China's leader opened a deep-water port north of Lima. The harbour cuts shipping time to Shanghai by ten days. Washington warned of debts."),
        ("US elects first blind senator", "Voters in the United States sent a blind lawyer to the Senate. She wants trains that announce stops. Her guide dog will sit beside her in the chamber."),
        ("Missile museum opens near Warsaw", "A museum on the history of rockets opened in Poland. Visitors can climb into a Cold War silo. Schools may enter without paying."),
    ];
}
