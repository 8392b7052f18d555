/** What a document itself gives to those places of a file that are not its pages. */
import { externalUrl } from '../../external-url.ts';
import { fieldKey } from '../../document/field-id.ts';
import { fieldsOf, type FormField } from '../../document/fields.ts';
import type { Document, Inline } from '../../document/model.ts';
import { spokenText, textOf } from '../../document/text.ts';
import { allBlocks, descriptionsIn, headingsOf, inlinesOf } from '../../document/walk.ts';
import { passagesOf } from '../passages.ts';
import type { Found, Group, Kind } from './found.ts';

type Accounts = Readonly<
  Record<Exclude<Kind, 'page' | 'technical' | 'stray'>, ReadonlySet<string>>
>;

/** The same for both formats. */
const known = new WeakMap<Document, Accounts>();

/** Texts that the document did not give to where they stand. */
export function unaccounted(groups: readonly Group[], document: Document): readonly Found[] {
  const accounts = known.get(document) ?? accountsOf(document);
  known.set(document, accounts);
  const alien: Found[] = [];
  for (const group of groups)
    for (const claim of claimsOf(group)) if (!isGiven(claim, accounts)) alien.push(claim.text);
  return alien;
}

/** What a document must account for. */
interface Claim {
  readonly text: Found;
  readonly key: string;
}

const claims = new WeakMap<Group, readonly Claim[]>();

/** The same for the same group. */
function claimsOf(group: Group): readonly Claim[] {
  const made =
    claims.get(group) ??
    group
      .filter(({ kind }) => kind !== 'page' && kind !== 'technical')
      .map((text) => ({ text, key: keyOf(text.text) }));
  claims.set(group, made);
  return made;
}

function isGiven({ text: { kind, text }, key }: Claim, accounts: Accounts): boolean {
  switch (kind) {
    case 'page':
    case 'technical':
      return true;
    case 'stray':
      return false;
    case 'summary':
      return isSummary(text, accounts.summary);
    case 'target':
      return isPlace(text) || accounts.target.has(key);
    case 'bookmark':
    case 'name':
    case 'value':
    case 'tooltip':
    case 'answer':
    case 'alternative':
    case 'language':
    case 'property':
      return accounts[kind].has(key);
  }
}

const isIn = (account: ReadonlySet<string>, text: string): boolean => account.has(keyOf(text));

/** Texts go into a file as they are, but for white space, what is not seen, and what parts them. */
const keyOf = (text: string): string =>
  PLAIN.test(text) ? text.replace(/[\s,]+/g, '') : text.replace(PARTING, '').normalize('NFC');

const PLAIN = /^[ -~]*$/;
const PARTING = /[\s·,…\p{Default_Ignorable_Code_Point}]+/gu;

/** Names of places in the file, which are numbers: `h07`, `h3_planning` begins with one. */
const isPlace = (text: string): boolean => /^h\d+$/.test(text) || text === '';

/** Word's descriptions of tables are put together of the first words of cells, and cut where long. */
const isSummary = (text: string, account: ReadonlySet<string>): boolean =>
  isIn(account, text) ||
  text.split(' · ').every((piece) => {
    if (!piece.endsWith('…')) return isIn(account, piece);
    const begun = keyOf(piece);
    return [...account].some((whole) => whole.startsWith(begun));
  });

const keysOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(['', ...texts.map(keyOf)]);

function accountsOf(document: Document): Accounts {
  const fields = fieldsOf(document);
  const headings = headingsOf(document).map(({ children }) => textOf(children));
  return {
    bookmark: keysOf([...headings, document.meta.title]),
    target: keysOf(targetsOf(document, fields)),
    name: keysOf(fields.flatMap(({ id }) => [id, fieldKey(id), ...id.split('.')])),
    value: keysOf(valuesOf(document, fields)),
    tooltip: keysOf(fields.flatMap(labelsOf)),
    answer: keysOf(fields.flatMap(answersOf)),
    alternative: keysOf([...descriptionsIn(document), 'Chart', 'Picture']),
    summary: keysOf(summariesOf(document, fields)),
    language: keysOf(languagesOf(document)),
    property: keysOf(propertiesOf(document)),
  };
}

/** Letters of a field's title in Word, and of a heading's id in the name of its bookmark. */
const CUT = { title: 64, bookmark: 30 } as const;

/** In Word the name of a heading's bookmark is its number and the beginning of its id. */
const targetsOf = (document: Document, fields: readonly FormField[]): readonly string[] => [
  ...everyInline(document).flatMap((inline) =>
    inline.kind === 'link' ? [inline.url, externalUrl(inline.url) ?? ''] : [],
  ),
  ...headingsOf(document).map(({ id }, i) => {
    const letters = id.replace(/[^\p{L}\p{N}]/gu, '_').slice(0, CUT.bookmark);
    return `h${i + 1}_${letters}`.replace(/\p{Surrogate}/gu, '_');
  }),
  ...fields.map(({ id }) => fieldKey(id)),
];

/** An empty field holds nothing, or says what to do. */
const valuesOf = ({ meta }: Document, fields: readonly FormField[]): readonly string[] => [
  meta.words.writeHere,
  meta.words.choose,
  meta.words.chooseDate,
  ...fields.flatMap(({ answers = [] }) => answers.map(({ label }) => label).join(' ')),
  'Off',
  '0',
  '\u2610',
];

const labelsOf = ({ id, label, answers = [] }: FormField): readonly string[] => [
  label || id,
  label.replace(/\s+/gu, ' ').trim().slice(0, CUT.title),
  ...answers.map((answer) => `${label}: ${answer.label}`),
];

const answersOf = ({ answers = [] }: FormField): readonly string[] =>
  answers.flatMap(({ value, label }) => [value, label]);

/** An answer by itself would say which was given. */
function summariesOf(document: Document, fields: readonly FormField[]): readonly string[] {
  const answers = new Set(fields.flatMap(answersOf).map(keyOf));
  const blocks = allBlocks(document);
  return [
    ...passagesOf(document, 'docx').map(({ words }) => words),
    ...blocks.flatMap((block) => [
      ...(block.kind === 'table' ? [block.description] : []),
      ...(block.kind === 'thermometer' ? [block.description] : []),
      spokenText(inlinesOf(block)),
    ]),
  ].filter((text) => !answers.has(keyOf(text)));
}

const languagesOf = (document: Document): readonly string[] => [
  document.meta.language,
  ...everyInline(document).flatMap((inline) =>
    inline.kind === 'language' ? [inline.language] : [],
  ),
];

/** Names of properties, and what is the same in every file. */
const own = [
  'ladderpress',
  'x-default',
  '1',
  'Document',
  'Checksum',
  'Recipient',
  'Ladder',
  'Effective',
  // of PDF/A: its level, and what colours mean
  'B',
  'sRGB IEC61966-2.1',
] as const;

const propertiesOf = ({ meta }: Document): readonly string[] => [
  ...Object.values(meta).filter((value) => typeof value === 'string'),
  `${meta.id} ${meta.checksum}`,
  `${meta.date}T00:00:00Z`,
  `D:${meta.date.replaceAll('-', '')}000000Z`,
  ...own,
];

const everyInline = (document: Document): readonly Inline[] =>
  allBlocks(document).flatMap((block) => inlinesOf(block).flatMap(within));

const within = (inline: Inline): readonly Inline[] =>
  'children' in inline ? [inline, ...inline.children.flatMap(within)] : [inline];
