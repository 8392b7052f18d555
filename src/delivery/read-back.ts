import { type Diagnostic, report } from '../diagnostics.ts';
import type { Document } from '../document/model.ts';
import { brief, type Differences, type Found, type Told } from './compare.ts';
import { faultsInPdf } from './faults-in-pdf.ts';
import { faultsInWord } from './faults-in-word.ts';
import type { Reopened } from './reopen.ts';

/** At most so many words, passages or places are named. */
const NAMED = 12;

/**
 * Looks in a finished file for every word that went in, in reading order, and for words that did
 * not. A file with a message of severity error must not be delivered.
 */
export function readBack(
  document: Document,
  reopened: Reopened,
  file: string,
): { readonly pages: number | undefined; readonly messages: readonly Diagnostic[] } {
  switch (reopened.format) {
    case 'pdf': {
      const { outside, pages } = reopened;
      const words = { words: some(outside) };
      const beyond = outside.length > 0 ? [report('words-outside', { file }, words)] : [];
      return { pages, messages: [...messagesOf(faultsInPdf(document, reopened), file), ...beyond] };
    }
    case 'docx': // its pages are made where it is opened, so that nothing lies beyond their edges
      return { pages: undefined, messages: messagesOf(faultsInWord(document, reopened), file) };
  }
}

function messagesOf(faults: readonly Differences[], file: string): readonly Diagnostic[] {
  const lost = faults.flatMap((fault) => fault.lost);
  const moved = faults.flatMap((fault) => fault.moved);
  const surplus = faults.flatMap((fault) => fault.surplus);
  const words = lost.flatMap((told) => told.words.split(/\s+/));
  const gone = { count: words.length, words: some(words), place: some(placesOf(lost)) };
  return [
    ...(lost.length > 0 ? [report('words-lost', { file }, gone)] : []),
    ...(moved.length > 0
      ? [report('words-order', { file }, { words: some(moved.map(said)) })]
      : []),
    ...(surplus.length > 0
      ? [report('words-surplus', { file }, { words: some(surplus.map(said)) })]
      : []),
  ];
}

const placesOf = (all: readonly Told[]): readonly string[] => [
  ...new Set(all.map(({ place }) => place)),
];

/** `"Lead the team" (page 3, after "Works on what matters")`. */
function said({ words, place, after }: Found): string {
  const where = [place, after && `after "${after}"`].filter((part) => part !== '').join(', ');
  return where === '' ? `"${brief(words)}"` : `"${brief(words)}" (${where})`;
}

const some = (words: readonly string[]): string =>
  words.slice(0, NAMED).join(' · ') + (words.length > NAMED ? ' …' : '');
