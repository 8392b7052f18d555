/** What may not be read, looked for in what a document is made of: no file need be opened for that. */
import type { SlotValue } from '../audience/model.ts';
import { type Withheld, withheldIn } from '../audience/withheld.ts';
import { foldedTexts } from '../folded.ts';
import type { FilledLayout } from '../layout/fill.ts';
import { type Filled, partsOf } from '../layout/slot.ts';

/**
 * Whether a filled layout may hold what is withheld. A file that was proved to say what its layout
 * says with the values in place, and nothing more, is by this proved against other secrets. It finds
 * too much rather than too little: where it finds something, the file itself must be read.
 */
export function mayLeak({ content, texts }: FilledLayout, withheld: Withheld): boolean {
  const all = [...linesOf(content), ...Object.values(texts)];
  return withheldIn(withheld, foldedTexts(all.map((text) => ({ text })))).length > 0;
}

/** What is printed side by side stands on one line, but for the cells of tables. */
const linesOf = ({ text, slots }: Filled): readonly string[] =>
  partsOf(text, slots)
    .map((part, index) => (index % 2 === 0 && typeof part === 'string' ? part : wordsOf(part)))
    .join('')
    .split(/[\n|]/)
    .filter((line) => line.trim() !== '');

/** Of rich text all that it holds, in a line: what has no words, such as a picture's size, adds none. */
const wordsOf = (value: SlotValue): string =>
  typeof value === 'string' ? value.replaceAll('|', ' ') : stringsIn(value).join('');

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const own = Object.entries(value).filter(([name]) => name !== 'type' && name !== 'position');
  return own.flatMap(([, inner]) => stringsIn(inner));
};
