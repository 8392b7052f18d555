/** What was delivered, and what each file was made from. */
import * as v from 'valibot';
import type { Format } from '../config.ts';

export const MANIFEST_SCHEMA = 1;

/** One delivered file. Hashes are SHA-256 in hex. */
export interface Entry {
  /** From the manifest's folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Null where a Word file's pages are not known before Word lays it out. */
  readonly pages: number | null;
  readonly format: Format;
  readonly document: string;
  readonly audience: string;
  readonly subject: string;
  readonly id: string;
  /** The checksum the document prints, of all that it was made from. */
  readonly checksum: string;
  readonly sources: Sources;
}

export interface Sources {
  readonly ladders: Readonly<Record<string, string>>;
  readonly layout: string;
  /** Of the roster's row or team; null for documents of a level or track. */
  readonly roster: string | null;
}

export interface Manifest {
  readonly schema: typeof MANIFEST_SCHEMA;
  readonly program: string;
  readonly date: string;
  readonly files: readonly Entry[];
}

const entries = v.object({
  files: v.array(v.looseObject({ path: v.string() })),
});

/** Entries of an earlier manifest; none if it is not one. */
export function readEntries(json: string): readonly Entry[] {
  try {
    const result = v.safeParse(entries, JSON.parse(json));
    return result.success ? (result.output.files as unknown as readonly Entry[]) : [];
  } catch {
    return []; // not JSON: it is written anew
  }
}

/** The manifest's text: entries in the order of their paths, whatever order they were made in. */
export function writeManifest(manifest: Manifest): string {
  const files = [...manifest.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ ...manifest, files }, undefined, 2)}\n`;
}
