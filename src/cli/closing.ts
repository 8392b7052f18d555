/** What a build says when it has ended. */
import type { Outcome } from '../batch/outcome.ts';
import type { FileMade } from '../delivery/manifest.ts';
import { count, counted } from './messages.ts';
import type { Together } from './put-together.ts';
import { printJson } from './result.ts';
import type { Work } from './work.ts';

interface Made {
  /** Of all jobs, also of those that were up to date. */
  readonly outcomes: readonly Outcome[];
  readonly together: Pick<Together, 'merged' | 'bundles' | 'lists'>;
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

function sayAsJson(
  { outcomes, together, kept }: Made,
  { messages, terminal, further }: Work,
): void {
  const files = outcomes.flatMap(({ job, entries }) =>
    entries.map((entry) => ({ ...entry, ...(kept.has(job.path) && { kept: true }) })),
  );
  const counts = {
    documents: outcomes.length,
    files: files.length,
    made: outcomes.length - kept.size,
    kept: kept.size,
  };
  const { merged, bundles, lists } = together;
  const more = {
    ...further,
    ...(merged.length > 0 && { merged }),
    ...(bundles.length > 0 && { bundles }),
    ...(lists.length > 0 && { lists }),
  };
  printJson({ files, messages: messages.all(), counts, further: more }, terminal);
}

function lineOf({ outcomes, together, kept }: Made, { options: { out }, messages }: Work): string {
  const { merged, bundles, lists } = together;
  const entries = outcomes.flatMap((outcome) => outcome.entries);
  const pages = pagesOf(entries);
  const { errors, warnings } = count(messages.all());
  const parts = [
    `${counted(outcomes.length, 'document')} in ${counted(entries.length, 'file')} under ${out}/`,
    ...(kept.size > 0 ? [`${outcomes.length - kept.size} made, ${kept.size} up to date`] : []),
    ...(pages !== undefined ? [`${counted(pages, 'page')} of PDF`] : []),
    ...(merged.length > 0 ? [counted(merged.length, 'merged file')] : []),
    ...(bundles.length > 0 ? [counted(bundles.length, 'bundle')] : []),
    ...(lists.length > 0 ? [counted(lists.length, 'cover list')] : []),
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
