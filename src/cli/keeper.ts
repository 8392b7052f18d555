/** What was read of ladders and templates, kept for the next command: of the same, the same is read. */
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keep } from '../memory.ts';
import { readIfThere } from '../read-if-there.ts';
import { sha256 } from '../sources.ts';
import { ownFolder, programCode } from './program-code.ts';

/** Of files that are kept: a project has five at a time, and each edit leaves one behind. */
const MOST = 40;

/** Only for those whose program it is: it holds what their ladders say. */
const OWN = { folder: 0o700, file: 0o600 };

/** In bytes: of the SHA-256 that a file begins with. */
const HEAD = 32;

/**
 * The folder for it, by the custom of npm packages: with those that the program came with, so that
 * it goes when they do, and into no repository. Absent where there is none.
 */
export function keptFolder(): string | undefined {
  const home = dirname(ownFolder);
  const beside = [join(home, 'node_modules'), dirname(home)];
  const packages = beside.find(
    (folder) => basename(folder) === 'node_modules' && existsSync(folder),
  );
  return packages && join(packages, '.cache', 'ladderpress');
}

/**
 * Keeps in a folder what is made, under a hash of what it is made from and of the program's code.
 * What cannot be read or written is made anew: nothing is lost by it but time.
 */
export const keeperIn =
  (folder: string): Keep =>
  (name, from, make) => {
    const hash = createHash('sha256').update(programCode()).update('\0').update(bytesOf(from));
    const file = join(folder, `${name}-${hash.digest('hex')}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below, under its hash
    const kept = tried(() => readKept(file)) as ReturnType<typeof make> | undefined;
    if (kept !== undefined) return kept;
    const made = make();
    tried(() => keep(file, serialize(made)));
    return made;
  };

/** The same for what is equal: V8 writes what it has read otherwise than what was just made. */
const bytesOf = (from: unknown): Uint8Array => serialize(deserialize(serialize(from)));

/** What was kept, where the file is whole as it was written. */
function readKept(file: string): unknown {
  const bytes = readIfThere(file) ?? new Uint8Array();
  const [head, body] = [bytes.subarray(0, HEAD), bytes.subarray(HEAD)];
  const isWhole = Buffer.from(head).toString('hex') === sha256(body);
  return isWhole ? deserialize(body) : undefined;
}

function keep(file: string, body: Buffer): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: OWN.folder });
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, Buffer.concat([Buffer.from(sha256(body), 'hex'), body]), { mode: OWN.file });
  renameSync(part, file);
  for (const old of oldestIn(folder)) rmSync(old, { force: true });
}

function oldestIn(folder: string): readonly string[] {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const ages = files.map((path) => ({ path, written: statSync(path).mtimeMs }));
  return ages
    .toSorted((a, b) => b.written - a.written)
    .slice(MOST)
    .map(({ path }) => path);
}

/** Whatever is in the way of keeping something is no reason not to go on without. */
function tried<Result>(attempt: () => Result): Result | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
