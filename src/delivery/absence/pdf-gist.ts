/** What an object of a PDF says, and where it leads: of the same object, wherever it stands. */
import { byItself, memory } from '../../memory.ts';
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
  /** With whatever programs call things. */
  readonly found: readonly Found[];
  readonly leads: readonly Lead[];
}

const MOST = 4 << 20;
const texts = memory<Found>({ most: MOST, sizeOf: (_, key) => 2 * key.length + 100 });

/** The same text at the same kind of place is the same one. */
export function foundOnce(kind: Kind, where: string, text: string): Found {
  return texts(`${kind}\n${where}\n${text}`, () => ({ kind, where, text: byItself(text) }));
}

const names = memory<Found>({ most: MOST, sizeOf: (_, key) => 2 * key.length + 100 });

/** Whatever programs call things. */
const called = (name: string): Found =>
  names(name, () => ({
    kind: 'technical',
    where: 'a name in the file',
    text: byItself(name),
  }));

/** Dictionaries say the same however one comes to them, but for those that tell of the file itself. */
const known = new WeakMap<Dict, Gist>();

export function gistOf(value: Value, step: Step): Gist {
  const dict = value instanceof Stream ? value.dict : value;
  const isKnown = dict instanceof Dict && !step.isInfo;
  const before = isKnown ? known.get(dict) : undefined;
  if (before) return before;
  const walk: Walk = { found: new Set(), leads: [] };
  visit(dict, step, walk);
  const gist = { found: [...walk.found], leads: walk.leads };
  if (isKnown) known.set(dict, gist);
  return gist;
}

interface Walk {
  readonly found: Set<Found>;
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

function visitName(name: string, { key }: Step, { found }: Walk): void {
  const { kind, where } = placeOf(key);
  found.add(kind === 'value' ? foundOnce(kind, where, name) : called(name));
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
    walk.found.add(called(key));
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
