import type { AnyCommand } from '../src/discord/commands/command.ts'
import { ask } from './ask.ts'
import { documentsList } from './documents-list.ts'
import { documentsShow } from './documents-show.ts'
import { findInDocuments } from './find-in-documents.ts'
import { help } from './help.ts'
import { privacy } from './privacy.ts'
import { quote } from './quote.ts'

/** Everything that can be done by name, in the order in which it is listed. */
export const commands: readonly AnyCommand[] = [
  ask,
  findInDocuments,
  documentsList,
  documentsShow,
  quote,
  help,
  privacy,
]
