/** Messages about the look: `theme.yaml`, and the files that it names. */
import type { Entry } from './entry.ts';

export const themeCodes = {
  'theme-logo': {
    severity: 'error',
    text: 'The logo, {path}, cannot be printed: {reason}.',
    hint: 'Put a PNG or JPEG file beside theme.yaml, or take the key "logo" out.',
  },
  'theme-word': {
    severity: 'error',
    text: 'The Word file {path} cannot lend its styles: {reason}.',
    hint: 'Put a .docx file of Word or LibreOffice beside theme.yaml, or take the key "word" out.',
  },
  'theme-contrast': {
    severity: 'warning',
    text: 'Words in "{colour}" on "{ground}" have a contrast of {ratio} : 1; small letters need {least} : 1.',
    hint: 'Make one of the two colours darker or lighter.',
  },
  'theme-grey': {
    severity: 'warning',
    text: 'Printed in grey, the accent is as {shade} as "{other}": what it sets apart is lost.',
    hint: 'Choose an accent whose brightness lies between those of ink and paper.',
  },
} as const satisfies Record<string, Entry>;
