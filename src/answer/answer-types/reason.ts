import { byRules, type Detector } from './detector.ts'

/** To the end of the clause. */
const CLAUSE = '[^,.;:()]*'

const PURPOSES =
  'allow|assist|attract|avoid|be able|boost|celebrate|comply|create|discourage|encourage|enable|ensure|escape|explain|finance|force|fund|gain|get|give|help|honou?r|improve|increase|keep|let|limit|lower|maintain|make|minimi[sz]e|obtain|preserve|prevent|promote|protect|prove|provide|raise|reach|reduce|replace|save|secure|show|stop|support|symboli[sz]e|try'

/** Causes, reasons and purposes. */
export const reason: Detector = byRules(
  {
    pattern: new RegExp(
      String.raw`\b(?:because|due to|owing to|thanks to|on account of|in order to|so that|so as to|as a result of|as a consequence of|in response to|for fear of|out of fear|given that|on the grounds? that)\b${CLAUSE}`,
      'gi',
    ),
    strength: 1,
  },
  {
    pattern:
      /\b(?:reasons?|motives?|motivations?|rationale|grounds|purposes?|goals?|aims?|objectives?)\b[^,.;:()]*? (?:is|are|was|were)\b[^.;]*|\bfor [\w-]+ reasons\b/gi,
    strength: 0.9,
  },
  {
    pattern:
      /\b(?:therefore|hence|thus|consequently|accordingly|as a (?:result|consequence)|for (?:this|that) reason|that(?:'s| is) why|which (?:is|was) why|explains? why|the reason why)\b/gi,
    strength: 0.7,
  },
  {
    pattern:
      /\b(?:leads?|led|leading) to\b|\b(?:cause[sd]?|causing|caused by|results? (?:from|in)|resulted (?:from|in)|resulting (?:from|in)|stem(?:s|med)? from|ar(?:ise|ose|ises) from|attributed to|attributable to|blamed?(?: on| for)?|responsible for|prompt(?:ed|s|ing)|trigger(?:ed|s|ing)|spark(?:ed|s|ing)|motivated|forced|drove|driven by|made (?:it )?(?:possible|necessary|impossible|\w+er))\b/gi,
    strength: 0.7,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:since|as) (?:the|it|they|he|she|we|you|there|this|that|these|those|hardly|most|many|no|its|their|his|her|each|all)\b(?! (?:\d|beginning|start|end|same|\w+ century))${CLAUSE}`,
      'gi',
    ),
    strength: 0.6,
  },
  { pattern: new RegExp(String.raw`\bto (?:better |further |fully )?(?:${PURPOSES})\b${CLAUSE}`, 'gi'), strength: 0.6 },
  {
    pattern: /\b(?:otherwise|so (?:it|they|he|she|we|you|the)|means? that|meaning that|by [\w-]+ing)\b/gi,
    strength: 0.5,
  },
)
