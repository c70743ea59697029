import type { KeepingCatalogue } from './en.ts'

export const keeping: KeepingCatalogue = {
  'keeping.not-allowed': 'Das kann nur, wer den Server verwalten darf.',
  'keeping.only-in-server': 'Das geht nur auf einem Server, auf dem ich Mitglied bin.',
  'keeping.no-store': 'Hier gibt es keinen Ort für Dokumente. Wer mich betreibt, kann ihn einrichten.',
  'keeping.one-source': 'Gib entweder eine Datei oder eine Adresse an, nicht beides.',
  'keeping.no-language': 'Ich kenne die Sprache „{name}“ nicht. Wähl eine, die beim Tippen vorgeschlagen wird.',
  'keeping.message-without-text':
    'Diese Nachricht hat keinen Text, aus dem ein Dokument werden könnte. Wähl eine, die etwas in Worten sagt.',
  'keeping.progress.fetched': 'Wird geholt … {done, number} von {total, number}',
  'keeping.progress.read': 'Wird gelesen … {done, number} von {total, number}',
  'keeping.progress.split': 'Wird in Passagen geteilt … {done, number} von {total, number}',
  'keeping.progress.indexed': 'Wird erschlossen … {done, number} von {total, number}',
  'keeping.progress.kept': 'Wird gespeichert … {done, number} von {total, number}',
  'keeping.added': '{count, plural, one {# Dokument wurde hinzugefügt:} other {# Dokumente wurden hinzugefügt:}}',
  'keeping.nothing-added': 'Es wurde nichts hinzugefügt.',
  'keeping.same': 'Mit demselben Inhalt schon da und so gelassen: {titles}.',
  'keeping.headings': '{count, plural, one {# Überschrift} other {# Überschriften}}',
  'keeping.pages': '{count, plural, one {# Seite} other {# Seiten}}',
  'keeping.left-out': '{count, plural, one {# Datei wurde ausgelassen} other {# Dateien wurden ausgelassen}}',
  'keeping.more': 'und {count, number} weitere',
  'keeping.left-out.pages-without-text':
    '{count, plural, one {# Seite hat keinen Text und wurde ausgelassen} other {# Seiten haben keinen Text und wurden ausgelassen}}',
  'keeping.left-out.turned-text':
    '{count, plural, one {# Seite hat Text quer zu ihren anderen Zeilen, der ausgelassen wurde} other {# Seiten haben Text quer zu ihren anderen Zeilen, der ausgelassen wurde}}',
  'keeping.left-out.pictures': '{count, plural, one {# Bild wurde ausgelassen} other {# Bilder wurden ausgelassen}}',
  'keeping.left-out.lines':
    '{count, plural, one {# Zeile ohne Frage und Antwort wurde ausgelassen: Zeile {first, number}} other {# Zeilen ohne Frage und Antwort wurden ausgelassen, die erste ist Zeile {first, number}}}',
  'keeping.replaced': '„{title}“ wurde ersetzt:',
  'keeping.citations':
    'Von {of, plural, one {# Satz} other {# Sätzen}} der Fassung davor stehen {kept, number} noch in der neuen. Zitate daraus gelten weiter; von den anderen sagt der Bot, dass sie nicht mehr dastehen.',
  'keeping.unchanged': '„{title}“ ist, wie es war: Die neue Fassung sagt dasselbe.',
  'keeping.removed': '„{title}“ wurde entfernt. Daraus wird nichts mehr zitiert.',
  'keeping.reloaded': '{count, plural, one {# Dokument kam aus dem Web:} other {# Dokumente kamen aus dem Web:}}',
  'keeping.reload.same': 'unverändert',
  'keeping.reload.replaced': 'ersetzt, {kept, number} von {of, number} Sätzen wie davor',
  'keeping.nothing-to-reload': 'Kein Dokument hier kam aus dem Web, also gibt es nichts neu zu laden.',
  'keeping.exported':
    'Das sind alle Dokumente dieses Servers. Die Datei kann wieder hinzugefügt werden, hier oder auf einem anderen Server.',
  'keeping.exported-in-parts':
    'Das sind alle Dokumente dieses Servers. Ein Archiv, das hinzugefügt wird, darf {most, number} Dateien enthalten: Um dieses wieder hinzuzufügen, teile es in mehrere, jedes mit der Datei .documents.json.',
  'keeping.nothing-to-export': 'Dieser Server hat noch keine eigenen Dokumente.',
  'keeping.export-too-large':
    'Die Datei wäre größer als {most, number} MB, mehr kann hier nicht geschickt werden. Wer mich betreibt, kann sie auf der Befehlszeile schreiben: verbatim export',
  'keeping.ambiguous':
    'Mehrere Dokumente heißen „{name}“. Wähle das gemeinte aus den Vorschlägen, die beim Tippen erscheinen.',
  'keeping.several-documents':
    'Das Archiv enthält {count, plural, one {# Dokument} other {# Dokumente}}, und ein Dokument wird durch eines ersetzt. Wähle die Datei, die an seine Stelle treten soll.',
  'keeping.not-own':
    'Dieses Dokument gehört dem, der mich betreibt, und kann hier nicht geändert werden. Mit /settings shared lässt es sich verbergen.',
  'keeping.full.documents':
    'Dieser Server hätte dann mehr als {most, number} Dokumente, und das ist die Grenze. Entferne einige und versuch es noch einmal.',
  'keeping.full.passages':
    'Die Dokumente dieses Servers hätten dann mehr als {most, number} Passagen, und das ist die Grenze. Entferne einige und versuch es noch einmal.',
  'keeping.conflict':
    'Jemand anderes hat dieses Dokument gleichzeitig geändert, und diese Fassung gilt. Sieh sie dir an und versuch es noch einmal.',
  'keeping.interrupted':
    'Ich werde gerade beendet. Es geht weiter, sobald ich wieder da bin: Liste dann die Dokumente auf, um nachzusehen.',
  'keeping.asked-before':
    'Darum wurde schon gebeten: Es wird gerade getan oder ist getan. Liste die Dokumente auf, um nachzusehen.',
  'keeping.no-page':
    'Dieses Dokument kam nicht aus dem Web und kann nicht neu geladen werden. Ersetze es stattdessen durch eine neue Fassung.',
  'keeping.document.too-large': 'Die Datei ist größer als {most, number} MB. Teile sie in kleinere auf.',
  'keeping.document.too-long': 'Der Text der Datei ist länger als {most, number} Zeichen. Teile sie in kleinere auf.',
  'keeping.document.too-many-pages':
    'Die Datei hat {pages, number} Seiten, höchstens {most, number} gehen. Teile sie in kleinere auf.',
  'keeping.document.unpacks-too-large':
    'Entpackt wäre die Datei größer als {most, number} MB oder viel größer als gepackt. Bring die Dateien darin einzeln.',
  'keeping.document.too-many-files': 'Das Archiv enthält mehr als {most, number} Dateien. Teile es auf mehrere auf.',
  'keeping.document.nested-archive': 'Das ist ein Archiv in einem Archiv. Entpacke es und bring, was darin ist.',
  'keeping.document.nested-too-deep':
    'Die Datei ist tiefer verschachtelt als jedes echte Dokument. Speichere sie in einer einfacheren Form, etwa als reinen Text.',
  'keeping.document.takes-too-long':
    'Das Lesen der Datei dauert länger als {most, number} s. Teile sie auf oder speichere sie in einer einfacheren Form.',
  'keeping.document.encrypted':
    'Die Datei ({format}) ist verschlüsselt, also gibt es keinen Text zu lesen. Speichere sie ohne Passwort.',
  'keeping.document.no-text':
    'Die Datei ({format}) enthält keinen Text, nur Bilder von Seiten. Bring eine, die nicht gescannt ist, oder lass vorher eine Texterkennung darüber laufen.',
  'keeping.document.empty': 'Es steht kein Text darin. Bring etwas, das etwas in Worten sagt.',
  'keeping.document.damaged':
    'Das ist keine lesbare Datei ({format}): Vielleicht ist sie beschädigt. Speichere sie neu und versuch es noch einmal.',
  'keeping.document.unknown-format': 'Diese Art kann ich nicht lesen. Nimm eine Datei, die auf {endings} endet.',
  'keeping.document.not-its-format':
    'Dem Namen nach ist es {format}, dem Inhalt nach etwas anderes. Gib der Datei die richtige Endung oder speichere sie neu.',
  'keeping.document.not-text':
    'Das ist kein Text in UTF-8 oder in der Kodierung, die darin genannt ist. Speichere es als Text in UTF-8.',
  'keeping.document.bad-front-matter':
    'Die Angaben am Anfang sind falsch: {detail}. Berichtige sie und versuch es noch einmal.',
  'keeping.document.no-questions':
    'Keine Zeile hat eine Frage und eine Antwort. Nenne die beiden Spalten oder Felder question und answer.',
  'keeping.page.no-address':
    'Das ist keine Adresse. Eine Adresse sieht aus wie https://example.org/rules und beginnt mit https: oder http:',
  'keeping.page.not-http':
    'Nur Adressen, die mit https: oder http: beginnen, können gelesen werden. Nimm eine solche oder bring die Datei selbst.',
  'keeping.page.private-address':
    'Diese Adresse liegt in einem privaten Netz, in dem ich nichts lese. Bring die Seite als Datei.',
  'keeping.page.not-found':
    'Unter dieser Adresse gibt es keine Seite. Öffne sie in einem Browser und kopiere die Adresse von dort.',
  'keeping.page.refused':
    'Die Seite wurde nicht herausgegeben (Status {status, number}). Vielleicht ist sie nur für Angemeldete: Bring sie als Datei.',
  'keeping.page.unreachable': 'Die Adresse ist nicht erreichbar. Prüfe sie und versuch es später noch einmal.',
  'keeping.page.too-many-redirects':
    'Die Adresse leitet mehr als {most, plural, one {#-mal} other {#-mal}} weiter. Nimm die, bei der es endet.',
  'keeping.page.too-slow':
    'Die Seite kam nicht innerhalb von {most, number} s. Versuch es später noch einmal oder bring sie als Datei.',
  'keeping.page.too-large':
    'Die Seite ist größer als {most, number} MB. Bring den Teil, auf den es ankommt, als Datei.',
  'keeping.page.wrong-type':
    'Was unter dieser Adresse liegt, kann ich nicht lesen ({type}). Nimm eine Seite mit Text oder eine Datei, die ich lesen kann.',
  'keeping.scope.all': '{channel} sieht alle Dokumente dieses Servers.',
  'keeping.scope.all-but':
    '{channel} sieht alle Dokumente dieses Servers außer {count, plural, one {# Dokument, das nur für andere Kanäle ist} other {# Dokumenten, die nur für andere Kanäle sind}}.',
  'keeping.scope.unseen': 'In keinem Kanal mehr zu sehen, da für keinen genannt: {titles}.',
  'keeping.scope.some': '{channel} sieht nur {count, plural, one {dieses Dokument:} other {diese # Dokumente:}}',
  'keeping.scope.none': '{channel} sieht kein Dokument. Nenne eines dafür oder lass alles sehen.',
  'keeping.scope.threads': 'Das gilt auch für die Threads des Kanals.',
  'keeping.scope.this-channel': 'Dieser Kanal',
  'keeping.scope.confined': 'Das Dokument ist nur in Kanälen zu sehen, für die es genannt ist.',
  'keeping.scope.open': 'Das Dokument ist in jedem Kanal zu sehen, der nicht eingeschränkt ist.',
  'keeping.scope.needs-document': 'Nenne das Dokument, das gemeint ist.',
  'keeping.scope.everything-alone': 'Nenne entweder ein Dokument oder lass den Kanal alles sehen, nicht beides.',
  'settings.shared.shown': 'Die Dokumente dessen, der mich betreibt, sind auf diesem Server zu sehen.',
  'settings.shared.hidden': 'Die Dokumente dessen, der mich betreibt, sind auf diesem Server verborgen.',
  'settings.dm.here': 'In deinen Direktnachrichten mit mir antworte ich auch aus den Dokumenten dieses Servers.',
  'settings.dm.other':
    'In deinen Direktnachrichten mit mir antworte ich auch aus den Dokumenten eines Servers, den du gewählt hast.',
  'settings.dm.none':
    'In deinen Direktnachrichten mit mir antworte ich aus den Dokumenten keines Servers. Darüber ist nichts gespeichert.',
  'settings.dm.choose-in-server': 'Benutz diesen Befehl auf dem Server, dessen Dokumente du willst.',
  'help.keepers': 'Für alle, die sich um die Dokumente kümmern',
  'help.keepers-on-message': '{command}, im Menü einer Nachricht unter „Apps“, macht ein Dokument daraus.',
  'form.add.title': 'Ein Dokument hinzufügen',
  'form.replace.title': 'Ein Dokument ersetzen',
  'form.document.title': 'Titel',
  'form.document.text': 'Text',
  'form.document.hint': 'Füg bis zu 4.000 Zeichen ein. Zitiert wird, wie es dasteht.',
  'command.add-to-documents.name': 'Zu Dokumenten hinzufügen',
  'command.documents.name': 'dokumente',
  'command.documents.description': 'Dich um die Dokumente dieses Servers kümmern',
  'command.documents-add.name': 'hinzufügen',
  'command.documents-add.description': 'Ein Dokument hinzufügen: eine Datei, eine Seite im Web oder eingefügten Text',
  'command.documents-add.file.name': 'datei',
  'command.documents-add.file.description':
    'Text, Markdown, HTML, PDF, Word, CSV oder JSON-Zeilen oder eine .zip davon; bis 10 MB',
  'command.documents-add.url.name': 'url',
  'command.documents-add.url.description': 'Die Adresse einer Seite im Web',
  'command.documents-add.title.name': 'titel',
  'command.documents-add.title.description': 'Der Name, den alle sehen; ohne ihn sagt es die Datei',
  'command.documents-add.language.name': 'sprache',
  'command.documents-add.language.description': 'Die Sprache, in der es geschrieben ist; ohne sie finde ich es heraus',
  'command.documents-replace.name': 'ersetzen',
  'command.documents-replace.description': 'Eine neue Fassung an die Stelle eines Dokuments setzen',
  'command.documents-replace.document.description': 'Das Dokument, das ersetzt werden soll',
  'command.documents-remove.name': 'entfernen',
  'command.documents-remove.description': 'Ein Dokument endgültig entfernen',
  'command.documents-remove.document.description': 'Das Dokument, das entfernt werden soll',
  'command.documents-reload.name': 'neu-laden',
  'command.documents-reload.description': 'Dokumente neu laden, die aus dem Web kamen',
  'command.documents-reload.document.description': 'Nur dieses',
  'command.documents-export.name': 'exportieren',
  'command.documents-export.description': 'Alle Dokumente dieses Servers in einer Datei bekommen',
  'command.documents-scope.name': 'geltung',
  'command.documents-scope.description': 'Bestimmen oder nachsehen, welche Dokumente ein Kanal sieht',
  'command.documents-scope.channel.name': 'kanal',
  'command.documents-scope.channel.description': 'Der Kanal mit seinen Threads',
  'command.documents-scope.document.description': 'Es sieht dieses, und nur was so genannt ist',
  'command.documents-scope.remove.name': 'entfernen',
  'command.documents-scope.remove.description': 'Der Kanal sieht dieses Dokument nicht mehr',
  'command.documents-scope.only-here.name': 'nur-hier',
  'command.documents-scope.only-here.description': 'Nirgends sonst als dort, wo dieses Dokument genannt ist',
  'command.documents-scope.everything.name': 'alles',
  'command.documents-scope.everything.description': 'Der Kanal sieht wieder alle Dokumente',
  'command.settings.name': 'einstellungen',
  'command.settings.description': 'Welche Dokumente wo antworten',
  'command.settings-dm-library.name': 'dm-bibliothek',
  'command.settings-dm-library.description':
    'In meinen Direktnachrichten auch aus den Dokumenten dieses Servers antworten',
  'command.settings-dm-library.use.name': 'nutzen',
  'command.settings-dm-library.use.description': 'True wählt diesen Server, False nimmt die Wahl zurück',
  'command.settings-shared.name': 'gemeinsame',
  'command.settings-shared.description': 'Die Dokumente dessen, der diesen Bot betreibt, hier zeigen oder verbergen',
  'command.settings-shared.show.name': 'zeigen',
  'command.settings-shared.show.description': 'True zeigt sie, False verbirgt sie',
}
