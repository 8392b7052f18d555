/** Messages about passwords, and about documents that are to open with one. */
import type { Entry } from './entry.ts';

export const protectCodes = {
  'password-column-missing': {
    severity: 'error',
    text: 'The heading names no column document_password; with --protect roster no document of a person is made.',
    hint: 'Head a column document_password, or build with --protect ask.',
  },
  'password-missing': {
    severity: 'error',
    text: '{id} has no document_password; no document is made.',
    hint: 'Fill in the column document_password, in a row with as many cells as the heading.',
  },
  'password-short': {
    severity: 'error',
    text: 'The password of {id} has fewer than {least} characters; no document is made.',
    hint: 'Give one of {least} characters or more: shorter ones are found by trying.',
  },
  'password-long': {
    severity: 'error',
    text: 'The password of {id} has more than {most} bytes in UTF-8; no document is made.',
    hint: 'Give a shorter one: PDF readers heed no more.',
  },
  'password-characters': {
    severity: 'error',
    text: 'The password of {id} holds characters that programs read in different ways; no document is made.',
    hint: 'Use letters, figures, signs and plain spaces.',
  },
  'protect-left': {
    severity: 'warning',
    text: '{path} is left from an earlier build, and opens without a password.',
    hint: 'Delete it, or build it again with --protect.',
  },
} as const satisfies Record<string, Entry>;
