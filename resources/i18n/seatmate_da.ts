<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>About Seatmate</source>
        <translation>Om Seatmate</translation>
    </message>
    <message>
        <source>Seatmate {version}</source>
        <translation>Seatmate {version}</translation>
    </message>
    <message>
        <source>Plans who sits where, so that every salesperson sits beside a marketer. Nothing leaves this computer.</source>
        <translation>Planlægger, hvem der sidder hvor, så alle fra salg sidder ved siden af en fra marketing. Intet forlader denne computer.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. The solver is Google OR-Tools, the window is Qt, the letters are Inter, the icons are Lucide.</source>
        <translation>Fri software under MIT-licensen. Løseren er Google OR-Tools, vinduet er Qt, skriften er Inter, og ikonerne er Lucide.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>S&amp;tart page</source>
        <translation>&amp;Startside</translation>
    </message>
    <message>
        <source>&amp;New from spreadsheet…</source>
        <translation>&amp;Ny fra regneark…</translation>
    </message>
    <message>
        <source>Open the sample o&amp;ffice</source>
        <translation>Åbn &amp;prøvekontoret</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Å&amp;bn…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Gem</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Gem s&amp;om…</translation>
    </message>
    <message>
        <source>&amp;Close plan</source>
        <translation>&amp;Luk plan</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afslut</translation>
    </message>
    <message>
        <source>Seating chart as PDF…</source>
        <translation>Siddeplan som PDF…</translation>
    </message>
    <message>
        <source>Seating chart as picture…</source>
        <translation>Siddeplan som billede…</translation>
    </message>
    <message>
        <source>Seating chart as drawing (SVG)…</source>
        <translation>Siddeplan som tegning (SVG)…</translation>
    </message>
    <message>
        <source>Workbook for Excel…</source>
        <translation>Projektmappe til Excel…</translation>
    </message>
    <message>
        <source>List of people and desks (CSV)…</source>
        <translation>Liste over medarbejdere og pladser (CSV)…</translation>
    </message>
    <message>
        <source>List of moves (CSV)…</source>
        <translation>Liste over flytninger (CSV)…</translation>
    </message>
    <message>
        <source>Desks beside each other (CSV)…</source>
        <translation>Pladser ved siden af hinanden (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gentag</translation>
    </message>
    <message>
        <source>&amp;Find a person</source>
        <translation>Find en &amp;medarbejder</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Indstillinger…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;ind</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;ud</translation>
    </message>
    <message>
        <source>&amp;Fit the floor</source>
        <translation>&amp;Vis hele etagen</translation>
    </message>
    <message>
        <source>Pl&amp;an page</source>
        <translation>Siden P&amp;lan</translation>
    </message>
    <message>
        <source>&amp;People panel</source>
        <translation>Panelet &amp;Medarbejdere</translation>
    </message>
    <message>
        <source>&amp;Details and health panel</source>
        <translation>Panelet &amp;Detaljer og tilstand</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>&amp;Næste problem</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>&amp;Forrige problem</translation>
    </message>
    <message>
        <source>&amp;Seat everyone</source>
        <translation>&amp;Placér alle</translation>
    </message>
    <message>
        <source>Find the best seating for everybody</source>
        <translation>Find den bedste opstilling for alle</translation>
    </message>
    <message>
        <source>S&amp;top, keep best</source>
        <translation>&amp;Stop, behold bedste</translation>
    </message>
    <message>
        <source>&amp;Apply the seating</source>
        <translation>&amp;Anvend opstillingen</translation>
    </message>
    <message>
        <source>&amp;Discard the seating</source>
        <translation>&amp;Kassér opstillingen</translation>
    </message>
    <message>
        <source>&amp;Keep at this desk</source>
        <translation>&amp;Behold på denne plads</translation>
    </message>
    <message>
        <source>Take off the d&amp;esk</source>
        <translation>&amp;Fjern fra pladsen</translation>
    </message>
    <message>
        <source>S&amp;wap with…</source>
        <translation>B&amp;yt med…</translation>
    </message>
    <message>
        <source>Seat at…</source>
        <translation>P&amp;lacér på…</translation>
    </message>
    <message>
        <source>This is how people sit toda&amp;y</source>
        <translation>Sådan sidder alle i da&amp;g</translation>
    </message>
    <message>
        <source>Turn &amp;left by 15°</source>
        <translation>Drej 15° til &amp;venstre</translation>
    </message>
    <message>
        <source>Peopl&amp;e page</source>
        <translation>Siden M&amp;edarbejdere</translation>
    </message>
    <message>
        <source>Turn &amp;right by 15°</source>
        <translation>Drej 15° til &amp;højre</translation>
    </message>
    <message>
        <source>Select &amp;all desks</source>
        <translation>Markér &amp;alle pladser</translation>
    </message>
    <message>
        <source>D&amp;uplicate this scenario…</source>
        <translation>&amp;Duplikér scenariet…</translation>
    </message>
    <message>
        <source>Rena&amp;me this scenario…</source>
        <translation>&amp;Omdøb scenariet…</translation>
    </message>
    <message>
        <source>Remo&amp;ve this scenario</source>
        <translation>F&amp;jern scenariet</translation>
    </message>
    <message>
        <source>Moves are counted from the seating of today</source>
        <translation>Flytninger tælles fra opstillingen i dag</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastaturgenveje</translation>
    </message>
    <message>
        <source>&amp;About Seatmate</source>
        <translation>&amp;Om Seatmate</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Filer</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigér</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>F&amp;loor</source>
        <translation>&amp;Etage</translation>
    </message>
    <message>
        <source>&amp;Seating</source>
        <translation>&amp;Opstilling</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjælp</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Åbn s&amp;eneste</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;ksportér</translation>
    </message>
    <message>
        <source>&amp;Go to floor</source>
        <translation>&amp;Gå til etage</translation>
    </message>
    <message>
        <source>S&amp;cenario</source>
        <translation>S&amp;cenarie</translation>
    </message>
</context>
<context>
    <name>Benchmark</name>
    <message>
        <source>Instance</source>
        <translation>Instans</translation>
    </message>
    <message>
        <source>Runner</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Of ours</source>
        <translation>Af vores</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Brudt</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Ikke dækket</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Højst</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>bagud</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>foran</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunder</translation>
    </message>
    <message>
        <source>what</source>
        <translation>hvad</translation>
    </message>
    <message>
        <source>target</source>
        <translation>mål</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>målt</translation>
    </message>
    <message>
        <source>met</source>
        <translation>nået</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>first complete seating, 200 people</source>
        <translation>første hele opstilling, 200 medarbejdere</translation>
    </message>
    <message>
        <source>coverage proved, {desks} desks in benches</source>
        <translation>dækning bevist, {desks} pladser i rækker</translation>
    </message>
    <message>
        <source>gap proved, {people} people in {seconds} s</source>
        <translation>bevist afstand, {people} medarbejdere på {seconds} s</translation>
    </message>
    <message>
        <source>swap or drag: check, score and problems, 500 people</source>
        <translation>byt eller træk: kontrol, point og problemer, 500 medarbejdere</translation>
    </message>
    <message>
        <source>solve again after one edit, {people} people: first seating</source>
        <translation>løs igen efter én ændring, {people} medarbejdere: første opstilling</translation>
    </message>
    <message>
        <source>public instances</source>
        <translation>offentlige instanser</translation>
    </message>
    <message>
        <source>points over Timefold&apos;s, 100 people</source>
        <translation>point i forhold til Timefold, 100 medarbejdere</translation>
    </message>
    <message>
        <source>ahead after 1, 10 and 60 s</source>
        <translation>foran efter 1, 10 og 60 s</translation>
    </message>
    <message>
        <source>more covered</source>
        <translation>flere dækket</translation>
    </message>
    <message>
        <source>fewer covered</source>
        <translation>færre dækket</translation>
    </message>
    <message>
        <source>skipped: no Python here has {what} (name one that has it in SEATMATE_PEER_PYTHON)</source>
        <translation>udeladt: ingen Python her har {what} (angiv en, der har det, i SEATMATE_PEER_PYTHON)</translation>
    </message>
    <message>
        <source>skipped: {what} is not there</source>
        <translation>udeladt: {what} findes ikke</translation>
    </message>
    <message>
        <source>skipped: {what} ended without a figure</source>
        <translation>udeladt: {what} sluttede uden et tal</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Seating chart</source>
        <translation>Siddeplan</translation>
    </message>
    <message>
        <source>1 : {scale} on {paper}</source>
        <translation>1 : {scale} på {paper}</translation>
    </message>
    <message>
        <source>{desks}, of them {guests} for guests</source>
        <translation>{desks}, heraf {guests} til gæster</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Makkere</translation>
    </message>
    <message>
        <source>Guest desk</source>
        <translation>Gæsteplads</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Ude af drift</translation>
    </message>
    <message>
        <source>Wide access</source>
        <translation>Bred adgang</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Dør</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>gæst</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>No desk yet: {names}</source>
        <translation>Ingen plads endnu: {names}</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Målestok</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Dækket</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gælder fra</translation>
    </message>
    <message>
        <source>People by desk</source>
        <translation>Medarbejdere efter plads</translation>
    </message>
    <message>
        <source>The list goes on over the page</source>
        <translation>Listen fortsætter på næste side</translation>
    </message>
    <message>
        <source>Printed {date} · Page {page} of {pages}</source>
        <translation>Udskrevet {date} · Side {page} af {pages}</translation>
    </message>
</context>
<context>
    <name>ClashCounts</name>
    <message numerus="yes">
        <source>at most %n people may sit in {room}</source>
        <translation>
            <numerusform>der må højst sidde %n i {room}</numerusform>
            <numerusform>der må højst sidde %n i {room}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clashes</name>
    <message>
        <source>This cannot be kept: {what}</source>
        <translation>Det kan ikke holdes: {what}</translation>
    </message>
    <message>
        <source>These cannot all be kept: {what}</source>
        <translation>Det kan ikke holdes alt sammen: {what}</translation>
    </message>
    <message>
        <source>{person} is to sit at {desk}, which is kept for guests</source>
        <translation>{person} skal sidde på {desk}, som er til gæster</translation>
    </message>
    <message>
        <source>{person} is to sit at {desk}, which is out of service</source>
        <translation>{person} skal sidde på {desk}, som er ude af drift</translation>
    </message>
    <message>
        <source>There are too few desks for one each, and people may share a desk only if it is a sit-stand desk</source>
        <translation>Der er ikke en plads til hver, og man må kun dele en plads med hæve-sænke-bord</translation>
    </message>
    <message>
        <source>There are too few desks for one each, and this plan lets nobody share a desk</source>
        <translation>Der er ikke en plads til hver, og i denne plan deler ingen plads</translation>
    </message>
    <message>
        <source>{person} must stay at {desk}</source>
        <translation>{person} skal blive på {desk}</translation>
    </message>
    <message>
        <source>{people} must sit beside each other as a pair</source>
        <translation>{people} skal sidde ved siden af hinanden som par</translation>
    </message>
    <message>
        <source>{person} is locked at {desk}</source>
        <translation>{person} er låst til {desk}</translation>
    </message>
    <message>
        <source>{person} is locked without a desk</source>
        <translation>{person} er låst uden plads</translation>
    </message>
    <message>
        <source>{people} must have this at the desk: {feature}</source>
        <translation>{people} skal have dette ved pladsen: {feature}</translation>
    </message>
    <message>
        <source>only a sit-stand desk may be shared</source>
        <translation>kun en plads med hæve-sænke-bord må deles</translation>
    </message>
    <message>
        <source>nobody shares a desk</source>
        <translation>ingen deler plads</translation>
    </message>
    <message>
        <source>every marketer has a salesperson beside them</source>
        <translation>alle i marketing har en sælger ved siden af</translation>
    </message>
    <message>
        <source>every salesperson has a marketer beside them</source>
        <translation>alle sælgere har en fra marketing ved siden af</translation>
    </message>
</context>
<context>
    <name>Command line</name>
    <message>
        <source>measure the solver beside its peers</source>
        <translation>mål løseren ved siden af andre metoder</translation>
    </message>
    <message>
        <source>sizes of the generated offices</source>
        <translation>størrelser på de genererede kontorer</translation>
    </message>
    <message>
        <source>time for each of them (10)</source>
        <translation>tid til hver af dem (10)</translation>
    </message>
    <message>
        <source>leave out the public instances</source>
        <translation>udelad de offentlige instanser</translation>
    </message>
    <message>
        <source>print every target with what is reached here, as a Markdown table</source>
        <translation>skriv hvert mål med det, der nås her, som en tabel i Markdown</translation>
    </message>
    <message>
        <source>say what a seating is worth</source>
        <translation>sig, hvad en opstilling er værd</translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <translation>udskriv ét JSON-objekt</translation>
    </message>
    <message>
        <source>say why somebody sits where they sit (id or name)</source>
        <translation>sig hvorfor nogen sidder, hvor de sidder (id eller navn)</translation>
    </message>
    <message>
        <source>Rules that must hold, broken: {n}</source>
        <translation>Regler, der skal holde, men er brudt: {n}</translation>
    </message>
    <message>
        <source>Not covered: {n}</source>
        <translation>Ikke dækket: {n}</translation>
    </message>
    <message>
        <source>Wishes not kept: {n}</source>
        <translation>Ønsker, der ikke er opfyldt: {n}</translation>
    </message>
    <message>
        <source>Good to know: {n}</source>
        <translation>Godt at vide: {n}</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>{score} point</translation>
    </message>
    <message>
        <source>  {name}: {points} of {best}</source>
        <translation>  {name}: {points} af {best}</translation>
    </message>
    <message>
        <source>  and {n} more</source>
        <translation>  og {n} mere</translation>
    </message>
    <message>
        <source>There is no display to open a window on; use a command instead (see --help), or set DISPLAY.</source>
        <translation>Der er ingen skærm at åbne et vindue på; brug en kommando i stedet (se --help), eller sæt DISPLAY.</translation>
    </message>
    <message>
        <source>Seatmate plans who sits where, so that every salesperson sits beside a marketer. Without a command the window opens; a path opens that plan.</source>
        <translation>Seatmate planlægger, hvem der sidder hvor, så alle fra salg sidder ved siden af en fra marketing. Uden en kommando åbnes vinduet; en sti åbner den plan.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 done, but rules are broken or people are not covered; 2 could not.</source>
        <translation>Afslutningskoder: 0 udført; 1 udført, men regler er brudt, eller nogen er ikke dækket; 2 kunne ikke.</translation>
    </message>
    <message>
        <source>language of the texts</source>
        <translation>teksternes sprog</translation>
    </message>
    <message>
        <source>Seatmate made a mistake of its own ({what}); please report it with {place}.</source>
        <translation>Seatmate lavede selv en fejl ({what}); meld den gerne sammen med {place}.</translation>
    </message>
    <message>
        <source>write a chart, a list or a workbook</source>
        <translation>skriv en siddeplan, en liste eller en projektmappe</translation>
    </message>
    <message>
        <source>this floor only (charts)</source>
        <translation>kun denne etage (siddeplaner)</translation>
    </message>
    <message>
        <source>another scenario than the one shown</source>
        <translation>et andet scenarie end det viste</translation>
    </message>
    <message>
        <source>CSV as Excel in Europe opens it: semicolons and a BOM</source>
        <translation>CSV, som Excel i Europa åbner den: semikolon og BOM</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Skrevet: {file}</translation>
    </message>
    <message>
        <source>{option} does not go together with {what}</source>
        <translation>{option} går ikke sammen med {what}</translation>
    </message>
    <message>
        <source>make a plan from your own files</source>
        <translation>lav en plan af dine egne filer</translation>
    </message>
    <message>
        <source>a desk a row: desk, x_mm, y_mm, …</source>
        <translation>en plads pr. række: desk, x_mm, y_mm, …</translation>
    </message>
    <message>
        <source>a sheet with a cell for each seat</source>
        <translation>et ark med en celle for hver plads</translation>
    </message>
    <message>
        <source>a person a row (CSV or workbook)</source>
        <translation>en medarbejder pr. række (CSV eller projektmappe)</translation>
    </message>
    <message>
        <source>roles, departments, teams or titles that are sales</source>
        <translation>roller, afdelinger, teams eller titler, der er salg</translation>
    </message>
    <message>
        <source>width of a cell of the grid (1600)</source>
        <translation>bredden af en celle i gitteret (1600)</translation>
    </message>
    <message>
        <source>a picture (PNG, JPEG) to lie under the first floor</source>
        <translation>et billede (PNG, JPEG), der lægges under den første etage</translation>
    </message>
    <message>
        <source>of the plan</source>
        <translation>på planen</translation>
    </message>
    <message>
        <source>the sheet to read of {option}</source>
        <translation>det ark, der læses af {option}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>New seating</source>
        <translation>Ny opstilling</translation>
    </message>
    <message>
        <source>Read: {people} in {teams}; {desks} on {floors}.</source>
        <translation>Læst: {people} i {teams}; {desks} på {floors}.</translation>
    </message>
    <message>
        <source>With a desk today: {people}.</source>
        <translation>Har plads i dag: {people}.</translation>
    </message>
    <message>
        <source>About the roster:</source>
        <translation>Om medarbejderlisten:</translation>
    </message>
    <message>
        <source>About the desks:</source>
        <translation>Om pladserne:</translation>
    </message>
    <message>
        <source>{role}: {count}</source>
        <translation>{role}: {count}</translation>
    </message>
    <message>
        <source>{source}: {count}</source>
        <translation>{source}: {count}</translation>
    </message>
    <message>
        <source>{what} is missing</source>
        <translation>{what} mangler</translation>
    </message>
    <message>
        <source>{what} is not understood</source>
        <translation>{what} kan ikke forstås</translation>
    </message>
    <message>
        <source>one of {what} is needed</source>
        <translation>en af {what} skal angives</translation>
    </message>
    <message>
        <source>{option} needs a value</source>
        <translation>{option} skal have en værdi</translation>
    </message>
    <message>
        <source>there is no command “{what}”</source>
        <translation>der er ingen kommando “{what}”</translation>
    </message>
    <message>
        <source>{option} takes no value, and {what} was given</source>
        <translation>{option} tager ingen værdi, men {what} er angivet</translation>
    </message>
    <message>
        <source>{what}; see --help</source>
        <translation>{what}; se --help</translation>
    </message>
    <message>
        <source>“{text}” is no number of seconds</source>
        <translation>“{text}” er ikke et antal sekunder</translation>
    </message>
    <message>
        <source>“{text}” is no whole number from {least} to {most}</source>
        <translation>“{text}” er ikke et helt tal fra {least} til {most}</translation>
    </message>
    <message>
        <source>“{text}” is none of {words}</source>
        <translation>“{text}” er ikke en af {words}</translation>
    </message>
    <message>
        <source>write a built-in office</source>
        <translation>skriv et indbygget kontor</translation>
    </message>
    <message>
        <source>replace OUT if it is there</source>
        <translation>erstat OUT, hvis den findes</translation>
    </message>
    <message>
        <source>{file}: {people}, {desks}.</source>
        <translation>{file}: {people}, {desks}.</translation>
    </message>
    <message>
        <source>seat everyone</source>
        <translation>placér alle</translation>
    </message>
    <message>
        <source>write here and leave PLAN as it is; a folder for several plans</source>
        <translation>skriv her, og lad PLAN være; en mappe til flere planer</translation>
    </message>
    <message>
        <source>time for each plan (30); plans run side by side, one a core</source>
        <translation>tid til hver plan (30); planerne løses side om side, en pr. kerne</translation>
    </message>
    <message>
        <source>no more than N people leave the desk that they have today</source>
        <translation>højst N medarbejdere forlader den plads, de har i dag</translation>
    </message>
    <message>
        <source>print what fewer moves cost, and write no plan; with -o and --moves-at-most write that seating</source>
        <translation>skriv ud, hvad færre flytninger koster, og skriv ingen plan; med -o og --moves-at-most skrives den opstilling</translation>
    </message>
    <message>
        <source>the same seating on every run</source>
        <translation>den samme opstilling i hver kørsel</translation>
    </message>
    <message>
        <source>print one JSON object a plan</source>
        <translation>udskriv ét JSON-objekt pr. plan</translation>
    </message>
    <message>
        <source>JSON lines on stdin and stdout, for programs</source>
        <translation>JSON-linjer på stdin og stdout, til programmer</translation>
    </message>
    <message>
        <source>a plan is named twice</source>
        <translation>en plan er nævnt to gange</translation>
    </message>
    <message>
        <source>two of the plans have the same name</source>
        <translation>to af planerne har samme navn</translation>
    </message>
    <message>
        <source>{seated} seated.</source>
        <translation>{seated} placeret.</translation>
    </message>
    <message>
        <source>Sales {sales}, marketing {marketing} covered.</source>
        <translation>Salg {sales}, marketing {marketing} dækket.</translation>
    </message>
    <message>
        <source>{seconds} s · {seated} seated · {not_covered} not covered · score {score}, at most {bound}</source>
        <translation>{seconds} s · {seated} placeret · {not_covered} ikke dækket · {score} point, højst {bound}</translation>
    </message>
    <message>
        <source>{moves}. {seconds} s; the first seating after {first} s.</source>
        <translation>{moves}. {seconds} s; første opstilling efter {first} s.</translation>
    </message>
    <message>
        <source>The coverage is proved: no seating covers more people.</source>
        <translation>Dækningen er bevist: ingen opstilling dækker flere.</translation>
    </message>
    <message>
        <source>{covered} is the most this floor allows.</source>
        <translation>{covered} er det højeste, etagen tillader.</translation>
    </message>
    <message>
        <source>No seating covers more than {covered}.</source>
        <translation>Ingen opstilling dækker flere end {covered}.</translation>
    </message>
    <message>
        <source>{covered} is the most if at most {moves}.</source>
        <translation>{covered} er det meste, hvis højst {moves}.</translation>
    </message>
    <message>
        <source>No seating covers more than {covered} if at most {moves}.</source>
        <translation>Ingen opstilling dækker flere end {covered}, hvis højst {moves}.</translation>
    </message>
    <message>
        <source>This is the best seating possible. Score {score}.</source>
        <translation>Dette er den bedst mulige opstilling. {score} point.</translation>
    </message>
    <message>
        <source>Not all rules that must hold can be kept together. Score {score}.</source>
        <translation>Ikke alle regler, der skal holde, kan holdes på én gang. {score} point.</translation>
    </message>
    <message>
        <source>Score {score}, at most {percent} % better is possible.</source>
        <translation>{score} point; det kan højst blive {percent} % bedre.</translation>
    </message>
    <message>
        <source>This is the best seating possible if at most {moves}. Score {score}.</source>
        <translation>Det er den bedst mulige opstilling, hvis højst {moves}. {score} point.</translation>
    </message>
    <message>
        <source>Score {score}, at most {percent} % better is possible if at most {moves}.</source>
        <translation>{score} point; højst {percent} % bedre er muligt, hvis højst {moves}.</translation>
    </message>
    <message>
        <source>And {n} more; see “check”.</source>
        <translation>Og {n} mere; se “check”.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>venter</translation>
    </message>
    <message>
        <source>{plans}, {at_once} side by side, {each} s each: about {total} s in all.</source>
        <translation>{plans}, {at_once} side om side, {each} s til hver: omkring {total} s i alt.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislykkedes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Placeret</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Dækket</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Better at most</source>
        <translation>Bedre højst</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>the best possible</source>
        <translation>den bedst mulige</translation>
    </message>
    <message>
        <source>rules cannot all be kept</source>
        <translation>reglerne kan ikke alle holdes</translation>
    </message>
    <message>
        <source>seated</source>
        <translation>placeret</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begyndt</translation>
    </message>
    <message>
        <source>--trade-off takes one plan at a time</source>
        <translation>--trade-off tager én plan ad gangen</translation>
    </message>
    <message>
        <source>to write a point of the trade-off, say where with -o and which one with --moves-at-most</source>
        <translation>for at skrive et punkt af afvejningen: sig hvor med -o og hvilket med --moves-at-most</translation>
    </message>
    <message>
        <source>People move</source>
        <translation>Flytter</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Nobody has a desk today, so nobody moves whatever the seating.</source>
        <translation>Ingen har en plads i dag, så ingen flytter, uanset opstillingen.</translation>
    </message>
    <message>
        <source>{known} of {all} points</source>
        <translation>{known} af {all} punkter</translation>
    </message>
    <message>
        <source>say why no more is possible, and what would be enough to change that</source>
        <translation>sig hvorfor mere ikke er muligt, og hvad der ville være nok til at ændre det</translation>
    </message>
    <message>
        <source>Nobody in this plan is called “{name}”.</source>
        <translation>Ingen i denne plan hedder “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” may be {people}, or others still; give the id.</source>
        <translation>“{name}” kan være {people} eller flere endnu; angiv id&apos;et.</translation>
    </message>
    <message>
        <source>“{name}” may be {people}; give the id.</source>
        <translation>“{name}” kan være {people}; angiv id&apos;et.</translation>
    </message>
    <message>
        <source>{person} needs no desk in this plan.</source>
        <translation>{person} skal ikke have en plads i denne plan.</translation>
    </message>
    <message>
        <source>The best other desks:</source>
        <translation>De bedste andre pladser:</translation>
    </message>
    <message>
        <source>Locked: no other desk is looked at.</source>
        <translation>Låst: der ses ikke på andre pladser.</translation>
    </message>
    <message>
        <source>There is no other desk.</source>
        <translation>Der er ingen anden plads.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} og %n anden</numerusform>
            <numerusform>{names} og %n andre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n mere</numerusform>
            <numerusform>og %n mere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n medarbejder</numerusform>
            <numerusform>%n medarbejdere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desks</source>
        <translation>
            <numerusform>%n plads</numerusform>
            <numerusform>%n pladser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rooms</source>
        <translation>
            <numerusform>%n rum</numerusform>
            <numerusform>%n rum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teams</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs named one by one</source>
        <translation>
            <numerusform>%n par nævnt ét for ét</numerusform>
            <numerusform>%n par nævnt ét for ét</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n floors</source>
        <translation>
            <numerusform>%n etage</numerusform>
            <numerusform>%n etager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days a week</source>
        <translation>
            <numerusform>%n dag om ugen</numerusform>
            <numerusform>%n dage om ugen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n point</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n more can be covered</source>
        <translation>
            <numerusform>Højst %n mere kan dækkes</numerusform>
            <numerusform>Højst %n flere kan dækkes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people move</source>
        <translation>
            <numerusform>%n medarbejder flytter</numerusform>
            <numerusform>%n medarbejdere flytter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverFigure</name>
    <message>
        <source>{role}: {covered} of {total} covered</source>
        <translation>{role}: {covered} af {total} dækket</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in Seatmate</source>
        <translation>Noget gik galt i Seatmate</translation>
    </message>
    <message>
        <source>A rescue copy of your work is on the disk. You can go on; saving now is a good idea.</source>
        <translation>En redningskopi af dit arbejde ligger på disken. Du kan fortsætte; det er en god idé at gemme nu.</translation>
    </message>
    <message>
        <source>Nothing of your work was unsaved. You can go on.</source>
        <translation>Alt dit arbejde var gemt. Du kan fortsætte.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopiér rapporten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Mo</source>
        <translation>Ma</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>Ti</translation>
    </message>
    <message>
        <source>We</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>Lø</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>Sø</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>mandag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>tirsdag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>onsdag</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>torsdag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>fredag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>lørdag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>søndag</translation>
    </message>
    <message>
        <source>never in</source>
        <translation>aldrig på kontoret</translation>
    </message>
