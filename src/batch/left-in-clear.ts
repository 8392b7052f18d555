/** What an earlier build left in clear beside what is protected now. */
import { join } from 'node:path';
import { formats } from '../config.ts';
import { type FileMade, readManifest } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { subjectId } from '../job.ts';
import { readIfThere } from '../read-if-there.ts';
import type { Outcome } from './outcome.ts';

/**
 * A message for each file of a person, in either format, that this build did not replace: under the
 * name that it has now, or another one that an earlier manifest lists.
 */
export function leftInClear(outcomes: readonly Outcome[], out: string): readonly Diagnostic[] {
  const listed = listedIn(out);
  const paths = outcomes
    .filter(({ job }) => job.subject.kind === 'person')
    .flatMap(({ job, entries }) => {
      const made = new Set(entries.map(({ path }) => path));
      const now = formats.map((format) => `${job.path}.${format}`);
      const earlier = listed.get(keyOf({ ...job, subject: subjectId(job.subject) })) ?? [];
      return [...new Set([...now, ...earlier])].filter((path) => !made.has(path));
    });
  return paths
    .filter((path) => isClear(readIfThere(join(out, path))))
    .map((path) => report('protect-left', { file: path }, { path }));
}

type About = Pick<FileMade, 'document' | 'audience' | 'subject'>;

const keyOf = ({ document, audience, subject }: About): string =>
  JSON.stringify([document, audience, subject]);

/** Paths by whose document they are. */
function listedIn(out: string): ReadonlyMap<string, readonly string[]> {
  const bytes = readIfThere(join(out, 'manifest.json'), out);
  const files = (bytes && readManifest(new TextDecoder().decode(bytes))?.files) ?? [];
  const paths = new Map<string, readonly string[]>();
  for (const entry of files) {
    paths.set(keyOf(entry), [...(paths.get(keyOf(entry)) ?? []), entry.path]);
  }
  return paths;
}

/** A Word file that is encrypted is no zip; a PDF names its encryption at its end. */
function isClear(bytes: Uint8Array | undefined): boolean {
  if (!bytes) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (head: string): boolean => file.subarray(0, head.length).toString() === head;
  return begins('PK') || (begins('%PDF-') && !file.includes('/Encrypt'));
}
