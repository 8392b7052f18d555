/** Files as the folders they stand in. */
import { baseName, slashed } from './file-targets.ts';
import type { Leaf } from './leaf.ts';

export interface Folder {
  /** With slashes; '' for the project's own. */
  readonly path: string;
  /** Those of this folder alone, in the order of names. */
  readonly leaves: readonly Leaf[];
  readonly folders: readonly Folder[];
}

/** The folder `path`, with those of the files that stand in it or in its folders. */
export function folderAt(path: string, leaves: readonly Leaf[]): Folder {
  const rest = (leaf: Leaf): readonly string[] =>
    slashed(leaf.opened.file)
      .slice(path === '' ? 0 : path.length + 1)
      .split('/');
  const names = new Set(
    leaves.flatMap((leaf) => {
      const [name = '', ...more] = rest(leaf);
      return more.length > 0 ? [name] : [];
    }),
  );
  const under = (name: string): Folder => {
    const own = path === '' ? name : `${path}/${name}`;
    return folderAt(
      own,
      leaves.filter(({ opened }) => slashed(opened.file).startsWith(`${own}/`)),
    );
  };
  return {
    path,
    leaves: leaves.filter((leaf) => rest(leaf).length === 1),
    folders: [...names].map(under),
  };
}

/** All files of the folder and its folders. */
export const leavesIn = ({ leaves, folders }: Folder): readonly Leaf[] => [
  ...leaves,
  ...folders.flatMap(leavesIn),
];

/** The last part of its path. */
export const folderName = ({ path }: Folder): string => path.split('/').at(-1) ?? path;

/** `README.md`, `index.md` and the like: the file that stands for its folder. */
export const isHome = ({ opened }: Leaf): boolean =>
  /^(?:readme|_?index|summary|_category_)$/i.test(baseName(opened.file));

/** `CONTRIBUTING.md` and the like tell of a repository, and never of levels. */
export const isRepositorys = (file: string): boolean =>
  /^(?:code_of_conduct|contributing|contributors|changelog|license|licence|security|support|governance|authors|codeowners|pull_request_template|issue_template|maintainers)$/i.test(
    baseName(file).replaceAll('-', '_'),
  );
