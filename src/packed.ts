/**
 * The program in one file, with what V8 made of it when it was built: it starts sooner than its
 * modules one by one. `npm run build` makes these files. Without them, or with another Node.js than
 * they were made with, it runs all the same.
 */
import { createRequire, Module } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { readIfThere } from './read-if-there.ts';

/** What can be started. */
export interface Parts {
  readonly program: () => Promise<{ readonly ended: Promise<void> }>;
  readonly worker: () => Promise<{ readonly default: (task: never) => unknown }>;
}

interface Unpacked {
  readonly script: Script;
  readonly parts: Parts;
}

const fileBeside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The one file. */
export const packedFile = fileBeside('packed.cjs');

/** What V8 made of it, where this thread is of a kind: each keeps only what it runs itself. */
export const cacheFile = (kind: keyof Parts): string => fileBeside(`packed.${kind}.cache`);

/** What can be started from the one file; nothing where there is none. */
export const packed = <Kind extends keyof Parts>(kind: Kind): Parts[Kind] | undefined =>
  unpack(kind)?.parts[kind];

/** A script that V8 has cached may not call `import` itself: `pack.mjs` has it call this. */
const load = (name: string): Promise<unknown> => import(name);

/** The same, with its script: once it has run, what V8 made of it can be kept. */
export function unpack(kind: keyof Parts): Unpacked | undefined {
  const source = readIfThere(packedFile);
  if (!source) return undefined;
  const cachedData = readIfThere(cacheFile(kind));
  const script = new Script(Module.wrap(Buffer.from(source).toString('latin1')), {
    filename: packedFile,
    ...(cachedData && { cachedData: Buffer.from(cachedData) }),
  });
  const module: { exports?: Parts } = {};
  const ours = Object.assign(createRequire(packedFile), { load });
  // oxlint-disable-next-line typescript/no-unsafe-call -- what `Module.wrap` makes of a file
  script.runInThisContext()(undefined, ours, module, packedFile);
  return module.exports && { script, parts: module.exports };
}