</context>
<context>
    <name>DeskDetails</name>
    <message>
        <source>different</source>
        <translation>forskelligt</translation>
    </message>
    <message>
        <source>Sits here</source>
        <translation>Sidder her</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Vandret</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Lodret</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Bredde</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Dybde</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Vinkel</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Udstyr</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>Pladsens navn</translation>
    </message>
    <message>
        <source>Why is it out of service?</source>
        <translation>Hvorfor er den ude af drift?</translation>
    </message>
    <message>
        <source>Fixed in place</source>
        <translation>Låst på gulvet</translation>
    </message>
    <message>
        <source>Rename desk {desk}</source>
        <translation>Omdøb plads {desk}</translation>
    </message>
    <message numerus="yes">
        <source>Change %n desks</source>
        <translation>
            <numerusform>Ret %n plads</numerusform>
            <numerusform>Ret %n pladser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change features of %n desks</source>
        <translation>
            <numerusform>Ret udstyr på %n plads</numerusform>
            <numerusform>Ret udstyr på %n pladser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the state of %n desks</source>
        <translation>
            <numerusform>Ret tilstand for %n plads</numerusform>
            <numerusform>Ret tilstand for %n pladser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n desks</source>
        <translation>
            <numerusform>Lås %n plads på gulvet</numerusform>
            <numerusform>Lås %n pladser på gulvet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Free %n desks</source>
        <translation>
            <numerusform>Lås %n plads op</numerusform>
            <numerusform>Lås %n pladser op</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>Show who sits here</source>
        <translation>Vis, hvem der sidder her</translation>
    </message>
    <message>
        <source>Unlock (L)</source>
        <translation>Lås op (L)</translation>
    </message>
    <message>
        <source>Keep here (L)</source>
        <translation>Behold her (L)</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>New plan</source>
        <translation>Ny plan</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Åbn en plan</translation>
    </message>
    <message>
        <source>Seatmate plans (*{suffix})</source>
        <translation>Seatmate-planer (*{suffix})</translation>
    </message>
    <message>
        <source>{file} is no longer there. It is taken off the list.</source>
        <translation>{file} findes ikke længere. Den er fjernet fra listen.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Gem planen</translation>
    </message>
    <message>
        <source>{file} was changed by somebody else</source>
        <translation>{file} er ændret af en anden</translation>
    </message>
    <message>
        <source>It is another one than you opened. Save your plan beside it, or write over it; then the other changes are only in the backups.</source>
        <translation>Den er en anden, end da du åbnede den. Gem din plan ved siden af, eller skriv oven i den; så findes de andre ændringer kun i sikkerhedskopierne.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>Skriv oven i den</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Gem en kopi…</translation>
    </message>
    <message>
        <source>Save the changes to {file}?</source>
        <translation>Vil du gemme ændringerne i {file}?</translation>
    </message>
    <message>
        <source>Without saving, the changes since the last save are lost.</source>
        <translation>Uden at gemme går ændringerne siden sidste gem tabt.</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Gem ikke</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Apply the seating that is shown?</source>
        <translation>Vil du anvende den viste opstilling?</translation>
    </message>
    <message>
        <source>It is only a preview so far. Without applying it, it is lost.</source>
        <translation>Den er kun en forhåndsvisning. Uden at anvende den går den tabt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anvend</translation>
    </message>
    <message>
        <source>Seat everyone</source>
        <translation>Placér alle</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>there is no such file; check the name</source>
        <translation>filen findes ikke; kontrollér navnet</translation>
    </message>
    <message>
        <source>there is no such folder to write in; make it first</source>
        <translation>mappen, der skal skrives i, findes ikke; opret den først</translation>
    </message>
    <message>
        <source>this is a folder; name a file in it</source>
        <translation>dette er en mappe; angiv en fil i den</translation>
    </message>
    <message>
        <source>you may not read or write here; choose another place or ask for access</source>
        <translation>du må ikke læse eller skrive her; vælg et andet sted, eller bed om adgang</translation>
    </message>
    <message>
        <source>the disk is full, and nothing was written; make room and try again</source>
        <translation>disken er fuld, og intet er skrevet; skaf plads, og prøv igen</translation>
    </message>
    <message>
        <source>another program holds the file; close it there and try again</source>
        <translation>et andet program bruger filen; luk den dér, og prøv igen</translation>
    </message>
    <message>
        <source>the disk failed ({reason}), and nothing was written; choose another place</source>
        <translation>disken fejlede ({reason}), og intet er skrevet; vælg et andet sted</translation>
    </message>
    <message>
        <source>somebody else has saved this file since it was opened; save under another name</source>
        <translation>en anden har gemt filen, siden den blev åbnet; gem under et andet navn</translation>
    </message>
    <message>
        <source>the plan is saved, but the version before could not be kept ({reason})</source>
        <translation>planen er gemt, men den forrige udgave kunne ikke bevares ({reason})</translation>
    </message>
    <message>
        <source>the plan is saved, but the disk did not confirm it ({reason})</source>
        <translation>planen er gemt, men disken bekræftede det ikke ({reason})</translation>
    </message>
    <message>
        <source>the file has {bytes} MB and {limit} MB is the limit; make it smaller</source>
        <translation>filen fylder {bytes} MB, og grænsen er {limit} MB; gør den mindre</translation>
    </message>
    <message>
        <source>the file is empty; choose another one</source>
        <translation>filen er tom; vælg en anden</translation>
    </message>
    <message>
        <source>this is no Seatmate plan; choose a .seatplan file, or make one with &apos;new&apos;</source>
        <translation>dette er ikke en Seatmate-plan; vælg en .seatplan-fil, eller lav en med &apos;new&apos;</translation>
    </message>
    <message>
        <source>a newer Seatmate wrote this file (version {version}, this one knows {known}); update Seatmate to open it</source>
        <translation>en nyere Seatmate har skrevet filen (version {version}, denne kender {known}); opdatér Seatmate for at åbne den</translation>
    </message>
    <message>
        <source>the file says it has version {version}, which never was; open a backup</source>
        <translation>filen siger, at den har version {version}, som aldrig har eksisteret; åbn en sikkerhedskopi</translation>
    </message>
    <message>
        <source>the file of version {version} is damaged and cannot be updated; open a backup</source>
        <translation>filen i version {version} er beskadiget og kan ikke opdateres; åbn en sikkerhedskopi</translation>
    </message>
    <message>
        <source>the file is damaged here; open a backup of it</source>
        <translation>filen er beskadiget her; åbn en sikkerhedskopi af den</translation>
    </message>
    <message>
        <source>the text is not UTF-8, so the file is damaged; open a backup of it</source>
        <translation>teksten er ikke UTF-8, så filen er beskadiget; åbn en sikkerhedskopi af den</translation>
    </message>
    <message>
        <source>brackets are nested too deeply in {where}; open a backup of the file</source>
        <translation>parenteser er indlejret for dybt i {where}; åbn en sikkerhedskopi af filen</translation>
    </message>
    <message>
        <source>half a character stands in {where}; open a backup of the file</source>
        <translation>der står et halvt tegn i {where}; åbn en sikkerhedskopi af filen</translation>
    </message>
    <message>
        <source>{name} stands twice in {where}; remove one of the two</source>
        <translation>{name} står to gange i {where}; fjern den ene</translation>
    </message>
    <message>
        <source>a value is missing in {where}; open a backup of the file</source>
        <translation>der mangler en værdi i {where}; åbn en sikkerhedskopi af filen</translation>
    </message>
    <message>
        <source>“{value}” is no possible value of {where}; correct it</source>
        <translation>“{value}” er ikke en mulig værdi af {where}; ret den</translation>
    </message>
    <message>
        <source>a number in {where} is too large; correct it or open a backup</source>
        <translation>et tal i {where} er for stort; ret det, eller åbn en sikkerhedskopi</translation>
    </message>
    <message>
        <source>a text in {where} has half a character that no file can hold; type it again</source>
        <translation>en tekst i {where} har et halvt tegn, som ingen fil kan rumme; skriv den igen</translation>
    </message>
    <message>
        <source>{table}: the row named “{id}” has another id inside; open a backup of the file</source>
        <translation>{table}: rækken “{id}” har et andet id indeni; åbn en sikkerhedskopi af filen</translation>
    </message>
    <message>
        <source>{count} {table} are more than Seatmate can hold; split the plan</source>
        <translation>{count} {table} er flere, end Seatmate kan rumme; del planen</translation>
    </message>
    <message>
        <source>{where} names “{missing}”, which is not in the plan; correct it or open a backup</source>
        <translation>{where} nævner “{missing}”, som ikke er i planen; ret det, eller åbn en sikkerhedskopi</translation>
    </message>
    <message>
        <source>{value} is no possible size or place in {where}; correct it</source>
        <translation>{value} er ikke en mulig størrelse eller placering i {where}; ret den</translation>
    </message>
    <message>
        <source>“{value}” are no office days (of {id}); write them like MTWTF or MT-TF</source>
        <translation>“{value}” er ikke kontordage (for {id}); skriv dem som MTWTF eller MT-TF</translation>
    </message>
    <message>
        <source>this is no table; save it as CSV or as an Excel workbook (.xlsx)</source>
        <translation>dette er ikke en tabel; gem den som CSV eller som Excel-projektmappe (.xlsx)</translation>
    </message>
    <message>
        <source>the text is not in {encoding}; save the file as UTF-8</source>
        <translation>teksten er ikke i {encoding}; gem filen som UTF-8</translation>
    </message>
    <message>
        <source>the table has more than {limit} rows; leave out what is not needed</source>
        <translation>tabellen har over {limit} rækker; udelad det, der ikke er brug for</translation>
    </message>
    <message>
        <source>a quotation mark opens here and never closes; close it</source>
        <translation>et anførselstegn begynder her og slutter aldrig; afslut det</translation>
    </message>
    <message>
        <source>the file is no readable CSV; save it anew from your spreadsheet</source>
        <translation>filen er ikke læsbar CSV; gem den igen fra dit regneark</translation>
    </message>
    <message>
        <source>the workbook has a password; save it without one</source>
        <translation>projektmappen har en adgangskode; gem den uden</translation>
    </message>
    <message>
        <source>the workbook is damaged; open it in your spreadsheet and save it anew</source>
        <translation>projektmappen er beskadiget; åbn den i dit regneark, og gem den igen</translation>
    </message>
    <message>
        <source>nobody is in this roster; choose a file with one person a row</source>
        <translation>der er ingen på denne medarbejderliste; vælg en fil med én medarbejder pr. række</translation>
    </message>
    <message>
        <source>no column holds names (there are: {columns}); head one “Name”</source>
        <translation>ingen kolonne indeholder navne (der er: {columns}); kald en af dem “Navn”</translation>
    </message>
    <message>
        <source>the id “{id}” is that of {names} (rows {rows}); give each an id of their own</source>
        <translation>id&apos;et “{id}” tilhører {names} (række {rows}); giv hver sit eget id</translation>
    </message>
    <message>
        <source>there is no sheet called “{sheet}”; choose one of {sheets}</source>
        <translation>der er intet ark ved navn “{sheet}”; vælg et af {sheets}</translation>
    </message>
    <message>
        <source>there are no desks in this file; choose one with a desk a row</source>
        <translation>der er ingen pladser i filen; vælg en med én plads pr. række</translation>
    </message>
    <message>
        <source>a column is missing: {missing} (there are: {columns}); add it</source>
        <translation>en kolonne mangler: {missing} (der er: {columns}); tilføj den</translation>
    </message>
    <message>
        <source>the desk has no name; give it one</source>
        <translation>pladsen har intet navn; giv den et</translation>
    </message>
    <message>
        <source>the desk {desk} has no floor; name one</source>
        <translation>pladsen {desk} har ingen etage; angiv en</translation>
    </message>
    <message>
        <source>“{value}” in the column “{column}” is no number that can be used; correct it</source>
        <translation>“{value}” i kolonnen “{column}” er ikke et brugbart tal; ret det</translation>
    </message>
    <message>
        <source>the desk {desk} on floor {floor} is there twice (rows {rows}); rename one</source>
        <translation>pladsen {desk} på etagen {floor} findes to gange (række {rows}); omdøb den ene</translation>
    </message>
    <message>
        <source>no sheet is a seat grid (there are: {sheets}); number a cell for each seat</source>
        <translation>intet ark er en pladsoversigt (der er: {sheets}); giv hver plads en celle med et nummer</translation>
    </message>
    <message>
        <source>the seat {desk} is there twice (cells {cells}); give one another number</source>
        <translation>pladsen {desk} findes to gange (celle {cells}); giv den ene et andet nummer</translation>
    </message>
    <message>
        <source>the workbook is too large ({what}; the limit is {limit}); save only what is needed</source>
        <translation>projektmappen er for stor ({what}; grænsen er {limit}); gem kun det, der er brug for</translation>
    </message>
    <message>
        <source>a plan keeps at least one scenario; add another one first</source>
        <translation>en plan har mindst ét scenarie; tilføj et andet først</translation>
    </message>
    <message>
        <source>somebody with the id “{person}” is in the plan already; give another id</source>
        <translation>der er allerede en med id&apos;et “{person}” i planen; angiv et andet id</translation>
    </message>
    <message>
        <source>{person} is locked in place; release the lock first</source>
        <translation>{person} er låst fast; lås op først</translation>
    </message>
    <message>
        <source>a desk is not beside itself ({desk}); choose two desks</source>
        <translation>en plads er ikke ved siden af sig selv ({desk}); vælg to pladser</translation>
    </message>
    <message>
        <source>there is a file of this name already; choose another name, or add --force</source>
        <translation>der er allerede en fil med dette navn; vælg et andet navn, eller tilføj --force</translation>
    </message>
    <message>
        <source>the plan would be written over a file that it is made from; choose another name</source>
        <translation>planen ville blive skrevet oven i en fil, som den er lavet af; vælg et andet navn</translation>
    </message>
    <message>
        <source>“{value}” is said to be sales and marketing both; say one of them</source>
        <translation>“{value}” er angivet som både salg og marketing; angiv én af dem</translation>
    </message>
    <message>
        <source>several plans need a folder to go to, and this is none; make it first</source>
        <translation>flere planer skal have en mappe at ligge i, og dette er ingen; opret den først</translation>
    </message>
    <message>
        <source>no seating was found in the time given, and nothing was written; give more --time</source>
        <translation>der blev ikke fundet en opstilling inden for tiden, og intet er skrevet; giv mere --time</translation>
    </message>
    <message>
        <source>the solver could not be started ({what}), and the plan is as it was; solve it again</source>
        <translation>løseren kunne ikke startes ({what}), og planen er, som den var; løs den igen</translation>
    </message>
    <message>
        <source>the solver was ended from outside, perhaps for want of memory, and the plan is as it was; solve it again, or fewer plans at once</source>
        <translation>løseren blev afsluttet udefra, måske af mangel på hukommelse, og planen er, som den var; løs den igen, eller færre planer ad gangen</translation>
    </message>
    <message>
        <source>the solver ran out of memory, and the plan is as it was; solve fewer plans at once</source>
        <translation>løseren løb tør for hukommelse, og planen er, som den var; løs færre planer ad gangen</translation>
    </message>
    <message>
        <source>the solver ended without an answer, and the plan is as it was; solve it again</source>
        <translation>løseren sluttede uden svar, og planen er, som den var; løs den igen</translation>
    </message>
    <message>
        <source>there is no sample called “{name}”; choose one of {names}</source>
        <translation>der er intet eksempel ved navn “{name}”; vælg et af {names}</translation>
    </message>
    <message>
        <source>“{suffix}” is nothing that can be exported; end the name in one of {suffixes}</source>
        <translation>“{suffix}” kan ikke eksporteres; lad navnet ende på en af {suffixes}</translation>
    </message>
    <message>
        <source>{what} cannot be exported as {suffix}; end the name in {suffixes}</source>
        <translation>{what} kan ikke eksporteres som {suffix}; lad navnet ende på {suffixes}</translation>
    </message>
    <message>
        <source>there is no floor called “{name}”; choose one of {names}</source>
        <translation>der er ingen etage ved navn “{name}”; vælg en af {names}</translation>
    </message>
    <message>
        <source>there is no scenario called “{name}”; choose one of {names}</source>
        <translation>der er intet scenarie ved navn “{name}”; vælg et af {names}</translation>
    </message>
    <message>
        <source>a picture of {dpi} dots per inch is too large; choose smaller paper</source>
        <translation>et billede med {dpi} punkter pr. tomme er for stort; vælg mindre papir</translation>
    </message>
    <message>
        <source>this is no PNG or JPEG picture; save it as one of them</source>
        <translation>dette er ikke et PNG- eller JPEG-billede; gem det som et af dem</translation>
    </message>
    <message>
        <source>the picture has {width} × {height} pixels, too many to open; make it smaller</source>
        <translation>billedet har {width} × {height} pixels, for mange til at åbne; gør det mindre</translation>
    </message>
    <message>
        <source>the plan has no floor to draw; add one, or export a list</source>
        <translation>planen har ingen etage at tegne; tilføj en, eller eksportér en liste</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>række {row}</translation>
    </message>
    <message>
        <source>{file}, line {row}</source>
        <translation>{file}, linje {row}</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}, række {row}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>filen</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>CSV for Excel, with semicolons (*.csv)</source>
        <translation>CSV til Excel, med semikolon (*.csv)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>seating chart</source>
        <translation>siddeplan</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Billede (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Tegning (*.svg)</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>projektmappe</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-projektmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>flytninger</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>naboer</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Export</source>
        <translation>Eksportér</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} er skrevet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
