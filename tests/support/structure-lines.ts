/** Structure trees as lines of text, one a node, so that two can be compared. */
import { type Expected, isWords, sign } from './expected-structure.ts';
import { heard, isElement, type Kid } from './pdf-structure.ts';

/** An expected tree; what stands in a line is set apart by its element. */
export const linesOf = (node: Expected, depth = 0): readonly string[] => {
  if (typeof node === 'string') return said(node, depth);
  const [role, ...kids] = node;
  return [indented(role, depth), ...merged(kids).flatMap((kid) => linesOf(kid, depth + 1))];
};

/** A tree that was read. Page numbers of the contents are not known beforehand, and left out. */
export const linesRead = (kid: Kid, depth = 0, isPaged = false): readonly string[] => {
  if (typeof kid === 'string') return said(isPaged ? kid.replace(/\d+$/, '') : kid, depth);
  if (!isElement(kid)) return said(sign('field' in kid ? `=${kid.field}` : '@link'), depth);
  const { role, scope, alt } = kid;
  const name = role === 'TH' ? `TH(${scope})` : role;
  const inside = kid.kids.flatMap((one) =>
    linesRead(one, depth + 1, isPaged || role === 'Reference'),
  );
  return [
    indented(name, depth),
    ...(alt === undefined ? [] : said(sign(`(${alt})`), depth + 1)),
    ...inside.filter((line, i) => !line.endsWith('@link') || inside[i + 1] !== line),
  ];
};

const said = (text: string, depth: number): readonly string[] => {
  const words = heard(text).normalize('NFC').replace(/\s+/g, ' ').trim();
  return words === '' ? [] : [indented(words, depth)];
};

const indented = (text: string, depth: number): string => `${'  '.repeat(depth)}${text}`;

/** Words that follow one another are one. */
function merged(kids: readonly Expected[]): readonly Expected[] {
  const out: Expected[] = [];
  for (const kid of kids) {
    const last = out.at(-1);
    if (isWords(kid) && isWords(last)) out[out.length - 1] = last + kid;
    else out.push(kid);
  }
  return out;
}
