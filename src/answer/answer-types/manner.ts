import { byRules, type Detector, disjoint, type Found } from './detector.ts'
import { imperatives } from './imperatives.ts'

const ways = byRules(
  { pattern: /\bby (?:[\w-]+ly )?(?:not )?[\p{L}-]{2,}ing\b[^,.;:()]*/giu, strength: 1, only: /\bby /i },
  { pattern: /\b(?:by means of|by way of|through the use of|with the help of|via)\b[^,.;:()]*/gi, strength: 0.9 },
  {
    pattern:
      /\b(?:you|they|we|one|users?|members?|players?|anyone|everyone) (?:can|could|may|must|should|need to|have to|has to|will|might) [^,.;:()]*/gi,
    strength: 0.6,
  },
  { pattern: /`[^`\n]+`/g, strength: 0.6 },
  { pattern: /\b(?:using|through|with the|by (?:the|an?|hand|email|e-mail|post|phone))\b[^,.;:()]*/gi, strength: 0.5 },
)

/** How something is done: instructions, and by which means. */
export const manner: Detector = text => {
  const instructions: Found[] = []
  for (const match of text.matchAll(
    /^[\s*_>#|-]*(?:\d+[.)]\s)?(?:(?:to|if|when|once|after|before|first|then)\b[^,.;:]*,? )?(?<verb>[a-z]+(?:'t)?)\b[^.;!?]*/giu,
  )) {
    const verb = match.groups?.['verb'] ?? ''
    if (!imperatives.has(verb.toLowerCase())) continue
    const start = match.index + match[0].indexOf(verb)
    instructions.push({ start, end: match.index + match[0].length, strength: 0.9 })
  }
  return disjoint([...instructions, ...ways(text)])
}
