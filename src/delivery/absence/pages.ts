/** The runs of all pages: words go on from one to the next, and so may what is withheld. */
import type { Hit, Needles } from '../../audience/secret.ts';
import { fewIn } from '../../audience/standing.ts';
import type { Withheld } from '../../audience/withheld.ts';
import { type Folded, foldedTexts } from '../../folded.ts';
import { type Memory, memory, once } from '../../memory.ts';
import type { Reopened } from '../reopen.ts';
import type { Found, Group } from './found.ts';

type Pdf = Extract<Reopened, { format: 'pdf' }>;

/** Runs of all pages as they were drawn, whatever their colour and wherever they stand. */
export function runsOf({ texts, outside }: Pdf): readonly Found[] {
  const beyond = new Set(outside);
  return texts.flatMap((text, page) =>
    text.split('\n').map((run): Found => {
      const where = `${beyond.has(run.trim()) ? 'beyond the edge of ' : ''}page ${page + 1}`;
      return { kind: 'page', where, text: run, joins: true };
    }),
  );
}

/** What stands on pages, and nobody sees. */
export const unseenIn = ({ stray }: Pdf): Group =>
  stray.map(({ page, words }) => ({
    kind: 'page',
    where: `page ${page}, where nobody sees it`,
    text: words,
  }));

/** What stands in the runs of pages and may not be read; and the letters of those runs. */
export function withheldOnPages(
  { texts }: Pick<Pdf, 'texts'>,
  { ofCompany, ofRecord, isWithheld }: Withheld,
): { readonly folded: Folded; readonly hits: readonly Hit[] } {
  const chunks = texts.flatMap(chunksOf);
  const read = ofCompany.map((needles) => readChunks(chunks, needles));
  const folded = read[0]?.folded ?? foldedTexts([]);
  const hits = [...read.flatMap((one) => one.hits), ...fewIn(ofRecord, folded)];
  return { folded, hits: hits.filter(({ needle }) => isWithheld(needle)) };
}

/** Lines that are looked through together: where they end depends on them alone. */
const LINES = 40;
const CUT = 9;

/** A page's text in chunks of a few lines: what is inserted above one does not change it. */
export function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  let [begin, lines] = [0, 0];
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    lines += 1;
    if (next < 0 || lines === LINES || (end - at) % CUT === 0) {
      chunks.push(text.slice(begin, end));
      [begin, lines] = [end + 1, 0];
    }
    at = end + 1;
  }
  return chunks;
}

interface Chunk {
  readonly folded: Folded;
  /** What stands in it as a whole. */
  readonly hits: readonly Hit[];
}

/** Letters of chunks, with what is kept of them: a chunk's text may keep its page's. */
const MOST = 16_000_000;
const KEPT = 12;
const BESIDE = 100;

const sizeOf = ({ hits }: Chunk, text: string): number =>
  BESIDE * (1 + hits.length) + KEPT * text.length;

const remembered = once<Needles, Memory<Chunk>>(() => memory({ most: MOST, sizeOf }));

/** All chunks as one, and what stands in it: in chunks, and over their seams. */
function readChunks(texts: readonly string[], needles: Needles): Chunk {
  const chunks = remembered(needles);
  const all = texts.map((text) =>
    chunks(text, () => {
      const folded = foldedTexts(text.split('\n').map((run) => ({ text: run, joins: true })));
      return { folded, hits: needles.hitsIn(folded) };
    }),
  );
  const { folded, seams } = joined(all.map((one) => one.folded));
  const hits = all.flatMap((one, i) =>
    one.hits.map(({ needle, at }) => ({ needle, at: at + (seams[i] ?? 0) })),
  );
  return { folded, hits: [...hits, ...overSeams(folded, seams, needles)] };
}

/** As if their texts were folded together; and where each begins. */
function joined(all: readonly Folded[]): {
  readonly folded: Folded;
  readonly seams: readonly number[];
} {
  const letters = all.map((one) => one.letters).join('');
  const starts = new Uint8Array(letters.length + 1);
  const texts: number[] = [];
  const seams: number[] = [];
  let from = 0;
  for (const one of all) {
    seams.push(from);
    starts.set(one.starts, from);
    for (const text of one.texts.slice(0, -1)) texts.push(from + text);
    from += one.letters.length;
    starts[from] = 1;
  }
  starts[from] = 1;
  return { folded: { letters, starts, texts: [...texts, from] }, seams };
}

/** What begins before a seam and ends behind it; over several, it is told of at the first. */
function overSeams(folded: Folded, seams: readonly number[], needles: Needles): readonly Hit[] {
  return seams.flatMap((seam, i) => {
    const from = Math.max(seams[i - 1] ?? 0, seam - needles.longest + 1);
    const hits = needles.hitsIn(folded, from, seam);
    return hits.filter(({ needle, at }) => at + needle.letters.length > seam);
  });
}
