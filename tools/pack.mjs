/**
 * Packs `dist` into one file, and keeps what V8 makes of it: see `src/packed.ts`. Packages that hold
 * files of their own, or are seldom needed, stay where they are.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';
import { cacheFile, packedFile, unpack } from '../dist/packed.js';

const project = new URL('..', import.meta.url).pathname;

if (isMainThread) await packed();
else await train('worker', 0, workerData);

async function packed() {
  await pack();
  const scratch = mkdtempSync(join(tmpdir(), 'ladderpress-'));
  await train('program', 1, scratch);
  // it has kept what it read: a worker is given that, and reads nothing
  const [code] = await once(new Worker(import.meta.filename, { workerData: scratch }), 'exit');
  rmSync(scratch, { recursive: true });
  if (code !== 0) throw new Error('nothing was kept for workers');
}

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

async function pack() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
      export const program = () => import('./dist/cli/program.js');
      export const run = () => import('./dist/cli/run.js');
      export const worker = () => import('./dist/batch/worker.js');`,
      resolveDir: project,
    },
    outfile: packedFile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minifyWhitespace: true,
    legalComments: 'none',
    external: ['piscina', 'pdfjs-dist', '@neslinesli93/qpdf-wasm', '@resvg/resvg-wasm'],
    // Modules find our files and packages from where they are: all from the same depth.
    define: { 'import.meta.url': 'ownUrl', __dirname: 'pdfkitFolder' },
    banner: {
      js: `
      const ownUrl = require('node:url').pathToFileURL(__filename.replace('packed.cjs', 'cli/main.js')).href;
      const pdfkitFolder = require('node:path').dirname(require.resolve('pdfkit'));`,
    },
  });
  // Read as latin-1, which is quick: what stands in regular expressions is escaped too.
  const [{ text }] = outputFiles;
  const plain = text.replace(/[^\0-\x7f]/g, escaped);
  writeFileSync(packedFile, plain.replaceAll('await import(', 'await require.load('));
}

/** Builds samples, and keeps what V8 made of the code that this took. */
async function train(kind, processors, scratch) {
  rmSync(cacheFile(kind), { force: true });
  const { script, parts } = unpack(kind);
  const { run } = await parts.run();
  const terminal = {
    folder: project,
    today: '2026-01-01',
    out: () => true,
    err: (message) => process.stderr.write(message),
    interactive: false,
    colour: false,
    width: 100,
    signal: new AbortController().signal,
    machine: { processors, megabytes: 2048 },
    kept: join(scratch, 'kept'),
  };
  const sample = ['offer-appendix', 'review-packet/manager', '--track', 'management'];
  const args = ['build', ...sample, '--out', join(scratch, kind)];
  const code = await run(args, terminal);
  if (code !== 0) throw new Error('the packed program does not build our samples');
  writeFileSync(cacheFile(kind), script.createCachedData());
}
