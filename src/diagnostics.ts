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
  'layout-front-matter': {
    severity: 'error',
    text: 'The layout has no front matter.',
    hint: 'Begin the file with --- and the lines subject, id, title, head and foot, then --- again.',
  },
  'layout-audience': {
    severity: 'error',
    text: 'No audience "{audience}" is described in audiences.yaml.',
    hint: 'Name the file after one of: {known}; or describe the audience there.',
  },
  'layout-too-large': {
    severity: 'error',
    text: 'The layout is larger than {limit} bytes.',
    hint: 'Move parts of it into partials.',
  },
  'layout-too-deep': {
    severity: 'error',
    text: 'Blocks stand more than {limit} deep in one another.',
    hint: 'Move parts of it into partials.',
  },
  'layout-private-use': {
    severity: 'error',
    text: 'The layout holds the private-use characters U+E000 or U+E001.',
    hint: 'Remove them: ladderpress marks values with them.',
  },
  'layout-syntax': {
    severity: 'error',
    text: 'Handlebars cannot read this: {reason}.',
    hint: 'Each block opened with # needs its closing tag with /, and each pair of braces its twin.',
  },
  'layout-statement': {
    severity: 'error',
    text: 'Layouts have no {statement}.',
    hint: 'Use values, if, unless, each, with, and partials by name.',
  },
  'layout-triple-stash': {
    severity: 'error',
    text: 'Triple braces are refused: values are never read as Markdown.',
    hint: 'Write the value with two braces; rich text keeps its formatting.',
  },
  'layout-helper': {
    severity: 'error',
    text: 'There is no helper "{name}" here.',
    hint: 'Known: {known}.',
  },
  'layout-not-text': {
    severity: 'error',
    text: '"{name}" is a {kind}, which cannot be printed.',
    hint: 'Print one of its fields, or use it with if, each or with.',
  },
  'layout-kind': {
    severity: 'error',
    text: '"{name}" is a {kind} where a {wanted} is needed.',
    hint: 'Use each for a list and with for a record.',
  },
  'layout-partial-unknown': {
    severity: 'error',
    text: 'There is no partial "{name}".',
    hint: 'Known: {known}. A partial is a file templates/partials/<name>.md.hbs.',
  },
  'layout-partial-cycle': {
    severity: 'error',
    text: 'The partial "{name}" uses itself.',
    hint: 'Take it out of itself.',
  },
  'layout-field-unknown': {
    severity: 'error',
    text: 'There is no field "{name}" here.',
    hint: 'Known: {known}.',
  },
  'layout-field-forbidden': {
    severity: 'error',
    text: 'This audience may not see "{name}".',
    hint: 'Remove it, or allow it for the audience in audiences.yaml.',
  },
  'layout-html': {
    severity: 'error',
    text: 'Layouts hold no HTML: {html}',
    hint: 'Use Markdown and directives; <br> alone is understood.',
  },
  'layout-markdown': {
    severity: 'error',
    text: 'Layouts have no {what}.',
    hint: 'Write it out as text.',
  },
  'layout-row': {
    severity: 'error',
    text: "The row has more cells than the {count} of the table's head.",
    hint: 'Remove a cell, or add a column to the head.',
  },
  'directive-unknown': {
    severity: 'error',
    text: 'There is no {kind} directive "{name}".',
    hint: 'See the README for the directives; write \\: for a colon before a word.',
  },
  'directive-attribute': {
    severity: 'error',
    text: '"{attribute}" of the directive "{name}": {reason}.',
    hint: 'See the README for the attributes of each directive.',
  },
  'directive-misplaced': {
    severity: 'error',
    text: 'The directive "{name}" cannot stand here.',
    hint: 'A section stands at the top of a layout; band and tint fill a row or cell of a table; now and next begin a step of a thermometer.',
  },
  'directive-unclosed': {
    severity: 'error',
    text: 'The container "{name}" is not closed.',
    hint: 'End it with a line of as many colons as it began with.',
  },
  'directive-facts': {
    severity: 'error',
    text: 'Facts are a list whose items each begin with a **label**.',
    hint: 'Write: - **Team** and the value.',
  },
  'directive-thermometer': {
    severity: 'error',
    text: 'A thermometer is a list of steps.',
    hint: 'Write one list item a level.',
  },
  'directive-cover': {
    severity: 'error',
    text: 'A cover holds one heading and facts.',
    hint: 'Move "{found}" to a section after it.',
  },
  'words-lost': {
    severity: 'error',
    text: '{count} words or passages that went in are not in the finished file: {words}. It is not delivered.',
    hint: 'This is a fault of ladderpress, or of the font: please report it with the ladder that causes it.',
  },
  'words-outside': {
    severity: 'error',
    text: 'Words lie beyond the edge of the page: {words}. The file is not delivered.',
    hint: 'Give the column more room in the layout.',
  },
  'document-failed': {
    severity: 'error',
    text: '{document} could not be made: {reason}.',
    hint: 'The other documents are not affected. Please report this with the ladder and the layout.',
  },
  'manifest-orphan': {
    severity: 'warning',
    text: '{path} is left from an earlier build; nothing calls for it now.',
    hint: 'Delete it if nobody needs it any more.',
  },
  'text-not-utf8': {
    severity: 'error',
    text: 'The file is not UTF-8; what cannot be read stands as U+FFFD.',
    hint: 'Save the file as UTF-8.',
  },
  'text-unprintable': {
    severity: 'warning',
    text: '{character} cannot be printed; it became U+FFFD (found {count} times, here first).',
    hint: 'Delete the character, or save the file as UTF-8.',
  },
  'nesting-too-deep': {
    severity: 'error',
    text: 'More than {limit} lists, quotes, marks or elements are nested in one another.',
    hint: 'Nest less deeply; a ladder seldom needs more than three.',
  },
  'markup-too-dense': {
    severity: 'error',
    text: 'One paragraph has so many marks (* _ ~ [) that reading it would take minutes.',
    hint: 'Put blank lines between paragraphs, or write the marks as text: \\*.',
  },
  'front-matter-key': {
    severity: 'warning',
    text: 'The front matter has a key "{key}", which is not used.',
    hint: 'Known keys: {known}.',
  },
  'front-matter-open': {
    severity: 'warning',
    text: 'The front matter has no end, and is read as text.',
    hint: 'Write --- on a line of its own after the last key.',
  },
  'link-anchor-unknown': {
    severity: 'warning',
    text: 'The link to #{target} leads to no heading of this file.',
    hint: 'It probably means {meant}.',
  },
  'link-target-dropped': {
    severity: 'warning',
    text: 'The link of "{words}" to {url} is left out; its words are kept.',
    hint: 'Only https, http, mailto and # are followed on paper: give the full address.',
  },
  'picture-left-out': {
    severity: 'info',
    text: 'The picture {url} is left out; its words, "{words}", stand in its place.',
    hint: 'Say in words what the picture shows.',
  },
  'html-left-out': {
    severity: 'warning',
    text: '{names} and what it holds are left out.',
    hint: 'Write the text in Markdown.',
  },
  'comment-unclosed': {
    severity: 'warning',
    text: 'A comment has no end, and hides what follows it.',
    hint: 'End the comment with -->.',
  },
  'footnote-unused': {
    severity: 'warning',
    text: 'Nothing refers to the footnote [^{label}]; its text is left out.',
    hint: 'Refer to it with [^{label}], or delete it.',
  },
  'ladder-unrecognised': {
    severity: 'warning',
    text: 'No levels were found in this file.',
    hint: 'Expected a heading with a table below it whose columns are levels: | Competency | Junior | Senior |.',
  },
  'table-broken': {
    severity: 'error',
    text: 'This looks like a table, but is not one: it is read as text.',
    hint: 'Its second line must be |---|---|, with as many columns as the first.',
  },
  'table-not-levels': {
    severity: 'info',
    text: 'This table is kept as text: it does not look like a table of levels.',
    hint: 'If it is one, head its column of competencies "Competency".',
  },
  'table-empty': {
    severity: 'warning',
    text: 'The table has levels, but no competencies.',
    hint: 'Add a row for each competency.',
  },
  'area-empty': {
    severity: 'warning',
    text: 'No competency stands below "{title}".',
    hint: 'If it is a competency, fill in its levels; a row without them opens an area.',
  },
  'track-empty': {
    severity: 'warning',
    text: 'The track "{title}" has no levels yet.',
    hint: 'Put a table below this heading whose columns are levels, or delete the heading.',
  },
  'track-id-taken': {
    severity: 'warning',
    text: 'The track "{title}" would have the same id as the one at {other}; it has the id {id}.',
    hint: 'Give each track a title of its own.',
  },
  'section-prose': {
    severity: 'info',
    text: '"{title}" has no table of levels; it is kept as part of the introduction.',
    hint: 'If it is a track, put a table below this heading whose columns are levels.',
  },
  'level-untitled': {
    severity: 'warning',
    text: 'A column of levels has no title; it is called "Level {number}".',
    hint: 'Write the title of the level at the head of the column.',
  },
  'row-short': {
    severity: 'warning',
    text: 'The row has {found} cells where the header has {expected}; the last are taken as blank.',
    hint: 'Add the missing pipes.',
  },
  'row-long': {
    severity: 'error',
    text: 'The row has {found} cells where the header has {expected}: "{words}" belongs to no level.',
    hint: 'Write a pipe inside a cell, even in code, as \\|, or add a column to the header.',
  },
  'row-unnamed': {
    severity: 'warning',
    text: 'The row names no competency; it is called "Summary".',
    hint: 'Name it in the column of competencies.',
  },
  'same-as-unknown': {
    severity: 'warning',
    text: '"{text}" names no other level that can be told for certain; it is printed as it is.',
    hint: 'Write "Same as" and the title of one of the levels: {known}.',
  },
  'labels-none': {
    severity: 'error',
    text: 'There are no English labels.',
    hint: "Put en.yaml into the templates' folder labels.",
  },
  'nothing-named': {
    severity: 'error',
    text: 'There is no {what} "{name}".',
    hint: 'Known: {known}.',
  },
  'file-unwritable': {
    severity: 'error',
    text: 'The file could not be written: {reason}.',
    hint: 'Check the space on the disk and that you may write there.',
  },
  usage: {
    severity: 'error',
    text: '{reason}',
    hint: 'Run ladderpress help.',
  },
  'same-as-circle': {
    severity: 'warning',
    text: '"{text}" leads round in a circle, so that no level says what is expected.',
    hint: 'Write the expectation out at one of the levels.',
  },
  'level-duplicate': {
    severity: 'warning',
    text: 'The track "{track}" has two levels called "{title}" ({other}); this one has the id {id}.',
    hint: 'Give each level a title of its own.',
  },
  'level-unchanged': {
    severity: 'info',
    text: '"{title}" asks the same of {to} as of {from}.',
    hint: 'If that is meant, "Same as {from}" keeps the two alike when one is edited.',
  },
  'competency-duplicate': {
    severity: 'warning',
    text: 'The area "{area}" has two competencies called "{title}" ({other}); this one has the id {id}.',
    hint: 'Give each competency of an area a name of its own.',
  },
  'competency-blank': {
    severity: 'warning',
    text: 'No level says anything of "{title}".',
    hint: 'Fill in the row, or delete it.',
  },
  'competency-name-drift': {
    severity: 'warning',
    text: '"{title}" is spelled "{earlier}" in another track ({other}).',
    hint: 'Spell one competency the same everywhere, so that tracks can be compared.',
  },
  'glyph-missing': {
    severity: 'error',
    text: 'No face of the theme has a letter for {code}, in "{words}".',
    hint: 'Write it another way, or give faces in theme.yaml that have it.',
  },
  'directive-stray': {
    severity: 'error',
    text: 'This line of colons closes nothing.',
    hint: 'An outer container needs more colons than those inside it.',
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
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** One message of the table, at a place, its text filled in. */
export function report<C extends Code>(code: C, place: Place, values: Values<C>): Diagnostic {
  const { severity, text, hint } = codes[code];
  return { ...place, code, severity, message: fill(text, values), hint: fill(hint, values) };
}

/** The table itself, for the documentation. */
export const codeTable: Readonly<Record<Code, Entry>> = codes;

export const hasErrors = (messages: readonly Diagnostic[]): boolean =>
  messages.some(({ severity }) => severity === 'error');
