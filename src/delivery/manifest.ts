/** What was delivered, and what each file was made from. */
import * as v from 'valibot';
import { bundlings, formats, groupings } from '../config.ts';

export const MANIFEST_SCHEMA = 2;

const hash = v.pipe(v.string(), v.hash(['sha256']));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const sourcesSchema = v.object({
  ladders: v.record(v.string(), hash),
  layout: hash,
  /** Of what all layouts share; absent where the manifest is of schema 1. */
  templates: v.optional(v.object({ theme: hash, labels: hash, audiences: hash, faces: hash })),
  /** Of the roster's row or team; null for documents of a level or track. */
  roster: v.nullable(hash),
  /** What else of the roster: the manager's or lead's name, the team, the cycle, the level. */
  beside: v.optional(v.record(v.string(), hash)),
  /** Of what the audience sees of how the person was marked. */
  assessments: v.optional(hash),
});

const madeSchema = v.object({
  /** From the manifest's folder, with `/`. */
  path: v.string(),
  format: v.picklist(formats),
  document: v.string(),
  audience: v.string(),
  subject: v.string(),
  id: v.string(),
  /** Id of the review cycle that a person's document is of. */
  cycle: v.optional(v.string()),
  /** Title and version of the ladder it rests on; of several, with `; ` between. */
  ladder: v.optional(v.string()),
  /** From which day each of them holds: ISO dates, or `–`, likewise. */
  effective: v.optional(v.string()),
  /** Null where a Word file's pages are not known before Word lays it out. */
  pages: v.nullable(count),
  bytes: count,
  sha256: hash,
  /** It opens with a password only. Absent where it does not need one. */
  protected: v.optional(v.literal(true)),
  /** What a PDF that is to be kept conforms to. */
  archive: v.optional(v.literal('PDF/A-1b')),
  /** The checksum of which the document prints the first digits, of all that it was made from. */
  checksum: hash,
  /**
   * Of the checksum, of the program's code, and of which formats were made together: while it is the
   * same, the file need not be made again. Absent where it always must be: a message was given, or it
   * opens with a password.
   */
  key: v.optional(hash),
  sources: sourcesSchema,
});

/** When it was made and by which program: an entry may be of an earlier build than the manifest. */
const making = { date: v.string(), program: v.string() };

export const entrySchema = v.object({ ...madeSchema.entries, ...making });

const mergeMadeSchema = v.object({
  path: v.string(),
  document: v.string(),
  audience: v.string(),
  /** What it is a file of, and the id of that team or manager. */
  by: v.picklist(groupings),
  subject: v.string(),
  /** With the blank ones between its parts. */
  pages: count,
  bytes: count,
  sha256: hash,
  /** The list that it begins with. Absent where it has none. */
  cover: v.optional(v.object({ id: v.string(), pages: count })),
  /** The table beside it, of where its parts are. */
  map: v.optional(v.object({ path: v.string(), bytes: count, sha256: hash })),
  /** In order: whose file it is, which one, the page it begins on (from 1), and how many it has. */
  parts: v.array(
    v.object({ person: v.string(), path: v.string(), sha256: hash, page: count, pages: count }),
  ),
  /** People whose document could not be made. */
  missing: v.array(v.string()),
});

const listMadeSchema = v.object({
  path: v.string(),
  document: v.string(),
  audience: v.string(),
  by: v.picklist(groupings),
  subject: v.string(),
  /** As it is printed on it. */
  id: v.string(),
  pages: count,
  bytes: count,
  sha256: hash,
  /** In order: whose files it lists, and which ones. */
  parts: v.array(v.object({ person: v.string(), path: v.string(), sha256: hash })),
  missing: v.array(v.string()),
});

const listSchema = v.object({ ...listMadeSchema.entries, ...making });

const bundleMadeSchema = v.object({
  path: v.string(),
  /** What its documents have in common, and the id of that team, cycle or document. */
  by: v.picklist(bundlings),
  subject: v.string(),
  /** Of all its documents. */
  audience: v.string(),
  bytes: count,
  sha256: hash,
  /** In order: the files of it, and where they stand in it. */
  parts: v.array(v.object({ path: v.string(), inside: v.string(), sha256: hash })),
  /** Paths of files that could not be made. */
  missing: v.array(v.string()),
});

