/** What a document itself gives to those places of a file that are not its pages. */
import type { Document } from '../../document/model.ts';
import { once } from '../../memory.ts';
import { gathering } from '../gathered.ts';
import { type Accounted, accountsIn, keyOf } from './block-accounts.ts';
import type { Found, Group } from './found.ts';

type Accounts = Readonly<Record<Accounted | 'property', ReadonlySet<string>>>;

/** Texts that the document did not give to where they stand. */
export function unaccounted(groups: readonly Group[], document: Document): readonly Found[] {
  const accounts = accountsOf(document);
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

const claimsOf = once((group: Group): readonly Claim[] =>
  group
    .filter(({ kind }) => kind !== 'page' && kind !== 'technical')
    .map((text) => ({ text, key: keyOf(text.text) })),
);

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

const keysOf = (texts: readonly string[]): Set<string> => new Set(['', ...texts.map(keyOf)]);

/** The same for both formats. */
const accountsOf = once((document: Document): Accounts => {
  const { meta } = document;
  const { writeHere, choose, chooseDate } = meta.words;
  const accounts = {
    bookmark: keysOf([meta.title]),
    target: keysOf(bookmarkNames(document)),
    name: keysOf([]),
    value: keysOf([writeHere, choose, chooseDate, 'Off', '0', '\u2610']),
    tooltip: keysOf([]),
    answer: keysOf([]),
    alternative: keysOf([meta.logo ?? '', 'Chart', 'Picture']),
    summary: keysOf([]),
    language: keysOf([meta.language]),
    property: keysOf(propertiesOf(document)),
  };
  for (const { kind, key } of accountsIn(document)) accounts[kind].add(key);
  for (const answer of accounts.answer) accounts.summary.delete(answer); // by itself it would say which was given
  accounts.summary.add('');
  return accounts;
});

/** Letters of a heading's id in the name of its bookmark. */
const CUT = 30;

/** In Word the name of a heading's bookmark is its number and the first words of its id. */
const bookmarkNames = (document: Document): readonly string[] =>
  headingsIn(document).map(({ id }, i) => {
    const letters = id.replace(/[^\p{L}\p{N}]/gu, '_');
    const whole = letters.slice(0, CUT + 1).replace(/_[^_]*$/, '');
    const begun = letters.length > CUT ? whole.slice(0, CUT) : letters;
    return `h${i + 1}_${begun}`.replace(/\p{Surrogate}/gu, '_');
  });

const headingsIn = gathering((block) => (block.kind === 'heading' ? [block] : []));

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
