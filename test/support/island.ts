import { createChat } from '../../src/chat/chat.ts'
import { collectionOf } from '../../src/retrieval/collection.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { markdownDocument, plainDocument } from './documents.ts'

/** A document of five passages, one under each heading. */
export const island = await markdownDocument(
  [
    '# The Island',
    '## Ferry',
    'The ferry to the island leaves at noon. It carries forty people and six bicycles.',
    '## Lighthouse',
    'The lighthouse was built in 1904 by Ida Lind. Its lamp is lit at dusk.',
    '## Huts',
    'A hut on the island costs twelve crowns a night. The keys hang in the bakery.',
    '## Birds',
    'Puffins nest on the northern cliff. Nobody may walk on the cliff in spring.',
    '## Water',
    'Drinking water comes from the well behind the bakery.',
  ].join('\n\n'),
  'island',
)

/** A document of one passage. */
export const bakery = plainDocument('The bakery opens at six. Rye bread is baked on Fridays.', 'bakery', {
  title: 'The Bakery',
})

export const islandLibrary = createLibrary([island, bakery])

/** The same as chats take them. */
export const islandCollection = collectionOf([islandLibrary])

export const islandChat = createChat(islandCollection)

/** What the documents answer, and the sentence that does. */
export const ANSWERED = {
  question: 'Who built the lighthouse?',
  sentence: 'The lighthouse was built in 1904 by Ida Lind.',
} as const

/** Passages share words with this, but none answers it. */
export const WEAK_QUESTION = 'Which airline flies from the capital to the island on weekends?'
