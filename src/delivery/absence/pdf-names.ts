/** What each string of a PDF is for, by the key it stands under (ISO 32000-1). */
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
]);

/** Binary, and so short: no text at all. */
const unspoken: ReadonlyMap<string, number> = new Map([
  ['ID', 16],
  ['Panose', 12],
]);

/** Whether a string of so many bytes is what a key has that is no text. */
export const isUnspoken = (key: string, length: number): boolean =>
  length <= (unspoken.get(key) ?? -1);

/** A string under a key that we never write has no business here. */
export function placeOf(key: string): Pick<Found, 'kind' | 'where'> {
  const [kind, where] = keys.get(key) ?? ['stray', `a string under ${key}`];
  return { kind, where };
}

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
