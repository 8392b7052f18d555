/** What was found out about documents that were built. */
import type { Diagnostic } from '../diagnostics.ts';

/**
 * As it was made and of today; other bytes than were made; not there; made from what has changed
 * since; in no list.
 */
export type State = 'ok' | 'altered' | 'missing' | 'stale' | 'unknown';

/** A file of the folder, or of its manifest. */
export interface Checked {
  /** From the folder. */
  readonly path: string;
  readonly state: State;
  /** In words; what is missing or altered may be stale besides. */
  readonly reasons: readonly string[];
}

export interface Verified {
  readonly files: readonly Checked[];
  readonly messages: readonly Diagnostic[];
}

/**
 * What one file is: the bytes that were made; these with fields filled in; altered beside that; of
 * another build; of no manifest at hand; without any manifest; locked; or nothing that can be read.
 */
export type Standing =
  | 'unaltered'
  | 'filled-in'
  | 'altered'
  | 'other-build'
  | 'unknown'
  | 'unproved'
  | 'locked'
  | 'unreadable';

/** One file, whatever it is called and wherever it lies. */
export interface Identified {
  readonly path: string;
  readonly state: Standing;
  readonly reasons: readonly string[];
  /** Empty where neither the file nor a manifest says it. */
  readonly title: string;
  readonly document: string;
  readonly audience: string;
  /** For whom, as the file says it. */
  readonly recipient: string;
  /** Id of the person, team, level or track that it is about. */
  readonly subject: string;
  readonly id: string;
  readonly checksum: string;
  readonly ladder: string;
  /** ISO dates. */
  readonly effective: string;
  /** ISO date. */
  readonly date: string;
  readonly program: string;
  /** The manifest that knows it, and the path that it has there. */
  readonly manifest: string;
  readonly listed: string;
}
