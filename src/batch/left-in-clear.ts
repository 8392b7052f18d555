/** What an earlier build left in clear beside what is protected now. */
import { join } from 'node:path';
import { formats } from '../config.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { readIfThere } from '../read-if-there.ts';
import type { Outcome } from './outcome.ts';

/** A message for each file of a person, in either format, that this build did not replace. */
export const leftInClear = (outcomes: readonly Outcome[], out: string): readonly Diagnostic[] =>
  outcomes
    .filter(({ job }) => job.subject.kind === 'person')
    .flatMap(({ job, entries }) => {
      const made = new Set(entries.map(({ path }) => path));
      return formats.map((format) => `${job.path}.${format}`).filter((path) => !made.has(path));
    })
    .filter((path) => isClear(readIfThere(join(out, path))))
    .map((path) => report('protect-left', { file: path }, { path }));

/** A Word file that is encrypted is no zip; a PDF names its encryption at its end. */
function isClear(bytes: Uint8Array | undefined): boolean {
  if (!bytes) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (head: string): boolean => file.subarray(0, head.length).toString() === head;
  return begins('PK') || (begins('%PDF-') && !file.includes('/Encrypt'));
}
