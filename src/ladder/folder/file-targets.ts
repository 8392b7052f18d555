/** Links from one file that is read to another. */
import { posix } from 'node:path';

/** The path as every system writes it in links. */
export const slashed = (file: string): string => file.replaceAll('\\', '/');

/** The folder a file stands in, as links write it; '' for the project's own. */
export const folderPathOf = (file: string): string => {
  const folder = posix.dirname(slashed(file));
  return folder === '.' ? '' : folder;
};

/** The last part of a path, without the ending: `a/01-junior.md` → `01-junior`. */
export const baseName = (file: string): string => posix.parse(slashed(file)).name;

const homes = ['README', 'readme', 'Readme', 'index', '_index'];
const endings = ['md', 'markdown', 'mdx', 'yaml', 'yml', 'csv', 'json'];

/** The files that are read together, by their paths with slashes. */
export type FilesRead = ReadonlyMap<string, string>;

export const filesRead = (files: readonly string[]): FilesRead =>
  new Map(files.map((file) => [slashed(file), file]));

/** The file a link's address in `from` leads to (`../b/senior.md#x`, `senior/`), if it is read. */
export function fileAt(url: string, from: string, among: FilesRead): string | undefined {
  const path = pathIn(url);
  if (path === undefined) return undefined;
  const full = posix.join(folderPathOf(from), path).replace(/\/$/, '');
  const exact = written(full)
    .map((name) => among.get(name))
    .find((file) => file !== undefined);
  return exact ?? (path.startsWith('/') ? endingWith(path.slice(1), among) : undefined);
}

/** Without `#x` and `?x`; of GitHub's own addresses, the part that is the repository's. */
function pathIn(url: string): string | undefined {
  const [, blob] =
    /^https?:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree)\/[^/]+(\/.*)$/i.exec(url) ?? [];
  const own = (blob ?? url).replace(/[?#].*$/s, '');
  if (own === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(own)) return undefined;
  try {
    return decodeURIComponent(own);
  } catch {
    return own;
  }
}

/** The names a file may have that is linked to so. */
const written = (path: string): readonly string[] => [
  path,
  ...endings.map((ending) => `${path.replace(/\.html?$/, '')}.${ending}`),
  ...homes.flatMap((home) => endings.map((ending) => posix.join(path, `${home}.${ending}`))),
];

/** An address from the top of a site or repository: the only file whose path ends so. */
function endingWith(path: string, among: FilesRead): string | undefined {
  const names = written(path.replace(/\/$/, ''));
  const found = [...among].filter(([file]) =>
    names.some((name) => `/${file}`.endsWith(`/${name}`) || `/${name}`.endsWith(`/${file}`)),
  );
  return found.length === 1 ? found[0]?.[1] : undefined;
}
