/** Whether the manifests of shards are those of one build. */
import { type Code, type Diagnostic, report, type Values } from '../diagnostics.ts';
import type { Entry, Manifest } from './manifest.ts';

/** The output of one shard. */
export interface ShardFolder {
  /** As messages name it. */
  readonly file: string;
  readonly manifest: Manifest;
}

/** What keeps shards from being joined; none where they are all there, and of one build. */
export function faultsIn(shards: readonly ShardFolder[]): readonly Diagnostic[] {
  const without = shards.filter(({ manifest }) => !manifest.shard);
  if (without.length > 0)
    return without.map(({ file }) => report('shard-none', { file }, { file }));
  const earlier = shards.flatMap(earlierFiles);
  if (earlier.length > 0) return earlier;
  const differences = differencesIn(shards);
  return differences.length > 0 ? differences : [...numbersWrong(shards), ...pathsTwice(shards)];
}

/** A document that could not be made again is listed as it was made before. */
function earlierFiles({ file, manifest }: ShardFolder): readonly Diagnostic[] {
  const { program, date } = manifest;
  const files = manifest.files.filter((one) => one.program !== program || one.date !== date);
  const values = { file, count: files.length, files: files.map(({ path }) => path).join(', ') };
  return said('shard-earlier', file, files.length > 0 && values);
}

/** One message for each thing in which shards differ, not for each pair of them. */
function differencesIn(shards: readonly ShardFolder[]): readonly Diagnostic[] {
  const seen = new Map<string, { readonly value: string; readonly file: string }>();
  const told = new Map<string, Diagnostic>();
  for (const { file, manifest } of shards) {
    for (const [what, value] of factsOf(manifest)) {
      const first = seen.get(what) ?? { value, file };
      seen.set(what, first);
      if (first.value === value || told.has(what)) continue;
      const values = { what, one: first.file, other: file };
      told.set(what, report('shard-differs', { file }, values));
    }
  }
  return [...told.values()];
}

type Fact = readonly [what: string, value: string];

/** What must be the same in all shards. */
const factsOf = (manifest: Manifest): readonly Fact[] => [
  ['the program', manifest.program],
  ['the date', manifest.date],
  ['how many shards there are', String(manifest.shard?.of)],
  ['the code of the program, or what it runs with', manifest.shard?.code ?? ''],
  ['which documents are called for', manifest.shard?.plan ?? ''],
  ...manifest.files.flatMap(factsOfFile),
];

/** A review cycle may have a version of its own of the same ladder. */
const factsOfFile = ({ document, audience, cycle, sources }: Entry) => [
  ...Object.entries(sources.ladders).map(([file, hash]): Fact => [
    cycle === undefined ? file : `${file}, of the cycle ${cycle}`,
    hash,
  ]),
  ...Object.entries(sources.templates ?? {}).map(([name, hash]): Fact => [`the ${name}`, hash]),
  [`the layout ${document}/${audience}`, sources.layout] satisfies Fact,
];

/** Each of them once. */
function numbersWrong(shards: readonly ShardFolder[]): readonly Diagnostic[] {
  const of = shards[0]?.manifest.shard?.of ?? 0;
  const all = Array.from({ length: of }, (_, index) => index + 1);
  const having = all.map((number) => ({
    number,
    files: shards.filter(({ manifest }) => manifest.shard?.number === number).map(nameOf),
  }));
  const missing = having.filter(({ files }) => files.length === 0).map(({ number }) => number);
  const place = { file: shards[0]?.file ?? '' };
  return [
    ...said('shard-missing', place.file, missing.length > 0 && { of, missing: missing.join(', ') }),
    ...having.flatMap(({ number, files }) =>
      said(
        'shard-twice',
        files[1] ?? '',
        files.length > 1 && { number, of, files: files.join(', ') },
      ),
    ),
  ];
}

const nameOf = ({ file }: ShardFolder): string => file;

const said = <C extends Code>(
  code: C,
  file: string,
  values: Values<C> | false,
): readonly Diagnostic[] => (values ? [report(code, { file }, values)] : []);

function pathsTwice(shards: readonly ShardFolder[]): readonly Diagnostic[] {
  const seen = new Map<string, { readonly sha256: string; readonly file: string }>();
  return shards.flatMap(({ file, manifest }) =>
    manifest.files.flatMap(({ path, sha256 }) => {
      const first = seen.get(path) ?? { sha256, file };
      seen.set(path, first);
      const values = { path, one: first.file, other: file };
      return said('shard-path', file, first.sha256 !== sha256 && values);
    }),
  );
}

/** A message for each shard that did not make all that it set out to make. */
export const incomplete = (shards: readonly ShardFolder[]): readonly Diagnostic[] =>
  shards.flatMap(({ file, manifest: { shard, files } }) =>
    shard && files.length < shard.files
      ? [
          report(
            'shard-incomplete',
            { file },
            { number: shard.number, of: shard.of, made: files.length, files: shard.files },
          ),
        ]
      : [],
  );