</context>
<context>
    <name>FewerMoves</name>
    <message>
        <source>Looking for fewer moves…</source>
        <translation>Leder efter færre flytninger…</translation>
    </message>
    <message>
        <source>Fewer moves: {point}</source>
        <translation>Færre flytninger: {point}</translation>
    </message>
    <message>
        <source>Fewer &amp;moves</source>
        <translation>Færre &amp;flytninger</translation>
    </message>
    <message>
        <source>To the left fewer people leave the desk that they have today</source>
        <translation>Mod venstre forlader færre den plads, de har i dag</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods)</source>
        <translation>Tabeller (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods)</translation>
    </message>
</context>
<context>
    <name>FindingCounts</name>
    <message numerus="yes">
        <source>{other} sits beside {place}, but they share %n office days a week only</source>
        <translation>
            <numerusform>{other} sidder ved siden af {place}, men de deler kun %n kontordag om ugen</numerusform>
            <numerusform>{other} sidder ved siden af {place}, men de deler kun %n kontordage om ugen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>{person} has no desk</source>
        <translation>{person} har ingen plads</translation>
    </message>
    <message>
        <source>{people} have no desk</source>
        <translation>{people} har ingen plads</translation>
    </message>
    <message>
        <source>only guest desks are free</source>
        <translation>kun gæstepladser er ledige</translation>
    </message>
    <message>
        <source>no desk is free</source>
        <translation>ingen plads er ledig</translation>
    </message>
    <message>
        <source>{person} has no desk, so no marketer sits beside {person}</source>
        <translation>{person} har ingen plads, så ingen fra marketing sidder ved siden af {person}</translation>
    </message>
    <message>
        <source>{person} has no desk, so no salesperson sits beside {person}</source>
        <translation>{person} har ingen plads, så ingen fra salg sidder ved siden af {person}</translation>
    </message>
    <message>
        <source>No marketer sits beside {place}</source>
        <translation>Ingen fra marketing sidder ved siden af {place}</translation>
    </message>
    <message>
        <source>No salesperson sits beside {place}</source>
        <translation>Ingen fra salg sidder ved siden af {place}</translation>
    </message>
    <message>
        <source>{one} and {other} are a pair and do not sit beside each other</source>
        <translation>{one} og {other} er et par og sidder ikke ved siden af hinanden</translation>
    </message>
    <message>
        <source>{person} does not sit at {desk}</source>
        <translation>{person} sidder ikke på {desk}</translation>
    </message>
    <message>
        <source>{person} sits at {desk}</source>
        <translation>{person} sidder på {desk}</translation>
    </message>
    <message>
        <source>{place} does not sit in {rooms}</source>
        <translation>{place} sidder ikke i {rooms}</translation>
    </message>
    <message>
        <source>{place} sits in {rooms}</source>
        <translation>{place} sidder i {rooms}</translation>
    </message>
    <message>
        <source>{place} has a desk without: {feature}</source>
        <translation>{place} har en plads uden: {feature}</translation>
    </message>
    <message>
        <source>{place} has a desk with: {feature}</source>
        <translation>{place} har en plads med: {feature}</translation>
    </message>
    <message>
        <source>{person} needs {feature}, which {desk} lacks</source>
        <translation>{person} har brug for {feature}, som {desk} mangler</translation>
    </message>
    <message>
        <source>{one} and {other} do not sit in the same room</source>
        <translation>{one} og {other} sidder ikke i samme rum</translation>
    </message>
    <message>
        <source>{one} and {other} sit more than {distance} from each other</source>
        <translation>{one} og {other} sidder mere end {distance} fra hinanden</translation>
    </message>
    <message>
        <source>{one} and {other} do not sit beside each other</source>
        <translation>{one} og {other} sidder ikke ved siden af hinanden</translation>
    </message>
    <message>
        <source>{one} and {other} sit in the same room</source>
        <translation>{one} og {other} sidder i samme rum</translation>
    </message>
    <message>
        <source>{one} and {other} sit at most {distance} from each other</source>
        <translation>{one} og {other} sidder højst {distance} fra hinanden</translation>
    </message>
    <message>
        <source>{one} and {other} sit beside each other</source>
        <translation>{one} og {other} sidder ved siden af hinanden</translation>
    </message>
    <message>
        <source>{team} is spread over {rooms}; at most {most} is wished</source>
        <translation>{team} er spredt over {rooms}; højst {most} er ønsket</translation>
    </message>
    <message>
        <source>{where} holds {count} of {who} on {day}; at least {limit} are wished</source>
        <translation>{where} har {count} af {who} på {day}; mindst {limit} er ønsket</translation>
    </message>
    <message>
        <source>{where} holds {count} of {who} on {day}; at most {limit} are wished</source>
        <translation>{where} har {count} af {who} på {day}; højst {limit} er ønsket</translation>
    </message>
    <message>
        <source>{where} holds {count} of {who}; at least {limit} are wished</source>
        <translation>{where} har {count} af {who}; mindst {limit} er ønsket</translation>
    </message>
    <message>
        <source>{where} holds {count} of {who}; at most {limit} are wished</source>
        <translation>{where} har {count} af {who}; højst {limit} er ønsket</translation>
    </message>
    <message>
        <source>bench {bench}</source>
        <translation>bordblok {bench}</translation>
    </message>
    <message>
        <source>{place} has no free desk beside</source>
        <translation>{place} har ingen ledig plads ved siden af</translation>
    </message>
    <message>
        <source>{room} holds {people} on {day}; its air allows {limit}</source>
        <translation>{room} rummer {people} {day}; luften tillader {limit}</translation>
    </message>
    <message>
        <source>{room} holds {people} on {day}; its floor area allows {limit}</source>
        <translation>{room} rummer {people} {day}; gulvarealet tillader {limit}</translation>
    </message>
    <message>
        <source>{room} holds {people} on {day}; its limit is {limit}</source>
        <translation>{room} rummer {people} {day}; grænsen er {limit}</translation>
    </message>
    <message>
        <source>{person} does not stay at {desk}, today&apos;s desk</source>
        <translation>{person} bliver ikke på {desk}, pladsen i dag</translation>
    </message>
    <message>
        <source>{person} stays at {desk}, today&apos;s desk</source>
        <translation>{person} bliver på {desk}, pladsen i dag</translation>
    </message>
    <message>
        <source>{one} and {other} sit beside each other and share a topic</source>
        <translation>{one} og {other} sidder ved siden af hinanden og har et emne til fælles</translation>
    </message>
    <message>
        <source>{one} and {other} sit beside each other and have no topics to exchange</source>
        <translation>{one} og {other} sidder ved siden af hinanden og har ingen emner at udveksle</translation>
    </message>
    <message>
        <source>{one} and {other} sit beside each other and share no topic</source>
        <translation>{one} og {other} sidder ved siden af hinanden og har intet emne til fælles</translation>
    </message>
    <message>
        <source>{people} have {desk} on the same day</source>
        <translation>{people} har {desk} på samme dag</translation>
    </message>
    <message>
        <source>{person} shares {desk}, which is no sit-stand desk</source>
        <translation>{person} deler {desk}, som ikke er et hæve-sænke-bord</translation>
    </message>
    <message>
        <source>{person} sits at {desk}, which is out of service</source>
        <translation>{person} sidder på {desk}, som er ude af drift</translation>
    </message>
    <message>
        <source>{person} sits at the guest desk {desk}</source>
        <translation>{person} sidder på gæstepladsen {desk}</translation>
    </message>
    <message>
        <source>{person} is to be kept without a desk and has one</source>
        <translation>{person} skal ikke have en plads, men har en</translation>
    </message>
    <message>
        <source>{person} is locked at {desk} and does not sit there</source>
        <translation>{person} er låst til {desk} og sidder der ikke</translation>
    </message>
