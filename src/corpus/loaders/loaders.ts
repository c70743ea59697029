import type { Loader } from './loader.ts'
import { markdownLoader } from './markdown.ts'
import { plainTextLoader } from './plain-text.ts'

/** The formats that documents are read from. A new one is a file beside this and an entry here. */
export const loaders: readonly Loader[] = [markdownLoader, plainTextLoader]

/** The loader for a file name, chosen by its ending. */
export function loaderFor(fileName: string): Loader | undefined {
  const lower = fileName.toLowerCase()
  return loaders.find(loader => loader.extensions.some(extension => lower.endsWith(extension)))
}
