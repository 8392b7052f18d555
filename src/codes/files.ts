/** Messages about files as such, and about the command. */
import type { Entry } from './entry.ts';

export const filesCodes = {
  'file-unreadable': {
    severity: 'error',
    text: '{file} cannot be read: {reason}.',
    hint: 'Check the path, and that you may read it.',
  },
  'file-outside': {
    severity: 'error',
    text: '{file} leads out of {within}; it was not read.',
    hint: 'Put the file itself there: what is read must lie in the folders that are named, links or not.',
  },
  'folder-outside': {
    severity: 'error',
    text: '{path} leads out of the folder that the command runs in.',
    hint: 'Where that is meant, name it on the command line: --{flag} {path}.',
  },
  'folder-linked': {
    severity: 'warning',
    text: '{file} is a link to a folder; nothing in it was read.',
    hint: 'Put the folder itself there, or name the one that it leads to on the command line.',
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
  'nothing-named': {
    severity: 'error',
    text: 'There is no {what} "{name}".',
    hint: 'Known: {known}.',
  },
  'level-ambiguous': {
    severity: 'error',
    text: '"{name}" is the name of more than one level.',
    hint: 'Name one by its id. Candidates: {candidates}.',
  },
  'step-nowhere': {
    severity: 'error',
    text: '--from and --to both name {level}.',
    hint: 'Name two levels.',
  },
  'names-pattern': {
    severity: 'error',
    text: '"{pattern}" cannot be a pattern of names. {fault}',
    hint: 'Mend it; "hr" is a pattern by itself.',
  },
  'names-lacking': {
    severity: 'error',
    text: '{id} has no {wanted}, by which their files are to be called. Nothing was made.',
    hint: 'Add it to the row, or name what is taken in its place, as in {fallback}.',
  },
  'names-same': {
    severity: 'error',
    text: 'Files of {who} would all be called "{name}". Nothing was made.',
    hint: 'Add to the pattern what tells them apart, such as {id}.',
  },
  'file-unwritable': {
    severity: 'error',
    text: 'The file could not be written: {reason}.',
    hint: 'Check the space on the disk, that you may write there, and that no link leads elsewhere.',
  },
  'file-exists': {
    severity: 'error',
    text: '{file} is there already; nothing was written.',
    hint: 'Move it away, or write to another folder.',
  },
  'ladder-changed': {
    severity: 'error',
    text: 'As a table "{title}" would not be read as the same ladder; nothing was written. First difference: {difference}',
    hint: 'Please report this as a fault of the program; the ladder can be used as it is.',
  },
  'watch-failed': {
    severity: 'error',
    text: 'The files cannot be watched: {reason}.',
    hint: 'Build without --watch. Linux says ENOSPC where fs.inotify.max_user_watches is too small.',
  },
  usage: {
    severity: 'error',
    text: '{reason}',
    hint: 'Run ladderpress help.',
  },
} as const satisfies Record<string, Entry>;
