let segmenter: Intl.Segmenter | undefined

/** A text by the characters that people see, made when it is first needed: the first use of Intl takes some 15 ms. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}
