/** What stands in a finished file and may not be read, as it is told of. */
import type { Hit, Secret } from '../../audience/secret.ts';
import type { Withheld } from '../../audience/withheld.ts';
import type { Document } from '../../document/model.ts';
import type { Folded } from '../../folded.ts';
import { accidents } from './accident.ts';
import type { Found } from './found.ts';
import { isTelling } from './groups.ts';
import { fromWord } from './quoted.ts';

export interface Leak {
  readonly kind: Secret['kind'];
  readonly what: string;
  readonly where: string;
  readonly words: string;
  readonly texts: readonly Found[];
}

/** Of hits in the letters of texts those that are no accident; `named`: as messages name them. */
export function leaksOf(
  hits: readonly Hit[],
  folded: Folded,
  found: readonly Found[],
  { document, named }: { readonly document: Document } & Pick<Withheld, 'named'>,
): readonly Leak[] {
  const isAccident = accidents(document);
  return hits.flatMap((hit) => {
    const { first, pieces, words } = placeOf(hit, folded);
    const texts = found.slice(first, first + pieces.length);
    const [begun] = texts;
    const { needle } = hit;
    if (!begun || isAccident(pieces.filter((piece) => piece !== ''))) return [];
    if (texts.length === 1 ? !isTelling(needle, begun) : needle.weak && begun.kind === 'technical')
      return [];
    const { where } = begun;
    return [
      {
        kind: needle.secret.kind,
        what: named(needle),
        where,
        words: fromWord(texts.map(({ text }) => text).join(' '), words),
        texts,
      },
    ];
  });
}

/**
 * The first text that a hit stands in, how many words of it come before, and what of the hit stands
 * in it and in each further one.
 */
function placeOf({ needle, at }: Hit, { letters, starts, texts }: Folded) {
  const end = at + needle.letters.length;
  const first = lastUpTo(texts, at);
  const pieces: string[] = [];
  for (let text = first, from = at; from < end; text++) {
    const to = Math.min(end, texts[text + 1] ?? end);
    pieces.push(letters.slice(from, to));
    from = Math.max(from, to);
  }
  const words = starts.subarray(texts[first], at).reduce((sum, start) => sum + start, 0);
  return { first, pieces, words };
}

/** The place of the last number in a rising list that is not above another. */
function lastUpTo(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
