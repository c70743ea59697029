import { innerProduct } from '../../src/lexicon/inner-product.ts'
import { cosine, type Meaning } from '../../src/lexicon/meaning.ts'

/** How alike two meanings are: the cosine of the angle between them, −1 to 1; 0 where one is unknown. */
export const likeness = (a: Meaning, b: Meaning): number =>
  cosine(innerProduct(a.vector, 0, b.vector, 0, a.vector.length), a.length * b.length)
