/** Keys of front matter that are not ours: those of other programs, and slips of the pen. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';

/** What generators of web sites read: Hugo, Jekyll, Docusaurus, VitePress, Just the Docs, Obsidian. */
const others = new Set(
  [
    'id name layout permalink redirect_from redirect_to slug url tags tag categories category',
    'keywords description summary excerpt date lastmod publishdate expirydate draft published',
    'weight nav_order parent grand_parent has_children has_toc nav_exclude menu type kind',
    'image images cover thumbnail hide hidden toc outline sidebar sidebar_label',
    'sidebar_position sidebar_class_name pagination_prev pagination_next pagination_label',
    'hide_title hide_table_of_contents custom_edit_url editlink lang locale template',
    'linktitle bookcollapsesection bookflatsection booktoc bookhidden geekdochidden chapter pre',
    'cascade params head navigation next prev icon subtitle status updated created modified path',
    'cssclasses cssclass publish share comments math mermaid robots noindex position collapsed',
  ]
    .join(' ')
    .split(' '),
);

/** Keys by which those programs put pages in order, like our own `order`. */
const orders = new Set(['weight', 'nav_order', 'sidebar_position', 'position']);

/** The number under a key that puts pages in order. */
export function numberOf(key: string, held: unknown): number | undefined {
  const isOrder = orders.has(key.toLowerCase()) && typeof held === 'string';
  return isOrder && /^-?\d+(?:\.\d+)?$/.test(held) ? Number(held) : undefined;
}

/** Nothing of another program's key; a warning of one that is nearly ours; else an information. */
export function strangeKey(
  key: string,
  known: readonly string[],
  place: Place,
): readonly Diagnostic[] {
  if (others.has(key.toLowerCase())) return [];
  const meant = known.find((own) => isNear(plain(key), plain(own)));
  if (meant !== undefined) return [report('front-matter-misspelt', place, { key, meant })];
  return [report('front-matter-key', place, { key, known: known.join(', ') })];
}

/** Case, hyphens and a plural do not count. */
const plain = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?<=...)s$/, '');

/** Equal; or, of four letters and more, one edit apart: a letter too many, missing, or changed, or two swapped. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  const start = Array.from(a).findIndex((letter, at) => letter !== b[at]);
  if (start < 0) return true;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
