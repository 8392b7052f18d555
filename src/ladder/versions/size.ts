/** How large the change of a text is, by its words. */
import { diffArrays } from 'diff';
import type { RichText } from '../model.ts';
import { similarity } from '../similarity.ts';
import { picturesOf } from '../table/statement-key.ts';
import { keysIn } from '../word-list.ts';
import type { Size } from './model.ts';
import { isSpelling } from './spelling.ts';

/** Words, and how they are set. */
export interface Text {
  readonly text: string;
  readonly content: RichText;
}

/** From this similarity on, a text can be the old one made clearer. */
const CLEARER = 0.6;

/** As many new words in a row do not yet ask for something else. */
const FEW = 3;

/** Words put in or left out, above which a text is another one. */
const mostEdits = 2000;

/**
 * Nothing where the two are alike. `patch`: the same words but for case, punctuation, spelling and
 * how they are set. `minor`: words were only left out; or 0.6 of the words are shared, in order, at
 * most three new ones stand together, and none is a figure. `major`: anything else.
 */
export function sizeOf(before: Text, after: Text): Size | undefined {
  if (setAs(before.content) === setAs(after.content)) return undefined;
  const runs = runsOf(keysIn(before.text), keysIn(after.text));
  if (!runs) return 'major';
  const hasOtherPictures = picturesOf(before).join() !== picturesOf(after).join();
  if (runs.every(({ gone, fresh }) => isSpelling(gone, fresh))) {
    return hasOtherPictures ? 'minor' : 'patch';
  }
  if (runs.every(({ fresh }) => fresh.length === 0)) return 'minor';
  const isClear = runs.every(({ fresh }) => fresh.length <= FEW && !fresh.some(isFigure));
  return isClear && similarity(before.text, after.text) >= CLEARER ? 'minor' : 'major';
}

const isFigure = (word: string): boolean => /\p{N}/u.test(word);

/** Words in a row that stand in another's place. */
interface Run {
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

/** Nothing where the two differ too much to tell. */
function runsOf(before: readonly string[], after: readonly string[]): readonly Run[] | undefined {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (!parts) return undefined;
  const runs: Run[] = [];
  let goesOn = false;
  for (const { added, removed, value } of parts) {
    const isChange = added || removed;
    const last = isChange && goesOn ? runs.pop() : undefined;
    const { gone = [], fresh = [] } = last ?? {};
    if (added) runs.push({ gone, fresh: [...fresh, ...value] });
    if (removed) runs.push({ gone: [...gone, ...value], fresh });
    goesOn = isChange;
  }
  return runs;
}

/** Equal for contents that are printed alike: where they stand in their files does not count. */
const setAs = (content: RichText): string =>
  JSON.stringify(content, (key, value: unknown) => {
    if (unseen.has(key)) return undefined;
    return typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
  });

const unseen: ReadonlySet<string> = new Set(['position', 'bytes', 'spread']);
