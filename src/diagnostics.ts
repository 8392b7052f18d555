/** Every message the program can give: one table of codes, and `report()` to make one. */

export type Severity = 'error' | 'warning' | 'info';

/** Where in a file something stands. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A message as plain data, so that it can cross from a worker or be printed as JSON. */
export interface Diagnostic extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

interface Entry {
  readonly severity: Severity;
  /** `{name}` stands for a value given to `report`. */
  readonly text: string;
  readonly hint: string;
}

const codes = {
  'file-unreadable': {
    severity: 'error',
    text: '{file} cannot be read: {reason}.',
    hint: 'Check the path, and that you may read it.',
  },
  'file-too-large': {
    severity: 'error',
    text: 'The file has {bytes} bytes; at most {limit} are read.',
    hint: 'Split the ladder into several files, one a track.',
  },
  'yaml-syntax': {
    severity: 'error',
    text: 'This is not YAML: {reason}',
    hint: 'Check the indentation and the colons; put text with a colon in quotes.',
  },
  'yaml-value': {
    severity: 'error',
    text: '{key}: {reason}.',
    hint: 'See the README for the keys of this file and what each may hold.',
  },
  'theme-face-missing': {
    severity: 'error',
    text: 'The {weight} face, {path}, was not found.',
    hint: 'Give a TTF or OTF file beside theme.yaml, or a file of an installed npm package.',
  },
  'roster-csv': {
    severity: 'error',
    text: 'This row is not CSV: {reason}.',
    hint: 'Close every quote; write a quote inside a quoted cell twice.',
  },
  'roster-row-width': {
    severity: 'warning',
    text: 'The row has {found} cells where the heading has {expected}.',
    hint: 'Add or remove commas; quote cells that hold a comma.',
  },
  'roster-cell-missing': {
    severity: 'error',
    text: 'The row has no {column}; nobody can be given a document without one.',
    hint: 'Fill in the column {column}.',
  },
  'roster-date': {
    severity: 'warning',
    text: '{column} is "{value}", which is not a date; it is left out.',
    hint: 'Write dates as YYYY-MM-DD.',
  },
  'roster-locale': {
    severity: 'warning',
    text: 'locale is "{value}", which is not a language tag; it is left out.',
    hint: 'Write a tag such as en-GB or de-DE.',
  },
  'roster-status': {
    severity: 'warning',
    text: 'status is "{value}"; the person is treated as having left.',
    hint: 'Write active, candidate, leave or left.',
  },
  'roster-duplicate': {
    severity: 'error',
    text: 'The id {id} stands at line {line} already; this row is left out.',
    hint: 'Give each person an id of their own.',
  },
  'roster-manager': {
    severity: 'warning',
    text: 'The manager of {id}, "{manager}", is nobody in this file.',
    hint: 'Name the manager by id or e-mail address, or leave the cell blank.',
  },
  'roster-loop': {
    severity: 'error',
    text: '{id} reports to themselves through others; the manager is left out.',
    hint: 'Mend manager_id of someone in this line of reporting.',
  },
  'team-track': {
    severity: 'error',
    text: 'No ladder has a track "{name}".',
    hint: 'Known tracks: {known}.',
  },
  'person-level-unknown': {
    severity: 'error',
    text: '{name} ({id}): there is no level "{level}" in a track "{track}"; no document is made.',
    hint: 'Candidates: {candidates}.',
  },
  'person-unplaced': {
    severity: 'error',
    text: '{name} ({id}): the title "{title}" is not exactly one level; no document is made.',
    hint: 'Fill in track and level, or add the title to titles.yaml. Candidates: {candidates}.',
  },
  'ladder-none': {
    severity: 'error',
    text: 'No ladder was found in {path}.',
    hint: 'Put a Markdown file (.md) with a table of levels there, or name another with --ladders.',
  },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof codes;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The values a code's text and hint name. */
export type Values<C extends Code> = Record<
  Names<(typeof codes)[C]['text']> | Names<(typeof codes)[C]['hint']>,
  string | number
>;

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{([^}]+)\}/g, (_, name: string) => String(values[name]));

/** One message of the table, at a place, its text filled in. */
export function report<C extends Code>(code: C, place: Place, values: Values<C>): Diagnostic {
  const { severity, text, hint } = codes[code];
  return { ...place, code, severity, message: fill(text, values), hint: fill(hint, values) };
}

/** The table itself, for the documentation. */
export const codeTable: Readonly<Record<Code, Entry>> = codes;

export const hasErrors = (messages: readonly Diagnostic[]): boolean =>
  messages.some(({ severity }) => severity === 'error');
