/** What is said to those who look after a community's documents, in English. */
export const keepingInEnglish = {
  'keeping.not-allowed': 'Only somebody who may manage the server can do this.',
  'keeping.only-in-server': 'This works only in a server of which I am a member.',
  'keeping.no-store': 'There is nowhere to keep documents here. Whoever runs me can set that up.',
  'keeping.one-source': 'Give either a file or an address, not both.',
  'keeping.no-language': 'I do not know the language “{name}”. Choose one that is suggested while you type.',
  'keeping.message-without-text':
    'This message has no text that could become a document. Choose one that says something in words.',
  'keeping.progress.fetched': 'Fetching… {done, number} of {total, number}',
  'keeping.progress.read': 'Reading… {done, number} of {total, number}',
  'keeping.progress.split': 'Splitting into passages… {done, number} of {total, number}',
  'keeping.progress.indexed': 'Indexing… {done, number} of {total, number}',
  'keeping.progress.kept': 'Saving… {done, number} of {total, number}',
  'keeping.added': '{count, plural, one {# document was added:} other {# documents were added:}}',
  'keeping.nothing-added': 'Nothing was added.',
  'keeping.same': 'Already here with the same content, and left as it is: {titles}.',
  'keeping.headings': '{count, plural, one {# heading} other {# headings}}',
  'keeping.pages': '{count, plural, one {# page} other {# pages}}',
  'keeping.left-out': '{count, plural, one {# file was left out} other {# files were left out}}',
  'keeping.more': 'and {count, number} more',
  'keeping.left-out.pages-without-text':
    '{count, plural, one {# page has no text, and was left out} other {# pages have no text, and were left out}}',
  'keeping.left-out.turned-text':
    '{count, plural, one {# page has text across its other lines, which was left out} other {# pages have text across their other lines, which was left out}}',
  'keeping.left-out.pictures': '{count, plural, one {# picture was left out} other {# pictures were left out}}',
  'keeping.left-out.lines':
    '{count, plural, one {# line without a question and an answer was left out: line {first, number}} other {# lines without a question and an answer were left out, the first is line {first, number}}}',
  'keeping.replaced': '“{title}” was replaced:',
  'keeping.citations':
    'Of {of, plural, one {# sentence} other {# sentences}} of the version before, {kept, number} still stand in the new one. Quotes of these go on; of the others the bot says that they are gone.',
  'keeping.unchanged': '“{title}” is as it was before: the new version says the same.',
  'keeping.removed': '“{title}” was removed. Nothing is quoted from it any more.',
  'keeping.reloaded': '{count, plural, one {# document came from the web:} other {# documents came from the web:}}',
  'keeping.reload.same': 'unchanged',
  'keeping.reload.replaced': 'replaced, {kept, number} of {of, number} sentences as before',
  'keeping.nothing-to-reload': 'No document here came from the web, so there is nothing to load anew.',
  'keeping.exported': 'These are all documents of this server. The file can be added again, here or in another server.',
  'keeping.exported-in-parts':
    'These are all documents of this server. An archive that is added may hold {most, number} files: to add this one again, part it into several, each with the file .documents.json.',
  'keeping.nothing-to-export': 'This server has no documents of its own yet.',
  'keeping.export-too-large':
    'The file would be larger than {most, number} MB, the most that can be sent here. Whoever runs me can write it on the command line: verbatim export',
  'keeping.ambiguous':
    'Several documents are called “{name}”. Choose the one you mean from what is suggested while you type.',
  'keeping.several-documents':
    'The archive holds {count, plural, one {# document} other {# documents}}, and one document is replaced by one. Choose the file that is to take its place.',
  'keeping.not-own':
    'This document belongs to whoever runs me, so it cannot be changed here. It can be hidden with /settings shared.',
  'keeping.full.documents':
    'This server would have more than {most, number} documents, and that is the most. Remove some, and try again.',
  'keeping.full.passages':
    'The documents of this server would have more than {most, number} passages, and that is the most. Remove some, and try again.',
  'keeping.conflict':
    'Somebody else changed this document at the same time, and their version stands. Look at it, and try again.',
  'keeping.interrupted':
    'I am being ended while this is done. It goes on as soon as I am back: list the documents then to see.',
  'keeping.asked-before': 'This was asked for before, and is being done or is done. List the documents to see.',
  'keeping.no-page':
    'This document did not come from the web, so it cannot be loaded anew. Replace it with a new version instead.',
  'keeping.document.too-large': 'The file is larger than {most, number} MB. Split it into smaller ones.',
  'keeping.document.too-long':
    'The text in the file is longer than {most, number} characters. Split it into smaller files.',
  'keeping.document.too-many-pages':
    'The file has {pages, number} pages, and {most, number} is the most. Split it into smaller ones.',
  'keeping.document.unpacks-too-large':
    'Unpacked, the file would be larger than {most, number} MB or far larger than it is packed. Bring the files in it one by one.',
  'keeping.document.too-many-files': 'The archive holds more than {most, number} files. Split it into several.',
  'keeping.document.nested-archive': 'This is an archive inside of an archive. Unpack it, and bring what is in it.',
  'keeping.document.nested-too-deep':
    'The file is nested deeper than any real document. Save it in a simpler form, such as plain text.',
  'keeping.document.takes-too-long':
    'Reading the file takes longer than {most, number} s. Split it, or save it in a simpler form.',
  'keeping.document.encrypted': 'The {format} is encrypted, so there is no text to read. Save it without a password.',
  'keeping.document.no-text':
    'The {format} holds no text, only pictures of pages. Bring one that was not scanned, or run text recognition on it first.',
  'keeping.document.empty': 'There is no text in it. Bring something that says something in words.',
  'keeping.document.damaged':
    'This is no {format} that can be read: it may be damaged. Save it again, and try once more.',
  'keeping.document.unknown-format': 'This is of no kind that I can read. Use a file ending in {endings}.',
  'keeping.document.not-its-format':
    'By its name it is {format}, and its content is something else. Give it the right ending, or save it anew.',
  'keeping.document.not-text': 'This is no text in UTF-8 or in the encoding that it names. Save it as text in UTF-8.',
  'keeping.document.bad-front-matter': 'Its front matter is wrong: {detail}. Correct it, and try again.',
  'keeping.document.no-questions':
    'No line of it has both a question and an answer. Name the two columns, or fields, question and answer.',
  'keeping.page.no-address':
    'This is no address. It looks like https://example.org/rules and begins with https: or http:',
  'keeping.page.not-http':
    'Only addresses that begin with https: or http: can be read. Use such a one, or bring the file itself.',
  'keeping.page.private-address':
    'This address lies inside of a private network, where I read nothing. Bring the page as a file.',
  'keeping.page.not-found': 'There is no page at this address. Open it in a browser, and copy the address from there.',
  'keeping.page.refused':
    'The page was not given out (status {status, number}). It may be for people who are signed in: bring it as a file.',
  'keeping.page.unreachable': 'The address cannot be reached. Check it, and try again later.',
  'keeping.page.too-many-redirects':
    'The address leads on to others more than {most, plural, one {# time} other {# times}}. Use the one where it ends.',
  'keeping.page.too-slow': 'The page did not come within {most, number} s. Try again later, or bring it as a file.',
  'keeping.page.too-large': 'The page is larger than {most, number} MB. Bring the part that matters as a file.',
  'keeping.page.wrong-type':
    'What is at this address is of a kind that I cannot read ({type}). Use a page of text, or a file that I can read.',
  'keeping.scope.all': '{channel} sees all documents of this server.',
  'keeping.scope.all-but':
    '{channel} sees all documents of this server but {count, plural, one {# that is} other {# that are}} for other channels alone.',
  'keeping.scope.unseen': 'Seen in no channel now, since named for none: {titles}.',
  'keeping.scope.some': '{channel} sees {count, plural, one {this document alone:} other {these # documents alone:}}',
  'keeping.scope.none': '{channel} sees no document. Name one for it, or let it see everything.',
  'keeping.scope.threads': 'This holds for the threads of the channel too.',
  'keeping.scope.this-channel': 'This channel',
  'keeping.scope.confined': 'The document is seen only in channels that it is named for.',
  'keeping.scope.open': 'The document is seen in every channel that is not limited.',
  'keeping.scope.needs-document': 'Name the document that is meant.',
  'keeping.scope.everything-alone': 'Either name a document, or let the channel see everything, not both.',
  'settings.shared.shown': 'The documents of whoever runs me are seen in this server.',
  'settings.shared.hidden': 'The documents of whoever runs me are hidden in this server.',
  'settings.dm.here': 'In your direct messages with me I answer from the documents of this server too.',
  'settings.dm.other': 'In your direct messages with me I answer from the documents of a server that you chose too.',
  'settings.dm.none':
    'In your direct messages with me I answer from no server’s documents. Nothing about that is kept.',
  'settings.dm.choose-in-server': 'Use this command in the server whose documents you want.',
  'help.keepers': 'For those who look after the documents',
  'help.keepers-on-message': '{command}, in the menu of a message under Apps, makes a document of it.',
  'form.add.title': 'Add a document',
  'form.replace.title': 'Replace a document',
  'form.document.title': 'Title',
  'form.document.text': 'Text',
  'form.document.hint': 'Paste up to 4,000 characters. It is quoted as it stands.',
  'command.add-to-documents.name': 'Add to documents',
  'command.documents.name': 'documents',
  'command.documents.description': 'Look after the documents of this server',
  'command.documents-add.name': 'add',
  'command.documents-add.description': 'Add a document: a file, a page of the web, or text that you paste',
  'command.documents-add.file.name': 'file',
  'command.documents-add.file.description':
    'Text, Markdown, HTML, PDF, Word, CSV or JSON lines, or a .zip of these; up to 10 MB',
  'command.documents-add.url.name': 'url',
  'command.documents-add.url.description': 'The address of a page on the web',
  'command.documents-add.title.name': 'title',
  'command.documents-add.title.description': 'The name that people see; without it the file says',
  'command.documents-add.language.name': 'language',
  'command.documents-add.language.description': 'The language that it is written in; without it I find out',
  'command.documents-replace.name': 'replace',
  'command.documents-replace.description': 'Put a new version in the place of a document',
  'command.documents-replace.document.description': 'The document to replace',
  'command.documents-remove.name': 'remove',
  'command.documents-remove.description': 'Remove a document for good',
  'command.documents-remove.document.description': 'The document to remove',
  'command.documents-reload.name': 'reload',
  'command.documents-reload.description': 'Load documents anew that came from the web',
  'command.documents-reload.document.description': 'Only this one',
  'command.documents-export.name': 'export',
  'command.documents-export.description': 'Get all documents of this server in one file',
  'command.documents-scope.name': 'scope',
  'command.documents-scope.description': 'Say which documents a channel sees, or see which',
  'command.documents-scope.channel.name': 'channel',
  'command.documents-scope.channel.description': 'The channel, with its threads',
  'command.documents-scope.document.description': 'It sees this one, and only what is named so',
  'command.documents-scope.remove.name': 'remove',
  'command.documents-scope.remove.description': 'The channel sees this document no longer',
  'command.documents-scope.only-here.name': 'only-here',
  'command.documents-scope.only-here.description': 'Nowhere else than where this document is named',
  'command.documents-scope.everything.name': 'everything',
  'command.documents-scope.everything.description': 'The channel sees all documents again',
  'command.settings.name': 'settings',
  'command.settings.description': 'Which documents answer where',
  'command.settings-dm-library.name': 'dm-library',
  'command.settings-dm-library.description': 'In my direct messages, answer from the documents of this server too',
  'command.settings-dm-library.use.name': 'use',
  'command.settings-dm-library.use.description': 'True chooses this server, False takes the choice back',
  'command.settings-shared.name': 'shared',
  'command.settings-shared.description': 'Show or hide here the documents of whoever runs this bot',
  'command.settings-shared.show.name': 'show',
  'command.settings-shared.show.description': 'True shows them, False hides them',
} as const satisfies Readonly<Record<string, string>>

/** The same sentences in some language. */
export type KeepingCatalogue = Readonly<Record<keyof typeof keepingInEnglish, string>>
