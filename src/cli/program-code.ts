/** Which code this is: what a document was made with, beside what it was made from. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { programName } from './version.ts';

/** Where the build of the program puts the hash of its code, so that it need not be worked out. */
export const CODE = 'code.sha256';

/** The folder of the program's own code: `dist`, or `src` where it runs unbuilt. */
export const ownFolder = fileURLToPath(new URL('..', import.meta.url));

let known: string | undefined;

/**
 * Name and version, and a hash of the code, of the packages that it runs with, and of the version of
 * Node.js, whose compression and names of months they rest on. Made once in a process.
 */
export function programCode(): string {
  known ??= `${programName} ${codeOf(ownFolder)}`;
  return known;
}

/** SHA-256 in hex of the code in a folder and of its packages. */
export function codeOf(folder: string): string {
  const written = join(folder, CODE);
  const own = existsSync(written) ? readFileSync(written, 'utf8') : hashOfCode(folder);
  const parts = [own, ...packagesOf(dirname(join(folder, '.'))), process.version];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Of all files of code in a folder, by their paths. */
export function hashOfCode(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of files.filter((one) => /(?<!\.d)\.[jt]s$/.test(one)).toSorted()) {
    hash.update(`${path.replaceAll('\\', '/')}\0`).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

const packageSchema = v.object({
  version: v.string(),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});

/** Name, place and version of each package that the one in a folder needs, and those need. */
function packagesOf(folder: string): readonly string[] {
  const found = new Map<string, string>();
  const visit = (from: string): void => {
    const { dependencies } = readPackage(from);
    for (const name of Object.keys(dependencies)) {
      const at = placeOf(name, from);
      if (at === undefined || found.has(at)) continue;
      found.set(at, `${name}@${readPackage(at).version}`);
      visit(at);
    }
  };
  visit(folder);
  return [...found.values()].toSorted();
}

const readPackage = (folder: string) =>
  v.parse(packageSchema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** The folder of a package, as Node.js looks for it from another. */
function placeOf(name: string, from: string): string | undefined {
  const place = join(from, 'node_modules', name);
  if (existsSync(join(place, 'package.json'))) return place;
  const above = dirname(from);
  return above === from ? undefined : placeOf(name, above);
}
