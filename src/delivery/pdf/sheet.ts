/** The contents of a page, put together of what each of its streams draws. */
import { memory } from '../../memory.ts';
import type { Asides } from './content.ts';
import type { Source } from './drawing.ts';
import { type Content, drawnBy, type Means } from './drawn.ts';
import { around, type Box } from './matrix.ts';
import { keyOfResources, keyOfState } from './resources.ts';
import { inOrder, joined, longer, type Run } from './runs.ts';
import { type Drawn, initial, type Mark, type State } from './state.ts';
import { contentOf, keyOf } from './stream.ts';
import type { Dict, Stream } from './values.ts';

export interface Sheet {
  /** All that is seen, in the order in which it is drawn. */
  readonly all: Run | undefined;
  /** The same by what it is marked as. */
  readonly marked: ReadonlyMap<Mark, Run>;
  /** What nobody sees. */
  readonly hidden: readonly string[];
  /** What is seen and says something, and the box around all of it. */
  readonly said: readonly Drawn[];
  readonly extent: Box | undefined;
}

interface Read extends Sheet {
  readonly asides: Asides;
  readonly after: State | undefined;
}

/**
 * What the streams draw one after the other. A stream that stands by itself is read by itself:
 * then it is remembered, with what it depends on. `asides` is told what it says beside.
 */
export function sheetOf(
  streams: readonly Stream[],
  resources: Dict | undefined,
  source: Source,
  asides: (stream: Stream, said: Asides) => void,
): Sheet {
  const key = keyOfResources(resources, source);
  const means: Means = { resources, source, ...(key !== undefined && { key }) };
  const sheets: Sheet[] = [];
  let state = initial;
  for (const stream of streams) {
    const before = state;
    const make = (): Content => drawnBy(contentOf(stream), means, before);
    const sheet = remembered(stream, before, key, make);
    if (!sheet.after && streams.length > 1) return inOne(streams, means);
    asides(stream, sheet.asides);
    sheets.push(sheet);
    state = sheet.after ?? state;
  }
  return sheets.length === 1 && sheets[0] ? sheets[0] : together(sheets);
}

/** Streams of which one goes on in the next: a blank parts them, and nothing else (7.8.2). */
const inOne = (streams: readonly Stream[], means: Means): Sheet =>
  read(drawnBy(streams.map(contentOf).join('\n'), means));

/** Bytes, about: what is drawn takes some times as much as what it is drawn by. */
const MOST = 24 << 20;
const SHARE = 12;
const known = memory<Read>({
  most: MOST,
  sizeOf: (_, key) => key.length * SHARE,
  fromSecond: true,
});

function remembered(
  stream: Stream,
  state: State,
  resources: string | undefined,
  make: () => Content,
): Read {
  const before = keyOfState(state);
  if (resources === undefined || before === undefined) return read(make());
  return known(`${before} ${resources} ${keyOf(stream)}`, () => read(make()));
}

function read({ drawn, asides, after }: Content): Read {
  const marked = new Map<Mark, Run>();
  const [hidden, said]: [string[], Drawn[]] = [[], []];
  let [all, extent]: [Run | undefined, Box | undefined] = [undefined, undefined];
  for (const one of drawn) {
    const { text, mark, box, isSeen } = one;
    if (!isSeen) {
      hidden.push(text);
      continue;
    }
    const inLine = inOrder(text);
    all = longer(all, inLine, box);
    marked.set(mark, longer(marked.get(mark), inLine, box));
    if (text.trim() === '') continue;
    said.push(one);
    extent = extent ? around(extent, box) : box;
  }
  return { all, marked, hidden, said, extent, asides, after };
}

function together(sheets: readonly Sheet[]): Sheet {
  const marked = new Map<Mark, Run>();
  for (const sheet of sheets) {
    for (const [mark, run] of sheet.marked) marked.set(mark, joined(marked.get(mark), run) ?? run);
  }
  const extents = sheets.flatMap(({ extent }) => extent ?? []);
  const [first] = extents;
  return {
    all: sheets.reduce<Run | undefined>((all, sheet) => joined(all, sheet.all), undefined),
    marked,
    hidden: sheets.flatMap(({ hidden }) => hidden),
    said: sheets.flatMap(({ said }) => said),
    extent: first && extents.reduce(around, first),
  };
}
