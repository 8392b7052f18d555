/**
 * Every text in a PDF, wherever it stands: in any object, whether something leads to it or not, and
 * in the bytes between them. What is drawn on pages is read by `read-pdf.ts`.
 */
import { misplaced, placesInStream } from '../pdf/places.ts';
import type { PdfFile } from '../pdf/file.ts';
import { Dict, Stream, type Value } from '../pdf/values.ts';
import type { OpenedPdf } from '../read-pdf.ts';
import type { Found } from './found.ts';
import { foundOnce, gistOf, type Lead, type Step } from './pdf-gist.ts';
import { streamTexts } from './pdf-streams.ts';

/** A walk over a file's objects. */
interface Walk {
  readonly file: PdfFile;
  readonly found: Set<Found>;
  /** Numbers of objects that something leads to. */
  readonly reached: Set<number>;
  /** Dictionaries among them that say the same however one comes to them. */
  readonly plain: Set<number>;
  /** The others, with how one comes to them. */
  readonly others: Set<string>;
  /** Lists of whatever programs call things. */
  readonly names: Set<readonly string[]>;
  /** The keys that lead to a stream. */
  readonly owners: Map<number, Set<string>>;
}

export function pdfTexts({ file, asides }: Pick<OpenedPdf, 'file' | 'asides'>): readonly Found[] {
  const walk: Walk = {
    file,
    found: new Set(),
    reached: new Set(),
    plain: new Set(),
    others: new Set(),
    names: new Set(),
    owners: new Map(),
  };
  begin(walk);
  for (const [number, object] of file.objects) {
    if (walk.reached.has(number) || isPacking(object)) continue;
    walk.found.add(foundOnce('stray', 'an object that nothing leads to', `${number} 0 R`));
    follow([{ to: number, step: { key: 'stray', owner: '', isInfo: false } }], walk);
  }
  for (const [number, object] of file.objects) {
    if (!(object instanceof Stream) || isPacking(object)) continue;
    const texts = streamTexts(object, walk.owners.get(number) ?? new Set(), asides);
    for (const text of texts) walk.found.add(text);
  }
  return [...walk.found, ...calledIn(walk.names), ...straysIn(file)];
}

/** From what the end of the file says, and what objects are packed in. */
function begin(walk: Walk): void {
  const { file } = walk;
  const step: Step = { key: '', owner: '', isInfo: false };
  if (!(file.listed instanceof Stream)) hold(file.trailer, step, walk);
  for (const object of file.objects.values()) if (isPacking(object)) hold(object, step, walk);
  for (const [key, isInfo] of [
    ['Root', false],
    ['Info', true],
  ] as const) {
    const value = file.trailer.get(key);
    if (value !== undefined) follow(hold(value, { key, owner: '', isInfo }, walk), walk);
  }
}

/** Holds other objects, which have been taken out of it, or the list of where they are. */
const isPacking = (object: Value): boolean =>
  object instanceof Stream && ['ObjStm', 'XRef'].includes(object.dict.nameAt('Type'));

/** Takes what an object says; gives where it leads. */
function hold(value: Value, step: Step, { found, names }: Walk): readonly Lead[] {
  const gist = gistOf(value, step);
  for (const text of gist.found) found.add(text);
  names.add(gist.names);
  return gist.leads;
}

/** All that one comes to from here. */
function follow(leads: readonly Lead[], walk: Walk): void {
  const todo = [...leads];
  for (let lead = todo.pop(); lead; lead = todo.pop()) {
    for (const next of reach(lead, walk)) todo.push(next);
  }
}

function reach({ to, step }: Lead, walk: Walk): readonly Lead[] {
  const { file, reached, plain, others, owners } = walk;
  const object = file.objects.get(to);
  if (object === undefined) return [];
  reached.add(to);
  if (object instanceof Stream) owners.set(to, (owners.get(to) ?? new Set()).add(step.key));
  if ((object instanceof Dict || object instanceof Stream) && !step.isInfo) {
    if (plain.has(to)) return [];
    plain.add(to);
  } else {
    const way = JSON.stringify([to, step]);
    if (others.has(way)) return [];
    others.add(way);
  }
  return hold(object, step, walk);
}

function calledIn(lists: Iterable<readonly string[]>): readonly Found[] {
  const names = new Set<string>();
  for (const list of lists) for (const name of list) names.add(name);
  return Array.from(names, (name) => foundOnce('technical', 'a name in the file', name));
}

/** What stands between objects, and what the list of them has wrong. */
function straysIn({ strays, listed, places }: PdfFile): readonly Found[] {
  const list = listed instanceof Stream ? placesInStream(listed) : listed;
  return [
    ...strays.map(({ where, text }): Found => ({ kind: 'stray', where, text })),
    ...misplaced(list, places).map((text) => foundOnce('stray', 'the list of objects', text)),
  ];
}