</context>
<context>
    <name>Floor</name>
    <message>
        <source>Guest</source>
        <translation>Gæst</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Ude af drift</translation>
    </message>
    <message>
        <source>1 seat</source>
        <translation>1 plads</translation>
    </message>
    <message>
        <source>{n} seats</source>
        <translation>{n} pladser</translation>
    </message>
    <message>
        <source>Desk {desk}</source>
        <translation>Plads {desk}</translation>
    </message>
    <message>
        <source>{desks} selected</source>
        <translation>{desks} valgt</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Intet er valgt</translation>
    </message>
    <message>
        <source>no desk</source>
        <translation>ingen plads</translation>
    </message>
    <message>
        <source>at {desk}</source>
        <translation>på {desk}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>sits beside {people}</source>
        <translation>sidder ved siden af {people}</translation>
    </message>
    <message>
        <source>no marketer beside</source>
        <translation>ingen fra marketing ved siden af</translation>
    </message>
    <message>
        <source>no salesperson beside</source>
        <translation>ingen fra salg ved siden af</translation>
    </message>
    <message>
        <source>free</source>
        <translation>ledig</translation>
    </message>
</context>
<context>
    <name>FloorCommands</name>
    <message numerus="yes">
        <source>Move %n desks</source>
        <translation>
            <numerusform>Flyt %n plads</numerusform>
            <numerusform>Flyt %n pladser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n desks</source>
        <translation>
            <numerusform>Drej %n plads</numerusform>
            <numerusform>Drej %n pladser</numerusform>
        </translation>
    </message>
    <message>
        <source>These desks are fixed in place</source>
        <translation>Disse pladser er låst på gulvet</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n desks</source>
        <translation>
            <numerusform>Fjern %n plads</numerusform>
            <numerusform>Fjern %n pladser</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock {person}</source>
        <translation>Lås {person} op</translation>
    </message>
    <message>
        <source>Lock {person}</source>
        <translation>Lås {person}</translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n people</source>
        <translation>
            <numerusform>Lås %n medarbejder op</numerusform>
            <numerusform>Lås %n medarbejdere op</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n people</source>
        <translation>
            <numerusform>Lås %n medarbejder</numerusform>
            <numerusform>Lås %n medarbejdere</numerusform>
        </translation>
    </message>
    <message>
        <source>Unseat {person}</source>
        <translation>Fjern {person} fra pladsen</translation>
    </message>
    <message numerus="yes">
        <source>Unseat %n people</source>
        <translation>
            <numerusform>Fjern %n medarbejder fra pladsen</numerusform>
            <numerusform>Fjern %n medarbejdere fra pladserne</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap {person} with…</source>
        <translation>Byt {person} med…</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>Type a name or a desk</source>
        <translation>Skriv et navn eller en plads</translation>
    </message>
    <message>
        <source>Seat {person} at…</source>
        <translation>Placér {person} på…</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Placér</translation>
    </message>
    <message>
        <source>Type a desk or a name</source>
        <translation>Skriv en plads eller et navn</translation>
    </message>
    <message>
        <source>No problems on this floor.</source>
        <translation>Ingen problemer på denne etage.</translation>
    </message>
    <message>
        <source>Turn left by 15°</source>
        <translation>Drej 15° til venstre</translation>
    </message>
    <message>
        <source>Turn right by 15°</source>
        <translation>Drej 15° til højre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Fit the floor</source>
        <translation>Vis hele etagen</translation>
    </message>
    <message>
        <source>Swap with…</source>
        <translation>Byt med…</translation>
    </message>
    <message>
        <source>Seat at…</source>
        <translation>Placér på…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Keep here</source>
        <translation>Behold her</translation>
    </message>
    <message>
        <source>Unseat</source>
        <translation>Fjern fra plads</translation>
    </message>
    <message>
        <source>Show {desk}</source>
        <translation>Vis {desk}</translation>
    </message>
</context>
<context>
    <name>FloorStrip</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Zoom: {percent} %</source>
        <translation>Zoom: {percent} %</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Etager</translation>
    </message>
</context>
<context>
    <name>FloorView</name>
    <message>
        <source>Floor</source>
        <translation>Etage</translation>
    </message>
</context>
<context>
    <name>HealthPanel</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problemer</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Ingen problemer</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemer</translation>
    </message>
    <message>
        <source>No problems on this floor.</source>
        <translation>Ingen problemer på denne etage.</translation>
    </message>
</context>
<context>
    <name>MoveDesks</name>
    <message>
        <source>These desks are fixed in place</source>
        <translation>Disse pladser er låst på gulvet</translation>
    </message>
    <message>
        <source>Move desk {desk}</source>
        <translation>Flyt plads {desk}</translation>
    </message>
    <message numerus="yes">
        <source>Move %n desks</source>
        <translation>
            <numerusform>Flyt %n plads</numerusform>
            <numerusform>Flyt %n pladser</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovePerson</name>
    <message>
        <source>{person} is to be kept without a desk. Press L to unlock</source>
        <translation>{person} skal ikke have en plads. Tryk på L for at låse op</translation>
    </message>
    <message>
        <source>{person} is locked at {desk}. Press L to unlock</source>
        <translation>{person} er låst til {desk}. Tryk på L for at låse op</translation>
    </message>
</context>
<context>
    <name>MovesModel</name>
    <message>
        <source>{person} from {before} to {after}</source>
        <translation>{person} fra {before} til {after}</translation>
    </message>
