/** Which source imports which, and what is wrong with that. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Import {
  /** Paths from src/, such as `ladder/read.ts`. */
  readonly from: string;
  /** A path from src/, or the name of a package. */
  readonly to: string;
}

const src = new URL('../../src', import.meta.url).pathname;

export const sources: readonly string[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .toSorted();

export const textOf = (source: string): string => readFileSync(join(src, source), 'utf8');

const SPECIFIER = /(?:\bfrom|\bimport|\brequire|\bnew URL)\s*\(?\s*'([^']+)'/g;

/** What one source imports, as types or values, at once or later. */
export const importsIn = (from: string, text: string): readonly Import[] =>
  [...text.matchAll(SPECIFIER)].map(([, name = '']) => {
    const isOurs = name.startsWith('.');
    return { from, to: isOurs ? normalize(join(dirname(from), name)) : name };
  });

export interface Rules {
  /** Each row may import from the rows above it, and from itself. */
  readonly order: readonly (readonly string[])[];
  /** Files of a stage that other stages may import. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  /** Beside itself, a stage listed here imports only these files. */
  readonly only: Readonly<Record<string, readonly string[]>>;
}

/** `ladder/read.ts` → `ladder`; `press.ts` → `press`. */
export const stageOf = (path: string): string => path.replace(/(\/.*|\.ts)$/, '');

/** A sentence for each import that breaks a rule. */
export function faults(imports: readonly Import[], rules: Rules): readonly string[] {
  return imports
    .filter(({ to }) => to.endsWith('.ts'))
    .flatMap((one) =>
      faultsOf(one, rules).map((fault) => `${one.from} imports ${one.to}: ${fault}`),
    );
}

function faultsOf({ from, to }: Import, { order, entries, only }: Rules): readonly string[] {
  const [importer, imported] = [stageOf(from), stageOf(to)];
  if (importer === imported) return [];
  const rank = (stage: string): number => order.findIndex((row) => row.includes(stage));
  if (rank(importer) < 0 || rank(imported) < 0) return ['the order does not name it'];
  const isInner = to.includes('/') && !entries[imported]?.includes(to.replace(/^.*?\//, ''));
  return [
    ...(rank(imported) > rank(importer) ? ['it comes later'] : []),
    ...(isInner ? ['it is not an entry of its stage'] : []),
    ...(only[importer]?.includes(to) === false ? [`${importer} may not know it`] : []),
  ];
}

/** Files that import one another in a circle, each circle once; empty where there is none. */
export function circles(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

/** A source without its comments and texts: names in them are not uses. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'/gm, ' ');
