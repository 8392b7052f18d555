/** Proof of absence: a finished file, read as an adversary would, holds nothing withheld. */
import type { Hit, Secret } from '../../audience/secret.ts';
import type { Withheld } from '../../audience/withheld.ts';
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Document } from '../../document/model.ts';
import { type Folded, foldedTexts } from '../../folded.ts';
import type { Reopened } from '../reopen.ts';
import { accidents } from './accident.ts';
import { unaccounted } from './accounted.ts';
import type { Found } from './found.ts';
import { pdfTexts } from './pdf.ts';
import { brief, fromWord, holds } from './quoted.ts';
import { wordTexts } from './word.ts';

interface Finished {
  readonly document: Document;
  readonly reopened: Reopened;
  readonly bytes: Uint8Array;
  /** As messages name it. */
  readonly file: string;
}

/** At most so many leaks are told of. */
const TOLD = 12;

/**
 * Two proofs. Nothing withheld stands anywhere in the file; and beside its pages the file says
 * nothing that the document did not give it. What leaks is told of: such a file is not delivered.
 */
export function leaksIn(
  { document, reopened, bytes, file }: Finished,
  withheld: Withheld,
): readonly Diagnostic[] {
  const found = textsOf(reopened, bytes);
  const alien = new Set(unaccounted(found, document));
  const isAnswer = (text: Found): boolean => text.kind === 'tooltip' && !alien.has(text);
  const secrets = secretsIn(found, document, withheld).filter(
    ({ kind, texts }) => kind !== 'mark' || !texts.every(isAnswer),
  );
  for (const text of secrets.flatMap(({ texts }) => texts)) alien.delete(text);
  const leaks = [
    ...secrets.map(({ what, where, words }) =>
      report('wall-leak', { file }, { what, where, words: brief(words) }),
    ),
    ...[...alien].map(({ where, text }) =>
      report('wall-alien', { file }, { where, words: brief(text) }),
    ),
  ];
  return [...new Map(leaks.map((leak) => [leak.message, leak])).values()].slice(0, TOLD);
}

function textsOf(reopened: Reopened, bytes: Uint8Array): readonly Found[] {
  switch (reopened.format) {
    case 'pdf':
      return [...pageTexts(reopened), ...pdfTexts(reopened).flat()];
    case 'docx':
      return wordTexts(reopened.files, bytes);
  }
}

/** Runs of all pages as they were drawn, whatever their colour and wherever they stand. */
function pageTexts({
  texts,
  outside,
  stray,
}: Extract<Reopened, { format: 'pdf' }>): readonly Found[] {
  const beyond = new Set(outside);
  const runs = texts.flatMap((text, page) =>
    text.split('\n').map((run): Found => {
      const where = `${beyond.has(run.trim()) ? 'beyond the edge of ' : ''}page ${page + 1}`;
      return { kind: 'page', where, text: run, joins: true };
    }),
  );
  const unseen = stray.map(({ page, words }): Found => ({
    kind: 'page',
    where: `page ${page}, where nobody sees it`,
    text: words,
  }));
  return [...runs, ...unseen];
}

interface Leak {
  readonly kind: Secret['kind'];
  readonly what: string;
  readonly where: string;
  readonly words: string;
  readonly texts: readonly Found[];
}

function secretsIn(
  found: readonly Found[],
  document: Document,
  withheld: Withheld,
): readonly Leak[] {
  const folded = foldedTexts(found);
  const isAccident = accidents(document);
  return withheld.in(folded).flatMap((hit) => {
    const { first, pieces, words } = placeOf(hit, folded);
    const texts = found.slice(first, first + pieces.length);
    const [begun] = texts;
    const { needle } = hit;
    if (!begun || isAccident(pieces.filter((piece) => piece !== ''))) return [];
    if (needle.weak && begun.kind === 'technical') return [];
    if (needle.exact !== undefined && texts.length === 1 && !holds(begun.text, needle.exact))
      return [];
    const { where } = begun;
    return [
      {
        kind: needle.secret.kind,
        what: withheld.named(needle),
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