</context>
<context>
    <name>NewPlan</name>
    <message>
        <source>{desks} in a grid</source>
        <translation>{desks} i et gitter</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>A list with a desk a row, or a sheet with a cell for each seat.</source>
        <translation>En liste med en plads pr. række eller et ark med en celle for hver plads.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>A list with a person a row: name, team, office days and more.</source>
        <translation>En liste med en medarbejder pr. række: navn, team, kontordage og mere.</translation>
    </message>
    <message>
        <source>{role} {count}</source>
        <translation>{role} {count}</translation>
    </message>
    <message>
        <source>Who counts as what</source>
        <translation>Hvem tæller som hvad</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Værd at se på</translation>
    </message>
    <message>
        <source>No word told the role for sure</source>
        <translation>Intet ord fortalte rollen med sikkerhed</translation>
    </message>
    <message>
        <source>Role of {group}</source>
        <translation>Rolle for {group}</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Ny plan</translation>
    </message>
    <message>
        <source>New from my spreadsheet</source>
        <translation>Ny fra mit regneark</translation>
    </message>
    <message>
        <source>Choose desks…</source>
        <translation>Vælg pladser…</translation>
    </message>
    <message>
        <source>Choose people…</source>
        <translation>Vælg medarbejdere…</translation>
    </message>
    <message>
        <source>A cell of the grid is this wide:</source>
        <translation>En celle i gitteret er så bred:</translation>
    </message>
    <message>
        <source>Width of a cell</source>
        <translation>Bredde af en celle</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Opret</translation>
    </message>
    <message>
        <source>Nothing tells the role</source>
        <translation>Intet fortæller rollen</translation>
    </message>
    <message>
        <source>{field} “{text}”</source>
        <translation>{field} “{text}”</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>New seating</source>
        <translation>Ny opstilling</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Close this message</source>
        <translation>Luk denne besked</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>the letters were read as {encoding}; check names with æ, ø and å</source>
        <translation>bogstaverne er læst som {encoding}; kontrollér navne med æ, ø og å</translation>
    </message>
    <message>
        <source>the sheet “{sheet}” was read, and not {left_out}</source>
        <translation>arket “{sheet}” er læst, men ikke {left_out}</translation>
    </message>
    <message>
        <source>hidden sheets were not read: {sheets}</source>
        <translation>skjulte ark er ikke læst: {sheets}</translation>
    </message>
    <message>
        <source>“{header}” heads several columns; column {used} was read, and not {left_out}</source>
        <translation>“{header}” står over flere kolonner; kolonne {used} er læst, men ikke {left_out}</translation>
    </message>
    <message>
        <source>columns not read, and not kept: {columns}</source>
        <translation>kolonner, der hverken er læst eller gemt: {columns}</translation>
    </message>
    <message>
        <source>the column “{column}” holds private numbers or secrets and was not read</source>
        <translation>kolonnen “{column}” indeholder private numre eller hemmeligheder og er ikke læst</translation>
    </message>
    <message>
        <source>the office days of {name}, “{value}”, were not understood; all days were taken</source>
        <translation>kontordagene for {name}, “{value}”, kunne ikke forstås; alle dage er valgt</translation>
    </message>
    <message>
        <source>“{value}” ({name}) could be several roles; taken as other until you say which</source>
        <translation>“{value}” ({name}) kan være flere roller; tæller som andre, indtil du siger hvilken</translation>
    </message>
    <message>
        <source>{words} was taken for marketing ({names}); say it if it is not</source>
        <translation>{words} er taget for marketing ({names}); sig til, hvis det ikke passer</translation>
    </message>
    <message>
        <source>“{value}” was said to be {role}, and is nobody’s role, department, team or title</source>
        <translation>“{value}” er angivet som {role}, men er ingens rolle, afdeling, team eller titel</translation>
    </message>
    <message>
        <source>nobody is in sales; say which team or title is</source>
        <translation>ingen er i salg; sig hvilket team eller hvilken titel, der er</translation>
    </message>
    <message>
        <source>nobody is in marketing; say which team or title is</source>
        <translation>ingen er i marketing; sig hvilket team eller hvilken titel, der er</translation>
    </message>
    <message>
        <source>the manager “{manager}” (rows {rows}) is not in the roster</source>
        <translation>lederen “{manager}” (række {rows}) er ikke på listen</translation>
    </message>
    <message>
        <source>the manager “{manager}” (rows {rows}) could be several people</source>
        <translation>lederen “{manager}” (række {rows}) kan være flere personer</translation>
    </message>
    <message>
        <source>ids were made for people without one: {count}</source>
        <translation>id&apos;er er lavet til medarbejdere uden: {count}</translation>
    </message>
    <message>
        <source>ids that differ in zeros alone: {ids}</source>
        <translation>id&apos;er, der kun adskiller sig ved nuller: {ids}</translation>
    </message>
    <message>
        <source>{email} is the address of several rows: {rows}</source>
        <translation>{email} er adressen i flere rækker: {rows}</translation>
    </message>
    <message>
        <source>the status “{value}” (rows {rows}) is not known; taken as employed</source>
        <translation>status “{value}” (række {rows}) er ukendt; tæller som ansat</translation>
    </message>
    <message>
        <source>“{value}” in the column “{column}” is no date that could be read</source>
        <translation>“{value}” i kolonnen “{column}” er ikke en dato, der kan læses</translation>
    </message>
    <message>
        <source>dates in the column “{column}” were read as {order}; check one of them</source>
        <translation>datoer i kolonnen “{column}” er læst som {order}; kontrollér en af dem</translation>
    </message>
    <message>
        <source>the angle of {desk}, {value}, was rounded to {angle_deg}°</source>
        <translation>vinklen på {desk}, {value}, er afrundet til {angle_deg}°</translation>
    </message>
    <message>
        <source>desks in one and the same place: {desks}</source>
        <translation>pladser på ét og samme sted: {desks}</translation>
    </message>
    <message>
        <source>no walls could be guessed for {room} on {floor}; draw the room round {desks}</source>
        <translation>væggene om {room} på {floor} kunne ikke gættes; tegn rummet om {desks}</translation>
    </message>
    <message>
        <source>the outlines of rooms were guessed from their desks: {rooms}</source>
        <translation>rummenes omrids er gættet ud fra deres pladser: {rooms}</translation>
    </message>
    <message>
        <source>a cell of the grid was taken as {width_mm} by {depth_mm}; say it if it is not</source>
        <translation>en celle i gitteret er sat til {width_mm} gange {depth_mm}; sig til, hvis det ikke passer</translation>
    </message>
    <message>
        <source>cell {cell} is no seat: “{value}”</source>
        <translation>celle {cell} er ikke en plads: “{value}”</translation>
    </message>
    <message>
        <source>{name} is said to sit at {desk}, which is no desk</source>
        <translation>{name} skulle sidde på {desk}, som ikke er en plads</translation>
    </message>
    <message>
        <source>{name} is said to sit at {desk}, and there is one on {floors}</source>
        <translation>{name} skulle sidde på {desk}, og den findes på {floors}</translation>
    </message>
    <message>
        <source>{names} are all said to sit at {desk} (rows {rows}); nobody was seated there</source>
        <translation>{names} skulle alle sidde på {desk} (række {rows}); ingen er placeret der</translation>
    </message>
    <message>
        <source>{name} is locked without a desk, and so will be kept without one</source>
        <translation>{name} er låst uden plads og bliver derfor ved med at være uden</translation>
    </message>
    <message>
        <source>{name} could not be seated at {desk}, so the lock was dropped</source>
        <translation>{name} kunne ikke placeres på {desk}, så låsen er fjernet</translation>
    </message>
    <message>
        <source>the header again</source>
        <translation>overskriften igen</translation>
    </message>
    <message>
        <source>the same as row {first_row}</source>
        <translation>det samme som række {first_row}</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>intet navn</translation>
    </message>
    <message>
        <source>a total</source>
        <translation>en sum</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>dag, måned, år</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>måned, dag, år</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>år, måned, dag</translation>
    </message>
    <message>
        <source>Row {row} was left out: {why}.</source>
        <translation>Række {row} er udeladt: {why}.</translation>
    </message>
    <message>
        <source>{name} was left out: “{status}”</source>
        <translation>{name} er udeladt: “{status}”</translation>
    </message>
    <message>
        <source>{name} was left out, with {date} as the last day</source>
        <translation>{name} er udeladt med sidste dag {date}</translation>
    </message>
    <message>
        <source>{field} “{text}”</source>
        <translation>{field} “{text}”</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rolle</translation>
    </message>
    <message>
        <source>department</source>
        <translation>afdeling</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>Row {row}: {text}</source>
        <translation>Række {row}: {text}</translation>
    </message>
</context>
<context>
    <name>OfficePicture</name>
    <message>
        <source>partners</source>
        <translation>makkere</translation>
    </message>
    <message>
        <source>You can also drop a file anywhere in this window</source>
        <translation>Du kan også slippe en fil hvor som helst i vinduet</translation>
    </message>
    <message>
        <source>Picture of the sample office</source>
        <translation>Billede af prøvekontoret</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Unseated</source>
        <translation>Uden plads</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Intet team</translation>
    </message>
    <message>
        <source>Let go to unseat</source>
        <translation>Slip for at fjerne fra pladsen</translation>
    </message>
    <message>
        <source>Everyone has a desk.</source>
        <translation>Alle har en plads.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>lead</source>
        <translation>leder</translation>
    </message>
    <message>
        <source>{people} in {teams}</source>
        <translation>{people} i {teams}</translation>
    </message>
    <message>
        <source>Nobody here yet. Add the first person.</source>
        <translation>Ingen her endnu. Tilføj den første.</translation>
    </message>
    <message>
        <source>No match for &quot;{text}&quot;.</source>
        <translation>Intet resultat for &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>Nobody is of this kind.</source>
        <translation>Ingen passer på dette.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No desk</source>
        <translation>Uden plads</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Ikke dækket</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>Ret medarbejder</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Tilføj en medarbejder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tilføj medarbejder</translation>
    </message>
    <message>
        <source>Remove person</source>
        <translation>Fjern medarbejder</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} er fjernet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Search name, team, tag</source>
        <translation>Søg navn, team, mærke</translation>
    </message>
    <message>
        <source>Table of people</source>
        <translation>Tabel over medarbejdere</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Office days</source>
        <translation>Kontordage</translation>
    </message>
    <message>
        <source>Needs and tags</source>
        <translation>Behov og mærker</translation>
    </message>
    <message>
        <source>Desk needs</source>
        <translation>Behov til pladsen</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Plads</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>no desk</source>
        <translation>ingen plads</translation>
    </message>
    <message>
        <source>no marketer beside</source>
        <translation>ingen fra marketing</translation>
    </message>
    <message>
        <source>no salesperson beside</source>
        <translation>ingen fra salg</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>dækket</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>tæller ikke</translation>
    </message>
    <message>
        <source>never in</source>
        <translation>aldrig inde</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>People</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Search name, team, tag</source>
        <translation>Søg navn, team, mærke</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Liste over medarbejdere</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Ryd søgning</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrér listen</translation>
    </message>
    <message>
        <source>Nobody here yet. Import a spreadsheet, or add the first person.</source>
        <translation>Ingen her endnu. Importér et regneark, eller tilføj den første.</translation>
    </message>
    <message>
        <source>No match for &quot;{text}&quot;.</source>
        <translation>Intet resultat for &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>Nobody is of this kind.</source>
        <translation>Ingen passer på dette.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Ikke dækket</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>{section}, {people}</source>
        <translation>{section}, {people}</translation>
    </message>
    <message>
        <source>at {desk}</source>
        <translation>på {desk}</translation>
    </message>
    <message>
        <source>no desk</source>
        <translation>ingen plads</translation>
    </message>
    <message>
        <source>sits beside {people}</source>
        <translation>sidder ved siden af {people}</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>ikke dækket</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>Desk</source>
        <translation>Plads</translation>
    </message>
    <message>
        <source>Office days</source>
        <translation>Kontordage</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Makker</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Ved siden af</translation>
    </message>
    <message>
        <source>Unseat</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Edit this desk</source>
        <translation>Redigér pladsen</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>leder</translation>
    </message>
    <message>
        <source>no desk</source>
        <translation>ingen plads</translation>
    </message>
    <message>
        <source>{match} %</source>
        <translation>{match} %</translation>
    </message>
    <message>
        <source>covered, no partner of their own</source>
        <translation>dækket, men uden egen makker</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>tæller ikke</translation>
    </message>
    <message>
        <source>no marketer beside</source>
        <translation>ingen fra marketing</translation>
    </message>
    <message>
        <source>no salesperson beside</source>
        <translation>ingen fra salg</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Fordi</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>Seat at…</source>
        <translation>Placér på…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>No match for &quot;{text}&quot;</source>
        <translation>Intet resultat for &quot;{text}&quot;</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Person being dragged</source>
        <translation>Medarbejder, der trækkes</translation>
    </message>
</context>
<context>
    <name>PlanDetails</name>
    <message>
        <source>People</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Placeret</translation>
    </message>
    <message>
        <source>Busiest day</source>
        <translation>Travleste dag</translation>
    </message>
    <message>
        <source>{all}: {sales} sales, {marketing} marketing, {other} other</source>
        <translation>{all}: {sales} salg, {marketing} marketing, {other} andre</translation>
    </message>
    <message>
        <source>{all}: {free} free, {guest} for guests</source>
        <translation>{all}: {free} ledige, {guest} til gæster</translation>
    </message>
    <message>
        <source>{seated} of {all} who need a desk</source>
        <translation>{seated} af {all}, der skal have plads</translation>
    </message>
    <message>
        <source>{day}, {count} people for {desks} desks</source>
        <translation>{day}, {count} medarbejdere til {desks} pladser</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Beside means at most</source>
        <translation>Ved siden af er højst</translation>
    </message>
    <message>
        <source>From chair to chair, in a straight line that no wall or screen crosses.</source>
        <translation>Fra stol til stol i lige linje, som ingen væg eller skærmvæg krydser.</translation>
    </message>
    <message>
        <source>Shared office days</source>
        <translation>Fælles kontordage</translation>
    </message>
    <message>
        <source>So many days a week two people must both be in to count as beside each other.</source>
        <translation>Så mange dage om ugen skal to begge være på kontoret for at tælle som siddende ved siden af hinanden.</translation>
    </message>
    <message>
        <source>Partners for one person</source>
        <translation>Makkere til én</translation>
    </message>
    <message>
        <source>So many partners one person of the smaller team can have at most.</source>
        <translation>Så mange makkere kan én fra det mindste team højst have.</translation>
    </message>
    <message>
        <source>fair share</source>
        <translation>ligelig andel</translation>
    </message>
    <message>
        <source>Near means at most</source>
        <translation>Tæt på er højst</translation>
    </message>
    <message>
        <source>What people do rubs off on others up to about 7.6 m.</source>
        <translation>Det, man gør, smitter af på andre op til omkring 7,6 m væk.</translation>
    </message>
    <message>
        <source>Teammates near</source>
        <translation>Teamkolleger tæt på</translation>
    </message>
    <message>
        <source>So many teammates near somebody are enough.</source>
        <translation>Så mange teamkolleger tæt på er nok.</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Makkere</translation>
    </message>
    <message>
        <source>Each pair that sits beside each other earns {n} points.</source>
        <translation>Hvert par, der sidder ved siden af hinanden, giver {n} point.</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>A pair that fits in every way earns {n} points more.</source>
        <translation>Et par, der passer på alle måder, giver {n} point mere.</translation>
    </message>
    <message>
        <source>All neighbours</source>
        <translation>Alle naboer</translation>
    </message>
    <message>
        <source>Any two neighbours who cover each other and fit earn {n} points.</source>
        <translation>To naboer, der dækker hinanden og passer sammen, giver {n} point.</translation>
    </message>
    <message>
        <source>Stay put</source>
        <translation>Bliv siddende</translation>
    </message>
    <message>
        <source>Each person who keeps today&apos;s desk earns {n} points.</source>
        <translation>Hver, der beholder pladsen i dag, giver {n} point.</translation>
    </message>
    <message>
        <source>Team close</source>
        <translation>Team tæt på</translation>
    </message>
    <message>
        <source>Each person with teammates near earns {n} points.</source>
        <translation>Hver med teamkolleger tæt på giver {n} point.</translation>
    </message>
    <message>
        <source>Desk needs</source>
        <translation>Behov til pladsen</translation>
    </message>
    <message>
        <source>Each desk need that is met earns {n} points.</source>
        <translation>Hvert behov til pladsen, der er opfyldt, giver {n} point.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>What one needs and the other can give counts {n}.</source>
        <translation>Det, den ene har brug for, og den anden kan give, tæller {n}.</translation>
    </message>
    <message>
        <source>Shared tags</source>
        <translation>Fælles mærker</translation>
    </message>
    <message>
        <source>A region, product or language in common counts {n}.</source>
        <translation>En fælles region, et produkt eller et sprog tæller {n}.</translation>
    </message>
    <message>
        <source>New pairs</source>
        <translation>Nye par</translation>
    </message>
    <message>
        <source>Two who have not been partners before count {n}.</source>
        <translation>To, der ikke har været makkere før, tæller {n}.</translation>
    </message>
    <message>
        <source>Counts {n} beside the other needs.</source>
        <translation>Tæller {n} i forhold til de andre behov.</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danmark</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Tyskland</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Storbritannien</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Programmet</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>This plan: beside and covered</source>
        <translation>Planen: ved siden af og dækket</translation>
    </message>
    <message>
        <source>This plan: close to the team</source>
        <translation>Planen: tæt på teamet</translation>
    </message>
    <message>
        <source>This plan: what a good seating is worth</source>
        <translation>Planen: hvad en god opstilling er værd</translation>
    </message>
    <message>
        <source>This plan: what makes two people match</source>
        <translation>Planen: hvad der får to til at passe sammen</translation>
    </message>
    <message>
        <source>This plan: which needs count most</source>
        <translation>Planen: hvilke behov der tæller mest</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>These ways count</source>
        <translation>Disse måder tæller</translation>
    </message>
    <message>
        <source>A desk may be shared by people who are in on different days</source>
        <translation>En plads må deles af nogen, der er inde på hver sin dag</translation>
    </message>
    <message>
        <source>Desk needs that must be met</source>
        <translation>Behov, der skal opfyldes</translation>
    </message>
    <message>
        <source>Rules on air and space</source>
        <translation>Regler for luft og plads</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Ret indstillinger</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Nobody moves</source>
        <translation>Ingen flytter</translation>
    </message>
    <message>
        <source>Looking for a seating…</source>
        <translation>Leder efter en opstilling…</translation>
    </message>
    <message numerus="yes">
        <source>%n more covered</source>
        <translation>
            <numerusform>%n mere dækket</numerusform>
            <numerusform>%n flere dækket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer rules broken</source>
        <translation>
            <numerusform>%n færre regel brudt</numerusform>
            <numerusform>%n færre regler brudt</numerusform>
        </translation>
    </message>
    <message>
        <source>better by {points}</source>
        <translation>{points} bedre</translation>
    </message>
    <message>
        <source>Sales covered</source>
        <translation>Salg dækket</translation>
    </message>
    <message>
        <source>Marketing covered</source>
        <translation>Marketing dækket</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>The solver stopped by itself; this is the best it had found.</source>
        <translation>Løseren stoppede af sig selv; dette er det bedste, den havde fundet.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Forhåndsvisning</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>from</source>
        <translation>fra</translation>
    </message>
    <message>
        <source>to</source>
        <translation>til</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anvend</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Make this the seating (Enter)</source>
        <translation>Gør dette til opstillingen (Enter)</translation>
    </message>
    <message>
        <source>Go back to the seating as it was (Esc)</source>
        <translation>Gå tilbage til opstillingen, som den var (Esc)</translation>
    </message>
    <message>
        <source>One step: Undo brings the old seats back</source>
        <translation>Ét trin: Fortryd henter de gamle pladser tilbage</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Flytninger</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Try: {repair}</source>
        <translation>Prøv: {repair}</translation>
    </message>
    <message>
        <source>Solved by this: {problem}</source>
        <translation>Løst af dette: {problem}</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Prøv</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
