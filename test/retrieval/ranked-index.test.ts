import { createLibrary } from '../../src/retrieval/library.ts'
import { describePassageIndex } from '../contract/passage-index.ts'

describePassageIndex('BM25 over postings in memory', documents => createLibrary(documents).index)
