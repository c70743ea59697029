// natural's own types cover its root import only.
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  export function DamerauLevenshteinDistance(
    source: string,
    target: string,
    options?: { readonly restricted?: boolean },
  ): number
}
