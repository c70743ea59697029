let loading = 0

/**
 * Does something with the parser of PDF. Where a file is damaged it leaves promises behind that are rejected and that
 * nobody waits for; they would end the process, though what is waited for fails as well, or the rest can be read.
 */
export async function withoutLooseRejections<T>(doing: () => Promise<T>): Promise<T> {
  if (loading++ === 0) process.on('unhandledRejection', refuseOthers)
  try {
    return await doing()
  } finally {
    // Those of the last steps are known only after this turn.
    setImmediate(() => {
      if (--loading === 0) process.off('unhandledRejection', refuseOthers)
    })
  }
}

function refuseOthers(reason: unknown): void {
  // As if nobody had listened here.
  if (!isOfParser(reason) && process.listenerCount('unhandledRejection') === 1) throw reason
}

/** What the parser throws has no types: its exceptions are told from faults of the program by where they come from. */
export const isOfParser = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && (thrown.name.endsWith('Exception') || /[/\\]pdfjs-dist[/\\]/u.test(firstPlace(thrown)))

/** The line of the stack that says where something was thrown. */
const firstPlace = ({ stack = '' }: Error): string => /^\s+at .*$/mu.exec(stack)?.[0] ?? ''
