<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Fairlead</name>
    <message>
        <source>%1 entities and %2 lines.</source>
        <translation>%1 entités et %2 lignes.</translation>
    </message>
    <message>
        <source>Selected: %1.</source>
        <translation>Sélection : %1.</translation>
    </message>
    <message>
        <source>The arrows go from one to the nearest, plus and minus zoom.</source>
        <translation>Les flèches vont de l’une à la plus proche, plus et moins agrandissent et réduisent.</translation>
    </message>
    <message>
        <source>%1 places on the map.</source>
        <translation>%1 lieux sur la carte.</translation>
    </message>
    <message>
        <source>Layers: %1.</source>
        <translation>Couches : %1.</translation>
    </message>
    <message>
        <source>The arrows move the map, plus and minus zoom.</source>
        <translation>Les flèches déplacent la carte, plus et moins agrandissent et réduisent.</translation>
    </message>
    <message>
        <source>%1 lanes with %2 dated things, and %3 without a time.</source>
        <translation>%1 bandes avec %2 éléments datés, et %3 sans date.</translation>
    </message>
    <message>
        <source>What is selected is on: %1.</source>
        <translation>La sélection est sur : %1.</translation>
    </message>
    <message>
        <source>Up and Down go from event to event, Left and Right move, plus and minus zoom.</source>
        <translation>Haut et bas vont d’un évènement à l’autre, gauche et droite déplacent, plus et moins agrandissent et réduisent.</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>%1 (filter hides %2)</source>
        <translation>%1 (le filtre en masque %2)</translation>
    </message>
    <message>
        <source>Sho&amp;w only</source>
        <translation>&amp;N’afficher que</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>N’afficher que</translation>
    </message>
    <message>
        <source>speed &gt; 12 AND flag = 'TR'</source>
        <translation>vitesse &gt; 12 AND pavillon = 'TR'</translation>
    </message>
    <message>
        <source>Which features are shown on the map, in tables and in exports: =, &lt;&gt;, &lt;, &gt;, LIKE 'sea%', IN ('a', 'b'), IS NULL, joined by AND, OR, NOT and brackets. Enter applies it; it is kept in the case.</source>
        <translation>Quels objets sont montrés sur la carte, dans les tableaux et les exportations : =, &lt;&gt;, &lt;, &gt;, LIKE 'mer%', IN ('a', 'b'), IS NULL, reliés par AND, OR, NOT et des parenthèses. Entrée l’applique ; il est conservé dans le dossier.</translation>
    </message>
    <message>
        <source>The filter hides %1 features.</source>
        <translation>Le filtre masque %1 objets.</translation>
    </message>
    <message>
        <source>All of the layer “%1”</source>
        <translation>Toute la couche « %1 »</translation>
    </message>
    <message>
        <source>Filter of the layer “%1”</source>
        <translation>Filtre de la couche « %1 »</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Image : %1</translation>
    </message>
    <message>
        <source>A picture of %1</source>
        <translation>Une image de %1</translation>
    </message>
    <message>
        <source>%1 has a picture now. Undo takes it back.</source>
        <translation>%1 a maintenant une image. Annuler revient en arrière.</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>Draw the pictures of people and things on their icons</source>
        <translation>Dessiner les images des personnes et des choses sur leurs icônes</translation>
    </message>
    <message>
        <source>Pictures of the chart “%1”</source>
        <translation>Images du schéma « %1 »</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Image…</translation>
    </message>
    <message>
        <source>Picture of what is selected</source>
        <translation>Image de la sélection</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>A badge has one to three letters.</source>
        <translation>Un badge compte une à trois lettres.</translation>
    </message>
    <message>
        <source>Say how many links, such as 5.</source>
        <translation>Indiquez combien de liens, par exemple 5.</translation>
    </message>
    <message>
        <source>Choose what is to be looked at.</source>
        <translation>Choisissez ce qui doit être examiné.</translation>
    </message>
    <message>
        <source>Say what it is to be compared with.</source>
        <translation>Indiquez à quoi cela doit être comparé.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 est %2</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 contient %2</translation>
    </message>
    <message>
        <source>%1 is known</source>
        <translation>%1 est connu</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 n’est pas connu</translation>
    </message>
    <message>
        <source>%1 links or more on this chart</source>
        <translation>%1 liens ou plus sur ce schéma</translation>
    </message>
    <message>
        <source>Mark by rule</source>
        <translation>Marquer par règle</translation>
    </message>
    <message>
        <source>Mark them</source>
        <translation>Les marquer</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Règles</translation>
    </message>
    <message>
        <source>One that is unticked is taken back. Below stands another, if it has letters.</source>
        <translation>Une règle décochée est retirée. Dessous en figure une autre, si elle a des lettres.</translation>
    </message>
    <message>
        <source>Whatever it is</source>
        <translation>Quoi que ce soit</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>est connu</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>n’est pas connu</translation>
    </message>
    <message>
        <source>links or more</source>
        <translation>liens ou plus</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>discret</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>marqué</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>alerte</translation>
    </message>
    <message>
        <source>Pr&amp;operty</source>
        <translation>Pr&amp;opriété</translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation>&amp;Comparaison</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>Vale&amp;ur</translation>
    </message>
    <message>
        <source>&amp;Letters of the badge</source>
        <translation>&amp;Lettres du badge</translation>
    </message>
    <message>
        <source>&amp;Tone</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>On this chart alone, and told in its legend.</source>
        <translation>Sur ce schéma seulement, et indiqué dans sa légende.</translation>
    </message>
    <message>
        <source>Marked by rule on the chart “%1”</source>
        <translation>Marqué par règle sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Mark by rule…</source>
        <translation>Marquer par règle…</translation>
    </message>
    <message>
        <source>Nothing that is said of it came along when it was shared. It was made known by %1 on %2; ask there. When more comes by a bundle, it stands here.</source>
        <translation>Rien de ce qui en est dit n’a été joint lors du partage. %1 l’a fait connaître le %2 ; adressez-vous là. Si un lot en apporte davantage, cela figurera ici.</translation>
    </message>
    <message>
        <source>Lines of the chart “%1”</source>
        <translation>Lignes du schéma « %1 »</translation>
    </message>
    <message>
        <source>Write on the chart…</source>
        <translation>Écrire sur le schéma…</translation>
    </message>
    <message>
        <source>Draw a frame on the chart…</source>
        <translation>Tracer un cadre sur le schéma…</translation>
    </message>
    <message>
        <source>Draw an arrow on the chart…</source>
        <translation>Tracer une flèche sur le schéma…</translation>
    </message>
    <message>
        <source>Frame on the chart</source>
        <translation>Cadre sur le schéma</translation>
    </message>
    <message>
        <source>Arrow on the chart</source>
        <translation>Flèche sur le schéma</translation>
    </message>
    <message>
        <source>Words on the chart</source>
        <translation>Texte sur le schéma</translation>
    </message>
    <message>
        <source>It may stay without words.</source>
        <translation>Il peut rester sans texte.</translation>
    </message>
    <message>
        <source>Words on a chart have to say something.</source>
        <translation>Un texte sur le schéma doit dire quelque chose.</translation>
    </message>
    <message>
        <source>Click where the words are to stand; Escape gives up.</source>
        <translation>Cliquez là où le texte doit figurer ; Échap abandonne.</translation>
    </message>
    <message>
        <source>Drag from one end to the other; Escape gives up.</source>
        <translation>Faites glisser d’un bout à l’autre ; Échap abandonne.</translation>
    </message>
    <message>
        <source>Exhibit: %1</source>
        <translation>Pièce : %1</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>Les pages sont en cours de mise en page…</translation>
    </message>
    <message>
        <source>Each row speaks of</source>
        <translation>Chaque ligne parle de</translation>
    </message>
    <message>
        <source>What each row speaks of</source>
        <translation>De quoi parle chaque ligne</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Premières valeurs</translation>
    </message>
    <message>
        <source>Says of</source>
        <translation>Parle de</translation>
    </message>
    <message>
        <source>Tells who it is</source>
        <translation>Identifie</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <source>As each says itself</source>
        <translation>Selon chacune</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Jour d’abord</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Mois d’abord</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Année d’abord</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Fuseau horaire</translation>
    </message>
    <message>
        <source>&amp;Country of telephones</source>
        <translation>&amp;Pays des téléphones</translation>
    </message>
    <message>
        <source>Speaks of something more</source>
        <translation>Parle d’autre chose encore</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>L’omettre</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Quand c’était</translation>
    </message>
    <message>
        <source>as the specification says</source>
        <translation>selon la spécification</translation>
    </message>
    <message>
        <source>Rows with the same value here speak of the same one</source>
        <translation>Les lignes de même valeur ici parlent du même</translation>
    </message>
    <message>
        <source>Say in the form what its rows speak of and what each column says.</source>
        <translation>Dites dans le formulaire de quoi parlent ses lignes et ce que dit chaque colonne.</translation>
    </message>
    <message>
        <source>A judgement needs its reason; say why.</source>
        <translation>Un jugement demande son motif ; dites pourquoi.</translation>
    </message>
    <message>
        <source>Those of this name</source>
        <translation>Ceux de ce nom</translation>
    </message>
    <message>
        <source>Somebody or something new of this name</source>
        <translation>Quelqu’un ou quelque chose de nouveau de ce nom</translation>
    </message>
    <message>
        <source>&amp;Of this name</source>
        <translation>&amp;De ce nom</translation>
    </message>
    <message>
        <source>Or &amp;another</source>
        <translation>Ou un &amp;autre</translation>
    </message>
    <message>
        <source>“%1” stands for %2. Undo takes it back.</source>
        <translation>« %1 » désigne %2. Annuler revient en arrière.</translation>
    </message>
    <message>
        <source>“%1” is suggested in no report any more. Undo brings it back.</source>
        <translation>« %1 » n’est plus suggéré dans aucun rapport. Annuler le rétablit.</translation>
    </message>
    <message>
        <source>%1 of this name: A asks which</source>
        <translation>%1 de ce nom : A demande lequel</translation>
    </message>
    <message>
        <source>The same as %1</source>
        <translation>Le même que %1</translation>
    </message>
    <message>
        <source>Not the same as %1</source>
        <translation>Pas le même que %1</translation>
    </message>
    <message>
        <source>Perhaps the same as %1</source>
        <translation>Peut-être le même que %1</translation>
    </message>
    <message>
        <source>as “%1” was judged</source>
        <translation>ainsi que « %1 » fut jugé</translation>
    </message>
    <message>
        <source>by a threshold, not looked at</source>
        <translation>par un seuil, sans examen</translation>
    </message>
    <message>
        <source>take apart</source>
        <translation>séparer</translation>
    </message>
    <message>
        <source>judge anew</source>
        <translation>juger à nouveau</translation>
    </message>
    <message>
        <source>recorded under “%1”</source>
        <translation>enregistré sous « %1 »</translation>
    </message>
    <message>
        <source>Show only a time</source>
        <translation>N’afficher qu’une période</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>N’afficher que cela</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Jusqu’à</translation>
    </message>
    <message>
        <source>By the clock of %1, in all views. What happens at the second moment itself is not shown.</source>
        <translation>À l’heure de %1, dans toutes les vues. Ce qui arrive au second instant même n’est pas affiché.</translation>
    </message>
    <message>
        <source>The second moment must be later than the first.</source>
        <translation>Le second instant doit être postérieur au premier.</translation>
    </message>
    <message>
        <source>Drag along the axis to show only a time in all views</source>
        <translation>Glisser le long de l’axe n’affiche qu’une période dans toutes les vues</translation>
    </message>
    <message>
        <source>To be judged</source>
        <translation>À juger</translation>
    </message>
    <message>
        <source>Judged already</source>
        <translation>Déjà jugés</translation>
    </message>
    <message>
        <source>Which pairs</source>
        <translation>Quelles paires</translation>
    </message>
    <message>
        <source>Why (empty: what the comparison showed)</source>
        <translation>Pourquoi (vide : ce que la comparaison a montré)</translation>
    </message>
    <message>
        <source>Reason of the judgement</source>
        <translation>Motif du jugement</translation>
    </message>
    <message>
        <source>Why it is judged anew</source>
        <translation>Pourquoi juger à nouveau</translation>
    </message>
    <message>
        <source>No pair was judged yet.</source>
        <translation>Aucune paire n’a encore été jugée.</translation>
    </message>
    <message>
        <source>%1 pairs were judged</source>
        <translation>%1 paires ont été jugées</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Même</translation>
    </message>
    <message>
        <source>%1. Undo takes it back.</source>
        <translation>%1. Annuler revient en arrière.</translation>
    </message>
    <message>
        <source>Judged the same</source>
        <translation>Jugés identiques</translation>
    </message>
    <message>
        <source>Judged different</source>
        <translation>Jugés différents</translation>
    </message>
    <message>
        <source>Left unsure</source>
        <translation>Laissés incertains</translation>
    </message>
    <message>
        <source>%1 by %2, %3.</source>
        <translation>%1 par %2, %3.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Aucun motif n’a été donné.</translation>
    </message>
    <message>
        <source>%1 “%2” on both (%3)</source>
        <translation>%1 « %2 » des deux côtés (%3)</translation>
    </message>
    <message>
        <source>%1 “%2” and “%3” (%4)</source>
        <translation>%1 « %2 » et « %3 » (%4)</translation>
    </message>
    <message>
        <source>The comparison gave %1 %: %2.</source>
        <translation>La comparaison a donné %1 % : %2.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>one independent origin</source>
        <translation>une seule origine indépendante</translation>
    </message>
    <message>
        <source>an assessment, not a fact</source>
        <translation>une appréciation, pas un fait</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>some of it undated</source>
        <translation>en partie sans date</translation>
    </message>
    <message>
        <source>L&amp;ines</source>
        <translation>L&amp;ignes</translation>
    </message>
    <message>
        <source>One a pair</source>
        <translation>Une par paire</translation>
    </message>
    <message>
        <source>One a direction</source>
        <translation>Une par sens</translation>
    </message>
    <message>
        <source>Each by itself</source>
        <translation>Chacune à part</translation>
    </message>
    <message>
        <source>How many lines stand for the links between two</source>
        <translation>Combien de lignes représentent les liens entre deux</translation>
    </message>
    <message>
        <source>A click takes it away</source>
        <translation>Un clic le fait disparaître</translation>
    </message>
    <message>
        <source>and what has no time</source>
        <translation>et ce qui n’a pas de date</translation>
    </message>
    <message>
        <source>without what has no time</source>
        <translation>sans ce qui n’a pas de date</translation>
    </message>
    <message>
        <source>Show only a time…</source>
        <translation>N’afficher qu’une période…</translation>
    </message>
    <message>
        <source>Show only the time of what is selected</source>
        <translation>N’afficher que la période de la sélection</translation>
    </message>
    <message>
        <source>Nothing of what is selected has a time.</source>
        <translation>Rien de la sélection n’a de date.</translation>
    </message>
    <message>
        <source>Also show what has no time</source>
        <translation>Afficher aussi ce qui n’a pas de date</translation>
    </message>
    <message>
        <source>Fairlead: many leads, run fair into one case.</source>
        <translation>Fairlead : plusieurs pistes, menées vers un seul dossier.</translation>
    </message>
    <message>
        <source>The case or the bundle to open</source>
        <translation>Le dossier ou le lot à ouvrir</translation>
    </message>
    <message>
        <source>Save a picture of the window and end</source>
        <translation>Enregistrer une image de la fenêtre et terminer</translation>
    </message>
    <message>
        <source>The dark theme</source>
        <translation>Le thème sombre</translation>
    </message>
    <message>
        <source>Of the window: en, fr or de</source>
        <translation>De la fenêtre : en, fr ou de</translation>
    </message>
    <message>
        <source>Of the window, such as 1600x1000</source>
        <translation>De la fenêtre, par exemple 1600x1000</translation>
    </message>
    <message>
        <source>Nothing is linked yet. Import a table of calls, or link two entities.</source>
        <translation>Rien n’est encore relié. Importez une table d’appels, ou reliez deux entités.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Navires</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Véhicules</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Évènements</translation>
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
        <translation>Web Mercator</translation>
    </message>
    <message>
        <source>plate carrée</source>
        <translation>plate carrée</translation>
    </message>
    <message>
        <source>ETRS89, LAEA Europe</source>
        <translation>ETRS89, LAEA Europe</translation>
    </message>
    <message>
        <source>UTM zone %1</source>
        <translation>UTM, fuseau %1</translation>
    </message>
    <message>
        <source>Natural Earth, GeoNames · WGS 84, %1 · north is up</source>
        <translation>Natural Earth, GeoNames · WGS 84, %1 · le nord est en haut</translation>
    </message>
    <message>
        <source>Natural Earth, GeoNames · %1 · the arrow points north at the middle</source>
        <translation>Natural Earth, GeoNames · %1 · au centre, la flèche indique le nord</translation>
    </message>
    <message>
        <source>UTM of the view</source>
        <translation>UTM de la vue</translation>
    </message>
    <message>
        <source>Projection: %1</source>
        <translation>Projection : %1</translation>
    </message>
    <message>
        <source>Projection: %1.</source>
        <translation>Projection : %1.</translation>
    </message>
    <message>
        <source>So many in one place</source>
        <translation>Autant au même endroit</translation>
    </message>
    <message>
        <source>How far it may be off</source>
        <translation>Écart possible</translation>
    </message>
    <message>
        <source>Seen, %1 to %2</source>
        <translation>Vu, du %1 au %2</translation>
    </message>
    <message>
        <source>Dashed: more than an hour unseen</source>
        <translation>Tirets : plus d’une heure sans être vu</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>%1 km (%2 NM)</source>
        <translation>%1 km (%2 NM)</translation>
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
        <translation>Rien n’a encore de date. Importez des rapports ou une table avec des dates.</translation>
    </message>
    <message>
        <source>Nothing that has a time names one of these.</source>
        <translation>Rien de daté n’en nomme un.</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Measure distance and area</source>
        <translation>Mesurer distance et surface</translation>
    </message>
    <message>
        <source>Write on the map…</source>
        <translation>Écrire sur la carte…</translation>
    </message>
    <message>
        <source>Draw a line…</source>
        <translation>Tracer une ligne…</translation>
    </message>
    <message>
        <source>Draw an arrow…</source>
        <translation>Tracer une flèche…</translation>
    </message>
    <message>
        <source>Draw an area…</source>
        <translation>Tracer une zone…</translation>
    </message>
    <message>
        <source>Range rings…</source>
        <translation>Cercles de distance…</translation>
    </message>
    <message>
        <source>Click to set points; Enter or a double click ends, Backspace takes one back, Escape gives up.</source>
        <translation>Cliquez pour poser des points ; Entrée ou un double clic termine, Retour arrière en retire un, Échap abandonne.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Graticule</source>
        <translation>Graticule</translation>
    </message>
    <message>
        <source>Tracks, coloured by time</source>
        <translation>Trajets, colorés selon l’heure</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>Ca&amp;rte</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>Chro&amp;nologie</translation>
    </message>
    <message>
        <source>Play through time</source>
        <translation>Dérouler le temps</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Un pas en avant</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un pas en arrière</translation>
    </message>
    <message>
        <source>Mark a moment…</source>
        <translation>Marquer un moment…</translation>
    </message>
    <message>
        <source>Making the example case</source>
        <translation>Création du dossier d’exemple</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Cases (*.fairlead)</source>
        <translation>Dossiers (*.fairlead)</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Fermer le dossier</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Reports, tables, layers</source>
        <translation>Rapports, tables, couches</translation>
    </message>
    <message>
        <source>Import a folder of reports…</source>
        <translation>Importer un répertoire de rapports…</translation>
    </message>
    <message>
        <source>A folder of reports</source>
        <translation>Un répertoire de rapports</translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation>Qui travaille ici…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>organic</source>
        <translation>organique</translation>
    </message>
    <message>
        <source>hierarchy</source>
        <translation>hiérarchie</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>cercle</translation>
    </message>
    <message>
        <source>a row for each kind</source>
        <translation>une rangée par type</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>selon le temps</translation>
    </message>
    <message>
        <source>by place, as on the map</source>
        <translation>selon le lieu, comme sur la carte</translation>
    </message>
    <message>
        <source>Laying out the chart “%1”</source>
        <translation>Disposition du schéma « %1 »</translation>
    </message>
    <message>
        <source>Laid out the chart “%1”: %2</source>
        <translation>Schéma « %1 » disposé : %2</translation>
    </message>
    <message>
        <source>Lay out: %1</source>
        <translation>Disposer : %1</translation>
    </message>
    <message>
        <source>Unpinned on the chart “%1”</source>
        <translation>Libéré sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Pinned on the chart “%1”</source>
        <translation>Épinglé sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Keep in place</source>
        <translation>Maintenir en place</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>&amp;Schéma</translation>
    </message>
    <message>
        <source>New chart of what is selected…</source>
        <translation>Nouveau schéma de la sélection…</translation>
    </message>
    <message>
        <source>Put what is selected on this chart</source>
        <translation>Placer la sélection sur ce schéma</translation>
    </message>
    <message>
        <source>Put on the chart “%1”</source>
        <translation>Placé sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Take what is selected off this chart</source>
        <translation>Retirer la sélection de ce schéma</translation>
    </message>
    <message>
        <source>Took off the chart “%1”</source>
        <translation>Retiré du schéma « %1 »</translation>
    </message>
    <message>
        <source>Moved on the chart “%1”</source>
        <translation>Déplacé sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>New entity…</source>
        <translation>Nouvelle entité…</translation>
    </message>
    <message>
        <source>Link the two selected…</source>
        <translation>Relier les deux éléments sélectionnés…</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>Nouvel évènement…</translation>
    </message>
    <message>
        <source>Say more…</source>
        <translation>En dire plus…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>These are the same…</source>
        <translation>Ce sont les mêmes…</translation>
    </message>
    <message>
        <source>These are different…</source>
        <translation>Ce sont des différents…</translation>
    </message>
    <message>
        <source>Unsure whether these are the same…</source>
        <translation>Doute : sont-ce les mêmes…</translation>
    </message>
    <message>
        <source>Grade anew all that a report says…</source>
        <translation>Recoter tout ce que dit un rapport…</translation>
    </message>
    <message>
        <source>Retract…</source>
        <translation>Rétracter…</translation>
    </message>
    <message>
        <source>Expanded on the chart “%1”</source>
        <translation>Déployé sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>All that is linked to it is on the chart already.</source>
        <translation>Tout ce qui y est relié est déjà sur le schéma.</translation>
    </message>
    <message>
        <source>%1. Not all of it is on this chart; put what is selected on it to see it.</source>
        <translation>%1. Tout n’est pas sur ce schéma ; placez-y la sélection pour le voir.</translation>
    </message>
    <message>
        <source>Fold what hangs on it alone</source>
        <translation>Replier ce qui ne tient qu’à lui</translation>
    </message>
    <message>
        <source>Nothing hangs on it alone.</source>
        <translation>Rien ne tient qu’à lui.</translation>
    </message>
    <message>
        <source>Folded on the chart “%1”</source>
        <translation>Replié sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Unfolded on the chart “%1”</source>
        <translation>Déplié sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Hide on this chart</source>
        <translation>Masquer sur ce schéma</translation>
    </message>
    <message>
        <source>Hid on the chart “%1”</source>
        <translation>Masqué sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Reveal all that is hidden</source>
        <translation>Révéler tout ce qui est masqué</translation>
    </message>
    <message>
        <source>Nothing is hidden on this chart.</source>
        <translation>Rien n’est masqué sur ce schéma.</translation>
    </message>
    <message>
        <source>Revealed on the chart “%1”</source>
        <translation>Révélé sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Reveal all that is hidden (%1)</source>
        <translation>Révéler tout ce qui est masqué (%1)</translation>
    </message>
    <message>
        <source>Draw as one…</source>
        <translation>Dessiner comme un seul…</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>Ouvrir le groupe</translation>
    </message>
    <message>
        <source>Opened a group on the chart “%1”</source>
        <translation>Groupe ouvert sur le schéma « %1 »</translation>
    </message>
    <message>
        <source>Expand: what is linked to it</source>
        <translation>Déployer : ce qui y est relié</translation>
    </message>
    <message>
        <source>Select its neighbours too</source>
        <translation>Sélectionner aussi ses voisins</translation>
    </message>
    <message>
        <source>How the two selected are connected</source>
        <translation>Comment les deux sélectionnés sont reliés</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Partager</translation>
    </message>
    <message>
        <source>Share as a bundle…</source>
        <translation>Partager en lot scellé…</translation>
    </message>
    <message>
        <source>Merge a bundle…</source>
        <translation>Fusionner un lot…</translation>
    </message>
    <message>
        <source>A bundle</source>
        <translation>Un lot</translation>
    </message>
    <message>
        <source>Bundles (*.flbundle)</source>
        <translation>Lots (*.flbundle)</translation>
    </message>
    <message>
        <source>Export for another program…</source>
        <translation>Exporter vers un autre logiciel…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Only what is in the map&apos;s window</source>
        <translation>Seulement ce qui est dans la fenêtre de la carte</translation>
    </message>
    <message>
        <source>Show all times and places</source>
        <translation>Afficher tous les moments et lieux</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pa&amp;nneaux</translation>
    </message>
    <message>
        <source>Arrange for: %1</source>
        <translation>Organiser pour : %1</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Clair ou sombre comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Place under the pointer: %1</source>
        <translation>Lieu sous le pointeur : %1</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>comme le système</translation>
    </message>
    <message>
        <source>Language: %1 (from the next start)</source>
        <translation>Langue : %1 (au prochain démarrage)</translation>
    </message>
    <message>
        <source>%1 % size (from the next start)</source>
        <translation>Taille %1 % (au prochain démarrage)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Open a case first, or make one; the files wait for it.</source>
        <translation>Ouvrez ou créez d’abord un dossier ; les fichiers l’attendent.</translation>
    </message>
    <message>
        <source>The case can only be looked at, so nothing can come in.</source>
        <translation>Le dossier ne peut qu’être consulté : rien ne peut y entrer.</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here.</source>
        <translation>Seuls des fichiers de cet ordinateur peuvent être déposés ici.</translation>
    </message>
    <message>
        <source>Only %1 to %2, %3</source>
        <translation>Seulement du %1 au %2, %3</translation>
    </message>
    <message>
        <source>Only the map&apos;s window</source>
        <translation>Seulement la fenêtre de la carte</translation>
    </message>
    <message>
        <source>hides %1 of %2</source>
        <translation>masque %1 sur %2</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Tous les moments</translation>
    </message>
    <message>
        <source>Escape shows all again</source>
        <translation>Échap affiche tout de nouveau</translation>
    </message>
    <message>
        <source>Fairlead</source>
        <translation>Fairlead</translation>
    </message>
    <message>
        <source>“%1” is still under way. Closing stops it; nothing of it comes in.</source>
        <translation>« %1 » est encore en cours. Fermer l’arrête ; rien n’en est gardé.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>L’arrêter et fermer</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer à travailler</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Make the case</source>
        <translation>Créer le dossier</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>Non classifié</translation>
    </message>
    <message>
        <source>No ceiling</source>
        <translation>Pas de plafond</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Classification</source>
        <translation>&amp;Classification</translation>
    </message>
    <message>
        <source>C&amp;eiling</source>
        <translation>P&amp;lafond</translation>
    </message>
    <message>
        <source>Nothing above the ceiling comes in, so that this computer never holds it.</source>
        <translation>Rien au-dessus du plafond n’entre : cet ordinateur n’en détiendra jamais.</translation>
    </message>
    <message>
        <source>3x5x2 (United Kingdom)</source>
        <translation>3x5x2 (Royaume-Uni)</translation>
    </message>
    <message>
        <source>5x5x5 (United Kingdom, before 2016)</source>
        <translation>5x5x5 (Royaume-Uni, avant 2016)</translation>
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
        <translation>&amp;Barème de cotation</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Where the case is kept</source>
        <translation>Où le dossier est conservé</translation>
    </message>
    <message>
        <source>Say what the case is called.</source>
        <translation>Indiquez le nom du dossier.</translation>
    </message>
    <message>
        <source>Say where the case is kept.</source>
        <translation>Indiquez où le dossier est conservé.</translation>
    </message>
    <message>
        <source>The ceiling is below the case&apos;s own classification; raise the ceiling.</source>
        <translation>Le plafond est inférieur à la classification du dossier ; relevez-le.</translation>
    </message>
    <message>
        <source>The folder of this file cannot be made; choose another.</source>
        <translation>Le répertoire de ce fichier ne peut être créé ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>Création de « %1 »</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Qui travaille ici</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Fonction</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>May be given</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Must be given</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>R&amp;easons for disclosure</source>
        <translation>&amp;Motifs de communication</translation>
    </message>
    <message>
        <source>Every change in a case bears this name, role and organisation.</source>
        <translation>Chaque modification d’un dossier porte ce nom, cette fonction et cette organisation.</translation>
    </message>
    <message>
        <source>Say who you are; nothing is written by nobody.</source>
        <translation>Dites qui vous êtes ; rien n’est écrit par personne.</translation>
    </message>
    <message>
        <source>Why do you look?</source>
        <translation>Pourquoi consultez-vous ?</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>This case asks for it. It is kept with your name and what you looked at.</source>
        <translation>Ce dossier le demande. Il est gardé avec votre nom et ce que vous avez consulté.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Dites pourquoi, en quelques mots.</translation>
    </message>
    <message>
        <source>Marking of what is on screen: %1</source>
        <translation>Mention de protection de ce qui est à l’écran : %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>To be looked at only: %1</source>
        <translation>Consultation seule : %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Charting</source>
        <translation>Schémas</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Cartographie</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>semaine du %1</translation>
    </message>
    <message>
        <source>all years</source>
        <translation>toutes les années</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semaines</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>&amp;Bars</source>
        <translation>&amp;Barres</translation>
    </message>
    <message>
        <source>As fits</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Clock &amp;of</source>
        <translation>H&amp;eure de</translation>
    </message>
    <message>
        <source>Events over time</source>
        <translation>Évènements dans le temps</translation>
    </message>
    <message>
        <source>Click a bar to show only that time, with Shift to add one; click it again to show all.</source>
        <translation>Cliquez sur une barre pour n’afficher que ce moment, avec Maj pour en ajouter une ; cliquez encore pour tout afficher.</translation>
    </message>
    <message>
        <source>“%1” is no time zone, so UTC is shown; write it as Europe/Paris or +02:00</source>
        <translation>« %1 » n’est pas un fuseau horaire, l’UTC est donc affiché ; écrivez Europe/Paris ou +02:00</translation>
    </message>
    <message>
        <source>Nothing here has a time yet.</source>
        <translation>Rien n’est encore daté ici.</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 affichés</translation>
    </message>
    <message>
        <source>%1 in no bar, known less exactly</source>
        <translation>%1 dans aucune barre, connus moins précisément</translation>
    </message>
    <message>
        <source>%1 in no cell, known to no hour</source>
        <translation>%1 dans aucune case, sans heure connue</translation>
    </message>
    <message>
        <source>%1 undated</source>
        <translation>%1 sans date</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>, of them %1 hidden</source>
        <translation>, dont %1 masqués</translation>
    </message>
    <message>
        <source>Activity by day of the week and hour</source>
        <translation>Activité par jour de la semaine et heure</translation>
    </message>
    <message>
        <source>%1, %2:00 to %3:00: %4</source>
        <translation>%1, de %2:00 à %3:00 : %4</translation>
    </message>
    <message>
        <source>Say more</source>
        <translation>En dire plus</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>non coté</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>appréciation</translation>
    </message>
    <message>
        <source>hypothesis</source>
        <translation>hypothèse</translation>
    </message>
    <message>
        <source>written “%1”</source>
        <translation>écrit « %1 »</translation>
    </message>
    <message>
        <source>retracted</source>
        <translation>rétracté</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>corriger</translation>
    </message>
    <message>
        <source>regrade</source>
        <translation>recoter</translation>
    </message>
    <message>
        <source>retract</source>
        <translation>rétracter</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Relié par</translation>
    </message>
    <message>
        <source>and more; the table of links has them all</source>
        <translation>et d’autres ; la table des liens les montre tous</translation>
    </message>
    <message>
        <source>Show what was retracted</source>
        <translation>Afficher ce qui a été rétracté</translation>
    </message>
    <message>
        <source>Select something on the chart, the map or the timeline to see what is said about it.</source>
        <translation>Sélectionnez un élément du schéma, de la carte ou de la chronologie pour voir ce qui en est dit.</translation>
    </message>
    <message>
        <source>and %1 more; a table shows them all</source>
        <translation>et %1 de plus ; une table les montre tous</translation>
    </message>
    <message>
        <source>New chart</source>
        <translation>Nouveau schéma</translation>
    </message>
    <message>
        <source>Make the chart</source>
        <translation>Créer le schéma</translation>
    </message>
    <message>
        <source>It starts with what is selected, where that stands now.</source>
        <translation>Il commence par la sélection, à sa place actuelle.</translation>
    </message>
    <message>
        <source>A chart needs a name.</source>
        <translation>Un schéma doit avoir un nom.</translation>
    </message>
    <message>
        <source>Made the chart “%1”</source>
        <translation>Schéma « %1 » créé</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show the whole chart</source>
        <translation>Afficher tout le schéma</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>All that is linked</source>
        <translation>Tout ce qui est relié</translation>
    </message>
    <message>
        <source>Link chart</source>
        <translation>Schéma relationnel</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Déployer</translation>
    </message>
    <message>
        <source>%1 neighbours are not on this chart yet. Take the strongest, or choose.</source>
        <translation>%1 voisins ne sont pas encore sur ce schéma. Prenez les plus forts, ou choisissez.</translation>
    </message>
    <message>
        <source>The &amp;strongest</source>
        <translation>Les plus &amp;forts</translation>
    </message>
    <message>
        <source>Neighbours, the strongest first</source>
        <translation>Voisins, les plus forts d’abord</translation>
    </message>
    <message>
        <source>one link</source>
        <translation>un lien</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 liens</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Put %1 on the chart</source>
        <translation>En placer %1 sur le schéma</translation>
    </message>
    <message>
        <source>Check those that shall come onto the chart.</source>
        <translation>Cochez ceux qui doivent venir sur le schéma.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>Draw as one</source>
        <translation>Dessiner comme un seul</translation>
    </message>
    <message>
        <source>On this chart alone. Nothing is said about what they are.</source>
        <translation>Sur ce schéma seulement. Rien n’est affirmé sur ce qu’ils sont.</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Un groupe doit avoir un nom.</translation>
    </message>
    <message>
        <source>Grouped on the chart “%1” as “%2”</source>
        <translation>Groupé sur le schéma « %1 » : « %2 »</translation>
    </message>
    <message>
        <source>Nothing in the case connects %1 and %2 in %3 steps or fewer.</source>
        <translation>Rien dans le dossier ne relie %1 et %2 en %3 étapes ou moins.</translation>
    </message>
    <message>
        <source>One step: %1</source>
        <translation>Une étape : %1</translation>
    </message>
    <message>
        <source>%1 steps: %2</source>
        <translation>%1 étapes : %2</translation>
    </message>
    <message>
        <source>; the first of %1 ways as short</source>
        <translation> ; le premier de %1 chemins aussi courts</translation>
    </message>
    <message>
        <source>Grade anew</source>
        <translation>Recoter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Are these the same?</source>
        <translation>Sont-ce les mêmes ?</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Rétracter</translation>
    </message>
    <message>
        <source>Grade it anew</source>
        <translation>Recoter</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Record the judgement</source>
        <translation>Consigner le jugement</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Les mêmes</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différents</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>&amp;Judgement</source>
        <translation>&amp;Jugement</translation>
    </message>
    <message>
        <source>&amp;Grading</source>
        <translation>&amp;Cotation</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Pourquoi</translation>
    </message>
    <message>
        <source>It stays in the history, with your reason, and can be brought back by undo.</source>
        <translation>Cela reste dans l’historique, avec votre motif, et peut être rétabli par Annuler.</translation>
    </message>
    <message>
        <source>Graded anew “%1”: %2</source>
        <translation>« %1 » recoté : %2</translation>
    </message>
    <message>
        <source>Noted on “%1”</source>
        <translation>Note ajoutée à « %1 »</translation>
    </message>
    <message>
        <source>Judged “%1” and “%2”: %3</source>
        <translation>« %1 » et « %2 » jugés : %3</translation>
    </message>
    <message>
        <source>Retracted all about “%1”: %2</source>
        <translation>Tout sur « %1 » rétracté : %2</translation>
    </message>
    <message>
        <source>Retracted of “%1”: %2</source>
        <translation>Rétracté de « %1 » : %2</translation>
    </message>
    <message>
        <source>A note needs its words.</source>
        <translation>Une note doit avoir un texte.</translation>
    </message>
    <message>
        <source>A correction needs its reason; say why.</source>
        <translation>Une correction doit être motivée ; dites pourquoi.</translation>
    </message>
    <message>
        <source>A grading has two letters: the source&apos;s and the information&apos;s. Choose both or neither.</source>
        <translation>Une cotation a deux signes : celui de la source et celui de l’information. Choisissez les deux ou aucun.</translation>
    </message>
    <message>
        <source>Nothing rests on this item, so that there is nothing to grade anew.</source>
        <translation>Rien ne repose sur cet élément : il n’y a rien à recoter.</translation>
    </message>
    <message>
        <source>Source evaluation</source>
        <translation>Évaluation de la source</translation>
    </message>
    <message>
        <source>Information assessment</source>
        <translation>Évaluation de l’information</translation>
    </message>
    <message>
        <source>Source not graded</source>
        <translation>Source non cotée</translation>
    </message>
    <message>
        <source>Information not graded</source>
        <translation>Information non cotée</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nouveau lien</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nouvel évènement</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>Nouvelle entité</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>Les relier</translation>
    </message>
    <message>
        <source>Add the event</source>
        <translation>Ajouter l’évènement</translation>
    </message>
    <message>
        <source>Add the entity</source>
        <translation>Ajouter l’entité</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Involved</source>
        <translation>Impliqués</translation>
    </message>
    <message>
        <source>Swap ends</source>
        <translation>Inverser les extrémités</translation>
    </message>
    <message>
        <source>Say at least one thing about it, such as its name.</source>
        <translation>Dites-en au moins une chose, par exemple le nom.</translation>
    </message>
    <message>
        <source>Linked “%1” and “%2”</source>
        <translation>« %1 » et « %2 » reliés</translation>
    </message>
    <message>
        <source>Added a %1: %2</source>
        <translation>%1 ajouté : %2</translation>
    </message>
    <message>
        <source>Type a name of the case</source>
        <translation>Saisissez un nom du dossier</translation>
    </message>
    <message>
        <source>My own word</source>
        <translation>Ma propre parole</translation>
    </message>
    <message>
        <source>&amp;Who says so</source>
        <translation>&amp;Qui le dit</translation>
    </message>
    <message>
        <source>Characters, as 120-134; empty for the whole</source>
        <translation>Caractères, comme 120-134 ; vide pour le tout</translation>
    </message>
    <message>
        <source>&amp;Passage</source>
        <translation>&amp;Passage</translation>
    </message>
    <message>
        <source>Handling not stated</source>
        <translation>Traitement non précisé</translation>
    </message>
    <message>
        <source>P  Lawful sharing permitted</source>
        <translation>P  Partage licite autorisé</translation>
    </message>
    <message>
        <source>C  Lawful sharing permitted with conditions</source>
        <translation>C  Partage licite autorisé sous conditions</translation>
    </message>
    <message>
        <source>&amp;Handling</source>
        <translation>&amp;Traitement</translation>
    </message>
    <message>
        <source>A fact as reported</source>
        <translation>Un fait tel que rapporté</translation>
    </message>
    <message>
        <source>An assessment</source>
        <translation>Une appréciation</translation>
    </message>
    <message>
        <source>A hypothesis</source>
        <translation>Une hypothèse</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>&amp;C’est</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>A passage needs the report that it stands in; choose who says so.</source>
        <translation>Un passage suppose le rapport où il figure ; choisissez qui le dit.</translation>
    </message>
    <message>
        <source>The passage ends before it begins; write it as 120-134.</source>
        <translation>Le passage finit avant de commencer ; écrivez-le comme 120-134.</translation>
    </message>
    <message>
        <source>Correct a value</source>
        <translation>Corriger une valeur</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>L’ajouter</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>La corriger</translation>
    </message>
    <message>
        <source>Misread, superseded, said by mistake…</source>
        <translation>Mal lu, périmé, dit par erreur…</translation>
    </message>
    <message>
        <source>Say what it is, or cancel; to take a value away, retract it.</source>
        <translation>Dites ce que c’est, ou annulez ; pour retirer une valeur, rétractez-la.</translation>
    </message>
    <message>
        <source>Corrected “%1”: %2</source>
        <translation>« %1 » corrigé : %2</translation>
    </message>
    <message>
        <source>Said more about “%1”</source>
        <translation>Précisions sur « %1 »</translation>
    </message>
    <message>
        <source>2022-09-03, or 2022-09-03T04:15+02:00</source>
        <translation>2022-09-03, ou 2022-09-03T04:15+02:00</translation>
    </message>
    <message>
        <source>2.128,50.987, with ~500 behind for 500 m</source>
        <translation>2.128,50.987, suivi de ~500 pour 500 m</translation>
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
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>Nothing in the case is called “%1”; choose one of the list.</source>
        <translation>Rien dans le dossier ne s’appelle « %1 » ; choisissez dans la liste.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>It is marked %1, above this case&apos;s ceiling.</source>
        <translation>Il porte la mention %1, au-dessus du plafond de ce dossier.</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>raster</translation>
    </message>
    <message>
        <source>vector</source>
        <translation>vecteur</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 sur %2 pixels</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Only where the file names none, such as EPSG:27700</source>
        <translation>Seulement si le fichier n’en nomme aucun, par exemple EPSG:27700</translation>
    </message>
    <message>
        <source>&amp;Coordinate reference system</source>
        <translation>&amp;Système de coordonnées</translation>
    </message>
    <message>
        <source>Reading the layers…</source>
        <translation>Lecture des couches…</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Examen de %1</translation>
    </message>
    <message>
        <source>None given; WGS 84 is taken</source>
        <translation>Aucun indiqué ; WGS 84 est supposé</translation>
    </message>
    <message>
        <source>%1 layers with %2 features. Nothing has been changed yet.</source>
        <translation>%1 couches avec %2 objets. Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>Import 1 layer</source>
        <translation>Importer 1 couche</translation>
    </message>
    <message>
        <source>Import %1 layers</source>
        <translation>Importer %1 couches</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importation de %1</translation>
    </message>
    <message>
        <source>%1 layers came in, %2 were in the case already.</source>
        <translation>%1 couches importées, %2 étaient déjà dans le dossier.</translation>
    </message>
    <message>
        <source>In the case already</source>
        <translation>Déjà dans le dossier</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusé : %1</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Sera importé</translation>
    </message>
    <message>
        <source>Comes in; %1</source>
        <translation>Sera importé ; %1</translation>
    </message>
    <message>
        <source>%1 reports came in, %2 were in the case already, %3 were refused.</source>
        <translation>%1 rapports importés, %2 étaient déjà dans le dossier, %3 ont été refusés.</translation>
    </message>
    <message>
        <source>%1 hidden files and folders were left out.</source>
        <translation>%1 fichiers et dossiers cachés ont été laissés de côté.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>Cotation</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passera</translation>
    </message>
    <message>
        <source>Only what each report says of itself</source>
        <translation>Seulement ce que chaque rapport dit de lui-même</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Grading of those that have none</source>
        <translation>&amp;Cotation de ceux qui n’en ont pas</translation>
    </message>
    <message>
        <source>Reading the reports…</source>
        <translation>Lecture des rapports…</translation>
    </message>
    <message>
        <source>Looking at reports</source>
        <translation>Examen des rapports</translation>
    </message>
    <message>
        <source>%1 new, %2 in the case already, %3 refused. Nothing has been changed yet.</source>
        <translation>%1 nouveaux, %2 déjà dans le dossier, %3 refusés. Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>Import 1 report</source>
        <translation>Importer 1 rapport</translation>
    </message>
    <message>
        <source>Import %1 reports</source>
        <translation>Importer %1 rapports</translation>
    </message>
    <message>
        <source>Importing reports from %1 places</source>
        <translation>Importation de rapports depuis %1 emplacements</translation>
    </message>
    <message>
        <source>%1 of %2 rows would come in: %3 entities, %4 links and %5 events are new. %6 rows and %7 cells would be refused. Nothing has been changed yet.</source>
        <translation>%1 lignes sur %2 seraient importées : %3 entités, %4 liens et %5 évènements sont nouveaux. %6 lignes et %7 cellules seraient refusées. Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>In %1 of %2 times day and month could be swapped; look at them.</source>
        <translation>Dans %1 dates sur %2, le jour et le mois pourraient être inversés ; vérifiez-les.</translation>
    </message>
    <message>
        <source>%1 times fall where the clocks changed.</source>
        <translation>%1 heures tombent lors d’un changement d’heure.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Motif du refus</translation>
    </message>
    <message>
        <source>Try this specification</source>
        <translation>Essayer cette spécification</translation>
    </message>
    <message>
        <source>First and last rows</source>
        <translation>Premières et dernières lignes</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Import specification</source>
        <translation>Spécification d’importation</translation>
    </message>
    <message>
        <source>How columns become entities, links and events. Change it and try it again.</source>
        <translation>Comment les colonnes deviennent entités, liens et évènements. Modifiez-la et essayez de nouveau.</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Spécification</translation>
    </message>
    <message>
        <source>Try the changed specification first</source>
        <translation>Essayez d’abord la spécification modifiée</translation>
    </message>
    <message>
        <source>Trying the table out…</source>
        <translation>Essai de la table…</translation>
    </message>
    <message>
        <source>Trying %1 out</source>
        <translation>Essai de %1</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation>Importer 1 ligne</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>Importer %1 lignes</translation>
    </message>
    <message>
        <source>%1 rows came in, %2 were refused.</source>
        <translation>%1 lignes importées, %2 refusées.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annulé ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing is under way. Imports and other long work show here, and can be stopped.</source>
        <translation>Rien n’est en cours. Les importations et autres longs travaux s’affichent ici et peuvent être arrêtés.</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(effacé)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Quand (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Undo the latest</source>
        <translation>Annuler la dernière</translation>
    </message>
    <message>
        <source>Who, what, when or why</source>
        <translation>Qui, quoi, quand ou pourquoi</translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation>Filtrer le journal</translation>
    </message>
    <message>
        <source>Values before and after</source>
        <translation>Valeurs avant et après</translation>
    </message>
    <message>
        <source>%1 statements said or taken back</source>
        <translation>%1 assertions faites ou retirées</translation>
    </message>
    <message>
        <source>What else it changed was erased by law.</source>
        <translation>Ce qu’elle a changé d’autre a été effacé en vertu de la loi.</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacité</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Couleur…</translation>
    </message>
    <message>
        <source>Colour &amp;by</source>
        <translation>Couleur s&amp;elon</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Couleur selon</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Une seule couleur</translation>
    </message>
    <message>
        <source>radius %1</source>
        <translation>rayon %1</translation>
    </message>
    <message>
        <source>, area %1</source>
        <translation>, surface %1</translation>
    </message>
    <message>
        <source>Mark a moment</source>
        <translation>Marquer un moment</translation>
    </message>
    <message>
        <source>Words on the map</source>
        <translation>Mots sur la carte</translation>
    </message>
    <message>
        <source>Range rings</source>
        <translation>Cercles de distance</translation>
    </message>
    <message>
        <source>Area on the map</source>
        <translation>Zone sur la carte</translation>
    </message>
    <message>
        <source>Arrow on the map</source>
        <translation>Flèche sur la carte</translation>
    </message>
    <message>
        <source>Line on the map</source>
        <translation>Ligne sur la carte</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Mots</translation>
    </message>
    <message>
        <source>&amp;Radius, km</source>
        <translation>&amp;Rayon, km</translation>
    </message>
    <message>
        <source>&amp;Zone round it, km</source>
        <translation>&amp;Zone autour, km</translation>
    </message>
    <message>
        <source>2022-09-03, or nothing</source>
        <translation>2022-09-03, ou rien</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>&amp;Quand</translation>
    </message>
    <message>
        <source>%1 long</source>
        <translation>longueur %1</translation>
    </message>
    <message>
        <source>%1 in it</source>
        <translation>surface %1</translation>
    </message>
    <message>
        <source>A mark needs its words.</source>
        <translation>Une marque a besoin de ses mots.</translation>
    </message>
    <message>
        <source>Say when, such as 2022-09-03 or 2022-09-03T04:15+02:00.</source>
        <translation>Dites quand, par exemple 2022-09-03 ou 2022-09-03T04:15+02:00.</translation>
    </message>
    <message>
        <source>Write distances in kilometres, such as 5; 10; 20.</source>
        <translation>Écrivez les distances en kilomètres, par exemple 5; 10; 20.</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>Ce que cela désigne</translation>
    </message>
    <message>
        <source>It stands for this</source>
        <translation>Cela désigne ceci</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>Dans le rapport</translation>
    </message>
    <message>
        <source>&amp;Stands for</source>
        <translation>&amp;Désigne</translation>
    </message>
    <message>
        <source>Choose something of the case from the list.</source>
        <translation>Choisissez un élément du dossier dans la liste.</translation>
    </message>
    <message>
        <source>This item has no text of its own.</source>
        <translation>Cet élément n’a pas de texte propre.</translation>
    </message>
    <message>
        <source>Choose a report in the search, or click on a value&apos;s source on the card to read the passage that says so.</source>
        <translation>Choisissez un rapport dans la recherche, ou cliquez sur la source d’une valeur de la fiche pour lire le passage qui le dit.</translation>
    </message>
    <message>
        <source>Accept	A</source>
        <translation>Accepter	A</translation>
    </message>
    <message>
        <source>It stands for something else…	C</source>
        <translation>Cela désigne autre chose…	C</translation>
    </message>
    <message>
        <source>Dismiss	D</source>
        <translation>Écarter	D</translation>
    </message>
    <message>
        <source>New entity from these words…	E</source>
        <translation>Nouvelle entité à partir de ces mots…	E</translation>
    </message>
    <message>
        <source>N, P: next, previous mention · A: accept · C: correct · D: dismiss · drag between two: link</source>
        <translation>N, P : mention suivante, précédente · A : accepter · C : corriger · D : écarter · glisser de l’une à l’autre : relier</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Save the original…</source>
        <translation>Enregistrer l’original…</translation>
    </message>
    <message>
        <source>Grade anew…</source>
        <translation>Recoter…</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>L’original</translation>
    </message>
    <message>
        <source>Accepting “%1”</source>
        <translation>Acceptation de « %1 »</translation>
    </message>
    <message>
        <source>A time stands for nothing by itself; give it to a link or an event.</source>
        <translation>Une date ne désigne rien par elle-même ; donnez-la à un lien ou à un évènement.</translation>
    </message>
    <message>
        <source>Dismissing “%1”</source>
        <translation>Mise à l’écart de « %1 »</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Enregistrer l’original</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Enregistrement de %1</translation>
    </message>
    <message>
        <source>The original is in %1, byte for byte.</source>
        <translation>L’original est dans %1, à l’octet près.</translation>
    </message>
    <message>
        <source>If the same: on the chart one icon with %1 links instead of two with %2 and %3; %4 neighbours are shared.</source>
        <translation>Si ce sont les mêmes : sur le schéma une icône avec %1 liens au lieu de deux avec %2 et %3 ; %4 voisins sont communs.</translation>
    </message>
    <message>
        <source>Find doubles</source>
        <translation>Chercher les doublons</translation>
    </message>
    <message>
        <source>Choose what to compare and find doubles. S: the same, D: different, U: unsure.</source>
        <translation>Choisissez quoi comparer et cherchez les doublons. S : les mêmes, D : différents, U : incertain.</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>Quoi comparer</translation>
    </message>
    <message>
        <source>The same (S)</source>
        <translation>Les mêmes (S)</translation>
    </message>
    <message>
        <source>Different (D)</source>
        <translation>Différents (D)</translation>
    </message>
    <message>
        <source>Unsure (U)</source>
        <translation>Incertain (U)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>One</source>
        <translation>L’un</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Looking for doubles among %1</source>
        <translation>Recherche de doublons parmi %1</translation>
    </message>
    <message>
        <source>No pair is likely enough to be shown.</source>
        <translation>Aucune paire n’est assez probable pour être montrée.</translation>
    </message>
    <message>
        <source>%1 pairs to judge</source>
        <translation>%1 paires à juger</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1, %2 bits</translation>
    </message>
    <message>
        <source>%1: %2 against %3, %4 bits</source>
        <translation>%1 : %2 contre %3, %4 bits</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Together %1 bits: %2 %</source>
        <translation>Ensemble %1 bits : %2 %</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sans valeur</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>tous les autres</translation>
    </message>
    <message>
        <source>No named place</source>
        <translation>Aucun lieu nommé</translation>
    </message>
    <message>
        <source>No named source</source>
        <translation>Aucune source nommée</translation>
    </message>
    <message>
        <source>Only the time &amp;filtered by</source>
        <translation>Seulement la période &amp;filtrée</translation>
    </message>
    <message>
        <source>Search reports, names, numbers</source>
        <translation>Rechercher rapports, noms, numéros</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les genres</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>No reports yet; drop files on the window to bring them in.</source>
        <translation>Pas encore de rapports ; déposez des fichiers sur la fenêtre pour les importer.</translation>
    </message>
    <message>
        <source>Nothing found; try fewer words or the begin* of one.</source>
        <translation>Rien trouvé ; essayez moins de mots ou le début* d’un mot.</translation>
    </message>
    <message>
        <source>1 report</source>
        <translation>1 rapport</translation>
    </message>
    <message>
        <source>%1 reports, the latest first</source>
        <translation>%1 rapports, le plus récent d’abord</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 résultat</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 résultats</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>None: everything in force, for your own use</source>
        <translation>Aucun : tout ce qui est en vigueur, pour votre propre usage</translation>
    </message>
    <message>
        <source>Release &amp;profile</source>
        <translation>&amp;Profil de diffusion</translation>
    </message>
    <message>
        <source>For &amp;whom</source>
        <translation>Pour &amp;qui</translation>
    </message>
    <message>
        <source>An export is a disclosure, and is written into the journal.</source>
        <translation>Une exportation est une communication ; elle est inscrite au journal.</translation>
    </message>
    <message>
        <source>Disclosing needs a reason here; say why.</source>
        <translation>Communiquer exige ici un motif ; dites pourquoi.</translation>
    </message>
    <message>
        <source>Where the export goes</source>
        <translation>Où va l’exportation</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Exportation de %1</translation>
    </message>
    <message>
        <source>%1 items are in %2; %3 statements were withheld.</source>
        <translation>%1 éléments sont dans %2 ; %3 assertions ont été retenues.</translation>
    </message>
    <message>
        <source>Signed by %1, whose key is trusted.</source>
        <translation>Signé par %1, dont la clé est approuvée.</translation>
    </message>
    <message>
        <source>Signed by a key that nobody here has vouched for: %1, %2. Compare these words by telephone.</source>
        <translation>Signé par une clé dont personne ici ne s’est porté garant : %1, %2. Comparez ces mots par téléphone.</translation>
    </message>
    <message>
        <source>Signed by a key that was revoked: %1.</source>
        <translation>Signé par une clé révoquée : %1.</translation>
    </message>
    <message>
        <source>The signature does not fit: this bundle was changed on its way.</source>
        <translation>La signature ne correspond pas : ce lot a été modifié en route.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Non signé.</translation>
    </message>
    <message>
        <source>Merge a bundle</source>
        <translation>Fusionner un lot</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>L’examiner</translation>
    </message>
    <message>
        <source>Open it though nobody trusted has signed it</source>
        <translation>L’ouvrir bien que personne d’approuvé ne l’ait signé</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>Phra&amp;se secrète</translation>
    </message>
    <message>
        <source>or your &amp;key file</source>
        <translation>ou votre &amp;fichier de clé</translation>
    </message>
    <message>
        <source>&amp;Its passphrase</source>
        <translation>Sa phrase &amp;secrète</translation>
    </message>
    <message>
        <source>What the bundle would bring</source>
        <translation>Ce que le lot apporterait</translation>
    </message>
    <message>
        <source>Reading the bundle…</source>
        <translation>Lecture du lot…</translation>
    </message>
    <message>
        <source>%1, %2: here %3, there %4</source>
        <translation>%1, %2 : ici %3, là %4</translation>
    </message>
    <message>
        <source>From %1, sealed %2.</source>
        <translation>De %1, scellé le %2.</translation>
    </message>
    <message>
        <source>Marked %1.</source>
        <translation>Mention de protection : %1.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 statements and %2 originals are new; %3 statements are here already.</source>
        <translation>%1 assertions et %2 originaux sont nouveaux ; %3 assertions sont déjà ici.</translation>
    </message>
    <message>
        <source>The sender withheld %1: %2</source>
        <translation>L’expéditeur a retenu %1 : %2</translation>
    </message>
    <message>
        <source>%1 things that are here were erased by law at the sender&apos;s; they go out of sight, and wait for you to erase them too.</source>
        <translation>%1 éléments présents ici ont été effacés par la loi chez l’expéditeur ; ils ne sont plus montrés et attendent que vous les effaciez aussi.</translation>
    </message>
    <message>
        <source>It says otherwise than the case in %1 places; both will stand:</source>
        <translation>Il contredit le dossier à %1 endroits ; les deux versions resteront :</translation>
    </message>
    <message>
        <source>Merge %1 statements</source>
        <translation>Fusionner %1 assertions</translation>
    </message>
    <message>
        <source>Merging %1</source>
        <translation>Fusion de %1</translation>
    </message>
    <message>
        <source>%1 statements and %2 originals came in; undo takes them out again.</source>
        <translation>%1 assertions et %2 originaux importés ; Annuler les retire.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>Sceller…</translation>
    </message>
    <message>
        <source>All of the case</source>
        <translation>Tout le dossier</translation>
    </message>
    <message>
        <source>What is selected (%1), with what belongs to it</source>
        <translation>La sélection (%1), avec ce qui en dépend</translation>
    </message>
    <message>
        <source>Sealed to these keys</source>
        <translation>Scellé pour ces clés</translation>
    </message>
    <message>
        <source>Sealed &amp;to</source>
        <translation>Scellé &amp;pour</translation>
    </message>
    <message>
        <source>Only where no key is ticked</source>
        <translation>Seulement si aucune clé n’est cochée</translation>
    </message>
    <message>
        <source>or to a pass&amp;phrase</source>
        <translation>ou pour une ph&amp;rase secrète</translation>
    </message>
    <message>
        <source>Your key file; without it the bundle is not signed</source>
        <translation>Votre fichier de clé ; sans lui, le lot n’est pas signé</translation>
    </message>
    <message>
        <source>&amp;Signed with</source>
        <translation>&amp;Signé avec</translation>
    </message>
    <message>
        <source>No key is trusted yet; use a passphrase, or fairlead-cli key trust.</source>
        <translation>Aucune clé n’est encore approuvée ; utilisez une phrase secrète, ou fairlead-cli key trust.</translation>
    </message>
    <message>
        <source>Counting what goes…</source>
        <translation>Décompte de ce qui part…</translation>
    </message>
    <message>
        <source>%1 statements and %2 originals go. The bundle is marked %3.</source>
        <translation>%1 assertions et %2 originaux partent. Le lot porte la mention %3.</translation>
    </message>
    <message>
        <source>%1 statements stay here:</source>
        <translation>%1 assertions restent ici :</translation>
    </message>
    <message>
        <source>%1 items go as bare stubs, so that the recipient sees that something is missing.</source>
        <translation>%1 éléments partent comme simples talons, pour que le destinataire voie qu’il manque quelque chose.</translation>
    </message>
    <message>
        <source>Seal %1 statements…</source>
        <translation>Sceller %1 assertions…</translation>
    </message>
    <message>
        <source>Where the bundle goes</source>
        <translation>Où va le lot</translation>
    </message>
    <message>
        <source>Sealing %1</source>
        <translation>Scellement de %1</translation>
    </message>
    <message>
        <source>%1 statements are sealed in %2.</source>
        <translation>%1 assertions sont scellées dans %2.</translation>
    </message>
    <message>
        <source>Reports, tables and map layers from many agencies run into one case, and every line on screen can be followed back to where it came from.</source>
        <translation>Rapports, tables et couches de nombreux services convergent dans un dossier, et chaque ligne à l’écran peut être suivie jusqu’à son origine.</translation>
    </message>
    <message>
        <source>An invented small-boat supply ring, to try everything on</source>
        <translation>Une filière fictive d’approvisionnement en petits bateaux, pour tout essayer</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First dated</source>
        <translation>Première date</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Quelle table</translation>
    </message>
    <message>
        <source>Only rows that hold these words</source>
        <translation>Seulement les lignes contenant ces mots</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer la table</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Features of %1</source>
        <translation>Objets de %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>filters hide %1</source>
        <translation>les filtres en masquent %1</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>%1 lignes sont dans %2.</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>Qui et quoi</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Who and what: select several first to see only their lines.</source>
        <translation>Qui et quoi : sélectionnez-en d’abord plusieurs pour ne voir que leurs lignes.</translation>
    </message>
    <message>
        <source>Cloc&amp;k</source>
        <translation>&amp;Horloge</translation>
    </message>
    <message>
        <source>Local (%1)</source>
        <translation>Locale (%1)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Pas</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 heures</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semaine</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>&amp;Keep what came before</source>
        <translation>&amp;Garder ce qui précède</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 less busy lanes are not shown</source>
        <translation>%1 lignes moins actives ne sont pas montrées</translation>
    </message>
    <message>
        <source>As reported (%1)</source>
        <translation>Comme rapporté (%1)</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source> to %1</source>
        <translation> à %1</translation>
    </message>
    <message>
        <source>%1 with a time</source>
        <translation>%1 avec une date</translation>
    </message>
    <message>
        <source>What can become an exhibit</source>
        <translation>Ce qui peut devenir une pièce</translation>
    </message>
    <message>
        <source>As it is shown now, with filter, selection and time</source>
        <translation>Tel qu’affiché, avec filtre, sélection et temps</translation>
    </message>
    <message>
        <source>Saved chart: %1</source>
        <translation>Schéma enregistré : %1</translation>
    </message>
    <message>
        <source>What a claim rests on</source>
        <translation>Ce sur quoi repose une affirmation</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Repose sur</translation>
    </message>
    <message>
        <source>Says who</source>
        <translation>Selon qui</translation>
    </message>
    <message>
        <source>new page</source>
        <translation>nouvelle page</translation>
    </message>
    <message>
        <source>Outline of the pack</source>
        <translation>Plan du dossier de synthèse</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Ne peut être montrée</translation>
    </message>
    <message>
        <source>The case has changed since</source>
        <translation>Le dossier a changé depuis</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1 : %2 %3</translation>
    </message>
    <message>
        <source>Heading: of the first, second, third level, none</source>
        <translation>Titre : du premier, deuxième, troisième niveau, aucun</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Emphatic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Puce</translation>
    </message>
    <message>
        <source>Cite…</source>
        <translation>Citer…</translation>
    </message>
    <message>
        <source>Insert a citation: what is selected, or what a search finds</source>
        <translation>Insérer une référence : ce qui est sélectionné, ou ce que trouve une recherche</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>None, and nothing leaves without one: give the case a classification, or import marked reports.</source>
        <translation>Aucune, et rien ne sort sans elle : donnez une classification au dossier, ou importez des rapports qui en portent une.</translation>
    </message>
    <message>
        <source>Untitled pack</source>
        <translation>Dossier de synthèse sans titre</translation>
    </message>
    <message>
        <source>Open a case first; its packs are written here.</source>
        <translation>Ouvrez d’abord un dossier ; ses dossiers de synthèse s’écrivent ici.</translation>
    </message>
    <message>
        <source>The case has no pack, and can only be looked at.</source>
        <translation>Le dossier n’a pas de dossier de synthèse et ne peut être que consulté.</translation>
    </message>
    <message>
        <source>The case has no pack yet. Begin one from a template with “New”, or with an empty one.</source>
        <translation>Le dossier n’a pas encore de dossier de synthèse. Commencez d’après un modèle avec « Nouveau », ou par un dossier vide.</translation>
    </message>
    <message>
        <source>A version by %1 is in force beside this one, since copies of the case were merged. &lt;a href="part"&gt;Make it a pack of its own&lt;/a&gt;</source>
        <translation>Une version de %1 vaut à côté de celle-ci, depuis que des copies du dossier ont été fusionnées. &lt;a href="part"&gt;En faire un dossier à part&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Nothing was found that a reader would trip over.</source>
        <translation>Rien qui ferait trébucher un lecteur.</translation>
    </message>
    <message>
        <source>Warnings (%1)</source>
        <translation>Avertissements (%1)</translation>
    </message>
    <message>
        <source>Added to “%1”: %2</source>
        <translation>Ajouté à « %1 » : %2</translation>
    </message>
    <message>
        <source>Took what is shown into “%1”</source>
        <translation>Ce qui est affiché repris dans « %1 »</translation>
    </message>
    <message>
        <source>Removed from “%1”: %2</source>
        <translation>Retiré de « %1 » : %2</translation>
    </message>
    <message>
        <source>Moved in “%1”: %2</source>
        <translation>Déplacé dans « %1 » : %2</translation>
    </message>
    <message>
        <source>Refreshed in “%1”: %2</source>
        <translation>Actualisé dans « %1 » : %2</translation>
    </message>
    <message>
        <source>Refreshed the exhibits of “%1”</source>
        <translation>Pièces de « %1 » actualisées</translation>
    </message>
    <message>
        <source>United Kingdom: PHIA yardstick</source>
        <translation>Royaume-Uni : échelle PHIA</translation>
    </message>
    <message>
        <source>United States: ICD 203</source>
        <translation>États-Unis : ICD 203</translation>
    </message>
    <message>
        <source>The day, such as 2022-09-30; empty: that on which it is made</source>
        <translation>Le jour, par exemple 2022-09-30 ; vide : celui de la production</translation>
    </message>
    <message>
        <source>Empty: whoever makes it</source>
        <translation>Vide : qui le produit</translation>
    </message>
    <message>
        <source>What kind of product it is</source>
        <translation>De quel type de produit il s’agit</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Yardstick</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Marking, reference and copy number are worked out when the pack is made.</source>
        <translation>La mention de protection, la référence et le numéro d’exemplaire sont établis à la production.</translation>
    </message>
    <message>
        <source>Insert a citation</source>
        <translation>Insérer une référence</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>Names, numbers or words of a report</source>
        <translation>Noms, numéros ou mots d’un rapport</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>What can be cited</source>
        <translation>Ce qui peut être cité</translation>
    </message>
    <message>
        <source>Found; tick what the sentence rests on.</source>
        <translation>Trouvé ; cochez ce sur quoi repose la phrase.</translation>
    </message>
    <message>
        <source>What is selected now; tick what the sentence rests on.</source>
        <translation>Ce qui est sélectionné ; cochez ce sur quoi repose la phrase.</translation>
    </message>
    <message>
        <source>Nothing found; try fewer words.</source>
        <translation>Rien trouvé ; essayez avec moins de mots.</translation>
    </message>
    <message>
        <source>Nothing is selected. Select something on a view, choose words in the reader, or search.</source>
        <translation>Rien n’est sélectionné. Sélectionnez quelque chose dans une vue, des mots dans le lecteur, ou cherchez.</translation>
    </message>
    <message>
        <source>Cite %1</source>
        <translation>Citer %1</translation>
    </message>
    <message>
        <source>Key judgements</source>
        <translation>Jugements clés</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>All saved charts</source>
        <translation>Tous les schémas enregistrés</translation>
    </message>
    <message>
        <source>Counts and span</source>
        <translation>Nombres et période</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>Ce que disent les sources</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Ce qu’on ignore</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>Où les sources divergent</translation>
    </message>
    <message>
        <source>Who was judged to be one</source>
        <translation>Qui a été jugé ne faire qu’un</translation>
    </message>
    <message>
        <source>Who stands out</source>
        <translation>Qui ressort</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Who called whom</source>
        <translation>Qui a appelé qui</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Sources behind the exhibits</source>
        <translation>Sources des pièces</translation>
    </message>
    <message>
        <source>What is withheld</source>
        <translation>Ce qui est retenu</translation>
    </message>
    <message>
        <source>Probability and confidence</source>
        <translation>Probabilité et confiance</translation>
    </message>
    <message>
        <source>Gradings used</source>
        <translation>Cotations employées</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Liste des sources</translation>
    </message>
    <message>
        <source>Network assessment</source>
        <translation>Évaluation de réseau</translation>
    </message>
    <message>
        <source>Subject profile</source>
        <translation>Profil de personne</translation>
    </message>
    <message>
        <source>Problem profile</source>
        <translation>Profil de problème</translation>
    </message>
    <message>
        <source>Situation report</source>
        <translation>Rapport de situation</translation>
    </message>
    <message>
        <source>Prosecution chronology</source>
        <translation>Chronologie pour le parquet</translation>
    </message>
    <message>
        <source>Atlas: a page for each</source>
        <translation>Atlas : une page pour chacun</translation>
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
        <translation>Texte modifiable…</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>Texte OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Page web…</translation>
    </message>
    <message>
        <source>Web page in one file (*.html)</source>
        <translation>Page web en un fichier (*.html)</translation>
    </message>
    <message>
        <source>Slides…</source>
        <translation>Diapositives…</translation>
    </message>
    <message>
        <source>OpenDocument slides (*.odp)</source>
        <translation>Diapositives OpenDocument (*.odp)</translation>
    </message>
    <message>
        <source>Wide pages</source>
        <translation>Pages en largeur</translation>
    </message>
    <message>
        <source>Pictures in grey</source>
        <translation>Images en gris</translation>
    </message>
    <message>
        <source>Leave out what bears H1 or H2</source>
        <translation>Omettre ce qui porte H1 ou H2</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exporter en</translation>
    </message>
    <message>
        <source>From the digest and the day</source>
        <translation>D’après l’empreinte et le jour</translation>
    </message>
    <message>
        <source>Provider=reference, for what bears H1 or H2</source>
        <translation>Fournisseur=référence, pour ce qui porte H1 ou H2</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Numéro d’exemplaire</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Nothing, since it is for your own use</source>
        <translation>Rien, puisque c’est pour votre propre usage</translation>
    </message>
    <message>
        <source>%1 statements and passages:</source>
        <translation>%1 assertions et passages :</translation>
    </message>
    <message>
        <source>What goes to others is written into the journal, and this case can only be looked at.</source>
        <translation>Ce qui va à d’autres s’inscrit au journal, et ce dossier ne peut être que consulté.</translation>
    </message>
    <message>
        <source>Where the pack goes</source>
        <translation>Où va le dossier de synthèse</translation>
    </message>
    <message>
        <source>%1 pages, %2, are in %3.</source>
        <translation>%1 pages, %2, sont dans %3.</translation>
    </message>
    <message>
        <source>%1 statements and passages were withheld.</source>
        <translation>%1 assertions et passages ont été retenus.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Écriture de %1</translation>
    </message>
    <message>
        <source>Add a judgement</source>
        <translation>Ajouter un jugement</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Its grounds</source>
        <translation>Ses motifs</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Jugements</translation>
    </message>
    <message>
        <source>Why so sure, or no surer: two independent reports, one of them graded…</source>
        <translation>Pourquoi cette confiance : deux rapports indépendants, dont l’un coté…</translation>
    </message>
    <message>
        <source>Not stated yet</source>
        <translation>Pas encore indiqué</translation>
    </message>
    <message>
        <source>Text before the judgements</source>
        <translation>Texte avant les jugements</translation>
    </message>
    <message>
        <source>Made the pack “%1”</source>
        <translation>Dossier de synthèse « %1 » créé</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Deleted the pack “%1”</source>
        <translation>Dossier de synthèse « %1 » supprimé</translation>
    </message>
    <message>
        <source>Made a version of “%1” a pack of its own</source>
        <translation>Une version de « %1 » est devenue un dossier à part</translation>
    </message>
    <message>
        <source>Mended the plan of “%1”</source>
        <translation>Plan de « %1 » réparé</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Ajouter une section</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Refresh all exhibits</source>
        <translation>Actualiser toutes les pièces</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Prendre ce texte</translation>
    </message>
    <message>
        <source>Packs of the case</source>
        <translation>Dossiers de synthèse du dossier</translation>
    </message>
    <message>
        <source>An empty pack</source>
        <translation>Un dossier vide</translation>
    </message>
    <message>
        <source>The plan as it stands in the case</source>
        <translation>Le plan tel qu’il est dans le dossier</translation>
    </message>
    <message>
        <source>Drag into the outline:</source>
        <translation>À glisser dans le plan :</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Release and export</source>
        <translation>Diffusion et export</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation>rétracté depuis</translation>
    </message>
    <message>
        <source>%1, own statement</source>
        <translation>%1, assertion propre</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>who has it from them</source>
        <translation>le tient de</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Note %1</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>Page précédente (Page haut)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Page suivante (Page bas)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Pleine largeur</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Aperçu de la page</translation>
    </message>
    <message>
        <source>Setting the pages anew…</source>
        <translation>Mise en pages…</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>Also what stands row by row in tables</source>
        <translation>Aussi ce qui figure ligne par ligne dans des tableaux</translation>
    </message>
    <message>
        <source>A page for each</source>
        <translation>Une page pour chacun</translation>
    </message>
    <message>
        <source>Only what something in the pack rests on</source>
        <translation>Seulement ce sur quoi repose quelque chose ici</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’ordinaire</translation>
    </message>
    <message>
        <source>Kinds with commas between, such as Persons, Vessels</source>
        <translation>Types séparés par des virgules, par exemple Personnes, Navires</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Counts what the case holds, and says from when to when it tells.</source>
        <translation>Compte ce que contient le dossier, et dit de quand à quand il en parle.</translation>
    </message>
    <message>
        <source>Says sentence by sentence what the sources say, each with its note.</source>
        <translation>Dit phrase par phrase ce que disent les sources, chacune avec sa note.</translation>
    </message>
    <message>
        <source>Lists the questions that were noted in the case, and what is missing.</source>
        <translation>Énumère les questions notées dans le dossier, et ce qui manque.</translation>
    </message>
    <message>
        <source>Sets values that contradict each other side by side.</source>
        <translation>Met côte à côte les valeurs qui se contredisent.</translation>
    </message>
    <message>
        <source>Lists who was judged to be one, by whom and why.</source>
        <translation>Énumère qui a été jugé ne faire qu’un, par qui et pourquoi.</translation>
    </message>
    <message>
        <source>Shows each saved chart of the case.</source>
        <translation>Montre chaque schéma enregistré du dossier.</translation>
    </message>
    <message>
        <source>A table of those who are tied to most others.</source>
        <translation>Un tableau de ceux qui sont liés au plus grand nombre.</translation>
    </message>
    <message>
        <source>A table of all that happened, in order of time.</source>
        <translation>Un tableau de tout ce qui est arrivé, dans l’ordre du temps.</translation>
    </message>
    <message>
        <source>A table of who called whom how often.</source>
        <translation>Un tableau de qui a appelé qui, et combien de fois.</translation>
    </message>
    <message>
        <source>A table of payments, and balances by currency.</source>
        <translation>Un tableau des paiements, et des soldes par monnaie.</translation>
    </message>
    <message>
        <source>A table of places with what happened there.</source>
        <translation>Un tableau des lieux avec ce qui s’y est passé.</translation>
    </message>
    <message>
        <source>What is known of each: names, identifiers, ties, times, sources.</source>
        <translation>Ce qu’on sait de chacun : noms, identifiants, liens, temps, sources.</translation>
    </message>
    <message>
        <source>Says of each exhibit how many statements of which source it rests on.</source>
        <translation>Dit pour chaque pièce sur combien d’assertions de quelle source elle repose.</translation>
    </message>
    <message>
        <source>In a released copy: how much is withheld, and why.</source>
        <translation>Dans une copie diffusée : combien est retenu, et pourquoi.</translation>
    </message>
    <message>
        <source>Explains the terms of likelihood, and confidence.</source>
        <translation>Explique les termes de probabilité, et la confiance.</translation>
    </message>
    <message>
        <source>Explains the gradings that the notes bear.</source>
        <translation>Explique les cotations que portent les notes.</translation>
    </message>
    <message>
        <source>Explains the words of the trade.</source>
        <translation>Explique les mots du métier.</translation>
    </message>
    <message>
        <source>Lists reports and tables with date and grading.</source>
        <translation>Énumère rapports et tableaux avec date et cotation.</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Nouvelle page</translation>
    </message>
    <message>
        <source>No heading</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Level of the heading</source>
        <translation>Niveau du titre</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Niveau %1</translation>
    </message>
    <message>
        <source>Changed the cover of “%1”</source>
        <translation>Couverture de « %1 » modifiée</translation>
    </message>
    <message>
        <source>Wrote in “%1”: %2</source>
        <translation>Écrit dans « %1 » : %2</translation>
    </message>
    <message>
        <source>Write here. Cite what each sentence rests on.</source>
        <translation>Écrivez ici. Citez ce sur quoi repose chaque phrase.</translation>
    </message>
    <message>
        <source>Words of your own before it, if you like</source>
        <translation>Vos propres mots avant, si vous voulez</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>Nouveau : %1.</translation>
    </message>
    <message>
        <source>%1: %2 statements more.</source>
        <translation>%1 : %2 assertions de plus.</translation>
    </message>
    <message>
        <source>%1: %2 statements taken back.</source>
        <translation>%1 : %2 assertions rétractées.</translation>
    </message>
    <message>
        <source>%1 statements came with what it shows in addition.</source>
        <translation>%1 assertions sont venues avec ce qui est montré en plus.</translation>
    </message>
    <message>
        <source>%1 statements went with what it no longer shows.</source>
        <translation>%1 assertions sont parties avec ce qui n’est plus montré.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Take what is shown now</source>
        <translation>Prendre ce qui est affiché</translation>
    </message>
    <message>
        <source>Days by hours</source>
        <translation>Jours et heures</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>All links and events</source>
        <translation>Tous les liens et évènements</translation>
    </message>
    <message>
        <source>The beginning, such as 2022-09-03 or 2022-09-03T04:00Z</source>
        <translation>Le début, par exemple 2022-09-03 ou 2022-09-03T04:00Z</translation>
    </message>
    <message>
        <source>The end; what happens then is no longer shown</source>
        <translation>La fin ; ce qui arrive alors n’est plus montré</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <translation>%1 (disparu)</translation>
    </message>
    <message>
        <source>%1 to %2 north, %3 to %4 east</source>
        <translation>%1 à %2 nord, %3 à %4 est</translation>
    </message>
    <message>
        <source>The map's window: %1.</source>
        <translation>La fenêtre de la carte : %1.</translation>
    </message>
    <message>
        <source>Only what is at a place in %1.</source>
        <translation>Seulement ce qui se trouve dans %1.</translation>
    </message>
    <message>
        <source>%1 selected are ringed.</source>
        <translation>%1 sélectionnés sont entourés.</translation>
    </message>
    <message>
        <source>%1 layers as they were set.</source>
        <translation>%1 couches telles que réglées.</translation>
    </message>
    <message>
        <source>Round the one who is tied to most others.</source>
        <translation>Autour de qui est lié au plus grand nombre.</translation>
    </message>
    <message>
        <source>A lane for each entity.</source>
        <translation>Une ligne par entité.</translation>
    </message>
    <message>
        <source>A lane for each source.</source>
        <translation>Une ligne par source.</translation>
    </message>
    <message>
        <source>A lane for each place.</source>
        <translation>Une ligne par lieu.</translation>
    </message>
    <message>
        <source>Frozen on %1.</source>
        <translation>Figée le %1.</translation>
    </message>
    <message>
        <source>The case has nothing to show here; the section is left out.</source>
        <translation>Le dossier n’a rien à montrer ici ; la section est omise.</translation>
    </message>
    <message>
        <source>Not frozen: it shows the case as it is when the pack is made. It rests on %1 statements.</source>
        <translation>Non figée : elle montre le dossier tel qu’il est à la production. Elle repose sur %1 assertions.</translation>
    </message>
    <message>
        <source>Frozen on %1; nothing that it shows has changed since. It rests on %2 statements.</source>
        <translation>Figée le %1 ; rien de ce qu’elle montre n’a changé depuis. Elle repose sur %2 assertions.</translation>
    </message>
    <message>
        <source>What it shows has changed since it was frozen.</source>
        <translation>Ce qu’elle montre a changé depuis qu’elle a été figée.</translation>
    </message>
    <message>
        <source>What it shows has changed since it was frozen on %1:</source>
        <translation>Ce qu’elle montre a changé depuis qu’elle a été figée le %1 :</translation>
    </message>
    <message>
        <source>and %1 changes more</source>
        <translation>et %1 autres changements</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Briefing packs</source>
        <translation>Dossiers de synthèse</translation>
    </message>
    <message>
        <source>Chart: all that is linked</source>
        <translation>Schéma : tout ce qui est lié</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Schéma : %1</translation>
    </message>
    <message>
        <source>Map as it is shown</source>
        <translation>La carte telle qu’affichée</translation>
    </message>
    <message>
        <source>Timeline as it is shown</source>
        <translation>La chronologie telle qu’affichée</translation>
    </message>
    <message>
        <source>New pack: %1</source>
        <translation>Nouveau dossier de synthèse : %1</translation>
    </message>
    <message>
        <source>New pack: empty</source>
        <translation>Nouveau dossier de synthèse : vide</translation>
    </message>
    <message>
        <source>Duplicate the pack</source>
        <translation>Dupliquer le dossier de synthèse</translation>
    </message>
    <message>
        <source>Delete the pack</source>
        <translation>Supprimer le dossier de synthèse</translation>
    </message>
    <message>
        <source>Add what the chart shows</source>
        <translation>Ajouter ce que montre le schéma</translation>
    </message>
    <message>
        <source>Add what the map shows</source>
        <translation>Ajouter ce que montre la carte</translation>
    </message>
    <message>
        <source>Add what the timeline shows</source>
        <translation>Ajouter ce que montre la chronologie</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Monter la section</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Descendre la section</translation>
    </message>
    <message>
        <source>Remove the section</source>
        <translation>Retirer la section</translation>
    </message>
    <message>
        <source>Heading, of one level after another</source>
        <translation>Titre, d’un niveau après l’autre</translation>
    </message>
    <message>
        <source>Strong words</source>
        <translation>Mots en gras</translation>
    </message>
    <message>
        <source>Emphatic words</source>
        <translation>Mots en italique</translation>
    </message>
    <message>
        <source>Insert a citation…</source>
        <translation>Insérer une référence…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <source>Export as text to edit…</source>
        <translation>Exporter en texte modifiable…</translation>
    </message>
    <message>
        <source>Export as a web page…</source>
        <translation>Exporter en page web…</translation>
    </message>
    <message>
        <source>Export as slides…</source>
        <translation>Exporter en diapositives…</translation>
    </message>
    <message>
        <source>Pac&amp;k</source>
        <translation>S&amp;ynthèse</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>That they will keep, such as A2, S2</source>
        <translation>Qu’ils respecteront, par exemple A2, S2</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source> km</source>
        <translation> km</translation>
    </message>
    <message>
        <source>&amp;And another</source>
        <translation>&amp;Et une autre</translation>
    </message>
    <message>
        <source>All o&amp;f</source>
        <translation>Tou&amp;tes</translation>
    </message>
    <message>
        <source>All of these must hold</source>
        <translation>Toutes doivent être vraies</translation>
    </message>
    <message>
        <source>&amp;Distance</source>
        <translation>&amp;Distance</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>within</source>
        <translation>à moins de</translation>
    </message>
    <message>
        <source>Gravelines, or 51.0, 2.1</source>
        <translation>Gravelines, ou 51.0, 2.1</translation>
    </message>
    <message>
        <source>No place of this name or at these coordinates is known; write it as 51.0, 2.1.</source>
        <translation>Aucun lieu de ce nom ni de ces coordonnées n’est connu ; écrivez 51.0, 2.1.</translation>
    </message>
    <message>
        <source>A rule has five conditions at most.</source>
        <translation>Une règle a cinq conditions au plus.</translation>
    </message>
    <message>
        <source>Say a time, such as 2022-09-03 or 1990.</source>
        <translation>Indiquez un temps, par exemple 2022-09-03 ou 1990.</translation>
    </message>
    <message>
        <source>Say a place or coordinates, and how many kilometres round it.</source>
        <translation>Indiquez un lieu ou des coordonnées, et combien de kilomètres autour.</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 avant %2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 après %2</translation>
    </message>
    <message>
        <source>%1 within %2 km of %3</source>
        <translation>%1 à moins de %2 km de %3</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, et </translation>
    </message>
    <message>
        <source>Mark each paragraph</source>
        <translation>Marquer chaque paragraphe</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pictures on icons</source>
        <translation>Images sur les icônes</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Numéro d’enregistrement</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Web address of the source</source>
        <translation>Adresse web de la source</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>À réexaminer avant le</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Amount in euros</source>
        <translation>Montant en euros</translation>
    </message>
    <message>
        <source>Amount in US dollars</source>
        <translation>Montant en dollars américains</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Chose</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Choses</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Aussi connu comme</translation>
    </message>
    <message>
        <source>Nickname or cover name</source>
        <translation>Surnom ou nom de couverture</translation>
    </message>
    <message>
        <source>Earlier name</source>
        <translation>Ancien nom</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Biens</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalles</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Date of report</source>
        <translation>Date du rapport</translation>
    </message>
    <message>
        <source>Date of information</source>
        <translation>Date des faits</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Originator</source>
        <translation>Service émetteur</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Source reference</source>
        <translation>Référence de la source</translation>
    </message>
    <message>
        <source>Originates from</source>
        <translation>Provient de</translation>
    </message>
    <message>
        <source>May repeat</source>
        <translation>Répète peut-être</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 de l’original</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Type de média</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>Cotation</translation>
    </message>
    <message>
        <source>Grading that fits no scheme</source>
        <translation>Cotation d’aucun barème connu</translation>
    </message>
    <message>
        <source>Marking that cannot be read</source>
        <translation>Mention de protection illisible</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Dissemination</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Menace</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Graded item</source>
        <translation>Point coté</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Message number</source>
        <translation>Numéro de message</translation>
    </message>
    <message>
        <source>Relevance for disclosure</source>
        <translation>Pertinence pour la communication</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Description for the schedule</source>
        <translation>Description pour l’inventaire</translation>
    </message>
    <message>
        <source>Number on MG6C</source>
        <translation>Numéro sur le MG6C</translation>
    </message>
    <message>
        <source>Number on MG6D</source>
        <translation>Numéro sur le MG6D</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Import specification</source>
        <translation>Spécification d’importation</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Usual grading</source>
        <translation>Cotation habituelle</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Jugement</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Jugements</translation>
    </message>
    <message>
        <source>One</source>
        <translation>L’un</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>On chart</source>
        <translation>Sur le schéma</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Position on the chart</source>
        <translation>Position sur le schéma</translation>
    </message>
    <message>
        <source>Decision on a mention</source>
        <translation>Décision sur une mention</translation>
    </message>
    <message>
        <source>Decisions on mentions</source>
        <translation>Décisions sur des mentions</translation>
    </message>
    <message>
        <source>In report</source>
        <translation>Dans le rapport</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Formulation</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Désigne</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Vaut pour</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Schémas</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>Lines between two</source>
        <translation>Lignes entre deux</translation>
    </message>
    <message>
        <source>Marks by rule</source>
        <translation>Marque par règle</translation>
    </message>
    <message>
        <source>Keeps in place</source>
        <translation>Maintient en place</translation>
    </message>
    <message>
        <source>Hides</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Folds what hangs on</source>
        <translation>Replie ce qui tient à</translation>
    </message>
    <message>
        <source>Draws with others as one</source>
        <translation>Dessine avec d’autres comme un seul</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Original&apos;s SHA-256</source>
        <translation>SHA-256 de l’original</translation>
    </message>
    <message>
        <source>SHA-256 of the table</source>
        <translation>SHA-256 de la table</translation>
    </message>
    <message>
        <source>Layer in the file</source>
        <translation>Couche dans le fichier</translation>
    </message>
    <message>
        <source>File beside it, with its SHA-256</source>
        <translation>Fichier voisin, avec son SHA-256</translation>
    </message>
    <message>
        <source>Where the original stays</source>
        <translation>Où reste l’original</translation>
    </message>
    <message>
        <source>Import parameters</source>
        <translation>Paramètres d’importation</translation>
    </message>
    <message>
        <source>Briefing pack</source>
        <translation>Dossier de synthèse</translation>
    </message>
    <message>
        <source>Briefing packs</source>
        <translation>Dossiers de synthèse</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Approbateur</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Personne ou organisation</translation>
    </message>
    <message>
        <source>Persons and organisations</source>
        <translation>Personnes et organisations</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Fondé</translation>
    </message>
    <message>
        <source>Dissolved</source>
        <translation>Dissous</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Numéro d’enregistrement</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Numéro d’identité</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Numéro fiscal</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Juridiction</translation>
    </message>
    <message>
        <source>Main country</source>
        <translation>Pays principal</translation>
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
        <translation>Personne</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Second name</source>
        <translation>Deuxième prénom</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Second prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>Nom du père</translation>
    </message>
    <message>
        <source>Mother&apos;s name</source>
        <translation>Nom de la mère</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>Lieu de naissance</translation>
    </message>
    <message>
        <source>Country of birth</source>
        <translation>Pays de naissance</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Décédé(e) le</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Citoyenneté</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origine ethnique</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Numéro de passeport</translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation>Numéro d’assurance nationale (R.-U.)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Taille (cm)</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Poids (kg)</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Yeux</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Cheveux</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Role in the case</source>
        <translation>Rôle dans le dossier</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Sigle</translation>
    </message>
    <message>
        <source>Group or network</source>
        <translation>Groupe ou réseau</translation>
    </message>
    <message>
        <source>Groups and networks</source>
        <translation>Groupes et réseaux</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Organisme public</translation>
    </message>
    <message>
        <source>Public bodies</source>
        <translation>Organismes publics</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Sociétés</translation>
    </message>
    <message>
        <source>Company number</source>
        <translation>Numéro de société</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>CAGE code</source>
        <translation>Code CAGE</translation>
    </message>
    <message>
        <source>DUNS number</source>
        <translation>Numéro DUNS</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Véhicule</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Véhicules</translation>
    </message>
    <message>
        <source>Registration plate</source>
        <translation>Plaque d’immatriculation</translation>
    </message>
    <message>
        <source>Chassis number (VIN)</source>
        <translation>Numéro de châssis (VIN)</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Construit</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Navire</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Navires</translation>
    </message>
    <message>
        <source>IMO number</source>
        <translation>Numéro OMI</translation>
    </message>
    <message>
        <source>MMSI</source>
        <translation>MMSI</translation>
    </message>
    <message>
        <source>Call sign</source>
        <translation>Indicatif d’appel</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Pavillon</translation>
    </message>
    <message>
        <source>Earlier flags</source>
        <translation>Anciens pavillons</translation>
    </message>
    <message>
        <source>Home port</source>
        <translation>Port d’attache</translation>
    </message>
    <message>
        <source>Tonnage</source>
        <translation>Tonnage</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>Longueur (m)</translation>
    </message>
    <message>
        <source>Persons on board</source>
        <translation>Personnes à bord</translation>
    </message>
    <message>
        <source>Aircraft</source>
        <translation>Aéronef</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>ICAO 24-bit address</source>
        <translation>Adresse OACI 24 bits</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Freight container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Freight containers</source>
        <translation>Conteneurs</translation>
    </message>
    <message>
        <source>Container number</source>
        <translation>Numéro de conteneur</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Numéros de téléphone</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Pay as you go</source>
        <translation>Prépayé</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>Carte SIM</translation>
    </message>
    <message>
        <source>SIM cards</source>
        <translation>Cartes SIM</translation>
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
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Handsets</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>Adresse MAC</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Adresses électroniques</translation>
    </message>
    <message>
        <source>Online account</source>
        <translation>Compte en ligne</translation>
    </message>
    <message>
        <source>Online accounts</source>
        <translation>Comptes en ligne</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>User number</source>
        <translation>Numéro d’utilisateur</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adresse IP</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Internet name</source>
        <translation>Nom internet</translation>
    </message>
    <message>
        <source>Internet names</source>
        <translation>Noms internet</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Compte bancaire</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>Comptes bancaires</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Numéro de compte</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Sort code</source>
        <translation>Code guichet (sort code)</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banque</translation>
    </message>
    <message>
        <source>Address of the bank</source>
        <translation>Adresse de la banque</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>Type de compte</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Carte de paiement</translation>
    </message>
    <message>
        <source>Payment cards</source>
        <translation>Cartes de paiement</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Numéro de carte</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <source>Crypto wallet</source>
        <translation>Portefeuille crypto</translation>
    </message>
    <message>
        <source>Crypto wallets</source>
        <translation>Portefeuilles crypto</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Plateforme d’échange</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Pièce d’identité</translation>
    </message>
    <message>
        <source>Identity documents</source>
        <translation>Pièces d’identité</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Délivré</translation>
    </message>
    <message>
        <source>Surname in it</source>
        <translation>Nom y figurant</translation>
    </message>
    <message>
        <source>Given names in it</source>
        <translation>Prénoms y figurant</translation>
    </message>
    <message>
        <source>Date of birth in it</source>
        <translation>Date de naissance y figurant</translation>
    </message>
    <message>
        <source>Nationality in it</source>
        <translation>Nationalité y figurant</translation>
    </message>
    <message>
        <source>Machine-readable zone</source>
        <translation>Zone de lecture automatique</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passeport</translation>
    </message>
    <message>
        <source>Passports</source>
        <translation>Passeports</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>Adresse complète</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Boîte postale</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Rue, deuxième ligne</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Type de lieu</translation>
    </message>
    <message>
        <source>Grid reference</source>
        <translation>Référence de grille</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Marchandises</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Évènement</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Évènements</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Involved</source>
        <translation>Impliqués</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organisateur</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rencontre</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>Attended by</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Sighting</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Sightings</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur</translation>
    </message>
    <message>
        <source>Sensor or camera</source>
        <translation>Capteur ou caméra</translation>
    </message>
    <message>
        <source>Speed (kn)</source>
        <translation>Vitesse (nd)</translation>
    </message>
    <message>
        <source>Course (degrees)</source>
        <translation>Route (degrés)</translation>
    </message>
    <message>
        <source>Heading (degrees)</source>
        <translation>Cap (degrés)</translation>
    </message>
    <message>
        <source>Seizure</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Seizures</source>
        <translation>Saisies</translation>
    </message>
    <message>
        <source>Seized</source>
        <translation>Saisi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Exhibit number</source>
        <translation>Numéro de scellé</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Trajets</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>Voyageur</translation>
    </message>
    <message>
        <source>Number of persons</source>
        <translation>Nombre de personnes</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Distance (km)</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>Traversée</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>Traversées</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Passeur</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>Fee a person</source>
        <translation>Prix par personne</translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation>Interpellation</translation>
    </message>
    <message>
        <source>Arrests</source>
        <translation>Interpellations</translation>
    </message>
    <message>
        <source>Arrested</source>
        <translation>Interpellé</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Infraction</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Appelant</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Appelé</translation>
    </message>
    <message>
        <source>Duration (s)</source>
        <translation>Durée (s)</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>Type d’appel</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Caller&apos;s cell</source>
        <translation>Cellule de l’appelant</translation>
    </message>
    <message>
        <source>Called party&apos;s cell</source>
        <translation>Cellule de l’appelé</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Payeur</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>Bénéficiaire</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Motif du paiement</translation>
    </message>
    <message>
        <source>Transaction number</source>
        <translation>Numéro d’opération</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Numéro d’ordre</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Balance afterwards</source>
        <translation>Solde après opération</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Cash handover</source>
        <translation>Remise d’espèces</translation>
    </message>
    <message>
        <source>Cash handovers</source>
        <translation>Remises d’espèces</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Par l’intermédiaire de</translation>
    </message>
    <message>
        <source>Token or code</source>
        <translation>Jeton ou code</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Ownerships</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>What is owned</source>
        <translation>Ce qui est possédé</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Part (%)</translation>
    </message>
    <message>
        <source>Number of shares</source>
        <translation>Nombre de parts</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Directorship</source>
        <translation>Mandat de direction</translation>
    </message>
    <message>
        <source>Directorships</source>
        <translation>Mandats de direction</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Dirigeant</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Secrétaire</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Appartenance</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Appartenances</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Emploi</translation>
    </message>
    <message>
        <source>Employments</source>
        <translation>Emplois</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Employé</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Family tie</source>
        <translation>Lien familial</translation>
    </message>
    <message>
        <source>Family ties</source>
        <translation>Liens familiaux</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Associations</source>
        <translation>Associations</translation>
    </message>
    <message>
        <source>Associate</source>
        <translation>Associé</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>Représentation</translation>
    </message>
    <message>
        <source>Representations</source>
        <translation>Représentations</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>Agit</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Pour le compte de</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>One end</source>
        <translation>Une extrémité</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Autre extrémité</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Détention</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Détentions</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Détenteur</translation>
    </message>
    <message>
        <source>What was held</source>
        <translation>Ce qui était détenu</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Use together</source>
        <translation>Utilisation conjointe</translation>
    </message>
    <message>
        <source>Uses together</source>
        <translation>Utilisations conjointes</translation>
    </message>
    <message>
        <source>SIM, number or account</source>
        <translation>SIM, numéro ou compte</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Participations</source>
        <translation>Participations</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Résidence</translation>
    </message>
    <message>
        <source>Residences</source>
        <translation>Résidences</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Résident</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Presences</source>
        <translation>Présences</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>Comment on le sait</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Travels</source>
        <translation>Déplacements</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Mention in a document</source>
        <translation>Mention dans un document</translation>
    </message>
    <message>
        <source>Mentions in documents</source>
        <translation>Mentions dans des documents</translation>
    </message>
    <message>
        <source>What it speaks of</source>
        <translation>Ce dont il parle</translation>
    </message>
    <message>
        <source>Holds records of</source>
        <translation>Détient des données de</translation>
    </message>
    <message>
        <source>Used in evidence as</source>
        <translation>Utilisé en preuve comme</translation>
    </message>
</context>
</TS>
