<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Fairlead</name>
    <message>
        <source>%1 entities and %2 lines.</source>
        <translation>%1 Entitäten und %2 Linien.</translation>
    </message>
    <message>
        <source>Selected: %1.</source>
        <translation>Ausgewählt: %1.</translation>
    </message>
    <message>
        <source>The arrows go from one to the nearest, plus and minus zoom.</source>
        <translation>Die Pfeile gehen von einer zur nächsten, Plus und Minus vergrößern und verkleinern.</translation>
    </message>
    <message>
        <source>%1 places on the map.</source>
        <translation>%1 Orte auf der Karte.</translation>
    </message>
    <message>
        <source>Layers: %1.</source>
        <translation>Ebenen: %1.</translation>
    </message>
    <message>
        <source>The arrows move the map, plus and minus zoom.</source>
        <translation>Die Pfeile verschieben die Karte, Plus und Minus vergrößern und verkleinern.</translation>
    </message>
    <message>
        <source>%1 lanes with %2 dated things, and %3 without a time.</source>
        <translation>%1 Bahnen mit %2 datierten Dingen, und %3 ohne Zeit.</translation>
    </message>
    <message>
        <source>What is selected is on: %1.</source>
        <translation>Ausgewähltes steht auf: %1.</translation>
    </message>
    <message>
        <source>Up and Down go from event to event, Left and Right move, plus and minus zoom.</source>
        <translation>Auf und Ab gehen von Ereignis zu Ereignis, Links und Rechts verschieben, Plus und Minus vergrößern und verkleinern.</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>%1 (filter hides %2)</source>
        <translation>%1 (Filter verbirgt %2)</translation>
    </message>
    <message>
        <source>Sho&amp;w only</source>
        <translation>&amp;Nur zeigen</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Nur zeigen</translation>
    </message>
    <message>
        <source>speed &gt; 12 AND flag = 'TR'</source>
        <translation>tempo &gt; 12 AND flagge = 'TR'</translation>
    </message>
    <message>
        <source>Which features are shown on the map, in tables and in exports: =, &lt;&gt;, &lt;, &gt;, LIKE 'sea%', IN ('a', 'b'), IS NULL, joined by AND, OR, NOT and brackets. Enter applies it; it is kept in the case.</source>
        <translation>Welche Objekte auf der Karte, in Tabellen und beim Export gezeigt werden: =, &lt;&gt;, &lt;, &gt;, LIKE 'see%', IN ('a', 'b'), IS NULL, verbunden mit AND, OR, NOT und Klammern. Eingabe wendet ihn an; er bleibt im Fall.</translation>
    </message>
    <message>
        <source>The filter hides %1 features.</source>
        <translation>Der Filter verbirgt %1 Objekte.</translation>
    </message>
    <message>
        <source>All of the layer “%1”</source>
        <translation>Die ganze Ebene „%1“</translation>
    </message>
    <message>
        <source>Filter of the layer “%1”</source>
        <translation>Filter der Ebene „%1“</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>A picture of %1</source>
        <translation>Ein Bild von %1</translation>
    </message>
    <message>
        <source>%1 has a picture now. Undo takes it back.</source>
        <translation>%1 hat jetzt ein Bild. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Draw the pictures of people and things on their icons</source>
        <translation>Die Bilder von Personen und Dingen auf ihren Zeichen zeigen</translation>
    </message>
    <message>
        <source>Pictures of the chart “%1”</source>
        <translation>Bilder des Diagramms „%1“</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Picture of what is selected</source>
        <translation>Bild des Ausgewählten</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>A badge has one to three letters.</source>
        <translation>Ein Kennzeichen hat einen bis drei Buchstaben.</translation>
    </message>
    <message>
        <source>Say how many links, such as 5.</source>
        <translation>Geben Sie an, wie viele Verbindungen, etwa 5.</translation>
    </message>
    <message>
        <source>Choose what is to be looked at.</source>
        <translation>Wählen Sie, worauf geachtet werden soll.</translation>
    </message>
    <message>
        <source>Say what it is to be compared with.</source>
        <translation>Geben Sie an, womit verglichen werden soll.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 enthält %2</translation>
    </message>
    <message>
        <source>%1 is known</source>
        <translation>%1 ist bekannt</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 links or more on this chart</source>
        <translation>%1 Verbindungen oder mehr auf diesem Diagramm</translation>
    </message>
    <message>
        <source>Mark by rule</source>
        <translation>Nach Regel markieren</translation>
    </message>
    <message>
        <source>Mark them</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>One that is unticked is taken back. Below stands another, if it has letters.</source>
        <translation>Eine Regel ohne Haken wird zurückgenommen. Darunter steht eine weitere, wenn sie Buchstaben hat.</translation>
    </message>
    <message>
        <source>Whatever it is</source>
        <translation>Was immer es ist</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>ist bekannt</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>ist nicht bekannt</translation>
    </message>
    <message>
        <source>links or more</source>
        <translation>Verbindungen oder mehr</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>unauffällig</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>kräftig</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Pr&amp;operty</source>
        <translation>Eigensc&amp;haft</translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Letters of the badge</source>
        <translation>&amp;Buchstaben des Kennzeichens</translation>
    </message>
    <message>
        <source>&amp;Tone</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>On this chart alone, and told in its legend.</source>
        <translation>Nur auf diesem Diagramm, und in seiner Legende erklärt.</translation>
    </message>
    <message>
        <source>Marked by rule on the chart “%1”</source>
        <translation>Nach Regel markiert auf dem Diagramm „%1“</translation>
    </message>
    <message>
        <source>Mark by rule…</source>
        <translation>Nach Regel markieren…</translation>
    </message>
    <message>
        <source>Nothing that is said of it came along when it was shared. It was made known by %1 on %2; ask there. When more comes by a bundle, it stands here.</source>
        <translation>Nichts von dem, was darüber gesagt ist, kam bei der Weitergabe mit. Bekannt gemacht hat es %1 am %2; fragen Sie dort. Kommt durch ein Paket mehr, so steht es hier.</translation>
    </message>
    <message>
        <source>Lines of the chart “%1”</source>
        <translation>Linien des Diagramms „%1“</translation>
    </message>
    <message>
        <source>Write on the chart…</source>
        <translation>Auf das Diagramm schreiben…</translation>
    </message>
    <message>
        <source>Draw a frame on the chart…</source>
        <translation>Einen Rahmen auf das Diagramm zeichnen…</translation>
    </message>
    <message>
        <source>Draw an arrow on the chart…</source>
        <translation>Einen Pfeil auf das Diagramm zeichnen…</translation>
    </message>
    <message>
        <source>Frame on the chart</source>
        <translation>Rahmen auf dem Diagramm</translation>
    </message>
    <message>
        <source>Arrow on the chart</source>
        <translation>Pfeil auf dem Diagramm</translation>
    </message>
    <message>
        <source>Words on the chart</source>
        <translation>Text auf dem Diagramm</translation>
    </message>
    <message>
        <source>It may stay without words.</source>
        <translation>Es darf ohne Text bleiben.</translation>
    </message>
    <message>
        <source>Words on a chart have to say something.</source>
        <translation>Ein Text auf dem Diagramm muss etwas sagen.</translation>
    </message>
    <message>
        <source>Click where the words are to stand; Escape gives up.</source>
        <translation>Klicken Sie dorthin, wo der Text stehen soll; Escape bricht ab.</translation>
    </message>
    <message>
        <source>Drag from one end to the other; Escape gives up.</source>
        <translation>Ziehen Sie von einem Ende zum anderen; Escape bricht ab.</translation>
    </message>
    <message>
        <source>Exhibit: %1</source>
        <translation>Anlage: %1</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>Die Seiten werden erstellt…</translation>
    </message>
    <message>
        <source>Each row speaks of</source>
        <translation>Jede Zeile spricht von</translation>
    </message>
    <message>
        <source>What each row speaks of</source>
        <translation>Wovon jede Zeile spricht</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>Says of</source>
        <translation>Sagt über</translation>
    </message>
    <message>
        <source>Tells who it is</source>
        <translation>Sagt, wer es ist</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>As each says itself</source>
        <translation>Wie jede es selbst sagt</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Jahr zuerst</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeit&amp;zone</translation>
    </message>
    <message>
        <source>&amp;Country of telephones</source>
        <translation>&amp;Land der Telefone</translation>
    </message>
    <message>
        <source>Speaks of something more</source>
        <translation>Spricht noch von etwas</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>as the specification says</source>
        <translation>wie die Spezifikation sagt</translation>
    </message>
    <message>
        <source>Rows with the same value here speak of the same one</source>
        <translation>Zeilen mit demselben Wert hier sprechen von demselben</translation>
    </message>
    <message>
        <source>Say in the form what its rows speak of and what each column says.</source>
        <translation>Sagen Sie im Formular, wovon die Zeilen sprechen und was jede Spalte sagt.</translation>
    </message>
    <message>
        <source>A judgement needs its reason; say why.</source>
        <translation>Ein Urteil braucht seinen Grund; sagen Sie, warum.</translation>
    </message>
    <message>
        <source>Those of this name</source>
        <translation>Die dieses Namens</translation>
    </message>
    <message>
        <source>Somebody or something new of this name</source>
        <translation>Jemand oder etwas Neues dieses Namens</translation>
    </message>
    <message>
        <source>&amp;Of this name</source>
        <translation>&amp;Dieses Namens</translation>
    </message>
    <message>
        <source>Or &amp;another</source>
        <translation>Oder ein &amp;anderer</translation>
    </message>
    <message>
        <source>“%1” stands for %2. Undo takes it back.</source>
        <translation>„%1“ steht für %2. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>“%1” is suggested in no report any more. Undo brings it back.</source>
        <translation>„%1“ wird in keinem Bericht mehr vorgeschlagen. Rückgängig bringt es wieder.</translation>
    </message>
    <message>
        <source>%1 of this name: A asks which</source>
        <translation>%1 dieses Namens: A fragt, welcher</translation>
    </message>
    <message>
        <source>The same as %1</source>
        <translation>Derselbe wie %1</translation>
    </message>
    <message>
        <source>Not the same as %1</source>
        <translation>Nicht derselbe wie %1</translation>
    </message>
    <message>
        <source>Perhaps the same as %1</source>
        <translation>Vielleicht derselbe wie %1</translation>
    </message>
    <message>
        <source>as “%1” was judged</source>
        <translation>wie über „%1“ geurteilt wurde</translation>
    </message>
    <message>
        <source>by a threshold, not looked at</source>
        <translation>durch eine Schwelle, nicht angesehen</translation>
    </message>
    <message>
        <source>take apart</source>
        <translation>trennen</translation>
    </message>
    <message>
        <source>judge anew</source>
        <translation>neu urteilen</translation>
    </message>
    <message>
        <source>recorded under “%1”</source>
        <translation>erfasst unter „%1“</translation>
    </message>
    <message>
        <source>Show only a time</source>
        <translation>Nur eine Zeit zeigen</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>Nur dies zeigen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>By the clock of %1, in all views. What happens at the second moment itself is not shown.</source>
        <translation>Nach der Uhr von %1, in allen Ansichten. Was im zweiten Augenblick selbst geschieht, wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>The second moment must be later than the first.</source>
        <translation>Der zweite Augenblick muss nach dem ersten liegen.</translation>
    </message>
    <message>
        <source>Drag along the axis to show only a time in all views</source>
        <translation>Ziehen entlang der Achse zeigt in allen Ansichten nur eine Zeit</translation>
    </message>
    <message>
        <source>To be judged</source>
        <translation>Zu beurteilen</translation>
    </message>
    <message>
        <source>Judged already</source>
        <translation>Schon beurteilt</translation>
    </message>
    <message>
        <source>Which pairs</source>
        <translation>Welche Paare</translation>
    </message>
    <message>
        <source>Why (empty: what the comparison showed)</source>
        <translation>Warum (leer: was der Vergleich ergab)</translation>
    </message>
    <message>
        <source>Reason of the judgement</source>
        <translation>Grund des Urteils</translation>
    </message>
    <message>
        <source>Why it is judged anew</source>
        <translation>Warum neu geurteilt wird</translation>
    </message>
    <message>
        <source>No pair was judged yet.</source>
        <translation>Noch wurde über kein Paar geurteilt.</translation>
    </message>
    <message>
        <source>%1 pairs were judged</source>
        <translation>%1 Paare wurden beurteilt</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>%1. Undo takes it back.</source>
        <translation>%1. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Judged the same</source>
        <translation>Als gleich beurteilt</translation>
    </message>
    <message>
        <source>Judged different</source>
        <translation>Als verschieden beurteilt</translation>
    </message>
    <message>
        <source>Left unsure</source>
        <translation>Offen gelassen</translation>
    </message>
    <message>
        <source>%1 by %2, %3.</source>
        <translation>%1 von %2, %3.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Es wurde kein Grund genannt.</translation>
    </message>
    <message>
        <source>%1 “%2” on both (%3)</source>
        <translation>%1 „%2“ auf beiden Seiten (%3)</translation>
    </message>
    <message>
        <source>%1 “%2” and “%3” (%4)</source>
        <translation>%1 „%2“ und „%3“ (%4)</translation>
    </message>
    <message>
        <source>The comparison gave %1 %: %2.</source>
        <translation>Der Vergleich ergab %1 %: %2.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>one independent origin</source>
        <translation>eine einzige unabhängige Herkunft</translation>
    </message>
    <message>
        <source>an assessment, not a fact</source>
        <translation>eine Einschätzung, keine Tatsache</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>some of it undated</source>
        <translation>zum Teil ohne Datum</translation>
    </message>
    <message>
        <source>L&amp;ines</source>
        <translation>L&amp;inien</translation>
    </message>
    <message>
        <source>One a pair</source>
        <translation>Eine je Paar</translation>
    </message>
    <message>
        <source>One a direction</source>
        <translation>Eine je Richtung</translation>
    </message>
    <message>
        <source>Each by itself</source>
        <translation>Jede für sich</translation>
    </message>
    <message>
        <source>How many lines stand for the links between two</source>
        <translation>Wie viele Linien für die Verbindungen zwischen zweien stehen</translation>
    </message>
    <message>
        <source>A click takes it away</source>
        <translation>Ein Klick nimmt es weg</translation>
    </message>
    <message>
        <source>and what has no time</source>
        <translation>und was keine Zeit hat</translation>
    </message>
    <message>
        <source>without what has no time</source>
        <translation>ohne das, was keine Zeit hat</translation>
    </message>
    <message>
        <source>Show only a time…</source>
        <translation>Nur eine Zeit zeigen…</translation>
    </message>
    <message>
        <source>Show only the time of what is selected</source>
        <translation>Nur die Zeit des Ausgewählten zeigen</translation>
    </message>
    <message>
        <source>Nothing of what is selected has a time.</source>
        <translation>Nichts Ausgewähltes hat eine Zeit.</translation>
    </message>
    <message>
        <source>Also show what has no time</source>
        <translation>Auch zeigen, was keine Zeit hat</translation>
    </message>
    <message>
        <source>Fairlead: many leads, run fair into one case.</source>
        <translation>Fairlead: viele Spuren, klar geführt in einen Fall.</translation>
    </message>
    <message>
        <source>The case or the bundle to open</source>
        <translation>Der Fall oder das Paket, das geöffnet werden soll</translation>
    </message>
    <message>
        <source>Save a picture of the window and end</source>
        <translation>Ein Bild des Fensters speichern und beenden</translation>
    </message>
    <message>
        <source>The dark theme</source>
        <translation>Das dunkle Erscheinungsbild</translation>
    </message>
    <message>
        <source>Of the window: en, fr or de</source>
        <translation>Des Fensters: en, fr oder de</translation>
    </message>
    <message>
        <source>Of the window, such as 1600x1000</source>
        <translation>Des Fensters, etwa 1600x1000</translation>
    </message>
    <message>
        <source>Nothing is linked yet. Import a table of calls, or link two entities.</source>
        <translation>Noch ist nichts verbunden. Eine Tabelle mit Anrufen importieren oder zwei Entitäten verbinden.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Schiffe</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Web Mercator</source>
        <translation>Web-Mercator</translation>
    </message>
    <message>
        <source>plate carrée</source>
        <translation>Plattkarte</translation>
    </message>
    <message>
        <source>ETRS89, LAEA Europe</source>
        <translation>ETRS89, LAEA Europa</translation>
    </message>
    <message>
        <source>UTM zone %1</source>
        <translation>UTM-Zone %1</translation>
    </message>
    <message>
        <source>Natural Earth, GeoNames · WGS 84, %1 · north is up</source>
        <translation>Natural Earth, GeoNames · WGS 84, %1 · Norden ist oben</translation>
    </message>
    <message>
        <source>Natural Earth, GeoNames · %1 · the arrow points north at the middle</source>
        <translation>Natural Earth, GeoNames · %1 · der Pfeil weist in der Mitte nach Norden</translation>
    </message>
    <message>
        <source>UTM of the view</source>
        <translation>UTM des Ausschnitts</translation>
    </message>
    <message>
        <source>Projection: %1</source>
        <translation>Projektion: %1</translation>
    </message>
    <message>
        <source>Projection: %1.</source>
        <translation>Projektion: %1.</translation>
    </message>
    <message>
        <source>So many in one place</source>
        <translation>So viele an einem Ort</translation>
    </message>
    <message>
        <source>How far it may be off</source>
        <translation>Wie weit es abweichen kann</translation>
    </message>
    <message>
        <source>Seen, %1 to %2</source>
        <translation>Gesehen, %1 bis %2</translation>
    </message>
    <message>
        <source>Dashed: more than an hour unseen</source>
        <translation>Gestrichelt: über eine Stunde ungesehen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 km (%2 NM)</source>
        <translation>%1 km (%2 sm)</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 km²</translation>
    </message>
    <message>
        <source>Nothing has a time yet. Import reports or a table with dates.</source>
        <translation>Noch hat nichts eine Zeit. Berichte oder eine Tabelle mit Daten importieren.</translation>
    </message>
    <message>
        <source>Nothing that has a time names one of these.</source>
        <translation>Nichts mit einer Zeit nennt eines davon.</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Ohne Zeit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Measure distance and area</source>
        <translation>Entfernung und Fläche messen</translation>
    </message>
    <message>
        <source>Write on the map…</source>
        <translation>Auf die Karte schreiben…</translation>
    </message>
    <message>
        <source>Draw a line…</source>
        <translation>Linie zeichnen…</translation>
    </message>
    <message>
        <source>Draw an arrow…</source>
        <translation>Pfeil zeichnen…</translation>
    </message>
    <message>
        <source>Draw an area…</source>
        <translation>Fläche zeichnen…</translation>
    </message>
    <message>
        <source>Range rings…</source>
        <translation>Entfernungsringe…</translation>
    </message>
    <message>
        <source>Click to set points; Enter or a double click ends, Backspace takes one back, Escape gives up.</source>
        <translation>Klicken setzt Punkte; Eingabe oder Doppelklick beendet, Rücktaste nimmt einen zurück, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Graticule</source>
        <translation>Gradnetz</translation>
    </message>
    <message>
        <source>Tracks, coloured by time</source>
        <translation>Spuren, nach der Zeit gefärbt</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>K&amp;arte</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>Play through time</source>
        <translation>Zeit abspielen</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Mark a moment…</source>
        <translation>Zeitpunkt markieren…</translation>
    </message>
    <message>
        <source>Making the example case</source>
        <translation>Beispielfall wird erstellt</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Neuer Fall…</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Fall öffnen…</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Cases (*.fairlead)</source>
        <translation>Fälle (*.fairlead)</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Fall schließen</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Reports, tables, layers</source>
        <translation>Berichte, Tabellen, Ebenen</translation>
    </message>
    <message>
        <source>Import a folder of reports…</source>
        <translation>Ordner mit Berichten importieren…</translation>
    </message>
    <message>
        <source>A folder of reports</source>
        <translation>Ein Ordner mit Berichten</translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation>Wer hier arbeitet…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>organic</source>
        <translation>organisch</translation>
    </message>
    <message>
        <source>hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>a row for each kind</source>
        <translation>eine Reihe je Art</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>nach der Zeit</translation>
    </message>
    <message>
        <source>by place, as on the map</source>
        <translation>nach dem Ort, wie auf der Karte</translation>
    </message>
    <message>
        <source>Laying out the chart “%1”</source>
        <translation>Diagramm „%1“ wird angeordnet</translation>
    </message>
    <message>
        <source>Laid out the chart “%1”: %2</source>
        <translation>Diagramm „%1“ angeordnet: %2</translation>
    </message>
    <message>
        <source>Lay out: %1</source>
        <translation>Anordnen: %1</translation>
    </message>
    <message>
        <source>Unpinned on the chart “%1”</source>
        <translation>Gelöst im Diagramm „%1“</translation>
    </message>
    <message>
        <source>Pinned on the chart “%1”</source>
        <translation>Festgehalten im Diagramm „%1“</translation>
    </message>
    <message>
        <source>Keep in place</source>
        <translation>An Ort und Stelle halten</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <source>New chart of what is selected…</source>
        <translation>Neues Diagramm aus der Auswahl…</translation>
    </message>
    <message>
        <source>Put what is selected on this chart</source>
        <translation>Auswahl in dieses Diagramm setzen</translation>
    </message>
    <message>
        <source>Put on the chart “%1”</source>
        <translation>In das Diagramm „%1“ gesetzt</translation>
    </message>
    <message>
        <source>Take what is selected off this chart</source>
        <translation>Auswahl aus diesem Diagramm nehmen</translation>
    </message>
    <message>
        <source>Took off the chart “%1”</source>
        <translation>Aus dem Diagramm „%1“ genommen</translation>
    </message>
    <message>
        <source>Moved on the chart “%1”</source>
        <translation>Im Diagramm „%1“ verschoben</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New entity…</source>
        <translation>Neue Entität…</translation>
    </message>
    <message>
        <source>Link the two selected…</source>
        <translation>Die beiden ausgewählten verbinden…</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>Neues Ereignis…</translation>
    </message>
    <message>
        <source>Say more…</source>
        <translation>Mehr dazu angeben…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>These are the same…</source>
        <translation>Dies sind dieselben…</translation>
    </message>
    <message>
        <source>These are different…</source>
        <translation>Dies sind verschiedene…</translation>
    </message>
    <message>
        <source>Unsure whether these are the same…</source>
        <translation>Unsicher, ob dies dieselben sind…</translation>
    </message>
    <message>
        <source>Grade anew all that a report says…</source>
        <translation>Alles neu bewerten, was ein Bericht sagt…</translation>
    </message>
    <message>
        <source>Retract…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Expanded on the chart “%1”</source>
        <translation>Erweitert im Diagramm „%1“</translation>
    </message>
    <message>
        <source>All that is linked to it is on the chart already.</source>
        <translation>Alles damit Verbundene ist schon im Diagramm.</translation>
    </message>
    <message>
        <source>%1. Not all of it is on this chart; put what is selected on it to see it.</source>
        <translation>%1. Nicht alles davon ist in diesem Diagramm; setzen Sie die Auswahl hinein, um es zu sehen.</translation>
    </message>
    <message>
        <source>Fold what hangs on it alone</source>
        <translation>Einklappen, was nur daran hängt</translation>
    </message>
    <message>
        <source>Nothing hangs on it alone.</source>
        <translation>Nichts hängt nur daran.</translation>
    </message>
    <message>
        <source>Folded on the chart “%1”</source>
        <translation>Eingeklappt im Diagramm „%1“</translation>
    </message>
    <message>
        <source>Unfolded on the chart “%1”</source>
        <translation>Ausgeklappt im Diagramm „%1“</translation>
    </message>
    <message>
        <source>Hide on this chart</source>
        <translation>In diesem Diagramm ausblenden</translation>
    </message>
    <message>
        <source>Hid on the chart “%1”</source>
        <translation>Ausgeblendet im Diagramm „%1“</translation>
    </message>
    <message>
        <source>Reveal all that is hidden</source>
        <translation>Alles Ausgeblendete zeigen</translation>
    </message>
    <message>
        <source>Nothing is hidden on this chart.</source>
        <translation>In diesem Diagramm ist nichts ausgeblendet.</translation>
    </message>
    <message>
        <source>Revealed on the chart “%1”</source>
        <translation>Wieder gezeigt im Diagramm „%1“</translation>
    </message>
    <message>
        <source>Reveal all that is hidden (%1)</source>
        <translation>Alles Ausgeblendete zeigen (%1)</translation>
    </message>
    <message>
        <source>Draw as one…</source>
        <translation>Als eines zeichnen…</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>Opened a group on the chart “%1”</source>
        <translation>Gruppe geöffnet im Diagramm „%1“</translation>
    </message>
    <message>
        <source>Expand: what is linked to it</source>
        <translation>Erweitern: was damit verbunden ist</translation>
    </message>
    <message>
        <source>Select its neighbours too</source>
        <translation>Auch die Nachbarn auswählen</translation>
    </message>
    <message>
        <source>How the two selected are connected</source>
        <translation>Wie die beiden ausgewählten verbunden sind</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Share as a bundle…</source>
        <translation>Als versiegeltes Paket teilen…</translation>
    </message>
    <message>
        <source>Merge a bundle…</source>
        <translation>Paket zusammenführen…</translation>
    </message>
    <message>
        <source>A bundle</source>
        <translation>Ein Paket</translation>
    </message>
    <message>
        <source>Bundles (*.flbundle)</source>
        <translation>Pakete (*.flbundle)</translation>
    </message>
    <message>
        <source>Export for another program…</source>
        <translation>Für ein anderes Programm exportieren…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Only what is in the map&apos;s window</source>
        <translation>Nur was im Kartenausschnitt liegt</translation>
    </message>
    <message>
        <source>Show all times and places</source>
        <translation>Alle Zeiten und Orte zeigen</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Paneele</translation>
    </message>
    <message>
        <source>Arrange for: %1</source>
        <translation>Anordnen für: %1</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Place under the pointer: %1</source>
        <translation>Ort unter dem Zeiger: %1</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>Language: %1 (from the next start)</source>
        <translation>Sprache: %1 (ab dem nächsten Start)</translation>
    </message>
    <message>
        <source>%1 % size (from the next start)</source>
        <translation>Größe %1 % (ab dem nächsten Start)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Datenblatt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Open a case first, or make one; the files wait for it.</source>
        <translation>Öffnen oder erstellen Sie zuerst einen Fall; die Dateien warten darauf.</translation>
    </message>
    <message>
        <source>The case can only be looked at, so nothing can come in.</source>
        <translation>Der Fall kann nur angesehen werden, darum kann nichts hereinkommen.</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here.</source>
        <translation>Hier können nur Dateien dieses Rechners abgelegt werden.</translation>
    </message>
    <message>
        <source>Only %1 to %2, %3</source>
        <translation>Nur %1 bis %2, %3</translation>
    </message>
    <message>
        <source>Only the map&apos;s window</source>
        <translation>Nur der Kartenausschnitt</translation>
    </message>
    <message>
        <source>hides %1 of %2</source>
        <translation>blendet %1 von %2 aus</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Escape shows all again</source>
        <translation>Escape zeigt wieder alles</translation>
    </message>
    <message>
        <source>Fairlead</source>
        <translation>Fairlead</translation>
    </message>
    <message>
        <source>“%1” is still under way. Closing stops it; nothing of it comes in.</source>
        <translation>„%1“ läuft noch. Schließen bricht es ab; nichts davon kommt herein.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Make the case</source>
        <translation>Fall erstellen</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>Nicht eingestuft</translation>
    </message>
    <message>
        <source>No ceiling</source>
        <translation>Keine Obergrenze</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Classification</source>
        <translation>&amp;Einstufung</translation>
    </message>
    <message>
        <source>C&amp;eiling</source>
        <translation>O&amp;bergrenze</translation>
    </message>
    <message>
        <source>Nothing above the ceiling comes in, so that this computer never holds it.</source>
        <translation>Nichts über der Obergrenze kommt herein, sodass dieser Rechner es nie enthält.</translation>
    </message>
    <message>
        <source>3x5x2 (United Kingdom)</source>
        <translation>3x5x2 (Vereinigtes Königreich)</translation>
    </message>
    <message>
        <source>5x5x5 (United Kingdom, before 2016)</source>
        <translation>5x5x5 (Vereinigtes Königreich, vor 2016)</translation>
    </message>
    <message>
        <source>4x4 (Europol)</source>
        <translation>4x4 (Europol)</translation>
    </message>
    <message>
        <source>6x6 (Admiralty)</source>
        <translation>6x6 (Admiralty)</translation>
    </message>
    <message>
        <source>&amp;Grading scheme</source>
        <translation>&amp;Bewertungsschema</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Where the case is kept</source>
        <translation>Wo der Fall aufbewahrt wird</translation>
    </message>
    <message>
        <source>Say what the case is called.</source>
        <translation>Geben Sie an, wie der Fall heißt.</translation>
    </message>
    <message>
        <source>Say where the case is kept.</source>
        <translation>Geben Sie an, wo der Fall aufbewahrt wird.</translation>
    </message>
    <message>
        <source>The ceiling is below the case&apos;s own classification; raise the ceiling.</source>
        <translation>Die Obergrenze liegt unter der Einstufung des Falls; heben Sie sie an.</translation>
    </message>
    <message>
        <source>The folder of this file cannot be made; choose another.</source>
        <translation>Der Ordner dieser Datei kann nicht angelegt werden; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>„%1“ wird erstellt</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Wer hier arbeitet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Funktion</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nicht verlangt</translation>
    </message>
    <message>
        <source>May be given</source>
        <translation>Kann angegeben werden</translation>
    </message>
    <message>
        <source>Must be given</source>
        <translation>Muss angegeben werden</translation>
    </message>
    <message>
        <source>R&amp;easons for disclosure</source>
        <translation>G&amp;ründe für Weitergaben</translation>
    </message>
    <message>
        <source>Every change in a case bears this name, role and organisation.</source>
        <translation>Jede Änderung in einem Fall trägt diesen Namen, diese Funktion und diese Organisation.</translation>
    </message>
    <message>
        <source>Say who you are; nothing is written by nobody.</source>
        <translation>Geben Sie an, wer Sie sind; nichts wird von niemandem geschrieben.</translation>
    </message>
    <message>
        <source>Why do you look?</source>
        <translation>Warum sehen Sie hinein?</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>This case asks for it. It is kept with your name and what you looked at.</source>
        <translation>Dieser Fall verlangt ihn. Er wird mit Ihrem Namen und dem, was Sie angesehen haben, aufbewahrt.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Sagen Sie in wenigen Worten, warum.</translation>
    </message>
    <message>
        <source>Marking of what is on screen: %1</source>
        <translation>Kennzeichnung dessen, was zu sehen ist: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>To be looked at only: %1</source>
        <translation>Nur zum Ansehen: %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Charting</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>Woche vom %1</translation>
    </message>
    <message>
        <source>all years</source>
        <translation>alle Jahre</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;Bars</source>
        <translation>&amp;Balken</translation>
    </message>
    <message>
        <source>As fits</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Clock &amp;of</source>
        <translation>&amp;Uhr von</translation>
    </message>
    <message>
        <source>Events over time</source>
        <translation>Ereignisse im Zeitverlauf</translation>
    </message>
    <message>
        <source>Click a bar to show only that time, with Shift to add one; click it again to show all.</source>
        <translation>Klicken Sie auf einen Balken, um nur diese Zeit zu zeigen, mit Umschalt, um einen hinzuzunehmen; noch ein Klick zeigt alles.</translation>
    </message>
    <message>
        <source>“%1” is no time zone, so UTC is shown; write it as Europe/Paris or +02:00</source>
        <translation>„%1“ ist keine Zeitzone, darum wird UTC gezeigt; schreiben Sie Europe/Berlin oder +02:00</translation>
    </message>
    <message>
        <source>Nothing here has a time yet.</source>
        <translation>Hier hat noch nichts eine Zeit.</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>%1 in no bar, known less exactly</source>
        <translation>%1 in keinem Balken, weniger genau bekannt</translation>
    </message>
    <message>
        <source>%1 in no cell, known to no hour</source>
        <translation>%1 in keinem Feld, ohne bekannte Stunde</translation>
    </message>
    <message>
        <source>%1 undated</source>
        <translation>%1 undatiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, of them %1 hidden</source>
        <translation>, davon %1 ausgeblendet</translation>
    </message>
    <message>
        <source>Activity by day of the week and hour</source>
        <translation>Aktivität nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>%1, %2:00 to %3:00: %4</source>
        <translation>%1, %2:00 bis %3:00: %4</translation>
    </message>
    <message>
        <source>Say more</source>
        <translation>Mehr dazu angeben</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <source>hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>written “%1”</source>
        <translation>geschrieben „%1“</translation>
    </message>
    <message>
        <source>retracted</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>berichtigen</translation>
    </message>
    <message>
        <source>regrade</source>
        <translation>neu bewerten</translation>
    </message>
    <message>
        <source>retract</source>
        <translation>zurückziehen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Verbunden durch</translation>
    </message>
    <message>
        <source>and more; the table of links has them all</source>
        <translation>und weitere; die Tabelle der Verbindungen zeigt alle</translation>
    </message>
    <message>
        <source>Show what was retracted</source>
        <translation>Zurückgezogenes zeigen</translation>
    </message>
    <message>
        <source>Select something on the chart, the map or the timeline to see what is said about it.</source>
        <translation>Wählen Sie etwas im Diagramm, auf der Karte oder der Zeitleiste aus, um zu sehen, was darüber gesagt wird.</translation>
    </message>
    <message>
        <source>and %1 more; a table shows them all</source>
        <translation>und %1 weitere; eine Tabelle zeigt alle</translation>
    </message>
    <message>
        <source>New chart</source>
        <translation>Neues Diagramm</translation>
    </message>
    <message>
        <source>Make the chart</source>
        <translation>Diagramm erstellen</translation>
    </message>
    <message>
        <source>It starts with what is selected, where that stands now.</source>
        <translation>Es beginnt mit der Auswahl, dort, wo sie jetzt steht.</translation>
    </message>
    <message>
        <source>A chart needs a name.</source>
        <translation>Ein Diagramm braucht einen Namen.</translation>
    </message>
    <message>
        <source>Made the chart “%1”</source>
        <translation>Diagramm „%1“ erstellt</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole chart</source>
        <translation>Das ganze Diagramm zeigen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>All that is linked</source>
        <translation>Alles Verbundene</translation>
    </message>
    <message>
        <source>Link chart</source>
        <translation>Beziehungsdiagramm</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Erweitern</translation>
    </message>
    <message>
        <source>%1 neighbours are not on this chart yet. Take the strongest, or choose.</source>
        <translation>%1 Nachbarn sind noch nicht in diesem Diagramm. Nehmen Sie die stärksten, oder wählen Sie aus.</translation>
    </message>
    <message>
        <source>The &amp;strongest</source>
        <translation>Die &amp;stärksten</translation>
    </message>
    <message>
        <source>Neighbours, the strongest first</source>
        <translation>Nachbarn, die stärksten zuerst</translation>
    </message>
    <message>
        <source>one link</source>
        <translation>eine Verbindung</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Put %1 on the chart</source>
        <translation>%1 in das Diagramm setzen</translation>
    </message>
    <message>
        <source>Check those that shall come onto the chart.</source>
        <translation>Kreuzen Sie an, was in das Diagramm kommen soll.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Draw as one</source>
        <translation>Als eines zeichnen</translation>
    </message>
    <message>
        <source>On this chart alone. Nothing is said about what they are.</source>
        <translation>Nur in diesem Diagramm. Damit ist nichts darüber gesagt, was sie sind.</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Eine Gruppe braucht einen Namen.</translation>
    </message>
    <message>
        <source>Grouped on the chart “%1” as “%2”</source>
        <translation>Gruppiert im Diagramm „%1“ als „%2“</translation>
    </message>
    <message>
        <source>Nothing in the case connects %1 and %2 in %3 steps or fewer.</source>
        <translation>Nichts im Fall verbindet %1 und %2 in höchstens %3 Schritten.</translation>
    </message>
    <message>
        <source>One step: %1</source>
        <translation>Ein Schritt: %1</translation>
    </message>
    <message>
        <source>%1 steps: %2</source>
        <translation>%1 Schritte: %2</translation>
    </message>
    <message>
        <source>; the first of %1 ways as short</source>
        <translation>; der erste von %1 gleich kurzen Wegen</translation>
    </message>
    <message>
        <source>Grade anew</source>
        <translation>Neu bewerten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Are these the same?</source>
        <translation>Sind dies dieselben?</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Grade it anew</source>
        <translation>Neu bewerten</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Record the judgement</source>
        <translation>Urteil festhalten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Dieselben</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>&amp;Judgement</source>
        <translation>&amp;Urteil</translation>
    </message>
    <message>
        <source>&amp;Grading</source>
        <translation>&amp;Bewertung</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>It stays in the history, with your reason, and can be brought back by undo.</source>
        <translation>Es bleibt in der Geschichte, mit Ihrem Grund, und kann mit Rückgängig zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Graded anew “%1”: %2</source>
        <translation>„%1“ neu bewertet: %2</translation>
    </message>
    <message>
        <source>Noted on “%1”</source>
        <translation>Notiz zu „%1“</translation>
    </message>
    <message>
        <source>Judged “%1” and “%2”: %3</source>
        <translation>„%1“ und „%2“ beurteilt: %3</translation>
    </message>
    <message>
        <source>Retracted all about “%1”: %2</source>
        <translation>Alles über „%1“ zurückgezogen: %2</translation>
    </message>
    <message>
        <source>Retracted of “%1”: %2</source>
        <translation>Von „%1“ zurückgezogen: %2</translation>
    </message>
    <message>
        <source>A note needs its words.</source>
        <translation>Eine Notiz braucht einen Text.</translation>
    </message>
    <message>
        <source>A correction needs its reason; say why.</source>
        <translation>Eine Berichtigung braucht einen Grund; sagen Sie, warum.</translation>
    </message>
    <message>
        <source>A grading has two letters: the source&apos;s and the information&apos;s. Choose both or neither.</source>
        <translation>Eine Bewertung hat zwei Zeichen: das der Quelle und das der Information. Wählen Sie beide oder keines.</translation>
    </message>
    <message>
        <source>Nothing rests on this item, so that there is nothing to grade anew.</source>
        <translation>Auf diesem Element beruht nichts, darum gibt es nichts neu zu bewerten.</translation>
    </message>
    <message>
        <source>Source evaluation</source>
        <translation>Bewertung der Quelle</translation>
    </message>
    <message>
        <source>Information assessment</source>
        <translation>Bewertung der Information</translation>
    </message>
    <message>
        <source>Source not graded</source>
        <translation>Quelle nicht bewertet</translation>
    </message>
    <message>
        <source>Information not graded</source>
        <translation>Information nicht bewertet</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neues Ereignis</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>Neue Entität</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Add the event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Add the entity</source>
        <translation>Entität hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Involved</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Swap ends</source>
        <translation>Enden vertauschen</translation>
    </message>
    <message>
        <source>Say at least one thing about it, such as its name.</source>
        <translation>Geben Sie mindestens eines dazu an, etwa den Namen.</translation>
    </message>
    <message>
        <source>Linked “%1” and “%2”</source>
        <translation>„%1“ und „%2“ verbunden</translation>
    </message>
    <message>
        <source>Added a %1: %2</source>
        <translation>%1 hinzugefügt: %2</translation>
    </message>
    <message>
        <source>Type a name of the case</source>
        <translation>Einen Namen aus dem Fall eingeben</translation>
    </message>
    <message>
        <source>My own word</source>
        <translation>Meine eigene Angabe</translation>
    </message>
    <message>
        <source>&amp;Who says so</source>
        <translation>Wer es sa&amp;gt</translation>
    </message>
    <message>
        <source>Characters, as 120-134; empty for the whole</source>
        <translation>Zeichen, als 120-134; leer für das Ganze</translation>
    </message>
    <message>
        <source>&amp;Passage</source>
        <translation>&amp;Textstelle</translation>
    </message>
    <message>
        <source>Handling not stated</source>
        <translation>Handhabung nicht angegeben</translation>
    </message>
    <message>
        <source>P  Lawful sharing permitted</source>
        <translation>P  Rechtmäßige Weitergabe erlaubt</translation>
    </message>
    <message>
        <source>C  Lawful sharing permitted with conditions</source>
        <translation>C  Rechtmäßige Weitergabe unter Bedingungen erlaubt</translation>
    </message>
    <message>
        <source>&amp;Handling</source>
        <translation>&amp;Handhabung</translation>
    </message>
    <message>
        <source>A fact as reported</source>
        <translation>Eine berichtete Tatsache</translation>
    </message>
    <message>
        <source>An assessment</source>
        <translation>Eine Einschätzung</translation>
    </message>
    <message>
        <source>A hypothesis</source>
        <translation>Eine Hypothese</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>Es &amp;ist</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie bisher</translation>
    </message>
    <message>
        <source>A passage needs the report that it stands in; choose who says so.</source>
        <translation>Eine Textstelle braucht den Bericht, in dem sie steht; wählen Sie, wer es sagt.</translation>
    </message>
    <message>
        <source>The passage ends before it begins; write it as 120-134.</source>
        <translation>Die Textstelle endet, bevor sie beginnt; schreiben Sie sie als 120-134.</translation>
    </message>
    <message>
        <source>Correct a value</source>
        <translation>Wert berichtigen</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Misread, superseded, said by mistake…</source>
        <translation>Verlesen, überholt, irrtümlich gesagt…</translation>
    </message>
    <message>
        <source>Say what it is, or cancel; to take a value away, retract it.</source>
        <translation>Geben Sie an, was es ist, oder brechen Sie ab; um einen Wert zu entfernen, ziehen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>Corrected “%1”: %2</source>
        <translation>„%1“ berichtigt: %2</translation>
    </message>
    <message>
        <source>Said more about “%1”</source>
        <translation>Mehr zu „%1“ angegeben</translation>
    </message>
    <message>
        <source>2022-09-03, or 2022-09-03T04:15+02:00</source>
        <translation>2022-09-03, oder 2022-09-03T04:15+02:00</translation>
    </message>
    <message>
        <source>2.128,50.987, with ~500 behind for 500 m</source>
        <translation>2.128,50.987, mit ~500 dahinter für 500 m</translation>
    </message>
    <message>
        <source>2500 EUR</source>
        <translation>2500 EUR</translation>
    </message>
    <message>
        <source>+44 7700 900123</source>
        <translation>+44 7700 900123</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>Nothing in the case is called “%1”; choose one of the list.</source>
        <translation>Nichts im Fall heißt „%1“; wählen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>It is marked %1, above this case&apos;s ceiling.</source>
        <translation>Er ist mit %1 gekennzeichnet, über der Obergrenze dieses Falls.</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>vector</source>
        <translation>Vektor</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 mal %2 Pixel</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Koordinatensystem</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Only where the file names none, such as EPSG:27700</source>
        <translation>Nur wo die Datei keines nennt, etwa EPSG:27700</translation>
    </message>
    <message>
        <source>&amp;Coordinate reference system</source>
        <translation>&amp;Koordinatensystem</translation>
    </message>
    <message>
        <source>Reading the layers…</source>
        <translation>Ebenen werden gelesen…</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <source>None given; WGS 84 is taken</source>
        <translation>Keines angegeben; WGS 84 wird angenommen</translation>
    </message>
    <message>
        <source>%1 layers with %2 features. Nothing has been changed yet.</source>
        <translation>%1 Ebenen mit %2 Objekten. Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Import 1 layer</source>
        <translation>1 Ebene importieren</translation>
    </message>
    <message>
        <source>Import %1 layers</source>
        <translation>%1 Ebenen importieren</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>%1 layers came in, %2 were in the case already.</source>
        <translation>%1 Ebenen kamen herein, %2 waren schon im Fall.</translation>
    </message>
    <message>
        <source>In the case already</source>
        <translation>Schon im Fall</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Kommt herein</translation>
    </message>
    <message>
        <source>Comes in; %1</source>
        <translation>Kommt herein; %1</translation>
    </message>
    <message>
        <source>%1 reports came in, %2 were in the case already, %3 were refused.</source>
        <translation>%1 Berichte kamen herein, %2 waren schon im Fall, %3 wurden abgelehnt.</translation>
    </message>
    <message>
        <source>%1 hidden files and folders were left out.</source>
        <translation>%1 verborgene Dateien und Ordner wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Only what each report says of itself</source>
        <translation>Nur was jeder Bericht von sich selbst sagt</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Grading of those that have none</source>
        <translation>&amp;Bewertung derer, die keine haben</translation>
    </message>
    <message>
        <source>Reading the reports…</source>
        <translation>Berichte werden gelesen…</translation>
    </message>
    <message>
        <source>Looking at reports</source>
        <translation>Berichte werden angesehen</translation>
    </message>
    <message>
        <source>%1 new, %2 in the case already, %3 refused. Nothing has been changed yet.</source>
        <translation>%1 neu, %2 schon im Fall, %3 abgelehnt. Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Import 1 report</source>
        <translation>1 Bericht importieren</translation>
    </message>
    <message>
        <source>Import %1 reports</source>
        <translation>%1 Berichte importieren</translation>
    </message>
    <message>
        <source>Importing reports from %1 places</source>
        <translation>Berichte von %1 Orten werden importiert</translation>
    </message>
    <message>
        <source>%1 of %2 rows would come in: %3 entities, %4 links and %5 events are new. %6 rows and %7 cells would be refused. Nothing has been changed yet.</source>
        <translation>%1 von %2 Zeilen kämen herein: %3 Entitäten, %4 Verbindungen und %5 Ereignisse sind neu. %6 Zeilen und %7 Zellen würden abgelehnt. Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>In %1 of %2 times day and month could be swapped; look at them.</source>
        <translation>Bei %1 von %2 Zeiten könnten Tag und Monat vertauscht sein; sehen Sie sie an.</translation>
    </message>
    <message>
        <source>%1 times fall where the clocks changed.</source>
        <translation>%1 Zeiten fallen auf eine Zeitumstellung.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Warum abgelehnt</translation>
    </message>
    <message>
        <source>Try this specification</source>
        <translation>Diese Spezifikation ausprobieren</translation>
    </message>
    <message>
        <source>First and last rows</source>
        <translation>Erste und letzte Zeilen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Import specification</source>
        <translation>Importspezifikation</translation>
    </message>
    <message>
        <source>How columns become entities, links and events. Change it and try it again.</source>
        <translation>Wie Spalten zu Entitäten, Verbindungen und Ereignissen werden. Ändern Sie sie und probieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Try the changed specification first</source>
        <translation>Probieren Sie zuerst die geänderte Spezifikation aus</translation>
    </message>
    <message>
        <source>Trying the table out…</source>
        <translation>Die Tabelle wird ausprobiert…</translation>
    </message>
    <message>
        <source>Trying %1 out</source>
        <translation>%1 wird ausprobiert</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation>1 Zeile importieren</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>%1 Zeilen importieren</translation>
    </message>
    <message>
        <source>%1 rows came in, %2 were refused.</source>
        <translation>%1 Zeilen kamen herein, %2 wurden abgelehnt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing is under way. Imports and other long work show here, and can be stopped.</source>
        <translation>Nichts läuft gerade. Importe und andere lange Arbeiten erscheinen hier und können abgebrochen werden.</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Undo the latest</source>
        <translation>Letztes rückgängig</translation>
    </message>
    <message>
        <source>Who, what, when or why</source>
        <translation>Wer, was, wann oder warum</translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Values before and after</source>
        <translation>Werte vorher und nachher</translation>
    </message>
    <message>
        <source>%1 statements said or taken back</source>
        <translation>%1 Angaben gemacht oder zurückgenommen</translation>
    </message>
    <message>
        <source>What else it changed was erased by law.</source>
        <translation>Was er sonst noch änderte, wurde von Rechts wegen gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Farbe…</translation>
    </message>
    <message>
        <source>Colour &amp;by</source>
        <translation>&amp;Farbe nach</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>radius %1</source>
        <translation>Radius %1</translation>
    </message>
    <message>
        <source>, area %1</source>
        <translation>, Fläche %1</translation>
    </message>
    <message>
        <source>Mark a moment</source>
        <translation>Zeitpunkt markieren</translation>
    </message>
    <message>
        <source>Words on the map</source>
        <translation>Worte auf der Karte</translation>
    </message>
    <message>
        <source>Range rings</source>
        <translation>Entfernungsringe</translation>
    </message>
    <message>
        <source>Area on the map</source>
        <translation>Fläche auf der Karte</translation>
    </message>
    <message>
        <source>Arrow on the map</source>
        <translation>Pfeil auf der Karte</translation>
    </message>
    <message>
        <source>Line on the map</source>
        <translation>Linie auf der Karte</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Worte</translation>
    </message>
    <message>
        <source>&amp;Radius, km</source>
        <translation>&amp;Radius, km</translation>
    </message>
    <message>
        <source>&amp;Zone round it, km</source>
        <translation>&amp;Umkreis, km</translation>
    </message>
    <message>
        <source>2022-09-03, or nothing</source>
        <translation>2022-09-03, oder nichts</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>%1 long</source>
        <translation>%1 lang</translation>
    </message>
    <message>
        <source>%1 in it</source>
        <translation>%1 Fläche</translation>
    </message>
    <message>
        <source>A mark needs its words.</source>
        <translation>Eine Markierung braucht ihre Worte.</translation>
    </message>
    <message>
        <source>Say when, such as 2022-09-03 or 2022-09-03T04:15+02:00.</source>
        <translation>Sagen Sie wann, etwa 2022-09-03 oder 2022-09-03T04:15+02:00.</translation>
    </message>
    <message>
        <source>Write distances in kilometres, such as 5; 10; 20.</source>
        <translation>Schreiben Sie Entfernungen in Kilometern, etwa 5; 10; 20.</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>Wofür es steht</translation>
    </message>
    <message>
        <source>It stands for this</source>
        <translation>Es steht dafür</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>Im Bericht</translation>
    </message>
    <message>
        <source>&amp;Stands for</source>
        <translation>&amp;Steht für</translation>
    </message>
    <message>
        <source>Choose something of the case from the list.</source>
        <translation>Wählen Sie etwas aus dem Fall in der Liste.</translation>
    </message>
    <message>
        <source>This item has no text of its own.</source>
        <translation>Dieses Element hat keinen eigenen Text.</translation>
    </message>
    <message>
        <source>Choose a report in the search, or click on a value&apos;s source on the card to read the passage that says so.</source>
        <translation>Wählen Sie in der Suche einen Bericht, oder klicken Sie im Datenblatt auf die Quelle eines Wertes, um die Textstelle zu lesen, die es sagt.</translation>
    </message>
    <message>
        <source>Accept	A</source>
        <translation>Annehmen	A</translation>
    </message>
    <message>
        <source>It stands for something else…	C</source>
        <translation>Es steht für etwas anderes…	C</translation>
    </message>
    <message>
        <source>Dismiss	D</source>
        <translation>Verwerfen	D</translation>
    </message>
    <message>
        <source>New entity from these words…	E</source>
        <translation>Neue Entität aus diesen Worten…	E</translation>
    </message>
    <message>
        <source>N, P: next, previous mention · A: accept · C: correct · D: dismiss · drag between two: link</source>
        <translation>N, P: nächste, vorige Nennung · A: annehmen · C: berichtigen · D: verwerfen · von einer zur anderen ziehen: verbinden</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Save the original…</source>
        <translation>Original speichern…</translation>
    </message>
    <message>
        <source>Grade anew…</source>
        <translation>Neu bewerten…</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Das Original</translation>
    </message>
    <message>
        <source>Accepting “%1”</source>
        <translation>„%1“ wird angenommen</translation>
    </message>
    <message>
        <source>A time stands for nothing by itself; give it to a link or an event.</source>
        <translation>Eine Zeit steht für sich allein für nichts; geben Sie sie einer Verbindung oder einem Ereignis.</translation>
    </message>
    <message>
        <source>Dismissing “%1”</source>
        <translation>„%1“ wird verworfen</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Original speichern</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>The original is in %1, byte for byte.</source>
        <translation>Das Original ist in %1, Byte für Byte.</translation>
    </message>
    <message>
        <source>If the same: on the chart one icon with %1 links instead of two with %2 and %3; %4 neighbours are shared.</source>
        <translation>Wenn dieselben: im Diagramm ein Symbol mit %1 Verbindungen statt zweier mit %2 und %3; %4 Nachbarn sind gemeinsam.</translation>
    </message>
    <message>
        <source>Find doubles</source>
        <translation>Dubletten suchen</translation>
    </message>
    <message>
        <source>Choose what to compare and find doubles. S: the same, D: different, U: unsure.</source>
        <translation>Wählen Sie, was verglichen wird, und suchen Sie Dubletten. S: dieselben, D: verschieden, U: unsicher.</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>The same (S)</source>
        <translation>Dieselben (S)</translation>
    </message>
    <message>
        <source>Different (D)</source>
        <translation>Verschieden (D)</translation>
    </message>
    <message>
        <source>Unsure (U)</source>
        <translation>Unsicher (U)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Das eine</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Das andere</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Looking for doubles among %1</source>
        <translation>Dubletten werden gesucht unter %1</translation>
    </message>
    <message>
        <source>No pair is likely enough to be shown.</source>
        <translation>Kein Paar ist wahrscheinlich genug, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>%1 pairs to judge</source>
        <translation>%1 Paare zu beurteilen</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1, %2 Bit</translation>
    </message>
    <message>
        <source>%1: %2 against %3, %4 bits</source>
        <translation>%1: %2 gegen %3, %4 Bit</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Together %1 bits: %2 %</source>
        <translation>Zusammen %1 Bit: %2 %</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>No named place</source>
        <translation>Kein benannter Ort</translation>
    </message>
    <message>
        <source>No named source</source>
        <translation>Keine benannte Quelle</translation>
    </message>
    <message>
        <source>Only the time &amp;filtered by</source>
        <translation>Nur die &amp;gefilterte Zeit</translation>
    </message>
    <message>
        <source>Search reports, names, numbers</source>
        <translation>Berichte, Namen, Nummern suchen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>No reports yet; drop files on the window to bring them in.</source>
        <translation>Noch keine Berichte; legen Sie Dateien auf dem Fenster ab, um sie hereinzubringen.</translation>
    </message>
    <message>
        <source>Nothing found; try fewer words or the begin* of one.</source>
        <translation>Nichts gefunden; versuchen Sie weniger Wörter oder den Anfang* eines Wortes.</translation>
    </message>
    <message>
        <source>1 report</source>
        <translation>1 Bericht</translation>
    </message>
    <message>
        <source>%1 reports, the latest first</source>
        <translation>%1 Berichte, der neueste zuerst</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>None: everything in force, for your own use</source>
        <translation>Keines: alles, was gilt, für Ihren eigenen Gebrauch</translation>
    </message>
    <message>
        <source>Release &amp;profile</source>
        <translation>Weitergabe&amp;profil</translation>
    </message>
    <message>
        <source>For &amp;whom</source>
        <translation>Für &amp;wen</translation>
    </message>
    <message>
        <source>An export is a disclosure, and is written into the journal.</source>
        <translation>Ein Export ist eine Weitergabe und wird in das Protokoll geschrieben.</translation>
    </message>
    <message>
        <source>Disclosing needs a reason here; say why.</source>
        <translation>Eine Weitergabe braucht hier einen Grund; sagen Sie, warum.</translation>
    </message>
    <message>
        <source>Where the export goes</source>
        <translation>Wohin der Export geht</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>%1 items are in %2; %3 statements were withheld.</source>
        <translation>%1 Elemente sind in %2; %3 Angaben wurden zurückgehalten.</translation>
    </message>
    <message>
        <source>Signed by %1, whose key is trusted.</source>
        <translation>Signiert von %1, dessen Schlüssel vertraut wird.</translation>
    </message>
    <message>
        <source>Signed by a key that nobody here has vouched for: %1, %2. Compare these words by telephone.</source>
        <translation>Signiert mit einem Schlüssel, für den sich hier niemand verbürgt hat: %1, %2. Vergleichen Sie diese Wörter am Telefon.</translation>
    </message>
    <message>
        <source>Signed by a key that was revoked: %1.</source>
        <translation>Signiert mit einem widerrufenen Schlüssel: %1.</translation>
    </message>
    <message>
        <source>The signature does not fit: this bundle was changed on its way.</source>
        <translation>Die Signatur passt nicht: dieses Paket wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Nicht signiert.</translation>
    </message>
    <message>
        <source>Merge a bundle</source>
        <translation>Paket zusammenführen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open it though nobody trusted has signed it</source>
        <translation>Öffnen, obwohl niemand Vertrautes es signiert hat</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>Pass&amp;phrase</translation>
    </message>
    <message>
        <source>or your &amp;key file</source>
        <translation>oder Ihre Sch&amp;lüsseldatei</translation>
    </message>
    <message>
        <source>&amp;Its passphrase</source>
        <translation>&amp;Ihre Passphrase</translation>
    </message>
    <message>
        <source>What the bundle would bring</source>
        <translation>Was das Paket bringen würde</translation>
    </message>
    <message>
        <source>Reading the bundle…</source>
        <translation>Paket wird gelesen…</translation>
    </message>
    <message>
        <source>%1, %2: here %3, there %4</source>
        <translation>%1, %2: hier %3, dort %4</translation>
    </message>
    <message>
        <source>From %1, sealed %2.</source>
        <translation>Von %1, versiegelt am %2.</translation>
    </message>
    <message>
        <source>Marked %1.</source>
        <translation>Gekennzeichnet mit %1.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 statements and %2 originals are new; %3 statements are here already.</source>
        <translation>%1 Angaben und %2 Originale sind neu; %3 Angaben sind schon hier.</translation>
    </message>
    <message>
        <source>The sender withheld %1: %2</source>
        <translation>Der Absender hat %1 zurückgehalten: %2</translation>
    </message>
    <message>
        <source>%1 things that are here were erased by law at the sender&apos;s; they go out of sight, and wait for you to erase them too.</source>
        <translation>%1 Dinge, die hier liegen, wurden beim Absender von Rechts wegen gelöscht; sie werden nicht mehr gezeigt und warten darauf, dass auch Sie sie löschen.</translation>
    </message>
    <message>
        <source>It says otherwise than the case in %1 places; both will stand:</source>
        <translation>Es sagt an %1 Stellen anderes als der Fall; beides bleibt bestehen:</translation>
    </message>
    <message>
        <source>Merge %1 statements</source>
        <translation>%1 Angaben zusammenführen</translation>
    </message>
    <message>
        <source>Merging %1</source>
        <translation>%1 wird zusammengeführt</translation>
    </message>
    <message>
        <source>%1 statements and %2 originals came in; undo takes them out again.</source>
        <translation>%1 Angaben und %2 Originale kamen herein; Rückgängig nimmt sie wieder heraus.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>Versiegeln…</translation>
    </message>
    <message>
        <source>All of the case</source>
        <translation>Der ganze Fall</translation>
    </message>
    <message>
        <source>What is selected (%1), with what belongs to it</source>
        <translation>Die Auswahl (%1), mit allem, was dazugehört</translation>
    </message>
    <message>
        <source>Sealed to these keys</source>
        <translation>Versiegelt für diese Schlüssel</translation>
    </message>
    <message>
        <source>Sealed &amp;to</source>
        <translation>Versiegelt &amp;für</translation>
    </message>
    <message>
        <source>Only where no key is ticked</source>
        <translation>Nur wenn kein Schlüssel angekreuzt ist</translation>
    </message>
    <message>
        <source>or to a pass&amp;phrase</source>
        <translation>oder für eine Pass&amp;phrase</translation>
    </message>
    <message>
        <source>Your key file; without it the bundle is not signed</source>
        <translation>Ihre Schlüsseldatei; ohne sie ist das Paket nicht signiert</translation>
    </message>
    <message>
        <source>&amp;Signed with</source>
        <translation>&amp;Signiert mit</translation>
    </message>
    <message>
        <source>No key is trusted yet; use a passphrase, or fairlead-cli key trust.</source>
        <translation>Noch wird keinem Schlüssel vertraut; verwenden Sie eine Passphrase oder fairlead-cli key trust.</translation>
    </message>
    <message>
        <source>Counting what goes…</source>
        <translation>Es wird gezählt, was geht…</translation>
    </message>
    <message>
        <source>%1 statements and %2 originals go. The bundle is marked %3.</source>
        <translation>%1 Angaben und %2 Originale gehen. Das Paket ist mit %3 gekennzeichnet.</translation>
    </message>
    <message>
        <source>%1 statements stay here:</source>
        <translation>%1 Angaben bleiben hier:</translation>
    </message>
    <message>
        <source>%1 items go as bare stubs, so that the recipient sees that something is missing.</source>
        <translation>%1 Elemente gehen als bloße Platzhalter, damit der Empfänger sieht, dass etwas fehlt.</translation>
    </message>
    <message>
        <source>Seal %1 statements…</source>
        <translation>%1 Angaben versiegeln…</translation>
    </message>
    <message>
        <source>Where the bundle goes</source>
        <translation>Wohin das Paket geht</translation>
    </message>
    <message>
        <source>Sealing %1</source>
        <translation>%1 wird versiegelt</translation>
    </message>
    <message>
        <source>%1 statements are sealed in %2.</source>
        <translation>%1 Angaben sind in %2 versiegelt.</translation>
    </message>
    <message>
        <source>Reports, tables and map layers from many agencies run into one case, and every line on screen can be followed back to where it came from.</source>
        <translation>Berichte, Tabellen und Kartenebenen vieler Dienststellen laufen in einem Fall zusammen, und jede Zeile auf dem Bildschirm lässt sich bis zu ihrer Herkunft verfolgen.</translation>
    </message>
    <message>
        <source>An invented small-boat supply ring, to try everything on</source>
        <translation>Ein erfundener Ring, der kleine Boote beschafft, um alles auszuprobieren</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Zuletzt geöffnete Fälle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First dated</source>
        <translation>Erste Zeit</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Welche Tabelle</translation>
    </message>
    <message>
        <source>Only rows that hold these words</source>
        <translation>Nur Zeilen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Features of %1</source>
        <translation>Objekte von %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>filters hide %1</source>
        <translation>Filter blenden %1 aus</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>%1 Zeilen sind in %2.</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>&amp;Spuren</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>Wer und was</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Who and what: select several first to see only their lines.</source>
        <translation>Wer und was: erst mehrere auswählen, um nur deren Spuren zu sehen.</translation>
    </message>
    <message>
        <source>Cloc&amp;k</source>
        <translation>U&amp;hr</translation>
    </message>
    <message>
        <source>Local (%1)</source>
        <translation>Örtlich (%1)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>Sc&amp;hritt</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>&amp;Keep what came before</source>
        <translation>&amp;Früheres behalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 less busy lanes are not shown</source>
        <translation>%1 weniger belegte Spuren werden nicht gezeigt</translation>
    </message>
    <message>
        <source>As reported (%1)</source>
        <translation>Wie gemeldet (%1)</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source> to %1</source>
        <translation> bis %1</translation>
    </message>
    <message>
        <source>%1 with a time</source>
        <translation>%1 mit einer Zeit</translation>
    </message>
    <message>
        <source>What can become an exhibit</source>
        <translation>Was zu einer Anlage werden kann</translation>
    </message>
    <message>
        <source>As it is shown now, with filter, selection and time</source>
        <translation>Wie es jetzt gezeigt wird, mit Filter, Auswahl und Zeit</translation>
    </message>
    <message>
        <source>Saved chart: %1</source>
        <translation>Gespeichertes Diagramm: %1</translation>
    </message>
    <message>
        <source>What a claim rests on</source>
        <translation>Worauf eine Aussage beruht</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Says who</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>new page</source>
        <translation>neue Seite</translation>
    </message>
    <message>
        <source>Outline of the pack</source>
        <translation>Gliederung der Lagemappe</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Deckblatt</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>The case has changed since</source>
        <translation>Der Fall hat sich seither geändert</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Heading: of the first, second, third level, none</source>
        <translation>Überschrift: der ersten, zweiten, dritten Stufe, keine</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Emphatic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Aufzählungspunkt</translation>
    </message>
    <message>
        <source>Cite…</source>
        <translation>Belegen…</translation>
    </message>
    <message>
        <source>Insert a citation: what is selected, or what a search finds</source>
        <translation>Beleg einfügen: was gewählt ist oder was eine Suche findet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>None, and nothing leaves without one: give the case a classification, or import marked reports.</source>
        <translation>Keine, und ohne geht nichts hinaus: Geben Sie dem Fall eine Einstufung, oder lesen Sie gekennzeichnete Berichte ein.</translation>
    </message>
    <message>
        <source>Untitled pack</source>
        <translation>Lagemappe ohne Titel</translation>
    </message>
    <message>
        <source>Open a case first; its packs are written here.</source>
        <translation>Öffnen Sie zuerst einen Fall; hier werden seine Lagemappen geschrieben.</translation>
    </message>
    <message>
        <source>The case has no pack, and can only be looked at.</source>
        <translation>Der Fall hat keine Lagemappe und kann nur angesehen werden.</translation>
    </message>
    <message>
        <source>The case has no pack yet. Begin one from a template with “New”, or with an empty one.</source>
        <translation>Der Fall hat noch keine Lagemappe. Beginnen Sie mit „Neu“ aus einer Vorlage oder mit einer leeren.</translation>
    </message>
    <message>
        <source>A version by %1 is in force beside this one, since copies of the case were merged. &lt;a href="part"&gt;Make it a pack of its own&lt;/a&gt;</source>
        <translation>Eine Fassung von %1 gilt neben dieser, seit Kopien des Falls zusammengeführt wurden. &lt;a href="part"&gt;Zur eigenen Lagemappe machen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Nothing was found that a reader would trip over.</source>
        <translation>Nichts gefunden, worüber ein Leser stolpern würde.</translation>
    </message>
    <message>
        <source>Warnings (%1)</source>
        <translation>Warnungen (%1)</translation>
    </message>
    <message>
        <source>Added to “%1”: %2</source>
        <translation>Zu „%1“ hinzugefügt: %2</translation>
    </message>
    <message>
        <source>Took what is shown into “%1”</source>
        <translation>Gezeigtes in „%1“ übernommen</translation>
    </message>
    <message>
        <source>Removed from “%1”: %2</source>
        <translation>Aus „%1“ entfernt: %2</translation>
    </message>
    <message>
        <source>Moved in “%1”: %2</source>
        <translation>In „%1“ verschoben: %2</translation>
    </message>
    <message>
        <source>Refreshed in “%1”: %2</source>
        <translation>In „%1“ aufgefrischt: %2</translation>
    </message>
    <message>
        <source>Refreshed the exhibits of “%1”</source>
        <translation>Anlagen von „%1“ aufgefrischt</translation>
    </message>
    <message>
        <source>United Kingdom: PHIA yardstick</source>
        <translation>Vereinigtes Königreich: PHIA-Maßstab</translation>
    </message>
    <message>
        <source>United States: ICD 203</source>
        <translation>Vereinigte Staaten: ICD 203</translation>
    </message>
    <message>
        <source>The day, such as 2022-09-30; empty: that on which it is made</source>
        <translation>Der Tag, etwa 2022-09-30; leer: der, an dem sie entsteht</translation>
    </message>
    <message>
        <source>Empty: whoever makes it</source>
        <translation>Leer: wer sie erstellt</translation>
    </message>
    <message>
        <source>What kind of product it is</source>
        <translation>Welche Art von Produkt es ist</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Yardstick</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Marking, reference and copy number are worked out when the pack is made.</source>
        <translation>Kennzeichnung, Zeichen und Exemplarnummer ergeben sich beim Erstellen.</translation>
    </message>
    <message>
        <source>Insert a citation</source>
        <translation>Beleg einfügen</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Belegen</translation>
    </message>
    <message>
        <source>Names, numbers or words of a report</source>
        <translation>Namen, Nummern oder Wörter eines Berichts</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>What can be cited</source>
        <translation>Was belegen kann</translation>
    </message>
    <message>
        <source>Found; tick what the sentence rests on.</source>
        <translation>Gefunden; haken Sie an, worauf der Satz beruht.</translation>
    </message>
    <message>
        <source>What is selected now; tick what the sentence rests on.</source>
        <translation>Was gerade gewählt ist; haken Sie an, worauf der Satz beruht.</translation>
    </message>
    <message>
        <source>Nothing found; try fewer words.</source>
        <translation>Nichts gefunden; versuchen Sie es mit weniger Wörtern.</translation>
    </message>
    <message>
        <source>Nothing is selected. Select something on a view, choose words in the reader, or search.</source>
        <translation>Nichts ist gewählt. Wählen Sie etwas in einer Ansicht oder Wörter im Bericht, oder suchen Sie.</translation>
    </message>
    <message>
        <source>Cite %1</source>
        <translation>%1 belegen</translation>
    </message>
    <message>
        <source>Key judgements</source>
        <translation>Kernurteile</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>All saved charts</source>
        <translation>Alle gespeicherten Diagramme</translation>
    </message>
    <message>
        <source>Counts and span</source>
        <translation>Zahlen und Zeitraum</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>Was die Quellen sagen</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Was nicht bekannt ist</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>Wo Quellen sich widersprechen</translation>
    </message>
    <message>
        <source>Who was judged to be one</source>
        <translation>Wer als derselbe beurteilt wurde</translation>
    </message>
    <message>
        <source>Who stands out</source>
        <translation>Wer heraussticht</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Who called whom</source>
        <translation>Wer wen anrief</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Sources behind the exhibits</source>
        <translation>Quellen der Anlagen</translation>
    </message>
    <message>
        <source>What is withheld</source>
        <translation>Was zurückgehalten wird</translation>
    </message>
    <message>
        <source>Probability and confidence</source>
        <translation>Wahrscheinlichkeit und Sicherheit</translation>
    </message>
    <message>
        <source>Gradings used</source>
        <translation>Verwendete Bewertungen</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Quellenverzeichnis</translation>
    </message>
    <message>
        <source>Network assessment</source>
        <translation>Netzwerkbewertung</translation>
    </message>
    <message>
        <source>Subject profile</source>
        <translation>Personenprofil</translation>
    </message>
    <message>
        <source>Problem profile</source>
        <translation>Problemprofil</translation>
    </message>
    <message>
        <source>Situation report</source>
        <translation>Lagebericht</translation>
    </message>
    <message>
        <source>Prosecution chronology</source>
        <translation>Chronologie für die Anklage</translation>
    </message>
    <message>
        <source>Atlas: a page for each</source>
        <translation>Atlas: eine Seite für jeden</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text to edit…</source>
        <translation>Text zum Bearbeiten…</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>OpenDocument-Text (*.odt)</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Webseite…</translation>
    </message>
    <message>
        <source>Web page in one file (*.html)</source>
        <translation>Webseite in einer Datei (*.html)</translation>
    </message>
    <message>
        <source>Slides…</source>
        <translation>Folien…</translation>
    </message>
    <message>
        <source>OpenDocument slides (*.odp)</source>
        <translation>OpenDocument-Folien (*.odp)</translation>
    </message>
    <message>
        <source>Wide pages</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Pictures in grey</source>
        <translation>Bilder in Grau</translation>
    </message>
    <message>
        <source>Leave out what bears H1 or H2</source>
        <translation>Weglassen, was H1 oder H2 trägt</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Ausgeben als</translation>
    </message>
    <message>
        <source>From the digest and the day</source>
        <translation>Aus Prüfsumme und Tag</translation>
    </message>
    <message>
        <source>Provider=reference, for what bears H1 or H2</source>
        <translation>Geber=Zeichen, für das, was H1 oder H2 trägt</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Erlaubnisse</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Exemplarnummer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing, since it is for your own use</source>
        <translation>Nichts, da sie zum eigenen Gebrauch ist</translation>
    </message>
    <message>
        <source>%1 statements and passages:</source>
        <translation>%1 Angaben und Stellen:</translation>
    </message>
    <message>
        <source>What goes to others is written into the journal, and this case can only be looked at.</source>
        <translation>Was an andere geht, wird ins Journal geschrieben, und dieser Fall kann nur angesehen werden.</translation>
    </message>
    <message>
        <source>Where the pack goes</source>
        <translation>Wohin die Lagemappe kommt</translation>
    </message>
    <message>
        <source>%1 pages, %2, are in %3.</source>
        <translation>%1 Seiten, %2, sind in %3.</translation>
    </message>
    <message>
        <source>%1 statements and passages were withheld.</source>
        <translation>%1 Angaben und Stellen wurden zurückgehalten.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Add a judgement</source>
        <translation>Urteil hinzufügen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Its grounds</source>
        <translation>Ihre Gründe</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Why so sure, or no surer: two independent reports, one of them graded…</source>
        <translation>Warum so sicher oder nicht sicherer: zwei unabhängige Berichte, davon einer bewertet…</translation>
    </message>
    <message>
        <source>Not stated yet</source>
        <translation>Noch nicht angegeben</translation>
    </message>
    <message>
        <source>Text before the judgements</source>
        <translation>Text vor den Urteilen</translation>
    </message>
    <message>
        <source>Made the pack “%1”</source>
        <translation>Lagemappe „%1“ angelegt</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Deleted the pack “%1”</source>
        <translation>Lagemappe „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Made a version of “%1” a pack of its own</source>
        <translation>Eine Fassung von „%1“ zur eigenen Lagemappe gemacht</translation>
    </message>
    <message>
        <source>Mended the plan of “%1”</source>
        <translation>Plan von „%1“ ausgebessert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Refresh all exhibits</source>
        <translation>Alle Anlagen auffrischen</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text nehmen</translation>
    </message>
    <message>
        <source>Packs of the case</source>
        <translation>Lagemappen des Falls</translation>
    </message>
    <message>
        <source>An empty pack</source>
        <translation>Eine leere Lagemappe</translation>
    </message>
    <message>
        <source>The plan as it stands in the case</source>
        <translation>Der Plan, wie er im Fall steht</translation>
    </message>
    <message>
        <source>Drag into the outline:</source>
        <translation>In die Gliederung ziehen:</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Release and export</source>
        <translation>Weitergabe und Ausgabe</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation>seither zurückgezogen</translation>
    </message>
    <message>
        <source>%1, own statement</source>
        <translation>%1, eigene Angabe</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>who has it from them</source>
        <translation>hat es von dort</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Anmerkung %1</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>Setting the pages anew…</source>
        <translation>Seiten werden neu gesetzt…</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Also what stands row by row in tables</source>
        <translation>Auch was Zeile für Zeile in Tabellen steht</translation>
    </message>
    <message>
        <source>A page for each</source>
        <translation>Eine Seite für jeden</translation>
    </message>
    <message>
        <source>Only what something in the pack rests on</source>
        <translation>Nur, worauf etwas in der Lagemappe beruht</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>Kinds with commas between, such as Persons, Vessels</source>
        <translation>Arten mit Kommas dazwischen, etwa Personen, Schiffe</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Counts what the case holds, and says from when to when it tells.</source>
        <translation>Zählt, was der Fall enthält, und sagt, von wann bis wann er erzählt.</translation>
    </message>
    <message>
        <source>Says sentence by sentence what the sources say, each with its note.</source>
        <translation>Sagt Satz für Satz, was die Quellen sagen, jeden mit seiner Anmerkung.</translation>
    </message>
    <message>
        <source>Lists the questions that were noted in the case, and what is missing.</source>
        <translation>Nennt die Fragen, die im Fall notiert wurden, und was fehlt.</translation>
    </message>
    <message>
        <source>Sets values that contradict each other side by side.</source>
        <translation>Stellt Werte nebeneinander, die sich widersprechen.</translation>
    </message>
    <message>
        <source>Lists who was judged to be one, by whom and why.</source>
        <translation>Nennt, wer als derselbe beurteilt wurde, von wem und warum.</translation>
    </message>
    <message>
        <source>Shows each saved chart of the case.</source>
        <translation>Zeigt jedes gespeicherte Diagramm des Falls.</translation>
    </message>
    <message>
        <source>A table of those who are tied to most others.</source>
        <translation>Eine Tabelle derer, die mit den meisten verbunden sind.</translation>
    </message>
    <message>
        <source>A table of all that happened, in order of time.</source>
        <translation>Eine Tabelle von allem, was geschah, nach der Zeit.</translation>
    </message>
    <message>
        <source>A table of who called whom how often.</source>
        <translation>Eine Tabelle, wer wen wie oft anrief.</translation>
    </message>
    <message>
        <source>A table of payments, and balances by currency.</source>
        <translation>Eine Tabelle der Zahlungen, und Salden nach Währung.</translation>
    </message>
    <message>
        <source>A table of places with what happened there.</source>
        <translation>Eine Tabelle der Orte mit dem, was dort geschah.</translation>
    </message>
    <message>
        <source>What is known of each: names, identifiers, ties, times, sources.</source>
        <translation>Was von jedem bekannt ist: Namen, Kennungen, Verbindungen, Zeiten, Quellen.</translation>
    </message>
    <message>
        <source>Says of each exhibit how many statements of which source it rests on.</source>
        <translation>Sagt von jeder Anlage, auf wie vielen Angaben welcher Quelle sie beruht.</translation>
    </message>
    <message>
        <source>In a released copy: how much is withheld, and why.</source>
        <translation>In einer weitergegebenen Fassung: wie viel zurückgehalten wird, und warum.</translation>
    </message>
    <message>
        <source>Explains the terms of likelihood, and confidence.</source>
        <translation>Erklärt die Begriffe der Wahrscheinlichkeit und die Sicherheit.</translation>
    </message>
    <message>
        <source>Explains the gradings that the notes bear.</source>
        <translation>Erklärt die Bewertungen, die die Anmerkungen tragen.</translation>
    </message>
    <message>
        <source>Explains the words of the trade.</source>
        <translation>Erklärt die Fachwörter.</translation>
    </message>
    <message>
        <source>Lists reports and tables with date and grading.</source>
        <translation>Nennt Berichte und Tabellen mit Datum und Bewertung.</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>No heading</source>
        <translation>Keine Überschrift</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Level of the heading</source>
        <translation>Stufe der Überschrift</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Changed the cover of “%1”</source>
        <translation>Deckblatt von „%1“ geändert</translation>
    </message>
    <message>
        <source>Wrote in “%1”: %2</source>
        <translation>In „%1“ geschrieben: %2</translation>
    </message>
    <message>
        <source>Write here. Cite what each sentence rests on.</source>
        <translation>Schreiben Sie hier. Belegen Sie, worauf jeder Satz beruht.</translation>
    </message>
    <message>
        <source>Words of your own before it, if you like</source>
        <translation>Eigene Worte davor, wenn Sie mögen</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>Neu: %1.</translation>
    </message>
    <message>
        <source>%1: %2 statements more.</source>
        <translation>%1: %2 Angaben mehr.</translation>
    </message>
    <message>
        <source>%1: %2 statements taken back.</source>
        <translation>%1: %2 Angaben zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 statements came with what it shows in addition.</source>
        <translation>%1 Angaben kamen mit dem, was nun auch gezeigt wird.</translation>
    </message>
    <message>
        <source>%1 statements went with what it no longer shows.</source>
        <translation>%1 Angaben gingen mit dem, was nicht mehr gezeigt wird.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>Take what is shown now</source>
        <translation>Nehmen, was jetzt gezeigt wird</translation>
    </message>
    <message>
        <source>Days by hours</source>
        <translation>Tage nach Stunden</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>All links and events</source>
        <translation>Alle Verbindungen und Ereignisse</translation>
    </message>
    <message>
        <source>The beginning, such as 2022-09-03 or 2022-09-03T04:00Z</source>
        <translation>Der Beginn, etwa 2022-09-03 oder 2022-09-03T04:00Z</translation>
    </message>
    <message>
        <source>The end; what happens then is no longer shown</source>
        <translation>Das Ende; was dann geschieht, wird nicht mehr gezeigt</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <translation>%1 (nicht mehr da)</translation>
    </message>
    <message>
        <source>%1 to %2 north, %3 to %4 east</source>
        <translation>%1 bis %2 Nord, %3 bis %4 Ost</translation>
    </message>
    <message>
        <source>The map's window: %1.</source>
        <translation>Das Fenster der Karte: %1.</translation>
    </message>
    <message>
        <source>Only what is at a place in %1.</source>
        <translation>Nur, was an einem Ort in %1 ist.</translation>
    </message>
    <message>
        <source>%1 selected are ringed.</source>
        <translation>%1 Gewählte sind umringt.</translation>
    </message>
    <message>
        <source>%1 layers as they were set.</source>
        <translation>%1 Ebenen, wie sie eingestellt waren.</translation>
    </message>
    <message>
        <source>Round the one who is tied to most others.</source>
        <translation>Um den herum, der mit den meisten verbunden ist.</translation>
    </message>
    <message>
        <source>A lane for each entity.</source>
        <translation>Eine Spur für jede Entität.</translation>
    </message>
    <message>
        <source>A lane for each source.</source>
        <translation>Eine Spur für jede Quelle.</translation>
    </message>
    <message>
        <source>A lane for each place.</source>
        <translation>Eine Spur für jeden Ort.</translation>
    </message>
    <message>
        <source>Frozen on %1.</source>
        <translation>Festgehalten am %1.</translation>
    </message>
    <message>
        <source>The case has nothing to show here; the section is left out.</source>
        <translation>Der Fall hat hier nichts zu zeigen; der Abschnitt fällt weg.</translation>
    </message>
    <message>
        <source>Not frozen: it shows the case as it is when the pack is made. It rests on %1 statements.</source>
        <translation>Nicht festgehalten: Sie zeigt den Fall, wie er beim Erstellen ist. Sie beruht auf %1 Angaben.</translation>
    </message>
    <message>
        <source>Frozen on %1; nothing that it shows has changed since. It rests on %2 statements.</source>
        <translation>Festgehalten am %1; nichts, was sie zeigt, hat sich seither geändert. Sie beruht auf %2 Angaben.</translation>
    </message>
    <message>
        <source>What it shows has changed since it was frozen.</source>
        <translation>Was sie zeigt, hat sich geändert, seit sie festgehalten wurde.</translation>
    </message>
    <message>
        <source>What it shows has changed since it was frozen on %1:</source>
        <translation>Was sie zeigt, hat sich geändert, seit sie am %1 festgehalten wurde:</translation>
    </message>
    <message>
        <source>and %1 changes more</source>
        <translation>und %1 weitere Änderungen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Lagevortrag</translation>
    </message>
    <message>
        <source>Briefing packs</source>
        <translation>Lagemappen</translation>
    </message>
    <message>
        <source>Chart: all that is linked</source>
        <translation>Diagramm: alles Verbundene</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>Map as it is shown</source>
        <translation>Karte, wie sie gezeigt wird</translation>
    </message>
    <message>
        <source>Timeline as it is shown</source>
        <translation>Zeitleiste, wie sie gezeigt wird</translation>
    </message>
    <message>
        <source>New pack: %1</source>
        <translation>Neue Lagemappe: %1</translation>
    </message>
    <message>
        <source>New pack: empty</source>
        <translation>Neue Lagemappe: leer</translation>
    </message>
    <message>
        <source>Duplicate the pack</source>
        <translation>Lagemappe verdoppeln</translation>
    </message>
    <message>
        <source>Delete the pack</source>
        <translation>Lagemappe löschen</translation>
    </message>
    <message>
        <source>Add what the chart shows</source>
        <translation>Hinzufügen, was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Add what the map shows</source>
        <translation>Hinzufügen, was die Karte zeigt</translation>
    </message>
    <message>
        <source>Add what the timeline shows</source>
        <translation>Hinzufügen, was die Zeitleiste zeigt</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Abschnitt nach oben</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Abschnitt nach unten</translation>
    </message>
    <message>
        <source>Remove the section</source>
        <translation>Abschnitt entfernen</translation>
    </message>
    <message>
        <source>Heading, of one level after another</source>
        <translation>Überschrift, eine Stufe nach der anderen</translation>
    </message>
    <message>
        <source>Strong words</source>
        <translation>Fette Wörter</translation>
    </message>
    <message>
        <source>Emphatic words</source>
        <translation>Kursive Wörter</translation>
    </message>
    <message>
        <source>Insert a citation…</source>
        <translation>Beleg einfügen…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Als PDF ausgeben…</translation>
    </message>
    <message>
        <source>Export as text to edit…</source>
        <translation>Als Text zum Bearbeiten ausgeben…</translation>
    </message>
    <message>
        <source>Export as a web page…</source>
        <translation>Als Webseite ausgeben…</translation>
    </message>
    <message>
        <source>Export as slides…</source>
        <translation>Als Folien ausgeben…</translation>
    </message>
    <message>
        <source>Pac&amp;k</source>
        <translation>Lagema&amp;ppe</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>That they will keep, such as A2, S2</source>
        <translation>Die sie einhalten werden, etwa A2, S2</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Auflagen</translation>
    </message>
    <message>
        <source> km</source>
        <translation> km</translation>
    </message>
    <message>
        <source>&amp;And another</source>
        <translation>&amp;Und noch eine</translation>
    </message>
    <message>
        <source>All o&amp;f</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>All of these must hold</source>
        <translation>Alle müssen zutreffen</translation>
    </message>
    <message>
        <source>&amp;Distance</source>
        <translation>&amp;Entfernung</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>within</source>
        <translation>im Umkreis von</translation>
    </message>
    <message>
        <source>Gravelines, or 51.0, 2.1</source>
        <translation>Gravelines, oder 51.0, 2.1</translation>
    </message>
    <message>
        <source>No place of this name or at these coordinates is known; write it as 51.0, 2.1.</source>
        <translation>Kein Ort dieses Namens und keine solchen Koordinaten sind bekannt; schreiben Sie 51.0, 2.1.</translation>
    </message>
    <message>
        <source>A rule has five conditions at most.</source>
        <translation>Eine Regel hat höchstens fünf Bedingungen.</translation>
    </message>
    <message>
        <source>Say a time, such as 2022-09-03 or 1990.</source>
        <translation>Geben Sie eine Zeit an, etwa 2022-09-03 oder 1990.</translation>
    </message>
    <message>
        <source>Say a place or coordinates, and how many kilometres round it.</source>
        <translation>Geben Sie einen Ort oder Koordinaten an, und wie viele Kilometer darum.</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 vor %2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 within %2 km of %3</source>
        <translation>%1 im Umkreis von %2 km um %3</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, und </translation>
    </message>
    <message>
        <source>Mark each paragraph</source>
        <translation>Jeden Absatz kennzeichnen</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures on icons</source>
        <translation>Bilder auf den Zeichen</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Datensatznummer</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Web address of the source</source>
        <translation>Webadresse der Quelle</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Zu prüfen bis</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Amount in euros</source>
        <translation>Betrag in Euro</translation>
    </message>
    <message>
        <source>Amount in US dollars</source>
        <translation>Betrag in US-Dollar</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>Nickname or cover name</source>
        <translation>Spitz- oder Deckname</translation>
    </message>
    <message>
        <source>Earlier name</source>
        <translation>Früherer Name</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Vermögenswert</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Vermögenswerte</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Date of report</source>
        <translation>Datum des Berichts</translation>
    </message>
    <message>
        <source>Date of information</source>
        <translation>Datum der Information</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Originator</source>
        <translation>Ausstellende Dienststelle</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source reference</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>Originates from</source>
        <translation>Stammt aus</translation>
    </message>
    <message>
        <source>May repeat</source>
        <translation>Wiederholt vielleicht</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 des Originals</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Grading that fits no scheme</source>
        <translation>Bewertung nach keinem bekannten Schema</translation>
    </message>
    <message>
        <source>Marking that cannot be read</source>
        <translation>Kennzeichnung, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Handhabung</translation>
    </message>
    <message>
        <source>Dissemination</source>
        <translation>Verbreitung</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Bedrohung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Graded item</source>
        <translation>Bewerteter Punkt</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Message number</source>
        <translation>Nachrichtennummer</translation>
    </message>
    <message>
        <source>Relevance for disclosure</source>
        <translation>Bedeutung für die Offenlegung</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Schutzbedürftigkeit</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Description for the schedule</source>
        <translation>Beschreibung für das Verzeichnis</translation>
    </message>
    <message>
        <source>Number on MG6C</source>
        <translation>Nummer auf MG6C</translation>
    </message>
    <message>
        <source>Number on MG6D</source>
        <translation>Nummer auf MG6D</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Import specification</source>
        <translation>Importspezifikation</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Usual grading</source>
        <translation>Übliche Bewertung</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Das eine</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Das andere</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Getroffen von</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>On chart</source>
        <translation>Im Diagramm</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Position on the chart</source>
        <translation>Lage im Diagramm</translation>
    </message>
    <message>
        <source>Decision on a mention</source>
        <translation>Entscheidung über eine Nennung</translation>
    </message>
    <message>
        <source>Decisions on mentions</source>
        <translation>Entscheidungen über Nennungen</translation>
    </message>
    <message>
        <source>In report</source>
        <translation>Im Bericht</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Lines between two</source>
        <translation>Linien zwischen zweien</translation>
    </message>
    <message>
        <source>Marks by rule</source>
        <translation>Markiert nach Regel</translation>
    </message>
    <message>
        <source>Keeps in place</source>
        <translation>Hält fest</translation>
    </message>
    <message>
        <source>Hides</source>
        <translation>Blendet aus</translation>
    </message>
    <message>
        <source>Folds what hangs on</source>
        <translation>Klappt ein, was hängt an</translation>
    </message>
    <message>
        <source>Draws with others as one</source>
        <translation>Zeichnet mit anderen als eines</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Koordinatensystem</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Original&apos;s SHA-256</source>
        <translation>SHA-256 des Originals</translation>
    </message>
    <message>
        <source>SHA-256 of the table</source>
        <translation>SHA-256 der Tabelle</translation>
    </message>
    <message>
        <source>Layer in the file</source>
        <translation>Ebene in der Datei</translation>
    </message>
    <message>
        <source>File beside it, with its SHA-256</source>
        <translation>Datei daneben, mit ihrem SHA-256</translation>
    </message>
    <message>
        <source>Where the original stays</source>
        <translation>Wo das Original bleibt</translation>
    </message>
    <message>
        <source>Import parameters</source>
        <translation>Importparameter</translation>
    </message>
    <message>
        <source>Briefing pack</source>
        <translation>Lagemappe</translation>
    </message>
    <message>
        <source>Briefing packs</source>
        <translation>Lagemappen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Freigebender</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Person oder Organisation</translation>
    </message>
    <message>
        <source>Persons and organisations</source>
        <translation>Personen und Organisationen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Rechtsform</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Gegründet</translation>
    </message>
    <message>
        <source>Dissolved</source>
        <translation>Aufgelöst</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Rechtsordnung</translation>
    </message>
    <message>
        <source>Main country</source>
        <translation>Hauptland</translation>
    </message>
    <message>
        <source>LEI</source>
        <translation>LEI</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Second name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Mittelname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>Name des Vaters</translation>
    </message>
    <message>
        <source>Mother&apos;s name</source>
        <translation>Name der Mutter</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>Geburtsort</translation>
    </message>
    <message>
        <source>Country of birth</source>
        <translation>Geburtsland</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Gestorben</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Staatsbürgerschaft</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Ethnische Herkunft</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Passnummer</translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation>Sozialversicherungsnummer (Großbritannien)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stellung</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Größe (cm)</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Gewicht (kg)</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Haar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Role in the case</source>
        <translation>Rolle im Fall</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Group or network</source>
        <translation>Gruppe oder Netzwerk</translation>
    </message>
    <message>
        <source>Groups and networks</source>
        <translation>Gruppen und Netzwerke</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Public bodies</source>
        <translation>Behörden</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Company number</source>
        <translation>Handelsregisternummer</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>CAGE code</source>
        <translation>CAGE-Code</translation>
    </message>
    <message>
        <source>DUNS number</source>
        <translation>DUNS-Nummer</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Registration plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Chassis number (VIN)</source>
        <translation>Fahrgestellnummer (FIN)</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Schiffe</translation>
    </message>
    <message>
        <source>IMO number</source>
        <translation>IMO-Nummer</translation>
    </message>
    <message>
        <source>MMSI</source>
        <translation>MMSI</translation>
    </message>
    <message>
        <source>Call sign</source>
        <translation>Rufzeichen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>Earlier flags</source>
        <translation>Frühere Flaggen</translation>
    </message>
    <message>
        <source>Home port</source>
        <translation>Heimathafen</translation>
    </message>
    <message>
        <source>Tonnage</source>
        <translation>Tonnage</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>Länge (m)</translation>
    </message>
    <message>
        <source>Persons on board</source>
        <translation>Personen an Bord</translation>
    </message>
    <message>
        <source>Aircraft</source>
        <translation>Luftfahrzeug</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>ICAO 24-bit address</source>
        <translation>ICAO-24-Bit-Adresse</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Freight container</source>
        <translation>Frachtcontainer</translation>
    </message>
    <message>
        <source>Freight containers</source>
        <translation>Frachtcontainer</translation>
    </message>
    <message>
        <source>Container number</source>
        <translation>Containernummer</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Rufnummer</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Rufnummern</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Pay as you go</source>
        <translation>Prepaid</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM-Karte</translation>
    </message>
    <message>
        <source>SIM cards</source>
        <translation>SIM-Karten</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>Handset</source>
        <translation>Endgerät</translation>
    </message>
    <message>
        <source>Handsets</source>
        <translation>Endgeräte</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Online account</source>
        <translation>Online-Konto</translation>
    </message>
    <message>
        <source>Online accounts</source>
        <translation>Online-Konten</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>User number</source>
        <translation>Benutzernummer</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Internet name</source>
        <translation>Internetname</translation>
    </message>
    <message>
        <source>Internet names</source>
        <translation>Internetnamen</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>Bankkonten</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Sort code</source>
        <translation>Bankleitzahl (Sort Code)</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Address of the bank</source>
        <translation>Anschrift der Bank</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>Kontoart</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Zahlungskarte</translation>
    </message>
    <message>
        <source>Payment cards</source>
        <translation>Zahlungskarten</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kartennummer</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Crypto wallet</source>
        <translation>Krypto-Wallet</translation>
    </message>
    <message>
        <source>Crypto wallets</source>
        <translation>Krypto-Wallets</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Börse</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Ausweisdokument</translation>
    </message>
    <message>
        <source>Identity documents</source>
        <translation>Ausweisdokumente</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Surname in it</source>
        <translation>Nachname darin</translation>
    </message>
    <message>
        <source>Given names in it</source>
        <translation>Vornamen darin</translation>
    </message>
    <message>
        <source>Date of birth in it</source>
        <translation>Geburtsdatum darin</translation>
    </message>
    <message>
        <source>Nationality in it</source>
        <translation>Staatsangehörigkeit darin</translation>
    </message>
    <message>
        <source>Machine-readable zone</source>
        <translation>Maschinenlesbare Zone</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Reisepass</translation>
    </message>
    <message>
        <source>Passports</source>
        <translation>Reisepässe</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Anschriften</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>Vollständige Anschrift</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Straße, zweite Zeile</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Art des Ortes</translation>
    </message>
    <message>
        <source>Grid reference</source>
        <translation>Gitterangabe</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Güter</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Einsätze</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Involved</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Attended by</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Sighting</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Sightings</source>
        <translation>Sichtungen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Sensor or camera</source>
        <translation>Sensor oder Kamera</translation>
    </message>
    <message>
        <source>Speed (kn)</source>
        <translation>Geschwindigkeit (kn)</translation>
    </message>
    <message>
        <source>Course (degrees)</source>
        <translation>Kurs (Grad)</translation>
    </message>
    <message>
        <source>Heading (degrees)</source>
        <translation>Steuerkurs (Grad)</translation>
    </message>
    <message>
        <source>Seizure</source>
        <translation>Sicherstellung</translation>
    </message>
    <message>
        <source>Seizures</source>
        <translation>Sicherstellungen</translation>
    </message>
    <message>
        <source>Seized</source>
        <translation>Sichergestellt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Exhibit number</source>
        <translation>Asservatennummer</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Fahrt</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Fahrten</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>Reisender</translation>
    </message>
    <message>
        <source>Number of persons</source>
        <translation>Anzahl der Personen</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Entfernung (km)</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>Überfahrt</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>Überfahrten</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Schleuser</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Fee a person</source>
        <translation>Preis je Person</translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation>Festnahme</translation>
    </message>
    <message>
        <source>Arrests</source>
        <translation>Festnahmen</translation>
    </message>
    <message>
        <source>Arrested</source>
        <translation>Festgenommen</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Straftat</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Angerufener</translation>
    </message>
    <message>
        <source>Duration (s)</source>
        <translation>Dauer (s)</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>Art des Anrufs</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Caller&apos;s cell</source>
        <translation>Funkzelle des Anrufers</translation>
    </message>
    <message>
        <source>Called party&apos;s cell</source>
        <translation>Funkzelle des Angerufenen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>Begünstigter</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message>
        <source>Transaction number</source>
        <translation>Vorgangsnummer</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Laufende Nummer</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Balance afterwards</source>
        <translation>Saldo danach</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Cash handover</source>
        <translation>Bargeldübergabe</translation>
    </message>
    <message>
        <source>Cash handovers</source>
        <translation>Bargeldübergaben</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Token or code</source>
        <translation>Zeichen oder Code</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Eigentum</translation>
    </message>
    <message>
        <source>Ownerships</source>
        <translation>Eigentumsverhältnisse</translation>
    </message>
    <message>
        <source>What is owned</source>
        <translation>Was besessen wird</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Anteil (%)</translation>
    </message>
    <message>
        <source>Number of shares</source>
        <translation>Zahl der Anteile</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Directorship</source>
        <translation>Geschäftsführung</translation>
    </message>
    <message>
        <source>Directorships</source>
        <translation>Geschäftsführungen</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Geschäftsführer</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Schriftführer</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Mitgliedschaften</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Beschäftigung</translation>
    </message>
    <message>
        <source>Employments</source>
        <translation>Beschäftigungen</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Beschäftigter</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Family tie</source>
        <translation>Verwandtschaft</translation>
    </message>
    <message>
        <source>Family ties</source>
        <translation>Verwandtschaften</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Verwandter</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Bekanntschaft</translation>
    </message>
    <message>
        <source>Associations</source>
        <translation>Bekanntschaften</translation>
    </message>
    <message>
        <source>Associate</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Representations</source>
        <translation>Vertretungen</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>Handelt</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Im Auftrag von</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>One end</source>
        <translation>Ein Ende</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Anderes Ende</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Besitzverhältnisse</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>What was held</source>
        <translation>Was besessen wurde</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Use together</source>
        <translation>Gemeinsame Nutzung</translation>
    </message>
    <message>
        <source>Uses together</source>
        <translation>Gemeinsame Nutzungen</translation>
    </message>
    <message>
        <source>SIM, number or account</source>
        <translation>SIM, Nummer oder Konto</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Teilnahme</translation>
    </message>
    <message>
        <source>Participations</source>
        <translation>Teilnahmen</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Wohnsitz</translation>
    </message>
    <message>
        <source>Residences</source>
        <translation>Wohnsitze</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Bewohner</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Presences</source>
        <translation>Anwesenheiten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>Woher bekannt</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Travels</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Mention in a document</source>
        <translation>Nennung in einem Dokument</translation>
    </message>
    <message>
        <source>Mentions in documents</source>
        <translation>Nennungen in Dokumenten</translation>
    </message>
    <message>
        <source>What it speaks of</source>
        <translation>Wovon es handelt</translation>
    </message>
    <message>
        <source>Holds records of</source>
        <translation>Hat Daten von</translation>
    </message>
    <message>
        <source>Used in evidence as</source>
        <translation>Als Beweis verwendet als</translation>
    </message>
</context>
</TS>