const bundleSchema = v.object({ ...bundleMadeSchema.entries, ...making });

const mergedSchema = v.object({ ...mergeMadeSchema.entries, ...making });

/** Which part of a build its files are. */
const shardSchema = v.object({
  /** Counted from 1. */
  number: v.pipe(count, v.minValue(1)),
  of: v.pipe(count, v.minValue(1)),
  /** How many files it was to make. */
  files: count,
  /** Of the paths of all files of all parts. */
  plan: hash,
  /** Of the program's code, and of what it runs with. */
  code: hash,
});

const manifestSchema = v.object({
  schema: v.literal(MANIFEST_SCHEMA),
  /** Name and version. */
  program: v.string(),
  /** The version alone. */
  version: v.string(),
  date: v.string(),
  /** Absent where the files are not of one part alone. */
  shard: v.optional(shardSchema),
  files: v.array(entrySchema),
  /** Files to print, made of those above; absent where there are none. */
  merged: v.optional(v.array(mergedSchema)),
  /** ZIP files of those above; absent where there are none. */
  bundles: v.optional(v.array(bundleSchema)),
  /** Cover lists that are files of their own; absent where there are none. */
  lists: v.optional(v.array(listSchema)),
});

/** Schema 1 said once for all files when they were made, and nothing of what layouts share. */
const earlierSchema = v.pipe(
  v.object({
    schema: v.literal(1),
    program: v.string(),
    date: v.string(),
    files: v.array(madeSchema),
    merged: v.optional(v.array(mergeMadeSchema)),
  }),
  v.transform(({ program, date, files, merged }): v.InferOutput<typeof manifestSchema> => {
    const made = <T extends object>(entry: T) => ({ ...entry, date, program });
    return {
      schema: MANIFEST_SCHEMA,
      program,
      version: program.replace(/^.* /, ''),
      date,
      files: files.map(made),
      ...(merged && { merged: merged.map(made) }),
    };
  }),
);

/** Hashes are SHA-256 in hex. */
export type Sources = v.InferOutput<typeof sourcesSchema>;
/** A file that was made, before the manifest says of which build it is. */
export type FileMade = v.InferOutput<typeof madeSchema>;
export type MergeMade = v.InferOutput<typeof mergeMadeSchema>;
export type ListMade = v.InferOutput<typeof listMadeSchema>;
export type BundleMade = v.InferOutput<typeof bundleMadeSchema>;
/** One delivered file. */
export type Entry = v.InferOutput<typeof entrySchema>;
/** One delivered file that others were put together in. */
export type MergedEntry = v.InferOutput<typeof mergedSchema>;
export type Shard = v.InferOutput<typeof shardSchema>;
/** One delivered ZIP file. */
export type BundleEntry = v.InferOutput<typeof bundleSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** A manifest's text read back, also of an earlier schema; nothing where it is not one. */
export function readManifest(json: string): Manifest | undefined {
  try {
    const result = v.safeParse(v.union([manifestSchema, earlierSchema]), JSON.parse(json));
    return result.success ? result.output : undefined;
  } catch {
    return undefined; // not JSON
  }
}

/**
 * The manifest's text: entries in the order of their paths, whatever order they were made in, and
 * each the same however it came here, made or read.
 */
export function writeManifest({
  files,
  merged = [],
  bundles = [],
  lists = [],
  ...manifest
}: Manifest): string {
  const all = {
    ...manifest,
    files: inOrder(files).map((entry) => v.parse(entrySchema, entry)),
    ...(merged.length > 0 && { merged: inOrder(merged) }),
    ...(bundles.length > 0 && { bundles: inOrder(bundles) }),
    ...(lists.length > 0 && { lists: inOrder(lists) }),
  };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

const inOrder = <T extends { readonly path: string }>(files: readonly T[]): readonly T[] =>
  files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
