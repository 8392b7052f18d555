/** What layouts can say beyond Markdown: one table, which building and the documentation share. */
import { SLOT_END } from '../layout/slot.ts';
import { isFieldId } from './field-id.ts';
import { isLanguage } from '../language.ts';
import { runnings } from './running.ts';

export type DirectiveKind = 'text' | 'leaf' | 'container';

type Attribute =
  | 'text'
  | 'number'
  | 'whole'
  | 'count'
  | 'id'
  | 'language'
  | 'flag'
  | 'widths'
  | 'aligns'
  | readonly string[];

/** Attribute names, each with what it may hold. */
type Attributes = Readonly<Record<string, Attribute>>;

const directive = <const Kinds extends readonly DirectiveKind[]>(
  kinds: Kinds,
  help: string,
  attributes: Attributes = {},
) => ({ kinds, help, attributes });

export const directives = {
  section: directive(
    ['container'],
    'Pages of their own, with their own orientation, head and foot.',
    {
      landscape: 'flag',
      head: 'text',
      foot: 'text',
      running: runnings,
      leaf: 'flag',
    },
  ),
  cover: directive(['container'], 'The first page of a book: its label, a heading, facts.'),
  toc: directive(['leaf'], 'The contents, under the given heading.', { depth: 'whole' }),
  'page-break': directive(['leaf'], 'What follows begins a page.'),
  kicker: directive(['leaf'], 'The small accent line above a title.'),
  lead: directive(['leaf'], 'The sentence below a title.'),
  label: directive(['leaf'], 'A small semibold line above what it names.'),
  small: directive(['leaf'], 'A small soft line.'),
  keep: directive(['container'], 'Not divided over pages where it fits one.'),
  callout: directive(['container'], 'What the reader must know or do: a bar at its left.'),
  band: directive(
    ['container', 'text'],
    'A tinted title bar over a run of blocks, or over the rows of a table that follow it.',
    { aside: 'text' },
  ),
  columns: directive(['container'], 'Columns side by side; a line --- parts them.', {
    widths: 'widths',
  }),
  facts: directive(['container'], 'A list of facts: each item begins with its **label**.', {
    columns: ['1', '2'],
    small: 'flag',
  }),
  thermometer: directive(['container'], 'A list of the steps of a track, drawn as bars.'),
  now: directive(['text'], 'In a thermometer: the step someone is on.'),
  next: directive(['text'], 'In a thermometer: the step after it.'),
  table: directive(['container'], 'Sets the look of the Markdown table inside.', {
    style: ['plain', 'matrix', 'figures'],
    columns: 'widths',
    align: 'aligns',
    description: 'text',
  }),
  tint: directive(['text'], 'A cell of a heat-map: its words on a share of the accent.', {
    share: 'number',
  }),
  dots: directive(
    ['text'],
    'A row of dots beside what it draws; its words are spoken, not printed.',
    {
      mark: 'count',
      expected: 'count',
      of: ['2', '3', '4', '5', '6', '7', '8', '9'],
    },
  ),
  units: directive(['text'], 'A row of squares beside the numbers it draws: full, half, empty.', {
    full: 'count',
    half: 'count',
    of: 'count',
  }),
  lines: directive(['leaf'], 'Ruled lines to write on, as many words as it takes.', {
    id: 'id',
    label: 'text',
    count: 'whole',
  }),
  signature: directive(['leaf'], 'Lines to sign on: the label, a name and a date.', {
    id: 'id',
    name: 'text',
    date: 'text',
  }),
  choice: directive(['text'], 'An empty box to tick, and its words.', { id: 'id', value: 'id' }),
  'one-of': directive(['text'], 'Choices of which one is right, as boxes or as a list.', {
    id: 'id',
    label: 'text',
    list: 'flag',
  }),
  field: directive(['text'], 'A ruled blank for a few words, or a date.', {
    id: 'id',
    holds: ['text', 'date'],
  }),
  lang: directive(['text'], 'Words in another language: {of=fr}.', { of: 'language' }),
  soft: directive(['text'], 'Smaller and in soft ink, beside what matters more.'),
  tag: directive(['text'], 'A short word in a box.'),
  mark: directive(['text'], 'New wording, underlined.'),
};

export type DirectiveName = keyof typeof directives;

/** The directives that may stand as this kind. */
export type NameOf<Kind extends DirectiveKind> = {
  [Name in DirectiveName]: Kind extends (typeof directives)[Name]['kinds'][number] ? Name : never;
}[DirectiveName];

/** Is this the name of a directive that may stand as this kind? */
export function isDirective<Kind extends DirectiveKind>(
  name: string,
  kind: Kind,
): name is NameOf<Kind> {
  if (!isName(name)) return false;
  const kinds: readonly DirectiveKind[] = directives[name].kinds;
  return kinds.includes(kind);
}

const isName = (name: string): name is DirectiveName => Object.hasOwn(directives, name);

/**
 * What is wrong with an attribute's value, or nothing. What holds a value that is not yet known
 * (see `layout/slot.ts`) may hold anything.
 */
export function attributeFault(
  directiveName: DirectiveName,
  attribute: string,
  value: string,
): string | undefined {
  const { attributes } = directives[directiveName];
  const wanted = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  if (wanted === undefined) {
    return `it takes ${Object.keys(attributes).join(', ') || 'no attributes'}`;
  }
  return value.includes(SLOT_END) ? undefined : valueFault(wanted, value);
}

function valueFault(wanted: Attribute, value: string): string | undefined {
  if (typeof wanted !== 'string') {
    return wanted.includes(value) ? undefined : `one of ${wanted.join(', ')} was expected`;
  }
  switch (wanted) {
    case 'text':
      return undefined;
    case 'flag':
      return value === '' ? undefined : 'it takes no value';
    case 'number':
      return /^\d+(\.\d+)?$/.test(value) ? undefined : 'a number was expected';
    case 'whole':
      return /^\d{1,4}$/.test(value) ? undefined : 'a whole number was expected';
    case 'count':
      return /^\d{0,2}$/.test(value) ? undefined : 'a whole number up to 99, or none, was expected';
    case 'id':
      return isFieldId(value) ? undefined : 'names parted by dots were expected: sign.employee';
    case 'language':
      return isLanguage(value) ? undefined : 'a language tag was expected, such as fr or pt-BR';
    case 'widths':
      return WIDTHS.test(value) ? undefined : 'widths such as "34mm * 2*" were expected';
    case 'aligns':
      return ALIGNS.test(value) ? undefined : '"left", "center" or "right" were expected';
  }
}

const WIDTHS = /^\s*(\d+(\.\d+)?(mm|pt)|\d*\*)(\s+(\d+(\.\d+)?(mm|pt)|\d*\*))*\s*$/;
const ALIGNS = /^\s*(left|center|right)(\s+(left|center|right))*\s*$/;