</context>
<context>
    <name>ReasonCounts</name>
    <message numerus="yes">
        <source>%n salespeople</source>
        <translation>
            <numerusform>%n fra salg</numerusform>
            <numerusform>%n fra salg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marketers</source>
        <translation>
            <numerusform>%n fra marketing</numerusform>
            <numerusform>%n fra marketing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more salespeople</source>
        <translation>
            <numerusform>%n mere fra salg</numerusform>
            <numerusform>%n flere fra salg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more marketers</source>
        <translation>
            <numerusform>%n mere fra marketing</numerusform>
            <numerusform>%n flere fra marketing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people need a desk</source>
        <translation>
            <numerusform>%n medarbejder skal have plads</numerusform>
            <numerusform>%n medarbejdere skal have plads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay without</source>
        <translation>
            <numerusform>%n af dem må undvære</numerusform>
            <numerusform>%n af dem må undvære</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a desk has at most %n others beside it</source>
        <translation>
            <numerusform>en plads har højst %n anden ved siden af sig</numerusform>
            <numerusform>en plads har højst %n andre ved siden af sig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desks have no other beside them</source>
        <translation>
            <numerusform>%n plads har ingen anden ved siden af sig</numerusform>
            <numerusform>%n pladser har ingen anden ved siden af sig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>{people}, and there are {desks}; {without}</source>
        <translation>{people}, og der er {desks}; {without}</translation>
    </message>
    <message>
        <source>No desk has what {people} must have: {features}</source>
        <translation>Ingen plads har det, {people} skal have: {features}</translation>
    </message>
    <message>
        <source>Desks are left, but no more people may sit in {rooms}</source>
        <translation>Der er pladser tilbage, men der må ikke sidde flere i {rooms}</translation>
    </message>
    <message>
        <source>{people} are locked at {desk} on the same day; release one of the locks</source>
        <translation>{people} er låst til {desk} på samme dag; lås den ene op</translation>
    </message>
    <message>
        <source>There is nobody in sales, so nobody in marketing can be covered</source>
        <translation>Der er ingen i salg, så ingen i marketing kan dækkes</translation>
    </message>
    <message>
        <source>There is nobody in marketing, so nobody in sales can be covered</source>
        <translation>Der er ingen i marketing, så ingen i salg kan dækkes</translation>
    </message>
    <message>
        <source>Nobody of the other role shares enough office days with {people}</source>
        <translation>Ingen fra den anden rolle deler nok kontordage med {people}</translation>
    </message>
    <message>
        <source>{few} for {many}, and {beside}</source>
        <translation>{few} til {many}, og {beside}</translation>
    </message>
    <message>
        <source>{desks_apart}: {desks}</source>
        <translation>{desks_apart}: {desks}</translation>
    </message>
    <message>
        <source>With {more}, {covered} could be covered</source>
        <translation>Med {more} kunne {covered} dækkes</translation>
    </message>
    <message>
        <source>With “beside” widened to {distance}, {covered} could be covered</source>
        <translation>Hvis “ved siden af” udvides til {distance}, kunne {covered} dækkes</translation>
    </message>
    <message>
        <source>{needed}, not at most {limit} as was asked for: locks, or rules that must hold, force it</source>
        <translation>{needed}, ikke højst {limit} som ønsket: låse, eller regler der skal holdes, tvinger til det</translation>
    </message>
    <message>
        <source>Because of: {what}</source>
        <translation>På grund af: {what}</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>today {time}</source>
        <translation>i dag {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>{people}, {desks}</source>
        <translation>{people}, {desks}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Fjern fra listen</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Repair: {what}</source>
        <translation>Løsning: {what}</translation>
    </message>
</context>
<context>
    <name>RepairCounts</name>
    <message numerus="yes">
        <source>add %n desks</source>
        <translation>
            <numerusform>tilføje %n plads</numerusform>
            <numerusform>tilføje %n pladser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have %n more salespeople</source>
        <translation>
            <numerusform>have %n sælger mere</numerusform>
            <numerusform>have %n flere sælgere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have %n more marketers</source>
        <translation>
            <numerusform>have %n flere i marketing</numerusform>
            <numerusform>have %n flere i marketing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>It would be enough to {changes}</source>
        <translation>Det ville være nok at {changes}</translation>
    </message>
    <message>
        <source>To cover everybody, {changes}</source>
        <translation>For at dække alle: {changes}</translation>
    </message>
    <message>
        <source>To cover more people, {changes}</source>
        <translation>For at dække flere: {changes}</translation>
    </message>
    <message>
        <source>release the lock of {people}</source>
        <translation>låse {people} op</translation>
    </message>
    <message>
        <source>make it a wish only that “{rule}”</source>
        <translation>lade det kun være et ønske, at “{rule}”</translation>
    </message>
    <message>
        <source>{add} with {features}</source>
        <translation>{add} med {features}</translation>
    </message>
    <message>
        <source>{add} in {rooms}</source>
        <translation>{add} i {rooms}</translation>
    </message>
    <message>
        <source>have a sit-stand desk at {desks}</source>
        <translation>have hæve-sænke-bord på {desks}</translation>
    </message>
    <message>
        <source>let people share a desk on different days</source>
        <translation>lade folk dele plads på forskellige dage</translation>
    </message>
    <message>
        <source>let “beside” reach {distance}</source>
        <translation>lade “ved siden af” række til {distance}</translation>
    </message>
    <message>
        <source>leave {people} without a desk</source>
        <translation>lade {people} være uden plads</translation>
    </message>
</context>
<context>
    <name>RescueStrip</name>
    <message>
        <source>Work that was not saved, from {when}</source>
        <translation>Arbejde, der ikke blev gemt, fra {when}</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Ny plan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Open the rescued work</source>
        <translation>Åbn det reddede arbejde</translation>
    </message>
    <message>
        <source>Delete the rescued work</source>
        <translation>Slet det reddede arbejde</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>must</source>
        <translation>skal</translation>
    </message>
    <message>
        <source>{points} each</source>
        <translation>{points} for hver</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>everyone tagged {tag}</source>
        <translation>alle med mærket {tag}</translation>
    </message>
    <message>
        <source>the leads</source>
        <translation>lederne</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>salg</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>marketing</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>de andre</translation>
    </message>
    <message>
        <source>should</source>
        <translation>bør</translation>
    </message>
    <message>
        <source>must not</source>
        <translation>må ikke</translation>
    </message>
    <message>
        <source>should not</source>
        <translation>bør ikke</translation>
    </message>
    <message>
        <source>Every marketer {must} sit beside a salesperson</source>
        <translation>Alle fra marketing {must} sidde ved siden af en fra salg</translation>
    </message>
    <message>
        <source>Every salesperson {must} sit beside a marketer</source>
        <translation>Alle fra salg {must} sidde ved siden af en fra marketing</translation>
    </message>
    <message>
        <source>The pairs of the running round {must} sit beside each other</source>
        <translation>Parrene i den igangværende runde {must} sidde ved siden af hinanden</translation>
    </message>
    <message>
        <source>{person} {must_not} sit at {desk}</source>
        <translation>{person} {must_not} sidde på {desk}</translation>
    </message>
    <message>
        <source>{person} {must} sit at {desk}</source>
        <translation>{person} {must} sidde på {desk}</translation>
    </message>
    <message>
        <source>{who} {must} sit in {rooms}</source>
        <translation>{who} {must} sidde i {rooms}</translation>
    </message>
    <message>
        <source>{who} {must_not} sit in {rooms}</source>
        <translation>{who} {must_not} sidde i {rooms}</translation>
    </message>
    <message>
        <source>{who} {must} have a desk with: {feature}</source>
        <translation>{who} {must} have en plads med: {feature}</translation>
    </message>
    <message>
        <source>{who} {must_not} have a desk with: {feature}</source>
        <translation>{who} {must_not} have en plads med: {feature}</translation>
    </message>
    <message>
        <source>{who} {must} sit together in one room</source>
        <translation>{who} {must} sidde sammen i ét rum</translation>
    </message>
    <message>
        <source>{who} {must} sit at most {distance} from each other</source>
        <translation>{who} {must} sidde højst {distance} fra hinanden</translation>
    </message>
    <message>
        <source>{who} {must} sit beside each other</source>
        <translation>{who} {must} sidde ved siden af hinanden</translation>
    </message>
    <message>
        <source>{who} {must} sit in the same room as {other}</source>
        <translation>{who} {must} sidde i samme rum som {other}</translation>
    </message>
    <message>
        <source>{who} {must} sit at most {distance} from {other}</source>
        <translation>{who} {must} sidde højst {distance} fra {other}</translation>
    </message>
    <message>
        <source>{who} {must} sit beside {other}</source>
        <translation>{who} {must} sidde ved siden af {other}</translation>
    </message>
    <message>
        <source>{who} {must_not} sit in the same room</source>
        <translation>{who} {must_not} sidde i samme rum</translation>
    </message>
    <message>
        <source>{who} {must} sit more than {distance} from each other</source>
        <translation>{who} {must} sidde mere end {distance} fra hinanden</translation>
    </message>
    <message>
        <source>{who} {must_not} sit beside each other</source>
        <translation>{who} {must_not} sidde ved siden af hinanden</translation>
    </message>
    <message>
        <source>{who} {must_not} sit in the same room as {other}</source>
        <translation>{who} {must_not} sidde i samme rum som {other}</translation>
    </message>
    <message>
        <source>{who} {must} sit more than {distance} from {other}</source>
        <translation>{who} {must} sidde mere end {distance} fra {other}</translation>
    </message>
    <message>
        <source>{who} {must_not} sit beside {other}</source>
        <translation>{who} {must_not} sidde ved siden af {other}</translation>
    </message>
    <message>
        <source>Each team {must} sit in at most {rooms}</source>
        <translation>Hvert team {must} sidde i højst {rooms}</translation>
    </message>
    <message>
        <source>{team} {must} sit in at most {rooms}</source>
        <translation>{team} {must} sidde i højst {rooms}</translation>
    </message>
    <message>
        <source>At least {least} of {who} {must} sit {where}</source>
        <translation>Mindst {least} af {who} {must} sidde {where}</translation>
    </message>
    <message>
        <source>{who} {must_not} sit {where}</source>
        <translation>{who} {must_not} sidde {where}</translation>
    </message>
    <message>
        <source>At most {most} of {who} {must} sit {where}</source>
        <translation>Højst {most} af {who} {must} sidde {where}</translation>
    </message>
    <message>
        <source>At least {least} and at most {most} of {who} {must} sit {where}</source>
        <translation>Mindst {least} og højst {most} af {who} {must} sidde {where}</translation>
    </message>
    <message>
        <source>{rule} on each weekday</source>
        <translation>{rule} hver ugedag</translation>
    </message>
    <message>
        <source>at bench {bench}</source>
        <translation>ved bordblok {bench}</translation>
    </message>
    <message>
        <source>in {room}</source>
        <translation>i {room}</translation>
    </message>
    <message>
        <source>How many of a group in a room or at a bench</source>
        <translation>Hvor mange af en gruppe i et rum eller ved en bordblok</translation>
    </message>
    <message>
        <source>{who} {must} have a free desk beside them</source>
        <translation>{who} {must} have en ledig plads ved siden af sig</translation>
    </message>
    <message>
        <source>A room {must_not} hold more people than it may</source>
        <translation>Et rum {must_not} rumme flere, end det må</translation>
    </message>
    <message>
        <source>A room {must_not} hold more people than allowed by {limits}</source>
        <translation>Et rum {must_not} rumme flere end tilladt af {limits}</translation>
    </message>
    <message>
        <source>its own limit</source>
        <translation>sin egen grænse</translation>
    </message>
    <message>
        <source>its air</source>
        <translation>luften</translation>
    </message>
    <message>
        <source>its floor area</source>
        <translation>gulvarealet</translation>
    </message>
    <message>
        <source>{who} {must} sit elsewhere than today</source>
        <translation>{who} {must} sidde et andet sted end i dag</translation>
    </message>
    <message>
        <source>{who} {must} stay at today&apos;s desks</source>
        <translation>{who} {must} blive på pladserne i dag</translation>
    </message>
    <message>
        <source>{rule} (only {topics})</source>
        <translation>{rule} (kun {topics})</translation>
    </message>
    <message>
        <source>{pairs} {must} share as many topics as possible</source>
        <translation>{pairs} {must} have så mange emner til fælles som muligt</translation>
    </message>
    <message>
        <source>{pairs} {must} share as few topics as possible</source>
        <translation>{pairs} {must} have så få emner til fælles som muligt</translation>
    </message>
    <message>
        <source>{pairs} {must} have topics in common and others to learn from each other</source>
        <translation>{pairs} {must} have emner til fælles og andre at lære hinanden</translation>
    </message>
    <message>
        <source>{pairs} {must_not} have topics in common and others to learn from each other</source>
        <translation>{pairs} {must_not} have emner til fælles og andre at lære hinanden</translation>
    </message>
    <message>
        <source>{pairs} {must} share a topic</source>
        <translation>{pairs} {must} have et emne til fælles</translation>
    </message>
    <message>
        <source>{pairs} {must_not} share a topic</source>
        <translation>{pairs} {must_not} have et emne til fælles</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>naboer</translation>
    </message>
    <message>
        <source>neighbours among {who}</source>
        <translation>naboer blandt {who}</translation>
    </message>
    <message>
        <source>neighbours in sales and marketing</source>
        <translation>naboer i salg og marketing</translation>
    </message>
    <message>
        <source>neighbours in sales and marketing among {who}</source>
        <translation>naboer i salg og marketing blandt {who}</translation>
    </message>
    <message>
        <source>{pairs} {must} sit close or far, as said for each pair</source>
        <translation>{pairs} {must} sidde tæt på eller langt fra hinanden, som sagt for hvert par</translation>
    </message>
    <message>
        <source>{pairs} {must_not} sit beside each other</source>
        <translation>{pairs} {must_not} sidde ved siden af hinanden</translation>
    </message>
    <message>
        <source>{pairs} {must} sit beside each other</source>
        <translation>{pairs} {must} sidde ved siden af hinanden</translation>
    </message>
    <message>
        <source>{pairs} {must} sit far from each other (beyond {distance})</source>
        <translation>{pairs} {must} sidde langt fra hinanden (over {distance})</translation>
    </message>
    <message>
        <source>{pairs} {must} sit near each other (within {distance})</source>
        <translation>{pairs} {must} sidde nær hinanden (inden for {distance})</translation>
    </message>
    <message>
        <source>{pairs} {must_not} sit in the same room</source>
        <translation>{pairs} {must_not} sidde i samme rum</translation>
    </message>
    <message>
        <source>{pairs} {must} sit in the same room</source>
        <translation>{pairs} {must} sidde i samme rum</translation>
    </message>
    <message>
        <source>Everyone {must} have a desk</source>
        <translation>Alle {must} have en plads</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Dækket</translation>
    </message>
    <message>
        <source>Pairs side by side</source>
        <translation>Par ved siden af hinanden</translation>
    </message>
    <message>
        <source>Keep at this desk</source>
        <translation>Behold på denne plads</translation>
    </message>
    <message>
        <source>In or out of a room</source>
        <translation>I eller uden for et rum</translation>
    </message>
    <message>
        <source>Desk feature</source>
        <translation>Udstyr på pladsen</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>Hold sammen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Hold adskilt</translation>
    </message>
    <message>
        <source>Team in few rooms</source>
        <translation>Team i få rum</translation>
    </message>
    <message>
        <source>A free desk beside</source>
        <translation>En ledig plads ved siden af</translation>
    </message>
    <message>
        <source>Room capacity</source>
        <translation>Rummets kapacitet</translation>
    </message>
    <message>
        <source>Stay at today&apos;s desk</source>
        <translation>Bliv på pladsen i dag</translation>
    </message>
    <message>
        <source>Topics shared by neighbours</source>
        <translation>Emner, som naboer er fælles om</translation>
    </message>
    <message>
        <source>Who sits close to whom</source>
        <translation>Hvem der sidder tæt på hvem</translation>
    </message>
    <message>
        <source>Everyone has a desk</source>
        <translation>Alle har en plads</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Scale bar</source>
        <translation>Målestok</translation>
    </message>
    <message>
        <source>{length} m</source>
        <translation>{length} m</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Seating</source>
        <translation>Opstilling</translation>
    </message>
    <message>
        <source>Choose scenario</source>
        <translation>Vælg scenarie</translation>
    </message>
    <message>
        <source>{name}, copy</source>
        <translation>{name}, kopi</translation>
    </message>
    <message>
        <source>Duplicate the scenario</source>
        <translation>Duplikér scenariet</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Kopiens navn</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikér</translation>
    </message>
    <message>
        <source>Duplicate scenario</source>
        <translation>Duplikér scenarie</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>Omdøb scenariet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>Omdøb scenarie</translation>
    </message>
    <message>
        <source>Remove scenario</source>
        <translation>Fjern scenarie</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} er fjernet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Set today&apos;s seating</source>
        <translation>Angiv opstillingen i dag</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>{points} points in all</source>
        <translation>{points} point i alt</translation>
    </message>
    <message>
        <source>Score by rule</source>
        <translation>Point efter regel</translation>
    </message>
    <message>
        <source>points</source>
        <translation>point</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>{name}: {value} of {best} points</source>
        <translation>{name}: {value} af {best} point</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Partners beside</source>
        <translation>Makkere ved siden af</translation>
    </message>
    <message>
        <source>Match of partners</source>
        <translation>Makkeres match</translation>
    </message>
    <message>
        <source>Staying at today&apos;s desk</source>
        <translation>Bliver på pladsen i dag</translation>
    </message>
    <message>
        <source>Match of all neighbours</source>
        <translation>Match med alle naboer</translation>
    </message>
    <message>
        <source>Teammates near</source>
        <translation>Teamkolleger tæt på</translation>
    </message>
    <message>
        <source>Desk needs met</source>
        <translation>Behov til pladsen opfyldt</translation>
    </message>
    <message>
        <source>{covered} of {total}</source>
        <translation>{covered} af {total}</translation>
    </message>
    <message>
        <source>{proved} – seed {seed}, solver {solver}, plan {plan}</source>
        <translation>{proved} – startværdi {seed}, løser {solver}, plan {plan}</translation>
    </message>
    <message>
        <source>Best seating possible, proved</source>
        <translation>Bedst mulige opstilling, bevist</translation>
    </message>
    <message>
        <source>At most {percent} % better is possible</source>
        <translation>Kan højst blive {percent} % bedre</translation>
    </message>
    <message>
        <source>The proof does not speak for this plan any more: it was given for plan {old}, and this is {new}. Solve it again to have a new one.</source>
        <translation>Beviset gælder ikke længere for denne plan: det blev givet for plan {old}, og dette er {new}. Løs den igen for at få et nyt.</translation>
    </message>
    <message>
        <source>{person}: {from_desk} → {to_desk}</source>
        <translation>{person}: {from_desk} → {to_desk}</translation>
    </message>
    <message>
        <source>waits without a desk until the others have moved</source>
        <translation>venter uden plads, til de andre er flyttet</translation>
    </message>
    <message>
        <source>no desk</source>
        <translation>ingen plads</translation>
    </message>
    <message>
        <source>Nothing is known about their needs and strengths</source>
        <translation>Intet vides om deres behov og styrker</translation>
    </message>
    <message>
        <source>sales gets {need}</source>
        <translation>salg får {need}</translation>
    </message>
    <message>
        <source>marketing gets {need}</source>
        <translation>marketing får {need}</translation>
    </message>
    <message>
        <source>both: {tag}</source>
        <translation>begge: {tag}</translation>
    </message>
    <message>
        <source>have not been a pair yet</source>
        <translation>har ikke været et par før</translation>
    </message>
    <message>
        <source>were a pair in {round}</source>
        <translation>var et par i {round}</translation>
    </message>
