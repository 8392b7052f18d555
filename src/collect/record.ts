import type { Collected } from './model.ts';

const SCHEMA = 1;

/** The text of `assessments.json`: all that was read and found, in the order of the files' paths. */
export const recordOf = (
  { files, conflicts, outstanding, messages }: Collected,
  program: string,
): string =>
  `${JSON.stringify({ schema: SCHEMA, program, files, conflicts, outstanding, messages }, undefined, 2)}\n`;
