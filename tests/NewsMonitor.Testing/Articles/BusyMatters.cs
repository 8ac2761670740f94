namespace NewsMonitor.Testing.Articles;

/// <summary>The matters of a busy day, all made up.</summary>
internal static class BusyMatters
{
    public static IReadOnlyList<BusyMatter> All { get; } =
    [
        new("en", 60, 0.25,
            ["Ferry Alba runs aground off Port Amon with 212 on board", "Fishermen bring all passengers of ferry Alba ashore", "Captain of ferry Alba says buoy was missing", "Salvors hope to refloat ferry Alba on Thursday", "Inquiry into grounding of ferry Alba begins in Port Amon"],
            ["The ferry Alba ran aground on a sandbank off Port Amon early on Tuesday.", "All 212 passengers and 19 crew were taken ashore by fishing boats, the coast guard said.", "\"There was a buoy there for thirty years, and last night there was none,\" captain Maren Oldt told the Northern Wire.", "Nine people were treated for bruises and cold.", "The harbour authority of Port Amon said that the buoy had been taken in for repair on Friday.", "\"We will look at every minute of that night,\" said transport minister Elias Brandt.", "Salvors from Lindholm want to pull the ship free at the spring tide.", "The Alba, built in 1998, sails between Port Amon and the island of Tarn twice a day.", "According to Island Radio, a warning to mariners was sent to an address that nobody read.", "Environmental officers found no oil in the water around the ship."]),
        new("en", 45, 0.05,
            ["Parliament of Carrow debates budget until dawn", "Carrow budget passes by one vote", "Finance minister Ruth Calder defends Carrow budget cuts", "Teachers in Carrow call strike over budget"],
            ["The parliament of Carrow debated the budget until dawn on Tuesday.", "It passed by 61 votes to 60 after a member changed sides.", "Finance minister Ruth Calder said that the cuts of 340 million crowns were \"painful and overdue\".", "Opposition leader Tomas Weyl called the budget \"a bill sent to our children\".", "Schools lose four per cent of their money, hospitals none.", "The teachers' union called a one-day strike for Friday.", "The central bank left its rate unchanged at 3.5 per cent.", "Calder told the Carrow Courier that there was no other way.", "Economists at Kestral bank expect growth of 0.8 per cent."]),
        new("en", 40, 0.55,
            ["Volcano Seral throws ash nine kilometres high", "Airports close as ash of Seral drifts north", "Villages below Seral are cleared", "Seral eruption grows, 4,000 people leave their homes"],
            ["The volcano Seral threw ash nine kilometres high on Tuesday afternoon.", "About 4,000 people in three villages below the mountain had to leave their homes.", "The airports of Lindholm and Arnsee are closed until Wednesday noon.", "\"It is the strongest eruption since 1971,\" said volcanologist Ines Farrow of the Tarn observatory.", "Schools in Valmer are closed; people are told to stay inside.", "Lava has reached the old quarry road, Channel 6 News reported.", "Ash fell as far away as Port Amon.", "The Red Crescent set up beds in two sports halls."]),
        new("en", 25, 0.1,
            ["Nordhaven bank in talks to buy rival Kestral", "Kestral shares jump a fifth on takeover talk", "Kestral board rejects first offer from Nordhaven"],
            ["Nordhaven bank is in talks to buy its rival Kestral, both said on Tuesday.", "The offer is worth 7.2 billion crowns, people who know it told Kestral Business.", "Shares of Kestral rose by a fifth.", "The board of Kestral called the offer too low.", "The regulator said that it would look closely at a merger of the second and the fourth bank of the country.", "Unions fear for 3,000 jobs.", "Nordhaven chief executive Paul Rehn said that \"the time for small banks is over\"."]),
        new("en", 18, 0.7,
            ["Tarn win the islands' cup on penalties", "Goalkeeper Sol Varga carries Tarn to the cup"],
            ["Tarn won the islands' cup against Lindholm on penalties on Tuesday night.", "It had been 2-2 after extra time in front of 31,000 people.", "Goalkeeper Sol Varga held two penalties.", "\"I have dreamt of this since I was six,\" Varga said.", "Lindholm's coach Ada Prent blamed the referee.", "It is Tarn's first cup since 1987."]),
        new("en", 14, 0.4,
            ["Vaccine against sand fever works in large trial", "Health agency of Carrow looks at sand fever vaccine"],
            ["A vaccine against sand fever protected 84 per cent of those who got it, a trial with 18,000 people found.", "The makers want to apply for approval within the month.", "\"The result is better than we dared to hope,\" said trial leader Noor Haddan.", "Sand fever kills about 9,000 people a year.", "Side effects were mild, the Daily Meridian reported.", "A dose is to cost less than two crowns."]),
        new("de", 26, 0.3,
            ["Hafenbrücke in Nordhaven wegen Rissen gesperrt", "Nordhaven: Sperrung der Hafenbrücke dauert Monate", "Streit um die Kosten der Hafenbrücke in Nordhaven"],
            ["Die Hafenbrücke in Nordhaven ist seit Dienstagmorgen für den Verkehr gesperrt.", "Gutachter fanden Risse in drei von zwölf Pfeilern.", "\"Sicherheit geht vor\", sagte Bürgermeisterin Greta Holm der Lindholmer Zeitung.", "Täglich fuhren 48.000 Fahrzeuge über die Brücke.", "Die Reparatur soll bis zu neun Monate dauern und 60 Millionen Kronen kosten.", "Die Fähren fahren nun alle zehn Minuten.", "Der Verkehrsminister will den Bund an den Kosten beteiligen.", "Händler am Hafen fürchten um ihr Geschäft."]),
        new("de", 12, 0.6,
            ["Lokführer in Arnsee kündigen Streik an", "Streik der Lokführer trifft Pendler in Arnsee"],
            ["Die Lokführer in Arnsee wollen von Donnerstag an für 48 Stunden streiken.", "Sie fordern sieben Prozent mehr Lohn.", "Die Bahn nannte die Forderung nicht bezahlbar.", "Rund 200.000 Pendler sind betroffen.", "\"Wir haben lange genug gewartet\", sagte Gewerkschaftschef Jonas Lehr.", "Ein Notfahrplan soll am Mittwoch erscheinen."]),
        new("fr", 16, 0.2,
            ["Sécheresse : Valmer coupe l'eau la nuit", "À Valmer, l'eau est coupée de minuit à six heures"],
            ["La ville de Valmer coupe l'eau de minuit à six heures depuis mardi.", "Le lac d'Orbec n'est plus rempli qu'à 18 pour cent.", "« Nous n'avons plus le choix », a déclaré la maire Claire Aubin à Radio Rivage.", "Les agriculteurs demandent une aide de 40 millions.", "Aucune pluie n'est attendue avant deux semaines.", "Des camions-citernes desservent douze villages."]),
        new("es", 14, 0.45,
            ["Incendio en Almira obliga a evacuar a 1.200 vecinos", "Los bomberos frenan el incendio de Almira"],
            ["Un incendio en los montes de Almira obligó a evacuar a 1.200 vecinos el martes.", "Arden unas 900 hectáreas de pinos.", "«El viento nos ayuda por fin», dijo la jefa de bomberos Lucía Serna a El Faro de Almira.", "Doce aviones luchan contra las llamas.", "La carretera de Solana está cortada.", "La policía investiga si el fuego fue provocado."]),
    ];
}
