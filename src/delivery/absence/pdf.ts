/**
 * Every text in a PDF, wherever it stands: in any object, whether something leads to it or not, and
 * in the bytes between them. What is drawn on pages is read by `read-pdf.ts`.
 */
import { once } from '../../memory.ts';
import type { PdfFile } from '../pdf/file.ts';
import type { Packed } from '../pdf/packed.ts';
import { misplaced, placesInStream } from '../pdf/places.ts';
import { Dict, Stream, type Value } from '../pdf/values.ts';
import type { OpenedPdf } from '../read-pdf.ts';
import type { Found, Group } from './found.ts';
import { foundOnce, type Gist, gistOf, type Step } from './pdf-gist.ts';
import { streamTexts } from './pdf-streams.ts';

/** A walk over a file's objects. */
interface Walk {
  readonly file: PdfFile;
  /** What packed dictionaries say, by their numbers. */
  readonly gists: readonly (Gist | undefined)[];
  /** 1 at the numbers of dictionaries that something leads to: they say the same whatever does. */
  readonly dicts: Uint8Array;
  /** Numbers of what tells of the file itself. */
  readonly info: Set<number>;
  /** Numbers of the others, with how one comes to them. */
  readonly others: Map<number, Set<string>>;
  /** By the number of a stream: the keys that lead to it. */
  readonly owners: Map<number, Set<string>>;
  /** What is said by what is not packed, or is no dictionary; and what is wrong with the file. */
  readonly found: Set<Found>;
}

/** In groups: what is the same in several files is the same group. */
export function pdfTexts({ file, asides }: Pick<OpenedPdf, 'file' | 'asides'>): readonly Group[] {
  const walk: Walk = {
    file,
    gists: gistsIn(file),
    dicts: new Uint8Array(file.objects.length),
    info: new Set(),
    others: new Map(),
    owners: new Map(),
    found: new Set(straysIn(file)),
  };
  begin(walk);
  for (const number of file.numbers) if (isStray(number, walk)) takeStray(number, walk);
  const groups = file.packed.flatMap((packed) => textsIn(packed, walk));
  for (const number of file.alone) groups.push(...textsAlone(number, walk, asides));
  return [...groups, [...walk.found]];
}

const NOWHERE: Step = { key: '', owner: '', isInfo: false };

const gistsOf = once(({ values }: Packed): readonly (Gist | undefined)[] =>
  values.map((value) => (value instanceof Dict ? gistOf(value, NOWHERE) : undefined)),
);

function gistsIn({ packed }: PdfFile): readonly (Gist | undefined)[] {
  const gists: (Gist | undefined)[] = [];
  for (const one of packed) {
    const all = gistsOf(one);
    for (const [i, number] of one.numbers.entries()) gists[number] = all[i];
  }
  return gists;
}

/** What stands between objects, and what the list of them has wrong. */
function straysIn({ strays, listed, places }: PdfFile): readonly Found[] {
  const list = listed instanceof Stream ? placesInStream(listed) : listed;
  return [
    ...strays.map(({ where, text }) => foundOnce('stray', where, text)),
    ...misplaced(list, places).map((number) =>
      foundOnce('stray', 'the list of objects', `${number} 0 obj`),
    ),
  ];
}

/** From what the end of the file says. */
function begin(walk: Walk): void {
  const { trailer, packing } = walk.file;
  for (const dict of packing) take(gistOf(dict, NOWHERE), walk);
  for (const key of ['Root', 'Info']) {
    const value = trailer.get(key) ?? null;
    follow(gistOf(value, { key, owner: '', isInfo: key === 'Info' }), walk);
  }
}

/** Nothing leads to it, and it does not hold other objects, or the list of where they are. */
function isStray(number: number, { file, dicts, info, others, owners }: Walk): boolean {
  if (dicts[number] === 1 || owners.has(number) || others.has(number) || info.has(number))
    return false;
  const object = file.objects[number];
  return !(object instanceof Stream && file.packing.includes(object.dict));
}

function takeStray(number: number, walk: Walk): void {
  walk.found.add(foundOnce('stray', 'an object that nothing leads to', `${number} 0 R`));
  follow({ found: [], to: [number], steps: [{ ...NOWHERE, key: 'stray' }] }, walk);
}

const take = ({ found }: Gist, walk: Walk): void => {
  for (const text of found) walk.found.add(text);
};

/** All that one comes to from here. */
function follow(first: Gist, walk: Walk): void {
  const { dicts } = walk;
  const todo = [first];
  for (let gist = todo.pop(); gist; gist = todo.pop()) {
    const { to, steps } = gist;
    for (let i = 0; i < to.length; i += 1) {
      const [number, step] = [to[i] ?? 0, steps[i] ?? NOWHERE];
      const next = dicts[number] === 1 ? undefined : reach(number, step, walk);
      if (next) todo.push(next);
    }
  }
}

/** What an object says that one has not come to before, or not so. */
function reach(number: number, step: Step, walk: Walk): Gist | undefined {
  const { file, gists, dicts, info, owners } = walk;
  const object = file.objects[number];
  if (object === undefined) return undefined;
  if (step.isInfo) info.add(number);
  else if (object instanceof Dict) {
    dicts[number] = 1;
    return gists[number] ?? gistOf(object, step);
  } else if (object instanceof Stream) {
    const keys = owners.get(number);
    owners.set(number, (keys ?? new Set()).add(step.key));
    return keys ? undefined : gistOf(object, step);
  }
  if (!isNewWay(number, step, walk)) return undefined;
  const gist = gistOf(object, step);
  take(gist, walk);
  return gist;
}

function isNewWay(number: number, step: Step, { others }: Walk): boolean {
  const ways = others.get(number) ?? new Set();
  const [way, before] = [JSON.stringify(step), ways.size];
  others.set(number, ways.add(way));
  return ways.size > before;
}

/** What the dictionaries say that are packed together; nothing where it is told with the rest. */
function textsIn(packed: Packed, walk: Walk): readonly Group[] {
  const { numbers, values } = packed;
  if (walk.info.size === 0 || !numbers.some((number) => walk.info.has(number)))
    return [groupOf(packed)];
  for (const [i, value] of values.entries()) {
    if (value instanceof Dict && walk.dicts[numbers[i] ?? -1] === 1)
      take(gistOf(value, NOWHERE), walk);
  }
  return [];
}

const groupOf = once((packed: Packed): Group => [
  ...new Set(gistsOf(packed).flatMap((gist) => gist?.found ?? [])),
]);

/** What a stream holds that stands by itself; what an object says is told with the rest. */
function textsAlone(number: number, walk: Walk, asides: OpenedPdf['asides']): readonly Group[] {
  const object: Value = walk.file.objects[number] ?? null;
  const isStream = object instanceof Stream;
  if (isStream || (object instanceof Dict && walk.dicts[number] === 1))
    take(gistOf(object, NOWHERE), walk);
  return isStream ? streamTexts(object, walk.owners.get(number) ?? new Set(), asides) : [];
}
