import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Allowance } from '../../src/fetching/web-address.ts'

/** A web server of a test, on 127.0.0.1. */
export interface PageServer {
  /** Without a slash at its end. */
  readonly url: string
  readonly port: number
  /** What was asked for, in order. */
  readonly requests: readonly IncomingMessage[]
  /** Lets this server be fetched from, and nothing else on this machine. */
  readonly allow: Allowance
  close(): Promise<void>
}

export async function pageServer(answer: RequestListener): Promise<PageServer> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    // Whoever has had enough ends the connection.
    response.on('error', () => {})
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    allow: (address, at) => address === '127.0.0.1' && at === port,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens at no port.')
  return address.port
}
