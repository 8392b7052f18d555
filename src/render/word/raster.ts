/** SVG → PNG, for readers that show no SVG. The same bytes on every machine: it runs in WebAssembly. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { strFromU8 } from 'fflate';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Of the 96 pixels in an inch that SVG counts in. */
const SCALE = 2;

let started: Promise<void> | undefined;

/** The program is loaded when a file first has a chart. */
async function start(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

/** Charts of a few hundred bytes each: more would fill the memory of a long build. */
const MOST_KEPT = 500;
const drawn = new Map<string, Uint8Array>();

/** A chart as pixels, kept for the next file: the packets of a cycle repeat the same few. */
export async function pngOf(bytes: Uint8Array): Promise<Uint8Array> {
  const svg = strFromU8(bytes);
  const known = drawn.get(svg);
  if (known) return known;
  await (started ??= start());
  const png = rasterised(svg);
  if (drawn.size >= MOST_KEPT) drawn.clear();
  drawn.set(svg, png);
  return png;
}

function rasterised(svg: string): Uint8Array {
  const chart = new Resvg(svg, { fitTo: { mode: 'zoom', value: SCALE } });
  const image = chart.render();
  const png = image.asPng();
  image.free();
  chart.free();
  return png;
}
