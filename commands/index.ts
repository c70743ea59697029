import type { AnyCommand } from '../src/discord/commands/command.ts'
import { addToDocuments } from './add-to-documents.ts'
import { ask } from './ask.ts'
import { documentsAdd } from './documents-add.ts'
import { documentsExport } from './documents-export.ts'
import { documentsReload } from './documents-reload.ts'
import { documentsRemove } from './documents-remove.ts'
import { documentsReplace } from './documents-replace.ts'
import { documentsScope } from './documents-scope.ts'
import { findInDocuments } from './find-in-documents.ts'
import { help } from './help.ts'
import { libraryList } from './library-list.ts'
import { libraryShow } from './library-show.ts'
import { privacy } from './privacy.ts'
import { quote } from './quote.ts'
import { settingsDmLibrary } from './settings-dm-library.ts'
import { settingsShared } from './settings-shared.ts'

/** Everything that can be done by name, in the order in which it is listed. */
export const commands: readonly AnyCommand[] = [
  ask,
  findInDocuments,
  libraryList,
  libraryShow,
  quote,
  help,
  privacy,
  settingsDmLibrary,
  documentsAdd,
  documentsReplace,
  documentsRemove,
  documentsReload,
  documentsExport,
  documentsScope,
  settingsShared,
  addToDocuments,
]
