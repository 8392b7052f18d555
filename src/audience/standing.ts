/** Which needles stand in texts: the same in the same text, so that each is looked through once. */
import { type Folded, foldedTexts } from '../folded.ts';
import { type Memory, memory, once } from '../memory.ts';
import type { Hit, Needle, Needles } from './secret.ts';

/** A text as letters, and the needles that stand in it by itself. */
export interface Standing {
  readonly letters: string;
  readonly hits: readonly Hit[];
}

/** Letters of texts, with what is kept beside each. */
const MOST = 12_000_000;
const BESIDE = 100;

const sizeOf = ({ letters, hits }: Standing, text: string): number =>
  BESIDE + text.length + letters.length + BESIDE * hits.length;

const none: readonly Hit[] = [];

/** Of those of a company, which stay the same. */
const remembered = once<Needles, Memory<Standing>>(() => memory({ most: MOST, sizeOf }));

/** What stands in a text by itself. */
export const standing = (text: string, needles: Needles): Standing =>
  remembered(needles)(text, () => {
    const folded = foldedTexts([{ text }]);
    const hits = needles.hitsIn(folded);
    return { letters: folded.letters, hits: hits.length > 0 ? hits : none };
  });

/** Needles that stand in letters, from the beginning of a word to the end of one: few are looked for. */
export function fewIn(few: Iterable<Needle>, { letters, starts }: Folded): readonly Hit[] {
  const hits: Hit[] = [];
  for (const needle of few) {
    const { length } = needle.letters;
    for (
      let at = letters.indexOf(needle.letters);
      at >= 0;
      at = letters.indexOf(needle.letters, at + 1)
    )
      if (starts[at] === 1 && starts[at + length] === 1) hits.push({ needle, at });
  }
  return hits;
}
