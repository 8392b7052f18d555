/** The cover list of a pile as a document: whose it is, what is in it and where, what is missing. */
import { createHash } from 'node:crypto';
import { longDate, type Wording } from '../../audience/labels.ts';
import type { Block, Cell, Document, Fact, Inline, Row, Table } from '../../document/model.ts';
import { printed } from '../../imprint.ts';
import type { Press } from '../../press.ts';
import { cycleOf } from '../../roster/membership.ts';
import { headOf, type Item, nameOf, type Pile, type Places } from './model.ts';

/** How those are named whose documents are missing: a name may be what could not be printed. */
export type Naming = 'names' | 'ids';

interface Given {
  readonly pile: Pile;
  /** Absent where the documents stay files of their own. */
  readonly places: Places | undefined;
  readonly press: Press;
  readonly wording: Wording;
  readonly naming: Naming;
}

/** Millimetres. */
const mm = (length: number) => ({ points: (length * 72) / 25.4 });

/** Its id is printed in its foot, and stands in the page map. */
export const listId = ({ id }: Pick<Pile, 'id'>): string => `CL-${id}`;

export function coverList(given: Given): Document {
  const { pile, press, wording } = given;
  const { labels, locale } = wording;
  const { theme, logo } = press.look;
  const title = `${word('coverList', wording)}: ${headOf(pile)}`;
  const blocks = [...beginning(given), tableOf(given), ...missing(given), ...note(given)];
  const checksum = printed(hashOf([title, blocks, pile.date]));
  const { page, continued, blank, writeHere, choose, chooseDate } = labels;
  const foot = [listId(pile), longDate(pile.date, locale), checksum, classOf(given)];
  const furniture = {
    headLeft: word('coverList', wording),
    headRight: `${headOf(pile)} · ${kindOf(given)}`,
    foot: foot.join(' · '),
  };
  return {
    meta: {
      id: listId(pile),
      title,
      subject: `${pile.document} · ${pile.audience}`,
      author: theme.brand.author,
      language: locale,
      date: pile.date,
      checksum,
      recipient: `${headOf(pile)} · ${audienceOf(given)}`,
      ladder: '',
      effective: '',
      ...(logo && { logo: logo.picture.alt }),
      words: { page, continued, blank, writeHere, choose, chooseDate },
    },
    sections: [{ paper: theme.paper, orientation: 'portrait', furniture, blocks }],
  };
}

const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** A word of the labels; all of ours are there, whatever a company's own file leaves out. */
const word = (key: string, { labels }: Wording): string => labels[key] ?? key;

const text = (value: string): readonly Inline[] => [{ kind: 'text', value }];

const kindOf = ({ pile: { document }, wording }: Given): string =>
  wording.labels[`document-${document}`] ?? document;

const audienceOf = ({ pile: { audience }, wording }: Given): string =>
  wording.labels[`audience-${audience}`] ?? audience;

/** As the documents of the pile. */
function classOf({ pile, press }: Given): string {
  const layout = press.layouts.find(
    ({ document, audience }) => document === pile.document && audience === pile.audience,
  );
  return layout?.classification ?? press.look.theme.brand.classification;
}

function beginning(given: Given): readonly Block[] {
  const { pile, wording } = given;
  const { pages, sheets } = sizeOf(given);
  const fact = (label: string, value: string): Fact => ({ label: text(label), value: text(value) });
  const cycles = cyclesOf(given);
  const facts = [
    fact(word(pile.by, wording), headOf(pile)),
    fact(word('document', wording), kindOf(given)),
    fact(word('recipient', wording), audienceOf(given)),
    ...(cycles ? [fact(word('reviewCycle', wording), cycles)] : []),
    fact(word('made', wording), longDate(pile.date, wording.locale)),
    fact(word('documents', wording), String(pile.items.length)),
    ...(pile.lacking.length > 0
      ? [fact(word('notInPile', wording), String(pile.lacking.length))]
      : []),
    fact(word('pagesInAll', wording), String(pages)),
    fact(word('sheets', wording), String(sheets)),
  ];
  return [
    {
      kind: 'paragraph',
      style: 'kicker',
      children: text(`${word('coverList', wording)} · ${kindOf(given)}`),
    },
    { kind: 'heading', depth: 1, children: text(headOf(pile)), id: 'pile', listed: true },
    { kind: 'facts', columns: 2, facts },
    {
      kind: 'heading',
      depth: 2,
      children: text(word('inThisPile', wording)),
      id: 'in',
      listed: true,
    },
  ];
}

