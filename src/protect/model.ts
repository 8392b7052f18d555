/** What documents about persons are protected with. Plain data: it can be sent to a worker. */
import type { Secret, Secrets } from '../roster/passwords.ts';

export type { Secret };

/** What opens a document. */
export type Lock = Extract<Secret, { readonly password: string }>;

/** A password for each person; or one for all. */
export type Protection =
  | { readonly by: 'roster'; readonly secrets: Secrets }
  | { readonly by: 'ask'; readonly password: string };
