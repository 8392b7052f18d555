/** What each string of a PDF is for, by the key it stands under (ISO 32000-1). */
import { PDFName } from '@cantoo/pdf-lib';
import type { Found, Kind } from './found.ts';

const keys = new Map<string, readonly [Kind, string]>([
  ['T', ['name', 'the name of a field']],
  ['TU', ['tooltip', 'the tooltip of a field']],
  ['TM', ['name', 'the other name of a field']],
  ['V', ['value', 'the value of a field']],
  ['DV', ['value', 'the usual value of a field']],
  ['RV', ['value', 'the rich value of a field']],
  ['AS', ['value', 'the state of a box']],
  ['Opt', ['answer', 'the answers of a field']],
  ['Alt', ['alternative', 'an alternative text']],
  ['ActualText', ['alternative', 'a replacement text']],
  ['E', ['alternative', 'the expansion of an abbreviation']],
  ['Summary', ['summary', 'the description of a table']],
  ['Title', ['bookmark', 'a bookmark']],
  ['URI', ['target', 'the target of a link']],
  ['D', ['target', 'the target of a link']],
  ['Dest', ['target', 'the target of a link']],
  ['Names', ['target', 'the name of a place']],
  ['Limits', ['target', 'the name of a place']],
  ['Lang', ['language', 'the name of a language']],
  ['DA', ['technical', 'the type of a field']],
  ['CA', ['technical', 'the sign of a box']],
  ['Info', ['property', 'what colours mean']],
  ['OutputConditionIdentifier', ['property', 'what colours mean']],
  ['Registry', ['technical', 'a face']],
  ['Ordering', ['technical', 'a face']],
  ['OutputConditionIdentifier', ['property', 'what colours mean']],
  ['Info', ['property', 'what colours mean']],
]);

/** Binary: no text at all. */
export const unspoken: ReadonlySet<string> = new Set(['ID', 'Panose']);

/** A string under a key that we never write has no business here. */
export function placeOf(key: string): Pick<Found, 'kind' | 'where'> {
  const [kind, where] = keys.get(key) ?? ['stray', `a string under ${key}`];
  return { kind, where };
}

const of = (name: string): PDFName => PDFName.of(name);

export const names = {
  type: of('Type'),
  subtype: of('Subtype'),
  contents: of('Contents'),
  filter: of('Filter'),
  action: of('S'),
} as const;

/** Streams by the key that leads to them: what is in them are no words. */
export const machinery: ReadonlySet<string> = new Set([
  'FontFile',
  'FontFile2',
  'FontFile3',
  'ToUnicode',
  'CIDToGIDMap',
  'CIDSet',
  'DestOutputProfile',
]);
