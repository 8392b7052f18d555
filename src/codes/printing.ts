/** Messages about finished documents. */
import type { Entry } from './entry.ts';

export const printingCodes = {
  'words-lost': {
    severity: 'error',
    text: '{count} words that went in are not in the finished file: {words} ({place}). It is not delivered.',
    hint: 'This is a fault of ladderpress, or of the font: please report it with the ladder that causes it.',
  },
  'words-order': {
    severity: 'error',
    text: 'Words stand in the finished file where they are not read: {words}. It is not delivered.',
    hint: 'This is a fault of ladderpress: please report it with the ladder and the layout.',
  },
  'words-surplus': {
    severity: 'error',
    text: 'The finished file has words that did not go in, or that nobody can see: {words}. It is not delivered.',
    hint: 'This is a fault of ladderpress: please report it with the ladder and the layout.',
  },
  'formats-differ': {
    severity: 'error',
    text: 'The PDF and the Word file do not say the same {place}: "{pdf}" in the PDF, "{word}" in Word. Neither is delivered.',
    hint: 'This is a fault of ladderpress: please report it with the ladder and the layout.',
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
  'document-timeout': {
    severity: 'error',
    text: '{document} was not made in {seconds} s; it was given up.',
    hint: 'The other documents are not affected. Look for what is very long or deep in its ladder and layout: lists, tables, loops. If it only needs longer, raise --timeout.',
  },
  'document-memory': {
    severity: 'error',
    text: '{document} could not be made in {megabytes} MB of memory; it was given up.',
    hint: 'The other documents are not affected. Look for what is very large in its ladder and layout: tables, loops, pictures. If it only needs more, raise --memory.',
  },
  'merge-without': {
    severity: 'warning',
    text: '{id} has no {by} in the roster: what is made for them is in no merged file.',
    hint: 'Print their files one by one, or give the row a {by}.',
  },
  'merge-incomplete': {
    severity: 'warning',
    text: '{path} is without {people}, whose PDF could not be made.',
    hint: 'Mend what the other messages say of them, and build again.',
  },
  'merge-stale': {
    severity: 'warning',
    text: '{path} holds earlier forms of files that were made anew: {files}.',
    hint: 'Build again with --merge, or delete it.',
  },
  'bundle-without': {
    severity: 'warning',
    text: '{id} has no {by} in the roster: what is made for them is in no bundle.',
    hint: 'Send their files one by one, or give the row a {by}.',
  },
  'bundle-incomplete': {
    severity: 'warning',
    text: '{path} is without {files}, which could not be made.',
    hint: 'Mend what the other messages say of them, and build again.',
  },
  'bundle-stale': {
    severity: 'warning',
    text: '{path} holds earlier forms of files that were made anew: {files}.',
    hint: 'Build again with --bundle, or delete it.',
  },
  'list-stale': {
    severity: 'warning',
    text: '{path} lists earlier forms of files that were made anew: {files}.',
    hint: 'Build again with --cover, or delete it.',
  },
  'manifest-orphan': {
    severity: 'warning',
    text: '{path} is left from an earlier build; nothing calls for it now.',
    hint: 'Delete it if nobody needs it any more.',
  },
  'manifest-unreadable': {
    severity: 'warning',
    text: 'What stood here was no manifest that this version can read; the new one lists the files of this build alone.',
    hint: 'Build everything, so that all files are listed again.',
  },
  'journal-unwritable': {
    severity: 'warning',
    text: 'What is made cannot be written down as it is made: {reason}.',
    hint: 'The documents are not affected; but a build that is killed begins anew. Check what stands at that path.',
  },
  'word-set-plain': {
    severity: 'warning',
    text: 'The {what} inside a cell ({within}) is set as plain paragraphs in Word.',
    hint: 'Word keeps its tables flat here: move it out of the {within}.',
  },
  'word-break-left-out': {
    severity: 'warning',
    text: 'The page break inside a cell ({within}) is left out in Word.',
    hint: 'Move it out of the {within}.',
  },
  'word-list-depth': {
    severity: 'warning',
    text: 'Lists stand in one another more than {limit} deep, which is all that Word has.',
    hint: 'Use fewer levels: the further ones are numbered as the last.',
  },
  'word-pages-unknown': {
    severity: 'warning',
    text: 'The pages of the contents list could not be worked out for Word; they are left blank.',
    hint: 'In Word, click into the contents and press F9. A table with very narrow columns is a likely cause.',
  },
  'word-columns': {
    severity: 'warning',
    text: 'The {what} has {columns} columns; Word takes at most {limit}. It is set as plain paragraphs.',
    hint: 'Divide it into several.',
  },
  'glyph-missing': {
    severity: 'error',
    text: 'No face of the theme has a letter for {code}, in "{words}".',
    hint: 'Write it another way, or get a face that has it: {face}.',
  },
  'glyph-makeshift': {
    severity: 'warning',
    text: 'Letters such as {code}, in "{words}", are printed in the theme\'s face of last resort.',
    hint: 'Get the face that theme.yaml names for them: npm install {wanted}.',
  },
} as const satisfies Record<string, Entry>;
