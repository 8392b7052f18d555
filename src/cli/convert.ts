import { resolve } from 'node:path';
import { type Diagnostic, hasErrors, report } from '../diagnostics.ts';
import { linesOf } from '../ladder/write/lines.ts';
import type { Ladder } from '../ladder/model.ts';
import { readLadders } from '../ladder/read.ts';
import { writeTable } from '../ladder/write/write-table.ts';
import type { ProjectFiles } from '../press.ts';
import { findLadders } from './files.ts';
import { ladderNames } from './ladder-names.ts';
import { startMessages } from './messages.ts';
import { writeNew } from './new-files.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/**
 * Ladders of any shape as canonical tables: printed, or each a new file below `out`. What would not
 * be read again as the same ladder is an error, and nothing is written.
 */
export async function convert(
  path: string,
  { out }: { readonly out?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const messages = startMessages(['error', 'warning'], terminal);
  const found = findLadders([path], terminal.folder);
  const read = readLadders(found.files);
  messages.say([...found.messages, ...read.messages]);
  const ladders = read.ladders.filter(hasLevels);
  if (ladders.length === 0) return exitCodes.usage;
  const faults = ladders.flatMap((ladder) => differences(ladder, found.files));
  messages.say(faults);
  if (faults.length > 0) return exitCodes.failed;
  if (out === undefined) terminal.out(ladders.map(writeTable).join('\n'));
  else {
    const { folder } = terminal;
    messages.say(await writeNew(tableFiles(ladders, out), folder, resolve(folder, out)));
  }
  return hasErrors(messages.all()) ? exitCodes.failed : exitCodes.done;
}

export const hasLevels = ({ tracks }: Ladder): boolean =>
  tracks.some(({ levels }) => levels.length > 0);

function tableFiles(ladders: readonly Ladder[], out: string): ReadonlyMap<string, string> {
  const names = ladderNames(ladders);
  return new Map(
    ladders.map((ladder) => [`${out}/${names.get(ladder) ?? 'ladder'}.md`, writeTable(ladder)]),
  );
}

/** An error with the first line in which the table, read again, is another ladder. */
function differences(ladder: Ladder, files: ProjectFiles['ladders']): readonly Diagnostic[] {
  const { file, title } = ladder.source;
  const { pictures } = files.find((one) => one.file === file) ?? {};
  const bytes = writeTable(ladder);
  const name = `${file}.md`;
  const { ladders } = readLadders([{ file: name, bytes, ...(pictures && { pictures }) }]);
  const [again] = ladders;
  const [before, after] = [linesOf(ladder), again ? linesOf(again) : []];
  const at = before.findIndex((line, index) => line !== after[index]);
  if (at < 0 && before.length === after.length) return [];
  const difference = before[at]?.trim() ?? after.at(-1)?.trim() ?? '';
  return [report('ladder-changed', { file }, { title, difference })];
}
