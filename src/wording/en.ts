import { keepingInEnglish } from './keeping/en.ts'

/**
 * Every sentence that the bot says itself, in English, as ICU messages. What stands in braces is put in as plain text.
 * Other languages hold the same keys: a missing one does not compile.
 */
export const en = {
  ...keepingInEnglish,

  'answer.question': 'Question:',
  'answer.closest': 'I found no clear answer. The closest passage is:',
  'answer.closest-after-looking': 'I looked for {words} and found no sentence that answers. The closest passage is:',
  'answer.places': '{places, plural, one {# place speaks} other {# places speak}} of this:',
  'answer.best-of-places':
    '{places, plural, one {# place speaks} other {# places speak}} of this. The best {shown, number}:',
  'answer.shortened': 'Shortened to fit into one message.',
  'answer.quoted': '“{text}”',
  'answer.verbatim': 'Quoted word for word. Nothing was generated.',
  'answer.did-you-mean': 'Did you mean: {question}',
  'answer.shared': 'Asked by {person} with {command}',
  'answer.about-message': 'Asked about {message} by {author}',
  'answer.the-message': 'the message',
  'answer.somebody': 'somebody',

  'source.passage': 'passage {ordinal, number} of {of, number}',
  'source.line': 'line {line, number}',
  'source.lines': 'lines {first, number}–{last, number}',
  'source.page': 'page {page, number}',
  'source.pages': 'pages {first, number}–{last, number}',
  'source.updated': 'updated {when}',
  'source.open': 'Open source',
  'source.code': 'code {code}',

  'choice.more-context': 'More context',
  'choice.next-passage': 'Next passage ({number, number} of {of, number})',
  'choice.passage': '{heading} (passage {ordinal, number})',
  'choice.read-on': 'Read on',
  'choice.follow-up': 'Ask a follow-up',
  'choice.share': 'Share',
  'choice.helpful': 'Helpful',
  'choice.not-helpful': 'Not helpful',
  'choice.delete': 'Delete',
  'choice.search-for': 'Search for “{question}”',

  'unanswered.empty-question': 'Ask a question in a few words, and I quote what the documents say.',
  'unanswered.empty-library': 'There are no documents yet, so there is nothing to quote from.',
  'unanswered.no-match': 'The documents do not say: no passage holds {words}. Other words may help.',
  'unanswered.nothing-shared':
    'The documents do not say: no passage shares a word with the question. Other words may help.',
  'unanswered.low-confidence': 'The documents do not say.',

  'chatter.about': ' about {titles}',
  'chatter.more-documents': '{count, plural, one {# more document} other {# more documents}}',
  'chatter.greeting': 'Hello! Ask me something{about}, and I quote what is written, word for word.',
  'chatter.farewell': 'Goodbye! Ask me again whenever you like.',
  'chatter.thanks': 'You are welcome! Ask on whenever you like.',
  'chatter.praise': 'That is kind of you! Ask on whenever you like.',
  'chatter.abuse': 'Sorry that I was no help. I only know what is written: asked in other words, I may find more.',
  'chatter.about-bot': 'I am a bot, and I only quote. Ask me something{about}, and I look it up word for word.',
  'chatter.other': 'I only know what is written. Ask me something{about}, and I quote it word for word.',

  'problem.changed': 'This document has changed since, or was removed. Ask again to search what is there now.',
  'problem.button-not-understood': 'I cannot read this button any more. Ask again to get a fresh answer.',
  'problem.unknown-command':
    'I do not know this command any more. Discord may take a minute to show what there is now.',
  'problem.failed': 'Something went wrong here, and it was logged. Please try again.',
  'problem.only-text': 'I can read text only. Ask me in words, and I quote what the documents say.',
  'problem.no-such-document': 'There is no document "{name}". Choose one that is suggested while you type.',
  'problem.option-missing': 'Please fill in "{option}".',
  'problem.option-too-long':
    '"{option}" is too long: use at most {most, plural, one {# character} other {# characters}}.',
  'problem.cannot-share':
    'This app is not installed in this server, and you may not use your own apps in public here. The answer stays with you.',
  'problem.cannot-delete': 'Only the person who asked, or somebody who may manage messages here, can delete this.',
  'problem.form-incomplete': 'Please fill in the form and send it again.',
  'problem.message-of-files':
    'I can read text only, and this message has none. Choose one that says something in words.',
  'problem.message-without-text':
    'This message has no text that I could look up. Choose one that says something in words.',

  'message.name-alone': 'Write a question beside my name, and I quote what the documents say.',
  'message.not-shown':
    'Discord does not show me what that message says. Open its menu, choose Apps, then Find in documents.',
  'message.voice': 'I cannot listen to voice messages. Ask me in words, and I quote what the documents say.',
  'message.picture': 'I cannot see pictures. Ask me in words, and I quote what the documents say.',
  'message.file': 'I cannot open files. Ask me in words, and I quote what the documents say.',
  'message.sticker': 'A nice sticker, but I read words only. Ask me something, and I quote what the documents say.',
  'message.poll': 'I cannot vote. Ask me in words, and I quote what the documents say.',
  'message.embed': 'I cannot read what is embedded there. Ask me in words, and I quote what the documents say.',
  'message.forwarded':
    'The message that you forwarded has no words. Ask me in words, and I quote what the documents say.',
  'message.too-fast': 'These are many questions at once. Please ask again {when}.',
  'message.may-not-write':
    'I may not write in the channel where you asked me. Whoever looks after the server can allow it: Send Messages.',
  'message.may-not-see':
    'I may not see the channel where you asked me. Whoever looks after the server can allow it: View Channel.',
  'message.thread-archived': 'The thread where you asked me is archived. Write in it to open it, and ask again.',

  'feedback.helpful': 'Thank you. It was noted, without your name, that this passage helps.',
  'feedback.not-helpful': 'Thank you. What you said was noted, without your name.',

  'form.follow-up.title': 'Ask a follow-up',
  'form.follow-up.question': 'Your question',
  'form.follow-up.hint': 'It is understood together with the question before.',
  'form.feedback.title': 'What was not helpful?',
  'form.feedback.reason': 'What is wrong with this answer?',
  'form.feedback.reason.wrong-passage': 'It is the wrong passage',
  'form.feedback.reason.out-of-date': 'It is out of date',
  'form.feedback.reason.not-in-documents': 'The answer is not in the documents',
  'form.feedback.reason.unclear': 'It is unclear',
  'form.feedback.remark': 'Say more, if you like',

  'library.heading': '{count, plural, one {# document} other {# documents}}',
  'library.page': 'page {page, number} of {pages, number}',
  'library.passages': '{count, plural, one {# passage} other {# passages}}',
  'library.passage': 'Passage {ordinal, number}',
  'library.passage-range': 'Passages {first, number} to {last, number}',
  'library.untitled': 'Without a name',
  'library.pick-document': 'Show the headings of a document',
  'library.pick-section': 'Open a section',
  'library.previous-page': 'Previous page',
  'library.next-page': 'Next page',
  'library.previous-passage': 'Previous passage ({number, number} of {of, number})',
  'library.to-outline': 'Back to the headings',
  'library.document-gone': 'This document is no longer there. List the documents again to see what there is now.',
  'library.no-passages': 'There is nothing to quote in “{title}”: it has no text.',

  'quote.stands': 'This quote still stands in its document, word for word and in the same place.',
  'quote.moved': 'This quote still stands in its document, word for word, but it has moved to another place.',
  'quote.changed': 'This quote no longer stands: “{title}” has changed since, and does not say these words any more.',
  'quote.no-such-document': 'There is no document that this code could come from. It may have been taken away.',
  'quote.no-code': 'This is no code of a quote. A code looks like k3x9a-7f2kq1-1k3-2f and stands below each quote.',

  'help.what': 'I answer questions by quoting the documents word for word. I write no answers of my own.',
  'help.documents': 'I know {documents, plural, =0 {no documents yet} one {# document} other {# documents}}.',
  'help.server': 'In this server',
  'help.direct': 'In this conversation',
  'help.elsewhere': 'Here, and wherever you take me',
  'help.mention': 'Mention me in a channel with a question, and I reply with the answer.',
  'help.message': 'Just write what you want to know. No command is needed.',
  'help.follow-up': 'Ask on as you like: for 15 minutes I remember what you asked before.',
  'help.on-message': '{command}, in the menu of a message under Apps, looks up what somebody wrote.',
  'help.not-member': 'I am no member here, so I see nothing but the commands that you use.',
  'help.may-be-private': 'Some servers let only you see what an app like me answers.',
  'help.commands': 'Commands',

  'privacy.heading': 'What becomes of what you write',
  'privacy.turns':
    'In a conversation with me, your last questions stay in memory for 15 minutes, so that you can ask on.',
  'privacy.disk':
    'Of you, a disk keeps only what you choose with /settings dm-library, under a code in place of your id, until you take it back: no questions, no answers.',
  'privacy.documents': 'What moderators add as documents is kept until they remove it, messages of people among it.',
  'privacy.log':
    'The log says when I start, connect or fail, and how answers were judged. It holds no questions and no names.',
  'privacy.network':
    'Nothing leaves this machine but what goes to Discord, and the requests for pages that moderators add. Discord keeps messages under its own policy.',
  'privacy.messages':
    'I read the messages that are meant for me: commands, mentions of me, and what you write to me alone.',
  'privacy.policy':
    'The whole policy is the file PRIVACY.md that comes with this program. Whoever runs me can show it to you.',

  'presence.documents': 'Quotes from {count, plural, =0 {no documents yet} one {# document} other {# documents}}',

  'command.ask.name': 'ask',
  'command.ask.description': 'Find the answer in the documents, quoted word for word',
  'command.ask.question.name': 'question',
  'command.ask.question.description': 'What you want to know, in your own words',
  'command.ask.document.name': 'document',
  'command.ask.document.description': 'Look in this document only',
  'command.ask.private.name': 'private',
  'command.ask.private.description': 'Show the answer to you alone',
  'command.find-in-documents.name': 'Find in documents',
  'command.library.name': 'library',
  'command.library.description': 'Look around in the documents',
  'command.library-list.name': 'list',
  'command.library-list.description': 'List the documents, with their size, language and age',
  'command.library-show.name': 'show',
  'command.library-show.description': 'Show the headings of one document, and open its sections',
  'command.library-show.document.description': 'The document to show',
  'command.quote.name': 'quote',
  'command.quote.description': 'Show a quote again by its code, and check that it still stands',
  'command.quote.code.name': 'code',
  'command.quote.code.description': 'The code at the end of the line below a quote',
  'command.help.name': 'help',
  'command.help.description': 'What you can do here',
  'command.privacy.name': 'privacy',
  'command.privacy.description': 'What becomes of what you write to this bot',
} as const satisfies Readonly<Record<string, string>>

/** Which sentence is meant. */
export type Key = keyof typeof en

/** The same sentences in some language. */
export type Catalogue = Readonly<Record<Key, string>>
