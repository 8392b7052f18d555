/** What should be read, and what is: the first must be the second, letter by letter. */
import { diffArrays } from 'diff';
import { lettersOf } from './letters.ts';

/** Words, and where they stand, as a message names it: `page 3`, `under "Delivery"`. */
export interface Told {
  readonly words: string;
  readonly place: string;
}

/** Words that are found, and the words before them. */
export interface Found extends Told {
  readonly after: string;
}

/** What went wrong, in words as they were written; of one place each. */
export interface Differences {
  readonly lost: readonly Told[];
  /** What should not stand anywhere. */
  readonly surplus: readonly Found[];
  /** What should stand elsewhere. */
  readonly moved: readonly Found[];
}

export const none: Differences = { lost: [], surplus: [], moved: [] };

/** What differs between what should be read and what is. White space is not compared. */
export function differences(wanted: readonly Told[], found: readonly Told[]): Differences {
  if (lettersIn(wanted) === lettersIn(found)) return none;
  return sorted(hunksOf(wordsIn(wanted), wordsIn(found)));
}

const lettersIn = (all: readonly Told[]): string =>
  lettersOf(all.map(({ words }) => words).join('\n'));

interface Word extends Told {
  readonly letters: string;
}

/** A word that is divided at the end of a line is one word. */
const wordsIn = (all: readonly Told[]): readonly Word[] =>
  all.flatMap(({ words, place }) =>
    words
      .replace(/\u00ad\s*/g, '')
      .split(/\s+/)
      .map((word) => ({ words: word, place, letters: lettersOf(word) }))
      .filter(({ letters }) => letters !== ''),
  );

/** Where the two part: what is gone, and what stands there instead. */
interface Hunk {
  readonly gone: readonly Word[];
  readonly new: readonly Word[];
  /** The words before what is new. */
  readonly after: readonly Word[];
}

/** How many words are told of a place. */
const CONTEXT = 6;
/** Two that differ in more are told apart as wholes: a finer comparison would take minutes. */
const MOST = 1000;

function hunksOf(wanted: readonly Word[], found: readonly Word[]): readonly Hunk[] {
  const letters = (words: readonly Word[]) => words.map((word) => word.letters);
  const parts = diffArrays(letters(wanted), letters(found), { maxEditLength: MOST });
  if (!parts) return [{ gone: wanted, new: found, after: [] }];
  const hunks: { gone: Word[]; new: Word[]; after: readonly Word[] }[] = [];
  let [from, to, isOpen] = [0, 0, false];
  for (const { added, removed, count } of parts) {
    const isChange = added || removed;
    if (isChange && !isOpen)
      hunks.push({ gone: [], new: [], after: found.slice(Math.max(0, to - CONTEXT), to) });
    if (removed) hunks.at(-1)?.gone.push(...wanted.slice(from, from + count));
    if (added) hunks.at(-1)?.new.push(...found.slice(to, to + count));
    if (!added) from += count;
    if (!removed) to += count;
    isOpen = isChange;
  }
  return hunks.filter((hunk) => joined(hunk.gone) !== joined(hunk.new));
}

const joined = (words: readonly Word[]): string => words.map(({ letters }) => letters).join('');

/** What is gone from one place and stands at another is moved: words are counted over all places. */
function sorted(hunks: readonly Hunk[]): Differences {
  const balance = new Map<string, number>();
  const weigh = ({ letters }: Word, by: number): number => {
    const weight = balance.get(letters) ?? 0;
    balance.set(letters, weight + by);
    return weight;
  };
  for (const { gone, new: added } of hunks) {
    for (const word of gone) weigh(word, 1);
    for (const word of added) weigh(word, -1);
  }
  const isLost = (word: Word): boolean =>
    (balance.get(word.letters) ?? 0) > 0 && weigh(word, -1) > 0;
  const isNew = (word: Word): boolean => (balance.get(word.letters) ?? 0) < 0 && weigh(word, 1) < 0;
  const lost = hunks.flatMap(({ gone }) => told(gone.filter(isLost)));
  const added = hunks.map((hunk) => ({ ...hunk, surplus: new Set(hunk.new.filter(isNew)) }));
  const some = (isSurplus: boolean): readonly Found[] =>
    added.flatMap(({ new: words, surplus, after }) =>
      told(words.filter((word) => surplus.has(word) === isSurplus)).map((one) => ({
        ...one,
        after: after.map((word) => word.words).join(' '),
      })),
    );
  return { lost, surplus: some(true), moved: some(false) };
}

/** Words that follow one another at one place, as one. */
function told(words: readonly Word[]): readonly Told[] {
  const all: { words: string; place: string }[] = [];
  for (const { words: word, place } of words) {
    const last = all.at(-1);
    if (last && last.place === place) last.words += ` ${word}`;
    else all.push({ words: word, place });
  }
  return all;
}

/** At most so many words of a passage are shown. */
const SHOWN = 12;

/** The beginning of a passage, for a message. */
export function brief(words: string): string {
  const all = words.split(' ');
  return all.slice(0, SHOWN).join(' ') + (all.length > SHOWN ? ' …' : '');
}
