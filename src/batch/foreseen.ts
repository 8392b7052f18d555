/** What may not be read, looked for in what a document is made of: no file need be opened for that. */
import type { SlotValue } from '../audience/model.ts';
import { fewIn, standing } from '../audience/standing.ts';
import type { Withheld } from '../audience/withheld.ts';
import { foldedTexts } from '../folded.ts';
import type { FilledLayout } from '../layout/fill.ts';
import { type Filled, partsOf } from '../layout/slot.ts';
import { once } from '../memory.ts';

/**
 * Whether a filled layout may hold what is withheld. A file that was proved to say what its layout
 * says with the values in place, and nothing more, is by this proved against other secrets. It finds
 * too much rather than too little: where it finds something, the file itself must be read.
 */
export function mayLeak({ content, texts }: FilledLayout, withheld: Withheld): boolean {
  const { ofCompany, isWithheld } = withheld;
  const lines = [...new Set([...linesOf(content), ...Object.values(texts)])];
  return lines.some((line) =>
    ofCompany.some((needles) => {
      const { letters, hits } = standing(line, needles);
      return hits.some(({ needle }) => isWithheld(needle)) || tellsRecord(line, letters, withheld);
    }),
  );
}

/** A person has few columns and marks: where their letters are in none of the line, it is not read. */
function tellsRecord(line: string, letters: string, { ofRecord, isWithheld }: Withheld): boolean {
  const some = ofRecord.filter((needle) => letters.includes(needle.letters));
  if (some.length === 0) return false;
  return fewIn(some, foldedTexts([{ text: line }])).some(({ needle }) => isWithheld(needle));
}

/** What is printed side by side stands on one line, but for the cells of tables. */
const linesOf = ({ text, slots }: Filled): readonly string[] =>
  partsOf(text, slots)
    .map((part, index) => (index % 2 === 0 && typeof part === 'string' ? part : wordsOf(part)))
    .join('')
    .split(/[\n|]/)
    .filter((line) => line.trim() !== '');

const wordsOf = (value: SlotValue): string =>
  typeof value === 'string' ? withoutBars(value) : wordsOfRich(value);

/** All that it holds, also what is no word of it. More spaces than it has hide nothing. */
const wordsOfRich = once((rich: RichText) => withoutBars(stringsIn(rich).join(' ')));

const withoutBars = (text: string): string => text.replace(/[\n|]/g, ' ');

type RichText = Exclude<SlotValue, string>;

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const own = Object.entries(value).filter(([name]) => name !== 'type' && name !== 'position');
  return own.flatMap(([, inner]) => stringsIn(inner));
};
