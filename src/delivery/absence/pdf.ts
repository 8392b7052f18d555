/**
 * Every text in a PDF, wherever it stands: in any object, whether something leads to it or not, and
 * in the bytes between them. What is drawn on pages is read by `read-pdf.ts`.
 */
import type { PdfFile } from '../pdf/file.ts';
import type { Packed } from '../pdf/packed.ts';
import { misplaced, placesInStream } from '../pdf/places.ts';
import { Dict, Stream, type Value } from '../pdf/values.ts';
import type { OpenedPdf } from '../read-pdf.ts';
import type { Found } from './found.ts';
import { foundOnce, type Gist, gistOf, type Lead, type Step } from './pdf-gist.ts';
import { streamTexts } from './pdf-streams.ts';

/** A walk over a file's objects. */
interface Walk {
  readonly file: PdfFile;
  /** Numbers of dictionaries that something leads to: they say the same however one comes to them. */
  readonly dicts: Set<number>;
  /** Numbers of what tells of the file itself. */
  readonly info: Set<number>;
  /** Numbers of the others, with how one comes to them. */
  readonly others: Map<number, Set<string>>;
  /** What is said by what is no dictionary, or tells of the file; and what is wrong with it. */
  readonly found: Set<Found>;
  /** By the number of a stream: the keys that lead to it. */
  readonly owners: Map<number, Set<string>>;
}

/** In groups: what is the same in several files is the same group. */
export function pdfTexts({
  file,
  asides,
}: Pick<OpenedPdf, 'file' | 'asides'>): readonly (readonly Found[])[] {
  const found = straysIn(file);
  const walk: Walk = {
    file,
    dicts: new Set(),
    info: new Set(),
    others: new Map(),
    found: new Set(found),
    owners: new Map(),
  };
  begin(walk);
  for (const [number, object] of file.objects) {
    if (!isReached(number, walk) && !isPacking(object, file)) takeStray(number, walk);
  }
  return [
    ...file.packed.map((packed) => textsIn(packed, walk)),
    ...file.alone.flatMap((number) => textsAlone(number, walk, asides)),
    [...walk.found],
  ];
}

/** What stands between objects, and what the list of them has wrong. */
function straysIn({ strays, listed, places }: PdfFile): readonly Found[] {
  const list = listed instanceof Stream ? placesInStream(listed) : listed;
  return [
    ...strays.map(({ where, text }) => foundOnce('stray', where, text)),
    ...misplaced(list, places).map((text) => foundOnce('stray', 'the list of objects', text)),
  ];
}

const NOWHERE: Step = { key: '', owner: '', isInfo: false };

/** From what the end of the file says. */
function begin(walk: Walk): void {
  const { trailer, packing } = walk.file;
  for (const dict of packing) take(gistOf(dict, NOWHERE), walk);
  for (const key of ['Root', 'Info']) {
    const value = trailer.get(key) ?? null;
    follow(gistOf(value, { key, owner: '', isInfo: key === 'Info' }).leads, walk);
  }
}

const isReached = (number: number, { dicts, info, others, owners }: Walk): boolean =>
  dicts.has(number) || owners.has(number) || others.has(number) || info.has(number);

/** Holds other objects, which have been taken out of it, or the list of where they are. */
const isPacking = (object: Value, { packing }: PdfFile): boolean =>
  object instanceof Stream && packing.includes(object.dict);

const take = ({ found }: Gist, walk: Walk): void => {
  for (const text of found) walk.found.add(text);
};

function takeStray(number: number, walk: Walk): void {
  walk.found.add(foundOnce('stray', 'an object that nothing leads to', `${number} 0 R`));
  follow([{ to: number, step: { ...NOWHERE, key: 'stray' } }], walk);
}

/** All that one comes to from here. */
function follow(leads: readonly Lead[], walk: Walk): void {
  const todo = [...leads];
  for (let lead = todo.pop(); lead; lead = todo.pop()) {
    if (walk.dicts.has(lead.to)) continue;
    const object = walk.file.objects.get(lead.to);
    if (object !== undefined) for (const next of reach(object, lead, walk)) todo.push(next);
  }
}

function reach(object: Value, { to, step }: Lead, walk: Walk): readonly Lead[] {
  const { dicts, info, owners } = walk;
  if (object instanceof Dict && !step.isInfo) {
    dicts.add(to);
    return gistOf(object, step).leads;
  }
  if (object instanceof Stream && !step.isInfo) {
    const keys = owners.get(to);
    keys?.add(step.key);
    if (keys) return [];
    owners.set(to, new Set([step.key]));
    return gistOf(object, step).leads;
  }
  if (step.isInfo) info.add(to);
  if (!isNewWay(to, step, walk)) return [];
  const gist = gistOf(object, step);
  take(gist, walk);
  return gist.leads;
}

function isNewWay(to: number, step: Step, { others }: Walk): boolean {
  const ways = others.get(to) ?? new Set();
  const [way, before] = [JSON.stringify(step), ways.size];
  others.set(to, ways.add(way));
  return ways.size > before;
}

const known = new WeakMap<Packed, readonly Found[]>();

/** What the dictionaries say that are packed together. */
function textsIn(packed: Packed, { dicts, info }: Walk): readonly Found[] {
  const { numbers, values } = packed;
  if (numbers.some((number) => info.has(number)))
    return saidBy(values.filter((_, i) => dicts.has(numbers[i] ?? -1)));
  const before = known.get(packed) ?? saidBy(values);
  known.set(packed, before);
  return before;
}

function saidBy(values: readonly Value[]): readonly Found[] {
  const found = new Set<Found>();
  for (const value of values) {
    if (value instanceof Dict) for (const text of gistOf(value, NOWHERE).found) found.add(text);
  }
  return [...found];
}

/** What an object says that stands by itself. */
function textsAlone(
  number: number,
  { file, owners, dicts }: Walk,
  asides: OpenedPdf['asides'],
): readonly (readonly Found[])[] {
  const object = file.objects.get(number);
  if (object instanceof Dict && dicts.has(number)) return [gistOf(object, NOWHERE).found];
  if (!(object instanceof Stream)) return [];
  const texts = streamTexts(object, owners.get(number) ?? new Set(), asides);
  return [gistOf(object, NOWHERE).found, texts];
}
