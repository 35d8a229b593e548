//! How findings are worked out, in German. The rates are those of the English text.

pub use crate::texts::en::method::*;

pub const HEADING: &str = "Wie das ermittelt wird";
pub const BACK: &str = "Zurück zur vorigen Ansicht";
pub const LEAD: &str = "Crossread findet, zählt und stellt nebeneinander. Es geht allein von den Wörtern aus, nach festen Regeln, auf dem eigenen Gerät: Die gleichen Artikel ergeben immer die gleichen Befunde, und niemand sonst sieht sie. Was ein Satz bedeutet, versteht es nicht, und wer recht hat, weiß es nicht.";

pub const SECTIONS: &[Section] = &[
    Section {
        heading: "Suche",
        paragraphs: &[
            "Jedes eingegebene Wort wird in all seinen Beugungen gesucht, ohne Rücksicht auf Großschreibung und Akzente. Artikel mit allen Wörtern kommen zuerst; wo ein Wort fehlt, sagt es das Ergebnis. Ein Wort, das kein Artikel hat, gilt als wahrscheinlicher Tippfehler, und die Seite sagt, wofür sie es gehalten hat.",
            "Die Reihenfolge wägt ab, wie oft die Wörter in einem Artikel stehen, wie selten sie sind, wie lang er ist und ob die Überschrift sie hat (BM25, S. Robertson und andere, 1994). Unter den ersten zehn stehen die vorn, deren Wörter nahe beieinander stehen. Über den Wert eines Artikels sagt sie nichts.",
        ],
    },
    Section {
        heading: "Entsprechende Sätze",
        paragraphs: &[
            "Jeder Satz des einen Artikels wird mit jedem Satz des anderen verglichen. Zwei Sätze bekommen Punkte für gemeinsame Wörter, wobei seltene mehr zählen, und für ähnliche Schreibung, sodass „entfernt“ nahe bei „Entfernung“ liegt. Es werden mehr, wo auch die Nachbarsätze einander entsprechen und wo beide an ähnlicher Stelle stehen, und weniger, wo es bessere Partner gibt. Dass beide Artikel die gleiche Reihenfolge haben, wird nie vorausgesetzt. Jedes geöffnete Paar führt auf, was für es spricht.",
            "Paare über einer hohen Schwelle heißen wahrscheinlich, Paare über einer niedrigeren möglich. In zwei Sammlungen von Satzpaaren aus englischen Nachrichten, die Menschen beurteilt haben (8.478 Paare), waren etwa 9 von 10 wahrscheinlichen Paaren richtig und 7 von 10 möglichen. Die eigenen Artikel können leichter oder schwerer sein.",
            "„Keine Entsprechung gefunden“ steht nur unter einer weiteren, niedrigeren Schwelle; zwischen ihr und der für mögliche Paare steht „keine sichere Entsprechung“. „Keine Entsprechung gefunden“ bedeutet, dass kein Satz genug Wörter teilt. In denselben Sammlungen hatte etwa 1 von 10 solchen Sätzen trotzdem eine Entsprechung. Deshalb lässt sich der nächste Satz immer öffnen: erst nachsehen, dann schreiben, ein Medium habe etwas weggelassen.",
            "Eine Entsprechung in ganz anderen Worten, ohne etwas Gemeinsames, wird nicht erkannt; und zwei Sätze über Verschiedenes können viele Wörter teilen. Überschriften werden nur mit Überschriften verglichen.",
        ],
    },
    Section {
        heading: "Gleiche Wörter, umformuliert, vielleicht verwandt",
        paragraphs: &[
            "Die drei Stufen sagen, wie viel vom Wortlaut zwei einander entsprechende Sätze teilen, nicht wie nah sie sich in der Bedeutung sind. Texte mit „in unseren Worten nacherzählt“ sind Zusammenfassungen; ihr Wortlaut wird deshalb nicht beurteilt, außer in Überschriften und Zitaten.",
        ],
    },
    Section {
        heading: "Gemeinsamer Wortlaut",
        paragraphs: &[
            "Alle Passagen von sechs oder mehr Wörtern, die Wort für Wort in zwei Artikeln stehen, gleich mit welchen Satzzeichen. Sie werden genau gefunden, keine ist geraten. Wer zuerst geschrieben hat, zeigen sie nicht: Beide können sie von einer Agentur, aus einer Erklärung oder einem dritten Artikel haben.",
        ],
    },
    Section {
        heading: "Wer sagt was",
        paragraphs: &[
            "Einander entsprechende Sätze aller Artikel werden zu Aussagen zusammengefasst; für jede Aussage steht ihr zentralster Satz. „Nicht gefunden“ bedeutet, dass kein Satz ihr entsprach. Bei mehr Artikeln häufen sich zufällige Entsprechungen: eine Zelle öffnen, bevor man sich auf sie verlässt.",
        ],
    },
    Section {
        heading: "Zitate und wer spricht",
        paragraphs: &[
            "Was in Anführungszeichen steht, gilt als Äußerung, wenn es lang genug ist oder jemand genannt wird, der es sagt; Namen und einzelne Begriffe in Anführungszeichen stehen für sich. Zwei Artikel haben das gleiche Zitat, wenn die meisten seiner Wörter in beiden stehen, in gleicher Reihenfolge.",
            "Wer spricht, gilt nur als sicher, wo eine Regel es sagt: „…“, sagte Ann Roe; ein Händler sagte: „…“; oder wo ein Zitat hinter seiner Quelle weitergeht. Ein Fürwort ist kein Name; dann ist unklar, wer spricht, und wer zuletzt gesprochen hat, steht dabei.",
            "Wir haben 237 Zitate gelesen und bezeichnet, 186 aus Nachrichten von 1987 und gespeicherten Webseiten, 51 eigene in heutiger Art. In der Hälfte, an der die Regeln nicht verbessert wurden, stimmten alle 72 sicheren Angaben; die unklaren mitgezählt 108 von 115. Von den unklaren stimmten etwa 4 von 5: erst nachsehen, dann jemanden nennen. Anderer Stil und vor allem andere Sprachen schneiden schlechter ab.",
            "Auch wo ein Satz endet, sagen Regeln. Von 1.286 Satzenden, die wir in Texten derselben Art gelesen und an denen wir die Regeln verbessert haben, fehlten 2, und 12 standen, wo keines ist, die Hälfte davon hinter „U.S.“ in alten Agenturtexten.",
        ],
    },
    Section {
        heading: "Zahlen, Datumsangaben und Namen",
        paragraphs: &[
            "Zwei Zahlen werden nur verglichen, wo ihre Sätze einander entsprechen oder sowohl der Wert als auch das Gezählte übereinstimmen. „Verschieden“ steht nur, wo nicht beides gelten kann; eine gerundete Zahl, eine vollständigere Aufzählung oder ein Tag, den der andere Artikel offenlässt, gilt als genauer, und was die Artikel nicht sagen (welcher Donnerstag?), ist „nicht zu entscheiden“.",
            "Namen sind Folgen großgeschriebener Wörter. Ob sie eine Person, eine Organisation oder einen Ort nennen, sagen die Wörter um sie herum; wo nichts es zeigt, bleibt es offen. Nachnamen und Abkürzungen werden einem vollen Namen zugeordnet, wo nur einer passt. Die Regeln für Zahlen, Sprechende und Namen kennen Englisch; in anderen Sprachen finden sie weniger.",
        ],
    },
    Section {
        heading: "Zählungen und häufiger gebrauchte Wörter",
        paragraphs: &[
            "Wörter in der Nähe werden mit logDice gewichtet (P. Rychlý, 2008), häufiger gebrauchte Wörter mit G² (T. Dunning, 1993) und dem Log-Verhältnis daneben; die bloßen Zahlen stehen immer dabei. Unter 2.000 Wörtern oder fünf Artikeln je Seite wird nichts behauptet, denn da genügte der Zufall.",
        ],
    },
    Section {
        heading: "Auszüge und bloße Angaben",
        paragraphs: &[
            "Von manchen Artikeln hat diese Seite nur den Anfang, von anderen nur die Überschrift und die Angaben, weil ihr Text nicht weitergegeben werden darf. Das steht dabei, mit der Zahl der Wörter, die hier sind, und der des ganzen Artikels. Was zurückgehalten wird, ist nirgends in der Seite.",
            "Die Suche findet einen solchen Artikel durch das, was hier ist, und übersieht ihn, wo seine Wörter weiter hinten stehen. Auch Zählungen, Zeilen, Zahlen und Zitate kommen nur aus dem, was hier ist. In einem Vergleich heißt es von ihm nie, dass etwas fehlt, sondern dass es nicht im Auszug steht, denn der Rest kann es enthalten. Vor dem Schreiben also an der Quelle nachlesen.",
            "Welche Artikel ein Ereignis oder ein Text sind, wird ermittelt, bevor etwas zurückgehalten wird, aus allem, was beim Bauen der Seite da war.",
        ],
    },
    Section {
        heading: "Was ausgesondert wird",
        paragraphs: &[
            "Menüs, Werbung und Aufrufe zur Anmeldung werden nach Regeln erkannt und bleiben aus Suche und Vergleich heraus; Bildunterschriften, Kommentare und weitere Beiträge auf der Seite bleiben, bezeichnet als anderer Text auf der Seite. Beides lässt sich zeigen, und wer die Seite baut, kann es anders bestimmen. Das Werkzeug sieht nur, was in diesen Artikeln steht, nicht was ein Medium anderswo veröffentlicht hat.",
        ],
    },
];
