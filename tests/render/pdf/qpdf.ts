/** Asks qpdf whether a PDF is sound. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What its types leave out of the module. */
type Qpdf = (options: object) => Promise<{
  readonly callMain: (args: readonly string[]) => number;
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void };
}>;

/** The exit code of `qpdf --check`: 0 where nothing is wrong. */
export async function checked(bytes: Uint8Array): Promise<number> {
  const create: Qpdf = require('@neslinesli93/qpdf-wasm');
  const wasm = require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
  const qpdf = await create({ locateFile: () => wasm, noInitialRun: true });
  qpdf.FS.writeFile('/in.pdf', bytes);
  return qpdf.callMain(['--check', '/in.pdf']);
}
