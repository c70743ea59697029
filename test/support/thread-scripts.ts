/** A program for the thread that reads files, in place of the real one. `request`, `port` and `done(request)` are there. */
export function threadScript(onRequest: string): URL {
  const program = `
    import { parentPort as port } from 'node:worker_threads'
    const prepared = name => ({
      documents: [{
        name,
        loaded: { mediaType: 'text/plain', text: name, title: name, language: 'en', blocks: [] },
        bytesHash: '0'.repeat(64),
        passageCount: 1,
        headingCount: 0,
        segment: new Uint8Array(1),
      }],
      leftOut: [],
    })
    const done = ({ id, file }) => port.postMessage({ kind: 'prepared', id, prepared: prepared(file.name) })
    port.on('message', request => { ${onRequest} })`
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`)
}
