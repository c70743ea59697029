import type { Keeper } from '../communities/keeper.ts'
import { backUp, type Copying, restoreFrom } from './backup.ts'
import { addDocuments } from './documents-add.ts'
import { listDocuments } from './documents-list.ts'
import { removeAllDocuments, removeDocument } from './documents-remove.ts'
import { exportDocuments } from './export.ts'
import type { KeepingTask } from './keeping-arguments.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** What the tasks are done with, each opened by those that need it. */
export interface KeepingMeans {
  /** Opens the documents that are kept, and closes them once they are done with. */
  withKeeper<Result>(does: (keeper: Keeper) => Promise<Result>): Promise<Result>
  readonly backup: Copying
  /** @param isReplacing false if nothing may be kept yet */
  readonly restoring: (isReplacing: boolean) => Copying
}

/**
 * Does something with the documents that are kept.
 *
 * @throws AppError as the task's own function
 */
export function keep(task: KeepingTask, means: KeepingMeans, terminal: Terminal): Promise<ExitCode> {
  switch (task.kind) {
    case 'add-documents':
      return means.withKeeper(keeper => addDocuments(task, keeper, terminal))
    case 'list-documents':
      return means.withKeeper(keeper => listDocuments(task, keeper, terminal))
    case 'remove-document':
      return means.withKeeper(keeper => removeDocument(task, keeper, terminal))
    case 'remove-all-documents':
      return means.withKeeper(keeper => removeAllDocuments(task, keeper, terminal))
    case 'export':
      return means.withKeeper(keeper => exportDocuments(task, keeper, terminal))
    case 'backup':
      return backUp(task.file, means.backup, terminal)
    case 'restore':
      return restoreFrom(task.file, means.restoring(task.isReplacing), terminal)
  }
}
