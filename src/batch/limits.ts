import { type Diagnostic, report } from '../diagnostics.ts';
import type { Job } from '../job.ts';

/** What one document may take before it is given up. */
export interface Limits {
  readonly seconds: number;
  /** Of memory, of the worker that makes it. */
  readonly megabytes: number;
}

/** The message about a document that went beyond one of them. */
export const tooMuch = (
  limit: keyof Limits,
  { path }: Job,
  { seconds, megabytes }: Limits,
): Diagnostic =>
  limit === 'seconds'
    ? report('document-timeout', { file: path }, { document: path, seconds })
    : report('document-memory', { file: path }, { document: path, megabytes });
