import { byRules, type Detector } from './detector.ts'
import { ANY_NUMBER, NUMBER } from './numbers.ts'

const LENGTHS =
  'km|kilomet(?:er|re)s?|cm|centimet(?:er|re)s?|mm|millimet(?:er|re)s?|met(?:er|re)s?|m|feet|foot|ft|inch(?:es)?|yards?|miles?|light[- ]years?|nautical miles?|stor(?:e?ys?|ies)|floors?|pages?|steps?'
const AREAS = '(?:square|sq\\.?) \\w+|hectares?|acres?|ha|km2|km²|m²|m2'
const WEIGHTS = 'kg|kilograms?|kilos?|g|grams?|mg|milligrams?|tons?|tonnes?|lbs?|pounds?|ounces?|oz'
const VOLUMES = 'lit(?:er|re)s?|l|ml|gallons?|pints?|barrels?|cubic \\w+|cups?'
const OTHERS =
  'mph|km/h|kph|knots?|°\\s?[cf]?|degrees?|[kmg]?bps|[kmgt]i?b|megabytes?|gigabytes?|terabytes?|kilobytes?|bytes?|bits?|[kmg]?hz|volts?|v|watts?|[kmg]?w|[kmg]?wh|amps?|characters?|pixels?|times'
const UNIT = `(?:${LENGTHS}|${AREAS}|${WEIGHTS}|${VOLUMES}|${OTHERS})`

/** Lengths, areas, weights, volumes, speeds, temperatures, amounts of data and ages. */
export const measure: Detector = byRules(
  { pattern: new RegExp(String.raw`${NUMBER}[ -]?${UNIT}(?![\p{L}\d])`, 'giu'), strength: 1, only: ANY_NUMBER },
  {
    pattern: new RegExp(
      String.raw`${NUMBER}[ -]years?[ -](?:old|of age)\b|\b(?:aged?(?: of)?|over|under|at least|below|above) ${NUMBER}(?!\d| ?%|[ -]years?[ -](?:old|of age))|\bages ${NUMBER}(?: and (?:up|over|older))?`,
      'giu',
    ),
    strength: 0.9,
    only: ANY_NUMBER,
  },
  { pattern: new RegExp(String.raw`${NUMBER}(?![\p{L}\d%])`, 'giu'), strength: 0.4, only: ANY_NUMBER },
)
