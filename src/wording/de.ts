import type { Catalogue } from './en.ts'
import { keeping } from './keeping/de.ts'

/** The sentences in German. */
export const de: Catalogue = {
  ...keeping,

  'answer.question': 'Frage:',
  'answer.closest': 'Ich habe keine klare Antwort gefunden. Am nächsten kommt diese Passage:',
  'answer.closest-after-looking':
    'Ich habe nach {words} gesucht und keinen Satz gefunden, der antwortet. Am nächsten kommt diese Passage:',
  'answer.places': '{places, plural, one {# Stelle spricht} other {# Stellen sprechen}} davon:',
  'answer.best-of-places':
    '{places, plural, one {# Stelle spricht} other {# Stellen sprechen}} davon. Die besten {shown, number}:',
  'answer.shortened': 'Gekürzt, damit es in eine Nachricht passt.',
  'answer.quoted': '„{text}“',
  'answer.verbatim': 'Wort für Wort zitiert. Nichts wurde generiert.',
  'answer.did-you-mean': 'Meintest du: {question}',
  'answer.shared': 'Gefragt von {person} mit {command}',
  'answer.about-message': 'Frage zu {message} von {author}',
  'answer.the-message': 'der Nachricht',
  'answer.somebody': 'jemandem',

  'source.passage': 'Passage {ordinal, number} von {of, number}',
  'source.line': 'Zeile {line, number}',
  'source.lines': 'Zeilen {first, number}–{last, number}',
  'source.page': 'Seite {page, number}',
  'source.pages': 'Seiten {first, number}–{last, number}',
  'source.updated': 'aktualisiert {when}',
  'source.open': 'Quelle öffnen',
  'source.code': 'Code {code}',

  'choice.more-context': 'Mehr Kontext',
  'choice.next-passage': 'Nächste Passage ({number, number} von {of, number})',
  'choice.passage': '{heading} (Passage {ordinal, number})',
  'choice.read-on': 'Weiterlesen',
  'choice.follow-up': 'Nachfragen',
  'choice.share': 'Teilen',
  'choice.helpful': 'Hilfreich',
  'choice.not-helpful': 'Nicht hilfreich',
  'choice.delete': 'Löschen',
  'choice.search-for': 'Suche nach „{question}“',

  'unanswered.empty-question': 'Stell eine Frage in wenigen Worten, und ich zitiere, was die Dokumente sagen.',
  'unanswered.empty-library': 'Es gibt noch keine Dokumente, also gibt es nichts zu zitieren.',
  'unanswered.no-match':
    'Die Dokumente sagen es nicht: Keine Passage enthält {words}. Vielleicht helfen andere Wörter.',
  'unanswered.nothing-shared':
    'Die Dokumente sagen es nicht: Keine Passage hat ein Wort mit der Frage gemeinsam. Vielleicht helfen andere Wörter.',
  'unanswered.low-confidence': 'Die Dokumente sagen es nicht.',

  'chatter.about': ' zu {titles}',
  'chatter.more-documents': '{count, plural, one {# weiteren Dokument} other {# weiteren Dokumenten}}',
  'chatter.greeting': 'Hallo! Frag mich etwas{about}, und ich zitiere Wort für Wort, was geschrieben steht.',
  'chatter.farewell': 'Tschüss! Frag mich wieder, wann immer du magst.',
  'chatter.thanks': 'Gern geschehen! Frag weiter, wann immer du magst.',
  'chatter.praise': 'Das ist nett von dir! Frag weiter, wann immer du magst.',
  'chatter.abuse':
    'Tut mir leid, dass ich keine Hilfe war. Ich weiß nur, was geschrieben steht: Mit anderen Worten gefragt, finde ich vielleicht mehr.',
  'chatter.about-bot':
    'Ich bin ein Bot, und ich zitiere nur. Frag mich etwas{about}, und ich schlage es nach, Wort für Wort.',
  'chatter.other': 'Ich weiß nur, was geschrieben steht. Frag mich etwas{about}, und ich zitiere es Wort für Wort.',

  'problem.changed':
    'Dieses Dokument hat sich seitdem geändert oder wurde entfernt. Frag noch einmal, um zu durchsuchen, was jetzt da ist.',
  'problem.button-not-understood':
    'Ich kann diesen Button nicht mehr lesen. Frag noch einmal, um eine neue Antwort zu bekommen.',
  'problem.unknown-command':
    'Ich kenne diesen Befehl nicht mehr. Es kann eine Minute dauern, bis Discord zeigt, was es jetzt gibt.',
  'problem.failed': 'Hier ist etwas schiefgegangen, und es wurde protokolliert. Bitte versuch es noch einmal.',
  'problem.only-text': 'Ich kann nur Text lesen. Frag mich in Worten, und ich zitiere, was die Dokumente sagen.',
  'problem.no-such-document': 'Es gibt kein Dokument „{name}“. Wähl eines, das beim Tippen vorgeschlagen wird.',
  'problem.option-missing': 'Bitte füll „{option}“ aus.',
  'problem.option-too-long': '„{option}“ ist zu lang: höchstens {most, plural, one {# Zeichen} other {# Zeichen}}.',
  'problem.cannot-share':
    'Diese App ist auf diesem Server nicht installiert, und du darfst deine eigenen Apps hier nicht öffentlich nutzen. Die Antwort bleibt bei dir.',
  'problem.cannot-delete': 'Das kann nur löschen, wer gefragt hat oder wer hier Nachrichten verwalten darf.',
  'problem.form-incomplete': 'Bitte füll das Formular aus und schick es noch einmal ab.',
  'problem.message-of-files':
    'Ich kann nur Text lesen, und diese Nachricht hat keinen. Wähl eine, die etwas in Worten sagt.',
  'problem.message-without-text':
    'Diese Nachricht hat keinen Text, den ich nachschlagen könnte. Wähl eine, die etwas in Worten sagt.',

  'message.name-alone': 'Schreib eine Frage neben meinen Namen, und ich zitiere, was die Dokumente sagen.',
  'message.not-shown':
    'Discord zeigt mir nicht, was in dieser Nachricht steht. Öffne ihr Menü, wähl „Apps“ und dann „In Dokumenten suchen“.',
  'message.voice':
    'Ich kann keine Sprachnachrichten anhören. Frag mich in Worten, und ich zitiere, was die Dokumente sagen.',
  'message.picture': 'Ich kann keine Bilder sehen. Frag mich in Worten, und ich zitiere, was die Dokumente sagen.',
  'message.file': 'Ich kann keine Dateien öffnen. Frag mich in Worten, und ich zitiere, was die Dokumente sagen.',
  'message.sticker':
    'Ein schöner Sticker, aber ich lese nur Worte. Frag mich etwas, und ich zitiere, was die Dokumente sagen.',
  'message.poll': 'Ich kann nicht abstimmen. Frag mich in Worten, und ich zitiere, was die Dokumente sagen.',
  'message.embed':
    'Ich kann nicht lesen, was dort eingebettet ist. Frag mich in Worten, und ich zitiere, was die Dokumente sagen.',
  'message.forwarded':
    'Die Nachricht, die du weitergeleitet hast, enthält keine Worte. Frag mich in Worten, und ich zitiere, was die Dokumente sagen.',
  'message.too-fast': 'Das sind viele Fragen auf einmal. Bitte frag {when} noch einmal.',
  'message.may-not-write':
    'Ich darf in dem Kanal, in dem du mich gefragt hast, nicht schreiben. Wer sich um den Server kümmert, kann es erlauben: „Nachrichten senden“.',
  'message.may-not-see':
    'Ich darf den Kanal, in dem du mich gefragt hast, nicht sehen. Wer sich um den Server kümmert, kann es erlauben: „Kanal ansehen“.',
  'message.thread-archived':
    'Der Thread, in dem du mich gefragt hast, ist archiviert. Schreib etwas hinein, um ihn zu öffnen, und frag noch einmal.',

  'feedback.helpful': 'Danke. Es wurde ohne deinen Namen vermerkt, dass diese Passage hilft.',
  'feedback.not-helpful': 'Danke. Was du gesagt hast, wurde ohne deinen Namen vermerkt.',

  'form.follow-up.title': 'Nachfragen',
  'form.follow-up.question': 'Deine Frage',
  'form.follow-up.hint': 'Sie wird zusammen mit der Frage davor verstanden.',
  'form.feedback.title': 'Was war nicht hilfreich?',
  'form.feedback.reason': 'Was stimmt an dieser Antwort nicht?',
  'form.feedback.reason.wrong-passage': 'Es ist die falsche Passage',
  'form.feedback.reason.out-of-date': 'Sie ist veraltet',
  'form.feedback.reason.not-in-documents': 'Die Antwort steht nicht in den Dokumenten',
  'form.feedback.reason.unclear': 'Sie ist unklar',
  'form.feedback.remark': 'Sag mehr dazu, wenn du magst',

  'library.heading': '{count, plural, one {# Dokument} other {# Dokumente}}',
  'library.page': 'Seite {page, number} von {pages, number}',
  'library.passages': '{count, plural, one {# Passage} other {# Passagen}}',
  'library.passage': 'Passage {ordinal, number}',
  'library.passage-range': 'Passagen {first, number} bis {last, number}',
  'library.untitled': 'Ohne Namen',
  'library.pick-document': 'Überschriften eines Dokuments zeigen',
  'library.pick-section': 'Abschnitt öffnen',
  'library.previous-page': 'Vorherige Seite',
  'library.next-page': 'Nächste Seite',
  'library.previous-passage': 'Vorherige Passage ({number, number} von {of, number})',
  'library.to-outline': 'Zurück zu den Überschriften',
  'library.document-gone':
    'Dieses Dokument gibt es nicht mehr. Liste die Dokumente noch einmal auf, um zu sehen, was es jetzt gibt.',
  'library.no-passages': 'In „{title}“ gibt es nichts zu zitieren: Es hat keinen Text.',

  'quote.stands': 'Dieses Zitat steht noch in seinem Dokument, Wort für Wort und an derselben Stelle.',
  'quote.moved': 'Dieses Zitat steht noch Wort für Wort in seinem Dokument, aber jetzt an einer anderen Stelle.',
  'quote.changed': 'Dieses Zitat gilt nicht mehr: „{title}“ hat sich seitdem geändert und sagt diese Worte nicht mehr.',
  'quote.no-such-document': 'Es gibt kein Dokument, aus dem dieser Code stammen könnte. Vielleicht wurde es entfernt.',
  'quote.no-code':
    'Das ist kein Code eines Zitats. Ein Code sieht aus wie k3x9a-7f2kq1-1k3-2f und steht unter jedem Zitat.',

  'help.what':
    'Ich beantworte Fragen, indem ich die Dokumente Wort für Wort zitiere. Eigene Antworten schreibe ich nicht.',
  'help.documents': 'Ich kenne {documents, plural, =0 {noch keine Dokumente} one {# Dokument} other {# Dokumente}}.',
  'help.server': 'Auf diesem Server',
  'help.direct': 'In dieser Unterhaltung',
  'help.elsewhere': 'Hier und überall, wohin du mich mitnimmst',
  'help.mention': 'Erwähne mich in einem Kanal mit einer Frage, und ich antworte dir.',
  'help.message': 'Schreib einfach, was du wissen willst. Du brauchst keinen Befehl.',
  'help.follow-up': 'Frag weiter, wie du magst: 15 Minuten lang merke ich mir, was du vorher gefragt hast.',
  'help.on-message': '{command}, im Menü einer Nachricht unter „Apps“, schlägt nach, was jemand geschrieben hat.',
  'help.not-member': 'Ich bin hier kein Mitglied, also sehe ich nichts als die Befehle, die du benutzt.',
  'help.may-be-private': 'Auf manchen Servern kannst nur du sehen, was eine App wie ich antwortet.',
  'help.commands': 'Befehle',

  'privacy.heading': 'Was aus dem wird, was du schreibst',
  'privacy.turns':
    'In einer Unterhaltung mit mir bleiben deine letzten Fragen 15 Minuten lang im Arbeitsspeicher, damit du weiterfragen kannst.',
  'privacy.disk':
    'Auf einer Festplatte steht von dir nur, was du mit /settings dm-library wählst, unter einem Code statt deiner ID und bis du es zurücknimmst: keine Fragen, keine Antworten.',
  'privacy.documents':
    'Was Moderatoren als Dokument hinzufügen, bleibt, bis sie es entfernen, auch Nachrichten von Personen.',
  'privacy.log':
    'Im Protokoll steht, wann ich starte, mich verbinde oder einen Fehler habe und wie Antworten bewertet wurden. Fragen und Namen stehen nicht darin.',
  'privacy.network':
    'Nichts verlässt diesen Rechner außer dem, was an Discord geht, und den Abrufen von Seiten, die Moderatoren hinzufügen. Discord bewahrt Nachrichten nach seinen eigenen Richtlinien auf.',
  'privacy.messages':
    'Ich lese die Nachrichten, die für mich bestimmt sind: Befehle, Erwähnungen von mir und was du mir allein schreibst.',
  'privacy.policy':
    'Die ganze Datenschutzerklärung steht in der Datei PRIVACY.md, die zu diesem Programm gehört. Wer mich betreibt, kann sie dir zeigen.',

  'presence.documents': 'Zitiert aus {count, plural, =0 {noch keinem Dokument} one {# Dokument} other {# Dokumenten}}',

  'command.ask.name': 'fragen',
  'command.ask.description': 'Die Antwort in den Dokumenten finden, Wort für Wort zitiert',
  'command.ask.question.name': 'frage',
  'command.ask.question.description': 'Was du wissen willst, in deinen eigenen Worten',
  'command.ask.document.name': 'dokument',
  'command.ask.document.description': 'Nur in diesem Dokument suchen',
  'command.ask.private.name': 'privat',
  'command.ask.private.description': 'Die Antwort nur dir zeigen',
  'command.find-in-documents.name': 'In Dokumenten suchen',
  'command.library.name': 'bibliothek',
  'command.library.description': 'Dich in den Dokumenten umsehen',
  'command.library-list.name': 'auflisten',
  'command.library-list.description': 'Die Dokumente auflisten, mit Umfang, Sprache und Alter',
  'command.library-show.name': 'zeigen',
  'command.library-show.description': 'Die Überschriften eines Dokuments zeigen und seine Abschnitte öffnen',
  'command.library-show.document.description': 'Das Dokument, das gezeigt werden soll',
  'command.quote.name': 'zitat',
  'command.quote.description': 'Ein Zitat anhand seines Codes wieder zeigen und prüfen, ob es noch gilt',
  'command.quote.code.name': 'code',
  'command.quote.code.description': 'Der Code am Ende der Zeile unter einem Zitat',
  'command.help.name': 'hilfe',
  'command.help.description': 'Was du hier tun kannst',
  'command.privacy.name': 'datenschutz',
  'command.privacy.description': 'Was aus dem wird, was du diesem Bot schreibst',
}
