/** The words of a text, one by one, as they are compared. */

export interface Word {
  /** Where it stands in the text, the punctuation that touches it included. */
  readonly start: number;
  readonly end: number;
  /** As it is compared: case, the punctuation around it and its form of writing say nothing new. */
  readonly key: string;
}

/**
 * Words stand between spaces, and between hyphens and strokes that join letters. Scripts that set no
 * spaces are divided by the dictionaries of Unicode (UAX #29), as Node.js has them.
 */
export function wordsIn(text: string): readonly Word[] {
  return pieces(text).flatMap(([start, end]) => {
    const key = keyOf(text.slice(start, end));
    return key === '' ? [] : [{ start, end, key }];
  });
}

/** The words alone, as they are compared. */
export const keysIn = (text: string): readonly string[] => wordsIn(text).map(({ key }) => key);

type Piece = readonly [start: number, end: number];

const pieces = (text: string): readonly Piece[] =>
  [...text.matchAll(/\S+/gu)].flatMap(({ 0: run, index }) => {
    const divided = unspaced.test(run) ? segmented(run) : hyphened(run);
    return divided.map(([start, end]): Piece => [index + start, index + end]);
  });

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const dictionary = new Intl.Segmenter('en', { granularity: 'word' });

const segmented = (run: string): readonly Piece[] =>
  [...dictionary.segment(run)].map(({ segment, index }) => [index, index + segment.length]);

const joint = /(?<=\p{L})[-\u2010-\u2015/](?=\p{L})/gu;

function hyphened(run: string): readonly Piece[] {
  const cuts = [...run.matchAll(joint)].map(({ index }) => index + 1);
  return [...cuts, run.length].map((end, place) => [cuts[place - 1] ?? 0, end]);
}

/** Signs belong to a word (`C++`, `≥5`, `10%`), and so do these marks. */
const around =
  /^[^\p{L}\p{N}\p{M}\p{S}#%‰&@]+|(?<![^\p{L}\p{N}\p{M}\p{S}#%‰&@])[^\p{L}\p{N}\p{M}\p{S}#%‰&@]+$/gu;

const keyOf = (piece: string): string =>
  piece
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replaceAll('’', "'")
    .replace(around, '');
