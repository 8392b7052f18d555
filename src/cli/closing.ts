/** What a build says when it has ended. */
import type { Outcome } from '../batch/outcome.ts';
import type { FileMade, MergeMade } from '../delivery/manifest.ts';
import { count, counted } from './messages.ts';
import { printJson } from './result.ts';
import type { Work } from './work.ts';

interface Made {
  /** Of all jobs, also of those that were up to date. */
  readonly outcomes: readonly Outcome[];
  readonly merged: readonly MergeMade[];
  /** Those that were up to date, by the paths of their jobs. */
  readonly kept: ReadonlyMap<string, Outcome>;
}

/** One line, or the JSON object that lists all files, also those that were there already. */
export function sayMade(made: Made, work: Work): void {
  if (work.options.json) sayAsJson(made, work);
  else work.terminal.out(`${timeOf(work)}${lineOf(made, work)}\n`);
}

/** Of the rounds of a watch. */
const timeOf = ({ options: { watch }, terminal }: Work): string =>
  watch ? `${terminal.time()}  ` : '';

function sayAsJson({ outcomes, merged, kept }: Made, { messages, terminal, further }: Work): void {
  const files = outcomes.flatMap(({ job, entries }) =>
    entries.map((entry) => ({ ...entry, ...(kept.has(job.path) && { kept: true }) })),
  );
  const counts = {
    documents: outcomes.length,
    files: files.length,
    made: outcomes.length - kept.size,
    kept: kept.size,
  };
  const merging = merged.length > 0 ? { merged } : {};
  const more = { ...further, ...merging };
  printJson({ files, messages: messages.all(), counts, further: more }, terminal);
}

function lineOf({ outcomes, merged, kept }: Made, { options: { out }, messages }: Work): string {
  const entries = outcomes.flatMap((outcome) => outcome.entries);
  const pages = pagesOf(entries);
  const { errors, warnings } = count(messages.all());
  const parts = [
    `${counted(outcomes.length, 'document')} in ${counted(entries.length, 'file')} under ${out}/`,
    ...(kept.size > 0 ? [`${outcomes.length - kept.size} made, ${kept.size} up to date`] : []),
    ...(pages !== undefined ? [`${counted(pages, 'page')} of PDF`] : []),
    ...(merged.length > 0 ? [counted(merged.length, 'merged file')] : []),
    counted(errors, 'error'),
    counted(warnings, 'warning'),
  ];
  return parts.join(' · ');
}

/** Of all PDFs; nothing where there are none. */
function pagesOf(entries: readonly FileMade[]): number | undefined {
  const pages = entries.flatMap(({ format, pages: own }) => (format === 'pdf' ? (own ?? 0) : []));
  return pages.length > 0 ? pages.reduce((a, b) => a + b) : undefined;
}
