/**
 * Who may import whom: everything that this table does not allow is forbidden, type-only imports included. A name is a
 * folder or a file, those of src/ without `src/` and `.ts`. Anyone may import errors and log, and the own folder.
 */
const mayImport = {
  errors: [],
  log: [],
  text: [],
  lexicon: ['text'],
  wording: [],
  corpus: ['text'],
  retrieval: ['corpus', 'lexicon', 'text'],
  answer: ['retrieval', 'corpus', 'lexicon', 'text'],
  fetching: [],
  ingestion: ['retrieval', 'corpus', 'text'],
  store: ['corpus'],
  communities: ['store', 'ingestion', 'fetching', 'retrieval', 'corpus', 'text'],
  chat: [
    'answer',
    'communities',
    'store/store',
    'fetching/page',
    'ingestion/prepared-document',
    'corpus',
    'retrieval/collection',
    'retrieval/texts',
    'text/span',
    'wording',
  ],
  discord: ['chat', 'wording'],
  web: ['chat', 'discord', 'wording'],
  commands: ['chat', 'discord/commands/command', 'wording'],
  config: [],
  index: ['answer', 'retrieval', 'corpus'],
  doors: ['web', 'discord', 'chat', 'config'],
  inside: ['chat', 'communities', 'store', 'ingestion', 'fetching', 'corpus', 'config'],
  app: [
    'commands',
    'doors',
    'inside',
    'discord',
    'chat',
    'communities',
    'store',
    'ingestion',
    'fetching',
    'answer',
    'retrieval',
    'corpus',
    'lexicon',
    'text',
    'config',
  ],
  // The last four for `explain`, which shows what they do.
  cli: [
    'app',
    'index',
    'commands',
    'chat',
    'communities',
    'store',
    'ingestion',
    'fetching',
    'wording',
    'config',
    'answer',
    'retrieval',
    'corpus',
    'lexicon',
  ],
  eval: ['index', 'answer', 'retrieval', 'corpus', 'lexicon', 'text', 'cli/columns', 'cli/explain-evidence'],
  bench: [
    'index',
    'chat',
    'wording',
    'communities',
    'store',
    'ingestion',
    'answer',
    'retrieval',
    'corpus',
    'lexicon',
    'text',
    'test/support',
  ],
  scripts: ['src', 'commands'],
  test: ['src', 'commands', 'eval'],
}

/** Which package stands behind which layers; tests may use any package as a witness. */
const owners = [
  { of: 'natural', packages: ['natural'], layers: ['text', 'lexicon'] },
  // The evaluation asks lunr and MiniSearch the same questions, and time and memory are measured against lunr's.
  { of: 'lunr', packages: ['lunr'], layers: ['retrieval', 'eval/peers', 'bench'] },
  { of: 'minisearch', packages: ['minisearch'], layers: ['eval/peers'] },
  {
    of: 'document-parsers',
    packages: [
      'mdast[^/]*',
      'micromark[^/]*',
      'yaml',
      'pdfjs-dist',
      'mammoth',
      '@mozilla/readability',
      'linkedom',
      'csv-parse',
      'yauzl',
    ],
    layers: ['corpus/loaders'],
  },
  { of: 'yazl', packages: ['yazl'], layers: ['communities', 'bench'] },
  { of: 'databases', packages: ['kysely', 'libsql', 'better-sqlite3', 'pg'], layers: ['store'] },
  { of: 'undici', packages: ['undici'], layers: ['fetching', 'discord'] },
  { of: 'ipaddr.js', packages: ['ipaddr\\.js'], layers: ['fetching'] },
  { of: 'eld', packages: ['eld'], layers: ['text'] },
  { of: 'cli-progress', packages: ['cli-progress'], layers: ['cli'] },
  { of: 'discord.js', packages: ['discord\\.js', '@discordjs'], layers: ['discord', 'bench'] },
  // The picture of the documentation is drawn from the message as Discord gets it.
  { of: 'discord-api-types', packages: ['discord-api-types'], layers: ['discord', 'scripts'] },
  { of: 'hono', packages: ['hono', '@hono'], layers: ['web'] },
  { of: 'intl-messageformat', packages: ['intl-messageformat', '@formatjs'], layers: ['wording'] },
  { of: 'pino', packages: ['pino', 'pino-pretty'], layers: ['log'] },
  { of: 'dotenv', packages: ['dotenv'], layers: ['config'] },
  // Where data enters; inside it is trusted.
  {
    of: 'zod',
    packages: ['zod'],
    layers: ['corpus', 'store', 'communities', 'ingestion', 'discord', 'config', 'cli', 'eval', 'scripts'],
  },
]

