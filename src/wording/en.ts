/**
 * Every sentence that the bot says itself, in English, as ICU messages. What stands in braces is put in as plain text.
 * Other languages hold the same keys: a missing one does not compile.
 */
export const en = {
  'answer.question': 'Question:',
  'answer.closest': 'I found no clear answer. The closest passage is:',
  'answer.closest-after-looking': 'I looked for {words} and found no sentence that answers. The closest passage is:',
  'answer.places': '{places, plural, one {# place speaks} other {# places speak}} of this:',
  'answer.best-of-places':
    '{places, plural, one {# place speaks} other {# places speak}} of this. The best {shown, number}:',
  'answer.shortened': 'Shortened to fit into one message.',
  'answer.quoted': '“{text}”',

  'source.passage': 'passage {ordinal, number} of {of, number}',
  'source.line': 'line {line, number}',
  'source.lines': 'lines {first, number}–{last, number}',
  'source.updated': 'updated {when}',
  'source.open': 'Open source',

  'choice.more-context': 'More context',
  'choice.next-passage': 'Next passage ({number, number} of {of, number})',
  'choice.passage': '{heading} (passage {ordinal, number})',

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

  'problem.changed': 'This document has changed since. Ask again to search what it says now.',
  'problem.button-not-understood': 'I cannot read this button any more. Ask again to get a fresh answer.',
  'problem.unknown-command':
    'I do not know this command any more. Discord may take a minute to show what there is now.',
  'problem.failed': 'Something went wrong here, and it was logged. Please try again.',
  'problem.only-text': 'I can read text only. Ask me in words, and I quote what the documents say.',
  'problem.no-such-document': 'There is no document "{name}". Choose one that is suggested while you type.',
  'problem.option-missing': 'Please fill in "{option}".',
  'problem.option-too-long':
    '"{option}" is too long: use at most {most, plural, one {# character} other {# characters}}.',

  'command.ask.name': 'ask',
  'command.ask.description': 'Find the answer in the documents, quoted word for word',
  'command.ask.question.name': 'question',
  'command.ask.question.description': 'What you want to know, in your own words',
  'command.ask.document.name': 'document',
  'command.ask.document.description': 'Look in this document only',
  'command.ask.private.name': 'private',
  'command.ask.private.description': 'Show the answer to you alone',

  'presence.documents': 'Quotes from {count, plural, =0 {no documents yet} one {# document} other {# documents}}',

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
} as const satisfies Readonly<Record<string, string>>

/** Which sentence is meant. */
export type Key = keyof typeof en

/** The same sentences in some language. */
export type Catalogue = Readonly<Record<Key, string>>
