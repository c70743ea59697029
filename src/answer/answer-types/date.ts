import { byRules, type Detector } from './detector.ts'
import { ANY_NUMBER, NUMBER, TIME_UNIT, VAGUE_NUMBER } from './numbers.ts'

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)'
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:1\d|20)\d\d`
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
/** Alone, the word for an hour may count anything. */
const AS_HOUR = String.raw`(?: o[’']clock\b| (?:in the (?:morning|afternoon|evening)|at night)\b)`
const PERIOD = `(?:${TIME_UNIT}|morning|evening|afternoon|spring|summer|autumn|fall|winter|century)`

/** Days, years, times of day and other points in time. */
export const date: Detector = byRules(
  {
    pattern: new RegExp(
      String.raw`\b${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?\b|\b${MONTH} ${DAY}(?:,? ${YEAR})?\b|\b${MONTH},? (?:of )?${YEAR}\b|\b${YEAR}-\d\d-\d\d\b`,
      'gi',
    ),
    strength: 1,
    only: /\d/,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:in|since|by|until|from|of|circa|before|after|early|late|mid|year|spring|summer|autumn|fall|winter)[ -](?:the )?(?:early |late |mid-)?${YEAR}s?\b(?![.,]?\d)`,
      'gi',
    ),
    strength: 1,
    only: ANY_NUMBER,
  },
  {
    pattern: new RegExp(String.raw`(?<![\d.,$€£])\b${YEAR}s?\b(?![.,]?\d| \p{Ll}+s\b|%)`, 'gu'),
    strength: 0.8,
    only: ANY_NUMBER,
  },
  {
    pattern:
      /\b\d{1,4}(?:[–-]\d{1,4})? ?(?:BCE?|CE|AD)\b|\bAD ?\d{1,4}\b|\b(?:in|until|by|since|around) \d{3}\b(?=[,.;)]|$| [a-z])/g,
    strength: 0.9,
    only: /\d/,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:in|of|on|since|until|till|by|from|during|early|late|mid|last|next|every|each|this|before|after)[ -](?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b`,
      'g',
    ),
    strength: 0.9,
  },
  {
    pattern: new RegExp(String.raw`\b(?:January|February|April|June|July|September|October|November|December)\b`, 'g'),
    strength: 0.7,
  },
  { pattern: new RegExp(String.raw`\b${WEEKDAY}\b`, 'gi'), strength: 0.8 },
  {
    pattern:
      /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|\b\d{1,2}:\d\d\b|\b\d{1,2} o[’']clock\b|\b(?:noon|midnight|midday|dawn|dusk|sunrise|sunset)\b/gi,
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:half|quarter) (?:past|to) )?${HOUR}${AS_HOUR}|(?<=\b(?:at|until|till) )(?:(?:half|quarter) (?:past|to) )?${HOUR}(?=[.,;:!?)]|$)`,
      'gi',
    ),
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      String.raw`(?:${NUMBER}|${VAGUE_NUMBER}) (?:${TIME_UNIT}|centurie)s? (?:ago|later|earlier|before|after|afterwards|prior)\b`,
      'gi',
    ),
    strength: 0.9,
    only: / (?:ago|later|earlier|before|after|afterwards|prior)\b/i,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:within|after|in|before) (?:about |the (?:first|last|next) )?${NUMBER} (?:${TIME_UNIT}|centurie)s?\b`,
      'gi',
    ),
    strength: 0.7,
    only: ANY_NUMBER,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:yesterday|today|tonight|tomorrow|nowadays|recently)\b|\b(?:last|next|this|that|every|each|the (?:same|following|previous|next|first|last)) (?:${PERIOD}|${MONTH}|${WEEKDAY})\b`,
      'gi',
    ),
    strength: 0.7,
  },
  {
    pattern:
      /\b(?:\d{1,2}(?:st|nd|rd|th)|(?:twent|thirt)?(?:y|ie)?-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth))[ -]centur(?:y|ies)\b/gi,
    strength: 0.9,
    only: /centur/i,
  },
  {
    pattern:
      /\b(?:at|by|before|after|until|toward|towards|near|since|from) the (?:very )?(?:beginning|start|end|middle|close|time|outbreak|turn)(?: of [^,.;:()]*)?/gi,
    strength: 0.6,
    only: /the (?:very )?(?:beginning|start|end|middle|close|time|outbreak|turn)/i,
  },
  { pattern: /\b(?:spring|summer|autumn|winter|christmas|easter|halloween|new year)\b/gi, strength: 0.5 },
  { pattern: /\b(?:as soon as|whenever|once|when|until|after|before|during)\b [^,.;:()]*/gi, strength: 0.35 },
)
