/** Messages about ladders that are written as data: CSV, YAML, JSON. */
import type { Entry } from './entry.ts';

export const dataCodes = {
  'data-unrecognised': {
    severity: 'warning',
    text: 'No levels were found in this data; it is kept as text.',
    hint: 'Expected a list of competencies, each with its levels (under levels, Junior: …, Senior: …), a list of levels, each with its competencies, or a list of statements, each with a level and a competency.',
  },
  'data-left-out': {
    severity: 'info',
    text: 'Values under these keys are taken for ids, links, numbers or settings, and are left out: {keys}.',
    hint: 'A value of several words is always kept, and so is a word under a key such as "description".',
  },
  'data-too-many': {
    severity: 'error',
    text: 'The file holds more than {limit} values.',
    hint: 'A ladder seldom holds a tenth of that: leave out what is no part of it.',
  },
  'csv-row': {
    severity: 'error',
    text: 'This row is not CSV: {reason}.',
    hint: 'Close every quote; write a quote inside a quoted cell twice.',
  },
  'csv-empty': {
    severity: 'warning',
    text: 'There is no table in this file.',
    hint: 'Expected a row of headings (Competency, Junior, Senior) and a row for each competency.',
  },
  'csv-column-left-out': {
    severity: 'info',
    text: 'The column "{title}" holds ids or numbers only, and is left out.',
    hint: 'If readers need it, add its values to the names of the competencies.',
  },
} as const satisfies Record<string, Entry>;