</context>
<context>
    <name>Seating</name>
    <message>
        <source>Seat everyone</source>
        <translation>Placér alle</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Next or previous desk</source>
        <translation>Næste eller forrige plads</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Piletaster</translation>
    </message>
    <message>
        <source>Neighbour desk</source>
        <translation>Nabopladsen</translation>
    </message>
    <message>
        <source>Alt+Arrows</source>
        <translation>Alt+piletaster</translation>
    </message>
    <message>
        <source>Move desks by 10 mm, with Shift by 100 mm</source>
        <translation>Flyt pladser 10 mm, med Shift 100 mm</translation>
    </message>
    <message>
        <source>Swap with…</source>
        <translation>Byt med…</translation>
    </message>
    <message>
        <source>Seat at…</source>
        <translation>Placér på…</translation>
    </message>
    <message>
        <source>Keep at this desk</source>
        <translation>Behold på denne plads</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Take off the desk</source>
        <translation>Fjern fra pladsen</translation>
    </message>
    <message>
        <source>Turn by 15°</source>
        <translation>Drej 15°</translation>
    </message>
    <message>
        <source>Zoom in, out, fit</source>
        <translation>Zoom ind, ud, vis alt</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Mellemrum og træk</translation>
    </message>
    <message>
        <source>Move the paper</source>
        <translation>Flyt papiret</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancel a drag, select nothing</source>
        <translation>Fortryd et træk, vælg intet</translation>
    </message>
    <message>
        <source>Leave the floor</source>
        <translation>Forlad etagen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastaturgenveje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overalt</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>På etagen</translation>
    </message>
</context>
<context>
    <name>SolveBar</name>
    <message>
        <source>Stopping…</source>
        <translation>Stopper…</translation>
    </message>
    <message>
        <source>The best seating possible</source>
        <translation>Den bedst mulige opstilling</translation>
    </message>
    <message>
        <source>Seating found</source>
        <translation>Opstilling fundet</translation>
    </message>
    <message>
        <source>Seating everyone</source>
        <translation>Placerer alle</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
    </message>
    <message numerus="yes">
        <source>%n more covered</source>
        <translation>
            <numerusform>%n mere dækket</numerusform>
            <numerusform>%n flere dækket</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {percent} %</source>
        <translation>højst {percent} %</translation>
    </message>
    <message>
        <source>{time} of {limit}</source>
        <translation>{time} af {limit}</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Dækket</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Grænse</translation>
    </message>
    <message>
        <source>Better possible</source>
        <translation>Kan blive bedre</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>Stop, behold bedste</translation>
    </message>
    <message>
        <source>Seat everyone</source>
        <translation>Placér alle</translation>
    </message>
    <message>
        <source>No seating can have more points than this</source>
        <translation>Ingen opstilling kan få flere point end dette</translation>
    </message>
</context>
<context>
    <name>Space</name>
    <message>
        <source>{room} leaves each of {people} {air} m³ of air on {day}; {advised} m³ is advised ({pack})</source>
        <translation>{room} giver {people} {air} m³ luft hver {day}; {advised} m³ anbefales ({pack})</translation>
    </message>
    <message>
        <source>{room} is {height} high; a room of its size needs {least} ({pack})</source>
        <translation>{room} er {height} højt; et rum af den størrelse kræver {least} ({pack})</translation>
    </message>
    <message>
        <source>{one} and {other} stand in each other by {length}</source>
        <translation>{one} og {other} står {length} ind i hinanden</translation>
    </message>
    <message>
        <source>Chairs at {one} and {other} overlap by {length}</source>
        <translation>Stolene ved {one} og {other} overlapper med {length}</translation>
    </message>
    <message>
        <source>{other} is {length} in the way of the chair at {one}</source>
        <translation>{other} er {length} i vejen for stolen ved {one}</translation>
    </message>
    <message>
        <source>{desk} stands {length} into a wall</source>
        <translation>{desk} står {length} inde i en væg</translation>
    </message>
    <message>
        <source>The chair at {desk} lacks {length} of room before a wall</source>
        <translation>Stolen ved {desk} mangler {length} plads foran en væg</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} og {last}</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation>{names} eller {last}</translation>
    </message>
    <message>
        <source>the room without a name</source>
        <translation>rummet uden navn</translation>
    </message>
    <message>
        <source>{person} at {desk}</source>
        <translation>{person} på {desk}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent</source>
        <translation>Seneste</translation>
    </message>
    <message>
        <source>A plan that you have</source>
        <translation>En plan, du har</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Seat every salesperson beside a marketer, in the office that you have. Everything stays in one file on this computer.</source>
        <translation>Placér alle fra salg ved siden af en fra marketing på det kontor, du har. Alt bliver i én fil på denne computer.</translation>
    </message>
    <message>
        <source>Open the sample office</source>
        <translation>Åbn prøvekontoret</translation>
    </message>
    <message>
        <source>51 people and 63 desks to try things on. About a minute.</source>
        <translation>51 medarbejdere og 63 pladser at prøve af på. Cirka et minut.</translation>
    </message>
    <message>
        <source>New from my spreadsheet</source>
        <translation>Ny fra mit regneark</translation>
    </message>
    <message>
        <source>Excel or CSV with names and teams. Columns are recognised.</source>
        <translation>Excel eller CSV med navne og teams. Kolonner genkendes.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Åbn…</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Åbn en plan</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>x {x} m, y {y} m</source>
        <translation>x {x} m, y {y} m</translation>
    </message>
    <message>
        <source>1 : {scale}</source>
        <translation>1 : {scale}</translation>
    </message>
    <message>
        <source>Preview: nothing is changed until you apply it</source>
        <translation>Forhåndsvisning: intet ændres, før du anvender den</translation>
    </message>
    <message>
        <source>Dashed rings show where people move</source>
        <translation>Stiplede ringe viser, hvor nogen flytter</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Ingen her endnu</translation>
    </message>
    <message>
        <source>Nobody in sales or marketing to cover</source>
        <translation>Ingen i salg eller marketing at dække</translation>
    </message>
    <message>
        <source>Sales {sales} of {all_sales}, marketing {marketing} of {all_marketing} covered</source>
        <translation>Salg {sales} af {all_sales}, marketing {marketing} af {all_marketing} dækket</translation>
    </message>
    <message>
        <source>This is the best seating possible</source>
        <translation>Dette er den bedst mulige opstilling</translation>
    </message>
    <message numerus="yes">
        <source>At most %n more can be covered</source>
        <translation>
            <numerusform>Højst %n mere kan dækkes</numerusform>
            <numerusform>Højst %n flere kan dækkes</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {percent} % better is possible</source>
        <translation>Kan højst blive {percent} % bedre</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Unseat {person}</source>
        <translation>Fjern {person} fra pladsen</translation>
    </message>
    <message>
        <source>Swap {one} and {other}</source>
        <translation>Byt {one} og {other}</translation>
    </message>
    <message>
        <source>Seat {person} at {desk}</source>
        <translation>Placér {person} på {desk}</translation>
    </message>
    <message>
        <source>Move {person} to {desk}</source>
        <translation>Flyt {person} til {desk}</translation>
    </message>
</context>
<context>
    <name>SwapCard</name>
    <message>
        <source>What the swap does</source>
        <translation>Hvad byttet gør</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Vinder</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Taber</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Bryder</translation>
    </message>
    <message>
        <source>Nobody wins or loses anything</source>
        <translation>Ingen vinder eller taber noget</translation>
    </message>
    <message>
        <source>Esc to cancel</source>
        <translation>Esc fortryder</translation>
    </message>
    <message>
        <source>Let go to swap · Esc to cancel</source>
        <translation>Slip for at bytte · Esc fortryder</translation>
    </message>
    <message>
        <source>Let go to move · Esc to cancel</source>
        <translation>Slip for at flytte · Esc fortryder</translation>
    </message>
