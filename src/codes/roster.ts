/** Messages about people, teams, titles, cycles and assessments. */
import type { Entry } from './entry.ts';

export const rosterCodes = {
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
  'roster-column-missing': {
    severity: 'error',
    text: 'The heading names no column {column}; nobody can be given a document without one.',
    hint: 'Head a column {column}. Cells are parted by commas or, in all rows, by semicolons.',
  },
  'roster-characters': {
    severity: 'warning',
    text: '{column} holds characters that cannot be printed ({character}; {count} in all); each became U+FFFD.',
    hint: 'Save the file as UTF-8, and delete what cannot be seen.',
  },
  'roster-duplicate': {
    severity: 'error',
    text: '"{id}" stands at line {line} already; what stands here is left out.',
    hint: 'Give each an id, title or code of its own.',
  },
  'roster-manager': {
    severity: 'warning',
    text: 'The manager of {id}, "{manager}", is not exactly one person of this file.',
    hint: 'Name the manager by id or e-mail address, or leave the cell blank.',
  },
  'roster-loop': {
    severity: 'error',
    text: '{id} reports to themselves through others; the manager is left out.',
    hint: 'Mend manager_id of someone in this line of reporting.',
  },
  'person-team': {
    severity: 'warning',
    text: '{id} is in a team "{team}" that teams.yaml does not have; its name is printed as it is.',
    hint: 'Known teams: {known}.',
  },
  'person-cycle': {
    severity: 'warning',
    text: '{id} is in a cycle "{cycle}" that cycles.yaml does not have; no cycle is printed.',
    hint: 'Known cycles: {known}.',
  },
  'team-lead': {
    severity: 'warning',
    text: 'The lead of {id}, "{lead}", is the id of nobody in people.csv; no lead is printed.',
    hint: 'Name the lead by id.',
  },
  'team-track': {
    severity: 'error',
    text: 'No ladder has a track "{name}".',
    hint: 'Known tracks: {known}.',
  },
  'move-level': {
    severity: 'error',
    text: 'There is no level "{level}" in a track "{track}"; no step is made.',
    hint: 'Candidates: {candidates}.',
  },
  'move-nowhere': {
    severity: 'error',
    text: 'This move goes from {level} to {level}; no step is made.',
    hint: 'Name two levels.',
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
  'assessment-column-missing': {
    severity: 'error',
    text: 'The heading names no column {column}; no assessment is read.',
    hint: 'Head a column {column}. Cells are parted by commas or, in all rows, by semicolons.',
  },
  'assessment-cell-missing': {
    severity: 'error',
    text: 'The row has no {column}; it is left out.',
    hint: 'Fill in the column {column}, or delete the row.',
  },
  'assessment-person': {
    severity: 'error',
    text: '"{person}" is not exactly one person of people.csv; the row is left out.',
    hint: 'Name the person by id or e-mail address.',
  },
  'assessment-competency': {
    severity: 'error',
    text: '{track}, the track of {person}, has no competency "{competency}"; the row is left out.',
    hint: 'Name the competency by its exact title or its id. Candidates: {candidates}.',
  },
  'assessment-competency-ambiguous': {
    severity: 'error',
    text: '"{competency}" is the title of several competencies of {track}; the row is left out.',
    hint: 'Name the competency by its id. Candidates: {candidates}.',
  },
  'assessment-mark': {
    severity: 'error',
    text: '{column} is "{value}", which is not a mark; the competency is not marked.',
    hint: 'Write working towards, meeting or exceeding, or 1, 2 or 3; leave it blank where there is none yet.',
  },
  'assessment-who': {
    severity: 'error',
    text: '"{who}" is nobody whose marks are read; the row is left out.',
    hint: 'Write self (or employee), manager, or committee (or calibrated).',
  },
  'assessment-duplicate': {
    severity: 'error',
    text: '{person} was assessed in "{competency}" at line {line} already; this row is left out.',
    hint: 'Keep one row for each competency of a person in a cycle; where rows say who, one for each of them.',
  },
  'assessment-cycle': {
    severity: 'warning',
    text: 'cycles.yaml has no cycle "{cycle}"; rows of this cycle are left out.',
    hint: 'Known cycles: {known}. Of a person, only the rows of their own cycle count.',
  },
} as const satisfies Record<string, Entry>;
