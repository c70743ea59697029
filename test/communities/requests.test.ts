import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { jobOf, type Task, taskOf } from '../../src/communities/requests.ts'
import { communityId } from '../../src/store/store.ts'

const text = fc.string({ maxLength: 30 })

const described = fc.oneof(
  fc.constant({}),
  fc.record({ title: text }),
  fc.record({ title: text, language: text, url: text }),
)
const bytes = fc.uint8Array({ maxLength: 20 })
const source = fc.oneof(
  fc.record({
    kind: fc.constant('file' as const),
    file: fc.oneof(fc.record({ name: text, bytes }), fc.record({ name: text, bytes, contentType: text })),
  }),
  fc.record({ kind: fc.constant('attachment' as const), name: text, url: text, size: fc.nat() }),
  fc.record({ kind: fc.constant('page' as const), url: text }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('message' as const), text, url: text }),
)
const task: fc.Arbitrary<Task> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), source, described }),
  fc.record({ kind: fc.constant('replace' as const), document: text, source, described }),
  text.map(document => ({ kind: 'reload' as const, document })),
  fc.constant({ kind: 'reload' as const }),
)

test('a task is the same after it was kept as a job', () => {
  fc.assert(
    fc.property(task, each => {
      const job = jobOf('7', communityId('1'), each)
      expect(taskOf({ ...job, attempts: 1 })).toEqual(each)
    }),
  )
})

test('the bytes of a file are kept beside its request', () => {
  const file = { name: 'a.txt', bytes: new Uint8Array([1, 2, 3]) }
  const job = jobOf('7', communityId('1'), { kind: 'add', source: { kind: 'file', file }, described: {} })
  expect(job.bytes).toEqual(file.bytes)
  expect(JSON.parse(job.request)).toEqual({ kind: 'add', source: { kind: 'file', name: 'a.txt' }, described: {} })
})

test('a request of another program is refused', () => {
  const job = { id: '7', community: communityId('1'), request: '{"kind":"sell"}', bytes: null, attempts: 1 }
  expect(() => taskOf(job)).toThrow()
})
