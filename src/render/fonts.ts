import { createRequire } from 'node:module';
import { isAbsolute, join, sep } from 'node:path';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { ReadFile } from './read-file.ts';
import type { Look, Spare } from './renderer.ts';
import type { SpareFace, Theme, Weight } from './theme.ts';

type Faces = Look['faces'];

/**
 * The files of the theme's printed faces. A path is looked for beside the theme, then in the
 * installed npm packages.
 */
export function loadFaces(
  theme: Theme,
  folder: string,
  read: ReadFile,
): {
  readonly faces?: Faces;
  readonly spares: readonly Spare[];
  readonly messages: readonly Diagnostic[];
} {
  const messages: Diagnostic[] = [];
  const load = (weight: Weight): Uint8Array => {
    const path = theme.faces.pdf[weight];
    const bytes = find(path, folder, read)?.load();
    if (bytes) return bytes;
    const place = { file: join(folder, 'theme.yaml') };
    messages.push(report('theme-face-missing', place, { weight, path }));
    return new Uint8Array();
  };
  const faces: Faces = {
    regular: load('regular'),
    semibold: load('semibold'),
    italic: load('italic'),
    'semibold-italic': load('semibold-italic'),
  };
  const spares = sparesOf(theme, folder, read);
  return messages.length > 0 ? { spares, messages } : { faces, spares, messages };
}

/** Most documents need none of them: their files are found now, and read when a letter asks. */
export const sparesOf = ({ faces }: Theme, folder: string, read: ReadFile): readonly Spare[] =>
  faces.fallback.map((face) => spareOf(face, folder, read));

function spareOf(face: SpareFace, folder: string, read: ReadFile): Spare {
  const regular = find(face.regular, folder, read);
  if (!regular) return { face, marks: [] };
  const semibold = face.semibold === undefined ? undefined : find(face.semibold, folder, read);
  const files = {
    regular: regular.load,
    ...(semibold && { semibold: semibold.load }),
  };
  return { face, marks: [regular.mark(), ...(semibold ? [semibold.mark()] : [])], files };
}

interface FaceFile {
  /** Reads the file, once. */
  readonly load: () => Uint8Array;
  /** The bytes where they are known; of a package its version, which stands for them. */
  readonly mark: () => string | Uint8Array;
}

function find(path: string, folder: string, read: ReadFile): FaceFile | undefined {
  const beside = read(join(folder, path), folder);
  if (beside) return { load: () => beside, mark: () => beside };
  const file = packaged(path);
  if (file === undefined) return undefined;
  const load = once(() => read(file) ?? new Uint8Array());
  const mark = (): string | Uint8Array => {
    const version = versionOf(path, file, read);
    return version === undefined ? load() : `${path}@${version}`;
  };
  return { load, mark };
}

/** `package/path` alone: `createRequire` would follow paths of other kinds, too. */
const PACKAGED = /^((?:@[\w.-]+\/)?\w[\w.-]*)\/(?!.*\.\.)/;

function packaged(path: string): string | undefined {
  try {
    const file = PACKAGED.test(path) ? createRequire(import.meta.url).resolve(path) : '';
    return isAbsolute(file) ? file : undefined; // `fs/promises` is no file
  } catch {
    return undefined; // no such package
  }
}

/** The version of the package that a file is of. */
function versionOf(path: string, file: string, read: ReadFile): string | undefined {
  const [, name = ''] = PACKAGED.exec(path) ?? [];
  const inner = path.slice(name.length).replaceAll('/', sep);
  if (!file.endsWith(inner)) return undefined;
  const bytes = read(join(file.slice(0, -inner.length), 'package.json'));
  const version = /"version"\s*:\s*"([^"]+)"/.exec(new TextDecoder().decode(bytes));
  return version?.[1];
}

function once(load: () => Uint8Array): () => Uint8Array {
  let bytes: Uint8Array | undefined;
  return () => (bytes ??= load());
}
