import { randomBytes } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Ended, runProgram, runWithoutRoom } from '../support/program.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder()
})

afterAll(() => folder.remove())

const run = (args: readonly string[], data = 'data'): Promise<Ended> =>
  runProgram(args, { environment: { DATA_DIR: `${folder.path}/${data}` } })

const list = async (server: string, data?: string): Promise<string> =>
  (await run(['documents', 'list', '--server', server], data)).stdout

describe('the documents of a server, on the command line', () => {
  test('are added, listed, exported, added elsewhere and removed', async () => {
    const rules = await folder.write('rules.md', '# Rules\n\nDogs are kept on a leash.\n')
    const bad = await folder.write('bad.pdf', '%PDF-1.4\nnonsense')
    const added = await run(['documents', 'add', rules, bad, 'http://127.0.0.1/', '--server', '1'])
    expect({ exitCode: added.exitCode, stdout: added.stdout }).toEqual({
      exitCode: 1,
      stdout: expect.stringMatching(/^Added "Rules": 1 passage, 1 heading, language en, id [\w-]+\.\n1 of 3 done\.\n$/),
    })
    expect(added.stderr).toContain(`1/3 ${rules}: indexed: 1 of 1\n`)
    expect(added.stderr).toContain(`${bad} was left out: it is no PDF that can be read: it may be damaged.\n`)
    expect(added.stderr).toContain('http://127.0.0.1/ was left out: The address leads into a private network')
    expect(await list('1')).toMatch(/^ID .*\n[\w-]+ +Rules +en +1 +\d{4}-\d\d-\d\d +rules\.md\n$/)
    expect(await list('2')).toBe('The server has no documents of its own.\n')

    const archive = `${folder.path}/all.zip`
    expect(await run(['export', archive, '--server', '1'])).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await run(['export', archive, '--server', '1'])).toMatchObject({ exitCode: 1, stdout: '' })
    expect(await run(['documents', 'add', archive, '--server', '2'])).toMatchObject({ exitCode: 0 })
    expect(await list('2')).toContain('Rules')

    expect(await run(['documents', 'remove', 'rules', '--server', '1'])).toEqual({
      exitCode: 0,
      stdout: 'Removed "Rules".\n',
      stderr: '',
    })
    expect(await run(['documents', 'remove', 'rules', '--server', '1'])).toMatchObject({ exitCode: 1, stdout: '' })
    expect(await list('1')).toBe('The server has no documents of its own.\n')
    expect((await run(['documents', 'remove', '--all', '--server', '2'])).stdout).toBe('Removed 1 document.\n')
    expect(await list('2')).toBe('The server has no documents of its own.\n')
  })

  test('are not exported by half when the disk is full', async () => {
    // Cannot be made much smaller.
    const words = Array.from({ length: 20_000 }, () => `${randomBytes(8).toString('base64url')}\n`).join('')
    await run(['documents', 'add', await folder.write('long.txt', words), '--server', '1'], 'long')
    const archive = `${folder.path}/long.zip`
    const environment = { DATA_DIR: `${folder.path}/long` }
    expect(await runWithoutRoom(200, ['export', archive, '--server', '1'], environment)).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining(`Nothing was written to "${archive}". There is not enough room: make room, or`),
    })
    expect(existsSync(archive)).toBe(false)
    expect(await run(['export', archive, '--server', '1'], 'long')).toMatchObject({ exitCode: 0 })
    expect(statSync(archive).size).toBeGreaterThan(200 * 512)
  })

  test('are backed up, and restored whole or not at all', async () => {
    const map = await folder.write('map.md', '# Map\n\nThe dock lies in the north.\n')
    await run(['documents', 'add', map, '--server', '3'], 'kept')
    const backup = `${folder.path}/backup.gz`
    expect(await run(['backup', backup], 'kept')).toMatchObject({
      exitCode: 0,
      stdout: `Everything that is kept is in ${backup}.\n`,
    })
    expect(await run(['restore', backup], 'new')).toMatchObject({ exitCode: 0 })
    expect(await list('3', 'new')).toBe(await list('3', 'kept'))

    await run(['documents', 'remove', 'map', '--server', '3'], 'new')
    expect(await run(['restore', backup], 'new')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/is not empty: .*--replace/u),
    })
    expect(await list('3', 'new')).toBe('The server has no documents of its own.\n')
    expect(await run(['restore', backup, '--replace'], 'new')).toMatchObject({ exitCode: 0 })
    expect(await list('3', 'new')).toContain('Map')
  })

  test('need a database that can be opened', async () => {
    const file = await folder.write('no-folder', 'text')
    const { exitCode, stdout, stderr } = await run(['documents', 'list', '--server', '1'], 'no-folder')
    expect({ exitCode, stdout, lines: stderr.trim().split('\n').length }).toEqual({ exitCode: 1, stdout: '', lines: 1 })
    expect(stderr).toContain(file)
  })
})
