/** What came back: files, what people wrote into them, and what was found out about them. */
import type { Format } from '../config.ts';
import type { FormField } from '../document/fields.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Who } from '../roster/model.ts';

export type Holds = FormField['holds'];

/** A field of a file. */
export interface Named {
  readonly id: string;
  /** What goes there, as the file says it; the id where it says nothing. */
  readonly label: string;
}

export interface FilledField extends Named {
  readonly holds: Holds;
  /** Empty where nothing was filled in. `yes` where a box is ticked; of several answers, the value. */
  readonly value: string;
}

/** A field whose value is none that it can have. */
export interface UnreadField extends Named {
  readonly text: string;
}

/** What a file says of itself; empty where it does not. */
export interface Imprint {
  readonly id: string;
  /** The first digits of the checksum. */
  readonly checksum: string;
  /** Title and version. */
  readonly ladder: string;
  /** ISO dates. */
  readonly effective: string;
  readonly title: string;
  /** Document and audience, with ` · ` between. */
  readonly about: string;
  readonly recipient: string;
  /** The day that it was made on: an ISO date. */
  readonly made: string;
}

/** One file, read. */
export interface Returned extends Imprint {
  readonly format: Format;
  readonly fields: readonly FilledField[];
  readonly unread: readonly UnreadField[];
  /** Fields that it lists and has no more. */
  readonly gone: readonly Named[];
  readonly outside: Outside;
}

/** What stands outside of the fields. */
export interface Outside {
  /** Equal where all of it is equal. */
  readonly sha256: string;
  /** Its words in order: read when they are asked for, since that may take long. */
  readonly words: () => Promise<readonly string[]>;
  /** Words of heads and feet, where they are not among `words`. */
  readonly furniture: readonly string[];
}

/** A file that came back, and whose it is. */
export interface CollectedFile {
  /** As it was named. */
  readonly path: string;
  readonly sha256: string;
  readonly format: Format;
  readonly id: string;
  readonly document: string;
  readonly audience: string;
  /** Id of the person, or of what else the document is about. */
  readonly person: string;
  readonly cycle: string;
  /** Whose marks it holds; absent where the audience gives none. */
  readonly who?: Who;
  readonly ladder: string;
  readonly checksum: string;
  readonly filled: number;
  readonly fields: readonly FilledField[];
  readonly unread: readonly UnreadField[];
  readonly gone: readonly Named[];
  /** Marks that are not given. */
  readonly unmarked: readonly Named[];
  readonly comparison: Comparison;
}

/** How the words outside of the fields compare with those that were sent. */
export type Comparison =
  | { readonly compared: true; readonly changes: readonly Change[] }
  | { readonly compared: false; readonly reason: string };

/** Words that stand in place of others; of words that were added or removed, one side is empty. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/** Several values of one field, in files of one document or of several: none of them is taken. */
export interface Conflict {
  readonly person: string;
  readonly cycle: string;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly files: readonly string[] }[];
}

/** A document with fields that has not come back. */
export interface Outstanding {
  readonly id: string;
  readonly person: string;
  readonly document: string;
  readonly audience: string;
}

/** A row of `assessments.csv`. */
export interface Row {
  readonly person: string;
  readonly cycle: string;
  /** Id within the person's track; empty for a comment on none. */
  readonly competency: string;
  readonly who: Who;
  readonly mark: string;
  readonly evidence: string;
  readonly comment: string;
}

export interface Collected {
  readonly files: readonly CollectedFile[];
  readonly conflicts: readonly Conflict[];
  readonly outstanding: readonly Outstanding[];
  readonly rows: readonly Row[];
  readonly messages: readonly Diagnostic[];
}
