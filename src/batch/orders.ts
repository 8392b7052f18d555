/** What a pool and its workers send one another: plain data. */
import { deserialize, serialize } from 'node:v8';
import type { Job } from '../job.ts';
import type { Protection } from '../protect/model.ts';
import type { SentPress } from '../sent-press.ts';
import type { Outcome } from './outcome.ts';

/** To each worker, when it is started. */
export interface Orders {
  /** Of a `Halt`. */
  readonly halted: SharedArrayBuffer;
}

/** From each worker, when it is ready. */
export interface Greeting {
  /** Of its thread. */
  readonly thread: number;
  /** Of its `Sign`. */
  readonly sign: SharedArrayBuffer;
}

/** What goes with every document, and is read by each worker once: all of them share its memory. */
export interface Packed<Content> {
  readonly bytes: Uint8Array;
  /** Only says what is in it. */
  readonly content?: Content;
}

/** Where documents go, and what those about persons open with; absent where they are in clear. */
export interface Setting {
  readonly out: string;
  readonly protection?: Protection;
}

/** One document. `number`: of the job, from 0. */
export interface Task {
  readonly number: number;
  readonly job: Job;
}

/** A document to be made. */
export interface Work {
  readonly press: Packed<SentPress>;
  readonly setting: Packed<Setting>;
  readonly task: Task;
}

/** What comes back of it: the pool knows the job. */
export type Made = Omit<Outcome, 'job'>;

export function packed<Content>(content: Content): Packed<Content> {
  const plain = serialize(content);
  const bytes = new Uint8Array(new SharedArrayBuffer(plain.length));
  bytes.set(plain);
  return { bytes };
}

/** What was packed. */
export const unpacked = <Content>({ bytes }: Packed<Content>): Content =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type goes along with it
  deserialize(bytes) as Content;
