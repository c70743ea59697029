/** The fields of a passage, as they are indexed. */
export const FIELDS = ['text', 'heading', 'title'] as const
export type Field = (typeof FIELDS)[number]
