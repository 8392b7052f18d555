/**
 * Imported before pdf.js, which loads `@napi-rs/canvas` whether it draws or not: machine code that
 * looks through all faces of the machine and of its user. Reading text takes none of it.
 */
import { createRequire, Module } from 'node:module';

const require = createRequire(import.meta.url);

/** pdf.js has its reasons to want these to be there; it makes use of them as it draws. */
const unused = { DOMMatrix: Unused, ImageData: Unused, Path2D: Unused };

function Unused(): void {
  // what is made of it does nothing
}

for (const [name, stub] of Object.entries(unused)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: stub });
}

const path = canvas();
if (path !== undefined && !require.cache[path]) {
  require.cache[path] = Object.assign(new Module(path), { exports: unused, loaded: true });
}

function canvas(): string | undefined {
  try {
    return createRequire(require.resolve('pdfjs-dist/package.json')).resolve('@napi-rs/canvas');
  } catch {
    return undefined; // it is not installed
  }
}