const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);

/** What is to be printed: the whole file, or one document after the other. */
function sizeOf({ pile: { items, duplex }, places }: Given) {
  const counts = places ? [places.pages] : items.map(({ entry }) => entry.pages ?? 0);
  const sheets = counts.map((pages) => (duplex ? Math.ceil(pages / 2) : pages));
  return { pages: sum(counts), sheets: sum(sheets) };
}

/** As far as the audience may know of cycles; those of all documents in the pile. */
function cyclesOf({ pile, press }: Given): string {
  const { roster } = press.company;
  const cycles = pile.items.flatMap(({ member }) => cycleOf(member.person, roster) ?? []);
  const seen = (['name', 'id'] as const).find((one) => pile.policy?.cycle.includes(one));
  return seen ? [...new Set(cycles.map((cycle) => cycle[seen]))].join(', ') : '';
}

function tableOf(given: Given): Table {
  const { pile, places, wording } = given;
  const isNamed = pile.items.some(({ member }) => nameOf(member, pile.policy) !== undefined);
  const columns: readonly Table['columns'][number][] = [
    { width: mm(8), align: 'right' },
    ...(isNamed ? [{ width: { share: 3 }, align: 'left' } as const] : []),
    { width: { share: 2 }, align: 'left' },
    { width: mm(15), align: 'right' },
    places ? { width: mm(20), align: 'right' } : { width: { share: 2 }, align: 'left' },
    { width: mm(24), align: 'center' },
  ];
  const header = row(
    '',
    ...(isNamed ? [word('name', wording)] : []),
    word('document', wording),
    word('pages', wording),
    word(places ? 'fromPage' : 'file', wording),
    word('handedOver', wording),
  );
  const rows = pile.items.map((item, index) => itemRow(item, index, isNamed, places, pile));
  return {
    kind: 'table',
    style: 'plain',
    description: word('inThisPile', wording),
    columns,
    header,
    groups: [{ rows }],
  };
}

const cell = (value: readonly Inline[]): Cell => ({
  blocks: [{ kind: 'paragraph', style: 'body', children: value }],
});

const row = (...values: readonly string[]): Row => ({
  cells: values.map((value) => cell(value === '' ? [] : text(value))),
});

function itemRow(
  { member, entry }: Item,
  index: number,
  isNamed: boolean,
  places: Places | undefined,
  { policy }: Pile,
): Row {
  const pages = String(entry.pages ?? 0);
  const name = entry.path.split('/').at(-1) ?? entry.path;
  const where = places ? String(places.spans[index]?.first ?? 0) : name;
  const named = isNamed ? [nameOf(member, policy) ?? ''] : [];
  const { cells } = row(String(index + 1), ...named, entry.id, pages, where);
  return { cells: [...cells, cell([{ kind: 'choice', id: '', label: '' }])] };
}

function missing({ pile, wording, naming }: Given): readonly Block[] {
  const { lacking, policy } = pile;
  if (lacking.length === 0) return [];
  const whose = lacking.flatMap((member) => {
    const id = policy?.person.includes('id') ? member.person.id : undefined;
    return (naming === 'names' ? nameOf(member, policy) : undefined) ?? id ?? [];
  });
  const items = whose.map((one): readonly Block[] => [
    { kind: 'paragraph', style: 'body', children: text(one) },
  ]);
  return [
    {
      kind: 'heading',
      depth: 2,
      children: text(word('notInPile', wording)),
      id: 'out',
      listed: true,
    },
    {
      kind: 'paragraph',
      style: 'body',
      children: text(`${word('notMade', wording)} ${lacking.length}.`),
    },
    ...(items.length > 0 ? [{ kind: 'list', ordered: false, start: 1, items } as const] : []),
  ];
}

const note = ({ places, wording }: Given): readonly Block[] =>
  places ? [{ kind: 'paragraph', style: 'small', children: text(word('pilePages', wording)) }] : [];
