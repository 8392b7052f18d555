/** Messages about documents that were filled in and came back. */
import type { Entry } from './entry.ts';

export const collectCodes = {
  'collect-manifest': {
    severity: 'error',
    text: '{file} is no manifest of documents that were built.',
    hint: 'Name with --out the folder that the documents were built into.',
  },
  'collect-nothing': {
    severity: 'error',
    text: 'There is no file in {paths}.',
    hint: 'Name the files that came back, or folders of them.',
  },
  'collect-neither': {
    severity: 'error',
    text: 'This is neither a PDF nor a Word file (.docx); nothing is taken from it.',
    hint: 'If somebody filled in a document and sent it so, ask for the PDF or Word file, or type it into assessments.csv by hand.',
  },
  'collect-too-large': {
    severity: 'error',
    text: 'The file has {bytes} bytes; at most {limit} are read.',
    hint: 'Ask for a copy without pictures, or type it into assessments.csv by hand.',
  },
  'collect-damaged': {
    severity: 'error',
    text: 'The file is damaged: {reason}. Nothing is taken from it.',
    hint: 'Open it to see whether it can be saved anew, or ask for it to be sent again.',
  },
  'collect-encrypted': {
    severity: 'error',
    text: 'The file is locked: it has a password, or restricts what may be done with it. Nothing is taken from it.',
    hint: 'If it was sent with a password, collect with --protect; else ask for a copy that is not locked.',
  },
  'collect-no-id': {
    severity: 'error',
    text: 'The file carries no document id; nothing is taken from it.',
    hint: 'It is not one of those that were built, or was scanned, or came through a program that keeps no properties. Type it into assessments.csv by hand.',
  },
  'collect-unknown-id': {
    severity: 'error',
    text: 'The manifest has no document {id}; nothing is taken from the file.',
    hint: 'Name with --out the folder that it was built into.',
  },
  'collect-ambiguous': {
    severity: 'error',
    text: '{id} is the id of several documents, and the file was made for none of them as they are now; nothing is taken from it.',
    hint: 'Give each layout an id of its own, with the id of the person and the audience in it.',
  },
  'collect-no-fields': {
    severity: 'error',
    text: 'There are no fields in this file of {id}: it was flattened, or printed to a new file, or has none to fill in. Nothing is taken from it.',
    hint: 'Ask for the file as it was filled in, or type it into assessments.csv by hand.',
  },
  'collect-fields-gone': {
    severity: 'error',
    text: '{id} has lost {count} of its fields: {fields}.',
    hint: 'See whether something is written in their places, and type it into assessments.csv by hand.',
  },
  'collect-value': {
    severity: 'error',
    text: '{field}: "{text}" is not one of its answers; it is left out.',
    hint: 'Ask what is meant, and write it into assessments.csv by hand.',
  },
  'collect-conflict': {
    severity: 'error',
    text: '{id}, {field}: {values}. None of them is taken.',
    hint: 'Ask which holds, and leave the other file out, or write it into assessments.csv by hand.',
  },
  'collect-empty': {
    severity: 'warning',
    text: 'None of the {fields} fields of {id} is filled in.',
    hint: 'Ask whether the right file was sent, and whether it was saved.',
  },
  'collect-unmarked': {
    severity: 'warning',
    text: '{id} lacks {count} of {total} marks: {fields}.',
    hint: 'Ask for them, or leave them open: they are then to be marked on the next document.',
  },
  'collect-other-ladder': {
    severity: 'warning',
    text: '{id} was filled in on {ladder} (checksum {checksum}); the manifest has it on {now} (checksum {other}).',
    hint: 'See whether the marks hold for the ladder as it is now. They are taken where the competency is still there.',
  },
  'collect-other-form': {
    severity: 'warning',
    text: '{id} was filled in on another form (checksum {checksum}) than the manifest has (checksum {other}).',
    hint: 'Words of its ladder, the records of the person, their marks, the layout or the look have changed since it was sent. What was filled in is taken.',
  },
  'collect-altered': {
    severity: 'warning',
    text: '{id} is not as it was sent outside of its fields: {changes}.',
    hint: 'What stands there is not collected. See whether it was meant for a field, or changes what was asked.',
  },
  'collect-not-compared': {
    severity: 'warning',
    text: 'Not compared with what was sent, since {reason}: {files}.',
    hint: 'Keep the folder that documents were built into, as it was when they were sent.',
  },
  'collect-outstanding': {
    severity: 'warning',
    text: '{kind}: {count} of {total} did not come back: {ids}.',
    hint: 'That they have fields to fill in was told by {how}. All are listed in assessments.json.',
  },
} as const satisfies Record<string, Entry>;
