import { ask } from '../../commands/ask.ts'
import { openChat } from '../app.ts'
import { openLibrary } from '../index.ts'
import { log } from '../log.ts'
import { COLOURED, PLAIN, replyText } from './terminal-text.ts'
import { TERMINAL } from './terminal-visitor.ts'

/** One answer, as text for people or as JSON for programs. */
export async function askOnce(
  { question, isJson }: { readonly question: string; readonly isJson: boolean },
  documents: readonly string[],
): Promise<string> {
  if (isJson) {
    const library = await openLibrary(documents)
    for (const problem of library.problems) log.warn(problem)
    return JSON.stringify(await library.ask(question))
  }
  const { chat } = await openChat(documents)
  const reply = await ask.execute(
    { options: { question, document: undefined, private: undefined }, visitor: TERMINAL },
    chat,
  )
  return replyText(reply, process.stdout.isTTY ? COLOURED : PLAIN)
}
