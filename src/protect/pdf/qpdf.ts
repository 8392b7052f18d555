/** qpdf, compiled to WebAssembly: it has a file system of its own, which is in memory. */
import { createRequire } from 'node:module';

/** What its types leave out of the module. */
interface Qpdf {
  /** Gives the exit code. */
  readonly callMain: (args: readonly string[]) => number;
  readonly FS: {
    readonly writeFile: (path: string, bytes: Uint8Array) => void;
    readonly readFile: (path: string) => Uint8Array;
    readonly init: (input: () => null, output: () => void, error: () => void) => void;
  };
}

const PACKAGE = '@neslinesli93/qpdf-wasm';
const [IN, OUT, ARGUMENTS] = ['/in.pdf', '/out.pdf', '/arguments'];

/**
 * It is loaded for so many files, since loading takes about half as long as encrypting a packet.
 * Each run leaves a little on its stack: too many, and it fails.
 */
const FILES = 50;

let loaded: Promise<Qpdf> | undefined;
let files = 0;

/**
 * Runs qpdf with arguments on a file; gives the file it makes, or its exit code where it made none.
 * It leaves its exit code as that of the process; the command line sets its own when it ends.
 */
export async function runQpdf(
  args: readonly string[],
  bytes: Uint8Array,
): Promise<Uint8Array | number> {
  if (files++ % FILES === 0) loaded = undefined;
  loaded ??= load();
  const { FS, callMain } = await loaded;
  try {
    FS.writeFile(IN, bytes);
    FS.writeFile(OUT, new Uint8Array());
    FS.writeFile(ARGUMENTS, Buffer.from([...args, IN, OUT].join('\n')));
    const code = callMain([`@${ARGUMENTS}`]);
    return code === 0 ? FS.readFile(OUT) : code;
  } catch {
    loaded = undefined; // what it holds is not to be relied on
    return FAILED;
  }
}

/** As qpdf's own for errors. */
const FAILED = 2;

/** Nothing that it says may come out: it quotes arguments that it does not understand. */
const dropped = (): void => {};

async function load(): Promise<Qpdf> {
  const require = createRequire(import.meta.url);
  const create: (options: object) => Promise<Qpdf> = require(PACKAGE);
  const wasm = require.resolve(`${PACKAGE}/dist/qpdf.wasm`);
  return create({
    locateFile: () => wasm,
    noInitialRun: true,
    preRun: ({ FS }: Qpdf) => FS.init(() => null, dropped, dropped),
  });
}
