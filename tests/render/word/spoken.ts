/** The words of a document tree in the order in which a Word file says them, empty fields too. */
import type {
  Block,
  Document,
  Fact,
  Holds,
  Inline,
  OneOf,
  Row,
} from '../../../src/document/model.ts';
import { meta } from './nodes.ts';

/** What samples say in empty fields. */
const { words } = meta('');

export const spoken = ({ sections }: Document): string =>
  sections.map(({ blocks }) => all(blocks)).join(' ');

const all = (blocks: readonly Block[]): string => blocks.map(block).join(' ');

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
    case 'paragraph':
      return inlines(one.children);
    case 'code':
      return printable(one.value);
    case 'list':
      return one.items.map(all).join(' ');
    case 'callout':
    case 'keep':
      return all(one.blocks);
    case 'band':
      return `${inlines(one.title)} ${inlines(one.aside)} ${all(one.blocks)}`;
    case 'columns':
      return one.columns.map(({ blocks }) => all(blocks)).join(' ');
    case 'table':
      return [one.header ? [row(one.header)] : [], ...one.groups.map(group)].flat().join(' ');
    case 'facts':
      return facts(one.facts, one.columns);
    case 'thermometer':
      return one.steps.map(({ title, note }) => `${inlines(title)} ${inlines(note)}`).join(' ');
    case 'signature':
      return one.parts
        .map(({ id, holds, label }) => `${id && prompt(holds)} ${inlines(label)}`)
        .join(' ');
    case 'cover':
      return `${inlines(one.label)} ${inlines(one.title)} ${facts(one.facts, 1)}`;
    case 'lines':
      return one.id && words.writeHere;
    case 'rule':
    case 'toc':
    case 'page-break':
      return '';
  }
}

const row = ({ cells }: Row): string => cells.map(({ blocks }) => all(blocks)).join(' ');

const group = ({ band, rows }: Extract<Block, { kind: 'table' }>['groups'][number]): string =>
  [band ? `${inlines(band.title)} ${inlines(band.aside)}` : '', ...rows.map(row)].join(' ');

/** Facts fill column by column; a table is read row by row. */
function facts(list: readonly Fact[], columns: number): string {
  const perColumn = Math.ceil(list.length / columns);
  const across = Array.from({ length: perColumn }, (_, i) =>
    Array.from({ length: columns }, (__, column) => list[column * perColumn + i]),
  ).flat();
  return across
    .map((fact) => (fact ? `${inlines(fact.label)} ${inlines(fact.value)}` : ''))
    .join(' ');
}

const inlines = (children: readonly Inline[]): string => children.map(inline).join('');

function inline(one: Inline): string {
  switch (one.kind) {
    case 'text':
    case 'code':
      return printable(one.value);
    case 'span':
    case 'language':
    case 'link':
      return inlines(one.children);
    case 'blank':
      return one.id && prompt(one.holds);
    case 'one-of':
      return oneOf(one);
    case 'break':
    case 'picture':
    case 'dots':
    case 'units':
      return ' ';
    case 'choice':
      return ` ☐ ${printable(one.label)}`;
  }
}

const prompt = (holds: Holds): string => (holds === 'date' ? words.chooseDate : words.writeHere);

/** On paper each answer has a box; on screen they stand in the empty menu. */
function oneOf({ id, shown, answers }: OneOf): string {
  const labels = answers.map(({ label }) => printable(label));
  if (id === '') return shown === 'list' ? '' : labels.map((label) => ` ☐ ${label}`).join('');
  const said = labels.filter((label) => label.trim() !== '');
  return shown === 'list' || said.length === 0 ? words.choose : said.join(' ');
}

/** What XML cannot hold is printed as a replacement character. */
const printable = (text: string): string =>
  Array.from(text, (letter) =>
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(letter) ? '\ufffd' : letter,
  ).join('');
