/** What an object of a PDF says, and where it leads: of the same object, wherever it stands. */
import { byItself, once } from '../../memory.ts';
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

export interface Gist {
  /** With whatever programs call things. */
  readonly found: readonly Found[];
  /** Numbers of the objects that it leads to, and how. */
  readonly to: readonly number[];
  readonly steps: readonly Step[];
}

/** Few are said, again and again; where they are more, or long, they are let go. */
const MOST = 5000;
const LONGEST = 1000;

const texts = new Map<string, Found>();

function remembered(key: string, kind: Kind, where: string, text: string): Found {
  const before = texts.get(key);
  if (before) return before;
  if (texts.size >= MOST) texts.clear();
  const found = { kind, where, text: byItself(text) };
  if (key.length <= LONGEST) texts.set(byItself(key), found);
  return found;
}

/** The same text at the same kind of place is mostly the same one. */
export const foundOnce = (kind: Kind, where: string, text: string): Found =>
  remembered(`${kind} ${where.length} ${where}${text}`, kind, where, text);

/** Whatever programs call things; no other key begins with a blank. */
const called = (name: string): Found =>
  remembered(` ${name}`, 'technical', 'a name in the file', name);

/** Dictionaries say the same however one comes to them, but for those that tell of the file itself. */
export function gistOf(value: Value, step: Step): Gist {
  const object = value instanceof Stream ? value.dict : value;
  return object instanceof Dict && !step.isInfo ? gistOfDict(object) : gist(object, step);
}

const gistOfDict = once((dict: Dict) => gist(dict, { key: '', owner: '', isInfo: false }));

function gist(value: Value, step: Step): Gist {
  const walk: Walk = { found: new Set(), to: [], steps: [] };
  visit(value, step, walk);
  return { ...walk, found: [...walk.found] };
}

interface Walk {
  readonly found: Set<Found>;
  readonly to: number[];
  readonly steps: Step[];
}

function visit(value: Value, step: Step, walk: Walk): void {
  if (value instanceof Ref) {
    walk.to.push(value.number);
    walk.steps.push(step);
  } else if (value instanceof Dict) visitDict(value, step, walk);
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
