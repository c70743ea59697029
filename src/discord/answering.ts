import type { Chats } from '../chat/chats.ts'
import { createManners, type Manners } from '../chat/manners.ts'
import type { AnyCommand } from './commands/command.ts'
import { OpenWork } from './connection/open-work.ts'
import { RecentIds } from './connection/recent-ids.ts'
import type { InteractionHandler } from './handling.ts'
import { handlerWhileLoading } from './loading.ts'

/** What all doors share. */
export interface Answering {
  readonly handle: InteractionHandler
  readonly manners: Manners
  /** The interactions and messages that were handled already, by whichever door. */
  readonly recent: RecentIds
  /** Nothing is begun once it is closed. */
  readonly work: OpenWork
}

/** Twice-delivered events arrive within seconds of each other. */
const MOST_RECENT_IDS = 10_000

/** @param loading settles when the documents are loaded */
export const createAnswering = (
  commands: readonly AnyCommand[],
  loading: Promise<Chats>,
  manners: Manners = createManners(),
): Answering => ({
  handle: handlerWhileLoading(commands, loading, { manners }),
  manners,
  recent: new RecentIds(MOST_RECENT_IDS),
  work: new OpenWork(),
})