</context>
<context>
    <name>SwapWords</name>
    <message>
        <source>{person} sits beside {partner}, {match} %</source>
        <translation>{person} sidder ved siden af {partner}, {match} %</translation>
    </message>
    <message>
        <source>{person} no longer sits beside {partner}</source>
        <translation>{person} sidder ikke længere ved siden af {partner}</translation>
    </message>
    <message>
        <source>{role}: {count} of {total} covered</source>
        <translation>{role}: {count} af {total} dækket</translation>
    </message>
    <message>
        <source>{person} keeps today&apos;s desk</source>
        <translation>{person} beholder pladsen i dag</translation>
    </message>
    <message>
        <source>{person} leaves today&apos;s desk</source>
        <translation>{person} forlader sin nuværende plads</translation>
    </message>
    <message>
        <source>{person} sits closer to {team}</source>
        <translation>{person} sidder tættere på {team}</translation>
    </message>
    <message>
        <source>{person} sits farther from {team}</source>
        <translation>{person} sidder længere fra {team}</translation>
    </message>
    <message>
        <source>{person} gets {partner} as a neighbour</source>
        <translation>{person} får {partner} som nabo</translation>
    </message>
    <message>
        <source>{person} loses {partner} as a neighbour</source>
        <translation>{person} mister {partner} som nabo</translation>
    </message>
    <message>
        <source>{person} gets a desk as asked for</source>
        <translation>{person} får en plads som ønsket</translation>
    </message>
    <message>
        <source>{person} loses a desk as asked for</source>
        <translation>{person} mister en plads som ønsket</translation>
    </message>
    <message>
        <source>{rule}: {person}</source>
        <translation>{rule}: {person}</translation>
    </message>
</context>
<context>
    <name>TextRequest</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Stop after 10 seconds</source>
        <translation>Stop efter 10 sekunder</translation>
    </message>
    <message>
        <source>Stop after 30 seconds</source>
        <translation>Stop efter 30 sekunder</translation>
    </message>
    <message>
        <source>Stop after 2 minutes</source>
        <translation>Stop efter 2 minutter</translation>
    </message>
    <message>
        <source>Keep locked people where they are</source>
        <translation>Behold låste medarbejdere, hvor de er</translation>
    </message>
    <message>
        <source>The same result on every run</source>
        <translation>Samme resultat hver gang</translation>
    </message>
    <message>
        <source>Scenario: {name}</source>
        <translation>Scenarie: {name}</translation>
    </message>
    <message>
        <source>Choose or change the scenario</source>
        <translation>Vælg eller ret scenariet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportér</translation>
    </message>
    <message>
        <source>Seating chart, lists and workbook</source>
        <translation>Siddeplan, lister og projektmappe</translation>
    </message>
    <message>
        <source>Seat everyone</source>
        <translation>Placér alle</translation>
    </message>
</context>
<context>
    <name>TradeOff</name>
    <message>
        <source>Nobody moves</source>
        <translation>Ingen flytter</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} point</translation>
    </message>
    <message>
        <source>{covered} covered, {points} points</source>
        <translation>{covered} dækket, {points} point</translation>
    </message>
    <message>
        <source>{moves}, {standing}</source>
        <translation>{moves}, {standing}</translation>
    </message>
    <message>
        <source>Written: the seating in which {moves}.</source>
        <translation>Skrevet: opstillingen, hvor {moves}.</translation>
    </message>
    <message>
        <source>However many move: at most {covered} covered, at most {points} points.</source>
        <translation>Uanset hvor mange der flytter: højst {covered} dækket, højst {points} point.</translation>
    </message>
</context>
<context>
    <name>TradeOffCounts</name>
    <message numerus="yes">
        <source>%n people move from today&apos;s desk</source>
        <translation>
            <numerusform>%n flytter fra pladsen i dag</numerusform>
            <numerusform>%n flytter fra pladsen i dag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules broken</source>
        <translation>
            <numerusform>%n regel brudt</numerusform>
            <numerusform>%n regler brudt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a desk</source>
        <translation>
            <numerusform>%n uden plads</numerusform>
            <numerusform>%n uden plads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>On trial</source>
        <translation>På prøve</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anvend</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Change the plan like this; Undo takes it back</source>
        <translation>Lav planen om på denne måde; Fortryd tager det tilbage</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>Lad planen være, som den er</translation>
    </message>
</context>
<context>
    <name>TurnDesks</name>
    <message>
        <source>These desks are fixed in place</source>
        <translation>Disse pladser er låst på gulvet</translation>
    </message>
    <message numerus="yes">
        <source>Turn %n desks</source>
        <translation>
            <numerusform>Drej %n plads</numerusform>
            <numerusform>Drej %n pladser</numerusform>
        </translation>
    </message>
    <message>
        <source>Turned by {degrees}°</source>
        <translation>Drejet {degrees}°</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>{person} has no desk</source>
        <translation>{person} har ingen plads</translation>
    </message>
    <message>
        <source>{person} is locked at {desk}</source>
        <translation>{person} er låst til {desk}</translation>
    </message>
    <message>
        <source>{person} sits at {desk}</source>
        <translation>{person} sidder på {desk}</translation>
    </message>
    <message>
        <source>, with {partners} as partner</source>
        <translation>, med {partners} som makker</translation>
    </message>
    <message>
        <source>, and is covered</source>
        <translation>, og er dækket</translation>
    </message>
    <message>
        <source>, and is not covered</source>
        <translation>, og er ikke dækket</translation>
    </message>
    <message>
        <source>{name}: {points} of {best}</source>
        <translation>{name}: {points} af {best}</translation>
    </message>
    <message>
        <source>{desk}, which is free</source>
        <translation>{desk}, som er ledig</translation>
    </message>
    <message>
        <source>{desk}, swap with {people}</source>
        <translation>{desk}, byt med {people}</translation>
    </message>
    <message>
        <source>as many points</source>
        <translation>lige mange point</translation>
    </message>
    <message>
        <source>{desk}: {change}</source>
        <translation>{desk}: {change}</translation>
    </message>
</context>
<context>
    <name>WhyCounts</name>
    <message numerus="yes">
        <source>%n more rules broken</source>
        <translation>
            <numerusform>%n regel brudt mere</numerusform>
            <numerusform>%n regler brudt mere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer rules broken</source>
        <translation>
            <numerusform>%n regel brudt mindre</numerusform>
            <numerusform>%n regler brudt mindre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more covered</source>
        <translation>
            <numerusform>%n dækket mere</numerusform>
            <numerusform>%n dækket mere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer covered</source>
        <translation>
            <numerusform>%n dækket mindre</numerusform>
            <numerusform>%n dækket mindre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n point</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyHere</name>
    <message>
        <source>Why here</source>
        <translation>Hvorfor her</translation>
    </message>
    <message>
        <source>Nothing counts here yet</source>
        <translation>Intet tæller her endnu</translation>
    </message>
    <message>
        <source>The best other desks</source>
        <translation>De bedste andre pladser</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Sales</source>
        <translation>Salg</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andre</translation>
    </message>
    <message>
        <source>salesperson</source>
        <translation>sælger</translation>
    </message>
    <message>
        <source>marketer</source>
        <translation>marketingmedarbejder</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>kollega</translation>
    </message>
    <message>
        <source>better leads</source>
        <translation>bedre leads</translation>
    </message>
    <message>
        <source>more leads</source>
        <translation>flere leads</translation>
    </message>
    <message>
        <source>competitive intelligence</source>
        <translation>viden om konkurrenter</translation>
    </message>
    <message>
        <source>brand awareness</source>
        <translation>kendskab til brandet</translation>
    </message>
    <message>
        <source>better lead follow-up</source>
        <translation>bedre opfølgning på leads</translation>
    </message>
    <message>
        <source>consistent CRM use</source>
        <translation>fast brug af CRM</translation>
    </message>
    <message>
        <source>campaign feedback</source>
        <translation>tilbagemelding på kampagner</translation>
    </message>
    <message>
        <source>consistent use of messages and tools</source>
        <translation>fast brug af budskaber og værktøjer</translation>
    </message>
    <message>
        <source>sit-stand</source>
        <translation>hæve-sænke</translation>
    </message>
    <message>
        <source>two screens</source>
        <translation>to skærme</translation>
    </message>
    <message>
        <source>window</source>
        <translation>vindue</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>stille</translation>
    </message>
    <message>
        <source>wide access</source>
        <translation>bred adgang</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>side om side</translation>
    </message>
    <message>
        <source>facing</source>
        <translation>over for hinanden</translation>
    </message>
    <message>
        <source>back to back</source>
        <translation>ryg mod ryg</translation>
    </message>
    <message>
        <source>corner</source>
        <translation>over hjørnet</translation>
    </message>
    <message>
        <source>across an aisle</source>
        <translation>over en gang</translation>
    </message>
    <message>
        <source>cells that share an edge</source>
        <translation>celler, der deler en kant</translation>
    </message>
    <message>
        <source>linked by hand</source>
        <translation>forbundet i hånden</translation>
    </message>
    <message>
        <source>office</source>
        <translation>kontor</translation>
    </message>
    <message>
        <source>meeting room</source>
        <translation>mødelokale</translation>
    </message>
    <message>
        <source>phone room</source>
        <translation>telefonrum</translation>
    </message>
    <message>
        <source>kitchen</source>
        <translation>køkken</translation>
    </message>
    <message>
        <source>lounge</source>
        <translation>lounge</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>depot</translation>
    </message>
    <message>
        <source>corridor</source>
        <translation>gang</translation>
    </message>
    <message>
        <source>other room</source>
        <translation>andet rum</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>i brug</translation>
    </message>
    <message>
        <source>guest desk</source>
        <translation>gæsteplads</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>ude af drift</translation>
    </message>
    <message>
        <source>outer wall</source>
        <translation>ydervæg</translation>
    </message>
    <message>
        <source>inner wall</source>
        <translation>indervæg</translation>
    </message>
    <message>
        <source>glass wall</source>
        <translation>glasvæg</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>skærmvæg</translation>
    </message>
    <message>
        <source>table</source>
        <translation>bord</translation>
    </message>
    <message>
        <source>round table</source>
        <translation>rundt bord</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>plante</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>printer</translation>
    </message>
    <message>
        <source>sofa</source>
        <translation>sofa</translation>
    </message>
    <message>
        <source>armchair</source>
        <translation>lænestol</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>trappe</translation>
    </message>
    <message>
        <source>lockers</source>
        <translation>skabe</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>disk</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>other thing</source>
        <translation>anden ting</translation>
    </message>
    <message>
        <source>floors</source>
        <translation>etager</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>rum</translation>
    </message>
    <message>
        <source>walls</source>
        <translation>vægge</translation>
    </message>
    <message>
        <source>doors</source>
        <translation>døre</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>vinduer</translation>
    </message>
    <message>
        <source>benches</source>
        <translation>bordblokke</translation>
    </message>
    <message>
        <source>desks</source>
        <translation>pladser</translation>
    </message>
    <message>
        <source>things that are no seats</source>
        <translation>ting, der ikke er pladser</translation>
    </message>
    <message>
        <source>links by hand</source>
        <translation>forbindelser lavet i hånden</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>billeder</translation>
    </message>
    <message>
        <source>accepted findings</source>
        <translation>accepterede fund</translation>
    </message>
    <message>
        <source>people</source>
        <translation>medarbejdere</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>teams</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>regler</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>scenarier</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>runder</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>aftaler</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>face time</source>
        <translation>mødetid</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>et vindue</translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n planer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} er gemt.</translation>
    </message>
    <message>
        <source>Seat everyone</source>
        <translation>Placér alle</translation>
    </message>
    <message>
        <source>Apply or discard the seating first; until then the plan stays as it is.</source>
        <translation>Anvend eller kassér opstillingen først; indtil da bliver planen, som den er.</translation>
    </message>
    <message>
        <source>Nobody has to move: no better seating was found.</source>
        <translation>Ingen behøver at flytte: der blev ikke fundet en bedre opstilling.</translation>
    </message>
    <message>
        <source>No better seating was found. Everything stays as it is.</source>
        <translation>Der blev ikke fundet en bedre opstilling. Alt bliver, som det er.</translation>
    </message>
    <message>
        <source>No seating was found in that time. Try a longer one.</source>
        <translation>Der blev ikke fundet en opstilling på den tid. Prøv med længere tid.</translation>
    </message>
    <message>
        <source>The solver could not be started. Everything stays as it is.</source>
        <translation>Løseren kunne ikke startes. Alt bliver, som det er.</translation>
    </message>
    <message>
        <source>The solver stopped by itself. Everything stays as it is; try again.</source>
        <translation>Løseren stoppede af sig selv. Alt bliver, som det er; prøv igen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>Ingen seneste filer</translation>
    </message>
    <message>
        <source>{file}, not saved</source>
        <translation>{file}, ikke gemt</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>Seating</source>
        <translation>Opstilling</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Flytninger</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Naboer</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Office days</source>
        <translation>Kontordage</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Plads</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Makker</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Dækket</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Udstyr</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Fordi</translation>
    </message>
    <message>
        <source>Desk (sales)</source>
        <translation>Plads (salg)</translation>
    </message>
    <message>
        <source>Desk (marketing)</source>
        <translation>Plads (marketing)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>From floor</source>
        <translation>Fra etage</translation>
    </message>
    <message>
        <source>From desk</source>
        <translation>Fra plads</translation>
    </message>
    <message>
        <source>To floor</source>
        <translation>Til etage</translation>
    </message>
    <message>
        <source>To desk</source>
        <translation>Til plads</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>waits without a desk until the others have moved</source>
        <translation>venter uden plads, til de andre er flyttet</translation>
    </message>
    <message>
        <source>Desk A</source>
        <translation>Plads A</translation>
    </message>
    <message>
        <source>Sits there</source>
        <translation>Sidder der</translation>
    </message>
    <message>
        <source>Desk B</source>
        <translation>Plads B</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Distance (mm)</source>
        <translation>Afstand (mm)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>Seating plan</source>
        <translation>Siddeplan</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenarie</translation>
    </message>
    <message>
        <source>first scenario</source>
        <translation>første scenarie</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>opnået</translation>
    </message>
    <message>
        <source>of</source>
        <translation>af</translation>
    </message>
    <message>
        <source>People with a desk</source>
        <translation>Medarbejdere med plads</translation>
    </message>
    <message>
        <source>Salespeople with a marketer beside</source>
        <translation>Sælgere med en fra marketing ved siden af</translation>
    </message>
    <message>
        <source>Marketers with a salesperson beside</source>
        <translation>Marketingmedarbejdere med en fra salg ved siden af</translation>
    </message>
    <message>
        <source>Broken rules that must hold</source>
        <translation>Brudte regler, der skal holde</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>I alt</translation>
    </message>
</context>
</TS>
