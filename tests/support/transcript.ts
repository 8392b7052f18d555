/** What one hears of a PDF: its structure tree, read out in order, in the words of screen readers. */
import { heard, isElement, type Kid, type Tagged } from './pdf-structure.ts';

/** A line for each thing that is said. */
export const transcript = (root: Tagged): string => `${said(root).join('\n')}\n`;

function said(kid: Kid): readonly string[] {
  if (typeof kid === 'string') return spoken(kid);
  if ('field' in kid) return [`[${kid.kind}: ${kid.label}]`];
  if (!isElement(kid)) return []; // the link's words are said already
  const inside = (): readonly string[] => kid.kids.flatMap(said);
  switch (kid.role) {
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6':
      return ['', ...one(`heading level ${kid.role.slice(1)}: `, kid)];
    case 'P':
      return line(kid);
    case 'Figure':
      return [`[graphic: ${kid.alt ?? ''}]`];
    case 'Link':
      return one('link: ', kid);
    case 'Table':
      return [`[table, ${rowsIn(kid)} rows: ${kid.summary ?? ''}]`, ...inside(), '[end of table]'];
    case 'Span':
      return kid.lang === undefined ? inside() : one(`(in ${kid.lang}) `, kid);
    case 'TR':
      return [kid.kids.map(cell).join(' | ')];
    case 'L':
      return [`[list of ${kid.kids.length}]`, ...inside(), '[end of list]'];
    case 'LI':
    case 'TOCI':
      return [inside().join(', ')];
    case 'TOC':
      return [`[contents, ${kid.kids.length} entries]`, ...inside(), '[end of contents]'];
    default:
      return inside();
  }
}

const spoken = (text: string): readonly string[] => {
  const words = heard(text).replace(/\s+/g, ' ').trim();
  return words === '' ? [] : [words];
};

/** All that an element says, in one line after its announcement. */
const one = (before: string, kid: Tagged): readonly string[] => [
  before + kid.kids.flatMap(said).join(' '),
];

/** A paragraph is one line, with what stands in it. */
const line = (kid: Tagged): readonly string[] => {
  const words = kid.kids.flatMap(said).join(' ');
  return words === '' ? [] : [words];
};

/** What heads a row or a column is announced as that. */
function cell(kid: Kid): string {
  const words = isElement(kid) ? kid.kids.flatMap(said).join('; ') : heard(kid);
  const scope = isElement(kid) && kid.role === 'TH' ? `${kid.scope?.toLowerCase()} header: ` : '';
  return scope + (words === '' ? 'blank' : words);
}

const rowsIn = (kid: Kid): number =>
  isElement(kid)
    ? Number(kid.role === 'TR') + kid.kids.reduce((sum, child) => sum + rowsIn(child), 0)
    : 0;
