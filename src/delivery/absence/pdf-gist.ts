/** What an object of a PDF says, and where it leads: of the same object, wherever it stands. */
import { memory } from '../../memory.ts';
import { Dict, isList, PdfString, Ref, Stream, type Value } from '../pdf/values.ts';
import type { Found, Kind } from './found.ts';
import { isUnspoken, placeOf } from './pdf-names.ts';

/** How one comes to an object: by which key, and in what kind of object that stands. */
export interface Step {
  readonly key: string;
  readonly owner: string;
  /** In what the file says of itself. */
  readonly isInfo: boolean;
}

export interface Lead {
  /** The number of an object. */
  readonly to: number;
  readonly step: Step;
}

export interface Gist {
  readonly found: readonly Found[];
  /** Whatever programs call things. */
  readonly names: readonly string[];
  readonly leads: readonly Lead[];
}

const MOST = 4 << 20;
const texts = memory<Found>({ most: MOST, sizeOf: (_, key) => 2 * key.length + 100 });

/** The same text at the same kind of place is the same one. */
export function foundOnce(kind: Kind, where: string, text: string): Found {
  return texts(`${kind}\n${where}\n${text}`, () => ({ kind, where, text: copied(text) }));
}

/** A part of a string keeps all of it: this one is by itself. */
const copied = (text: string): string => ` ${text}`.slice(1);

const lists = memory<readonly string[]>({ most: MOST, sizeOf: (_, key) => 2 * key.length + 100 });

/** The same names are the same list. */
const listOnce = (names: ReadonlySet<string>): readonly string[] =>
  lists([...names].join('\n'), () => Array.from(names, copied));

/** Dictionaries say the same however one comes to them, but for those that tell of the file itself. */
const known = new WeakMap<Dict, Gist>();

export function gistOf(value: Value, step: Step): Gist {
  const dict = value instanceof Stream ? value.dict : value;
  const isKnown = dict instanceof Dict && !step.isInfo;
  const before = isKnown ? known.get(dict) : undefined;
  if (before) return before;
  const found = new Set<Found>();
  const names = new Set<string>();
  const leads: Lead[] = [];
  visit(dict, step, { found, names, leads });
  const gist = { found: [...found], names: listOnce(names), leads };
  if (isKnown) known.set(dict, gist);
  return gist;
}

interface Walk {
  readonly found: Set<Found>;
  readonly names: Set<string>;
  readonly leads: Lead[];
}

function visit(value: Value, step: Step, walk: Walk): void {
  if (value instanceof Ref) walk.leads.push({ to: value.number, step });
  else if (value instanceof Dict) visitDict(value, step, walk);
  else if (value instanceof PdfString) {
    if (isUnspoken(step.key, value.bytes.length)) return;
    const { kind, where } = place(step);
    walk.found.add(foundOnce(kind, where, value.text));
  } else if (typeof value === 'string') visitName(value, step, walk);
  else if (isList(value)) for (const item of value) visit(item, step, walk);
}

function visitName(name: string, { key }: Step, { found, names }: Walk): void {
  const { kind, where } = placeOf(key);
  if (kind === 'value') found.add(foundOnce(kind, where, name));
  else names.add(name);
}

function visitDict(dict: Dict, { isInfo }: Step, walk: Walk): void {
  const [type, action] = [dict.nameAt('Type'), dict.nameAt('S')];
  const owner = type === 'Annot' ? dict.nameAt('Subtype') : type;
  const add = (where: string, text: string): void =>
    void walk.found.add(foundOnce('stray', where, text));
  if (unasked.has(type)) add('an attachment', type);
  if (type === 'Annot' && !ourAnnotations.has(owner)) add('an annotation', owner);
  if (scripts.has(action)) add('a script or an action', action);
  for (const [key, value] of dict.entries) {
    walk.names.add(key);
    visit(value, { key, owner, isInfo }, walk);
  }
}

const unasked: ReadonlySet<string> = new Set(['Filespec', 'EmbeddedFile']);
const ourAnnotations: ReadonlySet<string> = new Set(['Widget', 'Link']);
const scripts: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
]);

function place({ key, owner, isInfo }: Step): Pick<Found, 'kind' | 'where'> {
  if (isInfo) return { kind: 'property', where: `the document information (${key})` };
  if (key !== 'Contents') return placeOf(key);
  return owner === 'Link'
    ? { kind: 'page', where: 'what is said of a link' }
    : { kind: 'stray', where: `the text of an annotation` };
}