const TOP_LEVEL = ['src', 'commands', 'test', 'eval', 'bench', 'scripts']
const ENTRY_POINTS = ['^src/cli/main\\.ts$', '^src/index\\.ts$', '^src/ingestion/reading-worker\\.ts$']
const SHIPPED = '^(?:src|commands)/'

const pathOf = name => (TOP_LEVEL.includes(name.split('/')[0]) ? `^${name}/` : `^src/${name}(?:/|\\.ts$)`)

const layerRules = Object.entries(mayImport).map(([layer, allowed]) => ({
  name: `${layer}-may-import`,
  comment: `${layer} may import ${[...allowed, 'errors', 'log'].join(', ')} and nothing else of the project.`,
  severity: 'error',
  from: { path: pathOf(layer) },
  to: { path: `^(?:${[...TOP_LEVEL, 'dist'].join('|')})/`, pathNot: [layer, ...allowed, 'errors', 'log'].map(pathOf) },
}))

const ownerRules = owners.map(({ of, packages, layers }) => ({
  name: `owner-of-${of}`,
  comment: `Only ${layers.join(', ')} may know these packages.`,
  severity: 'error',
  from: { pathNot: [...layers, 'test'].map(pathOf) },
  to: { path: packages.map(name => `^node_modules/(?:@types/)?${name}/`) },
}))

export default {
  forbidden: [
    ...layerRules,
    ...ownerRules,
    {
      name: 'every-file-has-a-layer',
      comment: 'Put the new file or folder into the table of this file.',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(mayImport).map(pathOf) },
      to: {},
    },
    {
      name: 'owner-of-the-file-system',
      comment: 'Files are read where documents come in; everything else is given its text.',
      severity: 'error',
      from: { path: SHIPPED, pathNot: ['corpus', 'lexicon', 'store', 'cli'].map(pathOf) },
      to: { path: '^(?:node:)?fs(?:/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'natural-by-single-module',
      comment: 'The root of natural prints to standard output, reads .env and costs 115 MiB.',
      severity: 'error',
      from: {},
      to: { path: '^node_modules/natural/lib/natural/index\\.js$' },
    },
    {
      name: 'commands-without-discord-js',
      comment: 'A command runs in a terminal too: nothing that it needs may load discord.js.',
      severity: 'error',
      from: { path: '^commands/' },
      to: { path: '^node_modules/(?:discord\\.js|@discordjs|discord-api-types)/', reachable: true },
    },
    {
      name: 'web-without-discord-js',
      comment: 'Interactions over HTTP are answered without it; what it is needed for loads it on demand.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^node_modules/(?:discord\\.js|@discordjs)/', reachable: true },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A module that imports nothing and that nobody imports. Declarations are found by the compiler.',
      severity: 'error',
      from: { orphan: true, pathNot: [...ENTRY_POINTS, '\\.d\\.ts$', '\\.test\\.ts$'] },
      to: {},
    },
    {
      name: 'no-dead-code',
      comment: 'What no entry point needs, though a test may.',
      severity: 'error',
      from: { path: ENTRY_POINTS },
      to: { path: SHIPPED, pathNot: [...ENTRY_POINTS, '\\.d\\.ts$'], reachable: false },
    },
    {
      name: 'no-dead-test-support',
      comment: 'What no test needs.',
      severity: 'error',
      from: { path: '\\.test\\.ts$' },
      to: { path: '^test/', pathNot: '\\.test\\.ts$', reachable: false },
    },
    {
      name: 'no-dev-dependencies',
      comment: 'An operator installs without them. Packages of types are for the compiler only.',
      severity: 'error',
      from: { path: SHIPPED },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that package.json does not name, or a path that leads nowhere.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    // The compiler of TypeScript 7 is not written in JavaScript; swc reads the sources in its place.
    parser: 'swc',
    doNotFollow: { path: ['^node_modules/', '^dist/'] },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts'],
    },
  },
}
