import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textOf } from 'mdast-util-to-string'
import { z } from 'zod'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** Every document for people, by its path from the top level. */
const documents = ['.', 'docs'].flatMap(folder =>
  readdirSync(path.join(ROOT, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => path.join(folder, name)),
)

const nodesIn = (node: Nodes): readonly Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])]
const nodesOf = (file: string): readonly Nodes[] => nodesIn(fromMarkdown(read(file)))

/** Where a heading is found on the web: in lower case, without punctuation, with hyphens for blanks. */
const anchorsOf = (file: string): readonly string[] =>
  nodesOf(file)
    .filter(node => node.type === 'heading')
    .map(node =>
      textOf(node)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    )

/** What is written as code, in a line or as a block. */
const codeOf = (file: string): readonly string[] =>
  nodesOf(file).flatMap(node => (node.type === 'code' || node.type === 'inlineCode' ? [node.value] : []))

const localAddresses = (file: string): readonly string[] =>
  nodesOf(file)
    .flatMap(node => (node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : []))
    .filter(url => !/^[a-z]+:/iu.test(url))

/** What is wrong with an address in a document, or null. */
function complaintAbout(address: string, file: string): string | null {
  const [place = '', anchor] = address.split('#')
  const target = place === '' ? file : path.join(path.dirname(file), place)
  if (!existsSync(path.join(ROOT, target))) return `${file}: there is no ${target}`
  if (anchor === undefined || anchorsOf(target).includes(anchor)) return null
  return `${file}: ${target} has no heading #${anchor}`
}

describe('the documentation', () => {
  test('is there for everybody', () => {
    const expected = ['README', 'CONTRIBUTING', 'CHANGELOG', 'PRIVACY', 'docs/DESIGN', 'docs/members']
    const others = ['docs/moderators', 'docs/operators', 'docs/developers']
    expect(documents).toEqual(expect.arrayContaining([...expected, ...others].map(name => `${name}.md`)))
    expect(read('LICENSE')).toMatch(/^MIT License/u)
  })

  test.each(documents)('%s leads only to files and headings that are there', file => {
    expect(localAddresses(file).flatMap(address => complaintAbout(address, file) ?? [])).toEqual([])
  })

  test('is found from the README', () => {
    const found = new Set(localAddresses('README.md').map(address => path.normalize(address.split('#')[0] ?? '')))
    expect(documents.filter(file => file !== 'README.md' && !found.has(file))).toEqual([])
  })

  test('describes its pictures in words', () => {
    const pictures = documents.flatMap(nodesOf).flatMap(node => (node.type === 'image' ? [node] : []))
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.filter(({ alt }) => (alt ?? '').length < 20)).toEqual([])
  })

  test('names no source file that is not there', () => {
    const named = documents
      // It shows how to add files.
      .filter(file => file !== 'CONTRIBUTING.md')
      .flatMap(codeOf)
      .filter(
        code => /^[\w./-]+\/[\w-]+\.(?:ts|mjs)$/u.test(code) && !code.startsWith('..') && !code.startsWith('dist/'),
      )
    expect(named.length).toBeGreaterThan(0)
    const isThere = (file: string): boolean => ['', 'src'].some(base => existsSync(path.join(ROOT, base, file)))
    expect(named.filter(file => !isThere(file))).toEqual([])
  })
})

describe('the settings', () => {
  const named = (text: string, pattern: RegExp): readonly string[] =>
    Array.from(text.matchAll(pattern), ([, name = '']) => name).toSorted()
  const example = named(read('.env.example'), /^([A-Z_]+)=/gmu)

  test('of .env.example are those that the program reads', () => {
    expect(example.length).toBeGreaterThan(0)
    expect(named(read('src/config.ts'), /^ {2}([A-Z][A-Z_]+):/gmu)).toEqual(example)
  })

  test('are each explained to operators', () => {
    expect(named(read('docs/operators.md'), /^\| `([A-Z_]+)` \|/gmu)).toEqual(example)
  })
})

describe('the commands', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))

  /** "npm start" and "npm test" are short for "npm run start" and "npm run test". */
  const scriptsNamed = (file: string): readonly string[] =>
    codeOf(file).flatMap(code =>
      Array.from(
        code.matchAll(/\bnpm (?:run (?:-s )?([a-z][\w:-]*)|(start|test)\b)/gu),
        ([, run, short]) => run ?? short ?? '',
      ),
    )

  test.each(documents)('that %s names are in package.json', file => {
    expect(scriptsNamed(file).filter(name => scripts[name] === undefined)).toEqual([])
  })

  test('of the README are the two that set all up', () => {
    expect(codeOf('README.md').join('\n')).toMatch(/^npm ci && npm start\b.*\nnpm ci && npm test\b/mu)
    expect(new Set(scriptsNamed('README.md'))).toEqual(new Set(['start', 'test', 'verbatim', 'picture']))
  })
})
