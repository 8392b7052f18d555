/** Messages about whether documents are as they were made, and of today. */
import type { Entry } from './entry.ts';

export const verifyCodes = {
  'verify-manifest': {
    severity: 'error',
    text: '{file} is no manifest of documents that were built.',
    hint: 'Name the folder that the documents were built into.',
  },
  'verify-altered': {
    severity: 'error',
    text: 'Not the bytes that were made, in {count} of the listed files: {files}.',
    hint: 'Build them again. What was altered in one of them: ladderpress verify FILE.',
  },
  'verify-missing': {
    severity: 'error',
    text: 'Not there, {count} of the listed files: {files}.',
    hint: 'Build them again, or everything, so that the manifest lists what there is.',
  },
  'verify-stale': {
    severity: 'error',
    text: 'Made from what has changed since, {count} of the listed files: {files}.',
    hint: 'Build them again; what nothing calls for any more can be deleted.',
  },
  'verify-unknown': {
    severity: 'warning',
    text: 'In no list, {count} documents: {files}.',
    hint: 'They were not built into this folder, or nothing calls for them any more. Delete them if nobody needs them.',
  },
  'verify-inputs': {
    severity: 'error',
    text: 'The ladders, the roster or the templates cannot be opened: whether the documents are of today is not known.',
    hint: 'Run it in the folder of the project, or name them with --ladders, --roster and --templates.',
  },
  'verify-unfinished': {
    severity: 'warning',
    text: 'The last build was killed before it could list its files in {file}; those that it wrote down are verified with the others.',
    hint: 'Build again: it goes on from there.',
  },
  'verify-file-altered': {
    severity: 'error',
    text: '{id} is not as it was made: {changes}.',
    hint: 'As it was made it is {path}, beside {manifest}.',
  },
  'verify-file-other': {
    severity: 'error',
    text: '{id} is of another build: its checksum is {checksum}, and {manifest} has {other}.',
    hint: 'Whether it is as it was made, only the manifest of that build can say: name its folder with --out.',
  },
  'verify-file-unknown': {
    severity: 'error',
    text: '{manifest} knows no such file: its bytes are in no list, nor is its id ({id}).',
    hint: 'Name with --out the folder that it was built into, if it was.',
  },
  'verify-file-locked': {
    severity: 'error',
    text: 'The file is locked and cannot be read, and its bytes are in no list.',
    hint: 'Name with --out the folder that it was built into, or ask for a copy that is not locked.',
  },
  'verify-file-unproved': {
    severity: 'error',
    text: 'There is no manifest to prove it by: what the file says of itself anyone could have written.',
    hint: 'Name with --out the folder that it was built into.',
  },
} as const satisfies Record<string, Entry>;
