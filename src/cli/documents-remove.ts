import type { Keeper } from '../communities/keeper.ts'
import type { CommunityId } from '../store/store.ts'
import { counted } from './counted.ts'
import { refusalSentence } from './refusals.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { harmless } from './terminal-text.ts'

/** Removes one of a server's documents, named by its id or its title. */
export async function removeDocument(
  { server, document }: { readonly server: CommunityId; readonly document: string },
  keeper: Pick<Keeper, 'remove'>,
  { print, complain }: Terminal,
): Promise<ExitCode> {
  const removed = await keeper.remove(server, document)
  if (removed.kind !== 'removed') {
    complain(harmless(refusalSentence(removed, document)))
    return 1
  }
  print(harmless(`Removed "${removed.title}".`))
  return 0
}

/** Removes all of a server's documents, as an operator is asked to whose bot has left it. */
export async function removeAllDocuments(
  { server }: { readonly server: CommunityId },
  keeper: Pick<Keeper, 'removeAll'>,
  { print }: Terminal,
): Promise<ExitCode> {
  const removed = await keeper.removeAll(server)
  print(removed === 0 ? 'The server has no documents of its own.' : `Removed ${counted(removed, 'document')}.`)
  return 0
}
