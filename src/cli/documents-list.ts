import type { Keeper } from '../communities/keeper.ts'
import { nameOfSource } from '../communities/naming.ts'
import type { CommunityId, DocumentEntry } from '../store/store.ts'
import { inColumns } from './columns.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { harmless } from './terminal-text.ts'

const HEAD = ['ID', 'TITLE', 'LANGUAGE', 'PASSAGES', 'CHANGED', 'FROM']
const ALIGNMENTS = ['left', 'left', 'left', 'right', 'left'] as const

/** Lists a server's documents, in the order in which they were added. */
export async function listDocuments(
  { server }: { readonly server: CommunityId },
  keeper: Pick<Keeper, 'state'>,
  { print }: Terminal,
): Promise<ExitCode> {
  const { entries } = await keeper.state(server)
  if (entries.length === 0) print('The server has no documents of its own.')
  else print(inColumns([HEAD, ...entries.map(cellsOf)], ALIGNMENTS))
  return 0
}

const cellsOf = ({ id, title, language, passageCount, changedAt, origin }: DocumentEntry): readonly string[] =>
  [id, title, language, String(passageCount), dayOf(changedAt), nameOfSource(origin) ?? 'text'].map(oneLine)

const oneLine = (text: string): string => harmless(text).replaceAll('\n', ' ')

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
