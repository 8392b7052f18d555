import { fileURLToPath } from 'node:url';
import { hasErrors, report } from '../diagnostics.ts';
import type { Ladder } from '../ladder/model.ts';
import { readLadders } from '../ladder/read.ts';
import { readText } from '../text.ts';
import { hasLevels } from './convert.ts';
import { findLadders } from './files.ts';
import { startMessages } from './messages.ts';
import { newProject } from './new-project.ts';
import { writeNew } from './new-files.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

const starter = fileURLToPath(new URL('../../templates/starter.md', import.meta.url));

/**
 * Makes a project in the folder: the ladders of `path`, or one to begin with, their front matter
 * filled in with what was recognised; and a roster of invented people. Nothing is overwritten.
 */
export async function init(path: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const messages = startMessages(['error', 'warning'], terminal);
  const found = findLadders([path ?? starter], terminal.folder);
  const read = readLadders(found.files);
  messages.say([...found.messages, ...read.messages]);
  const ladders = read.ladders.filter(hasLevels);
  if (ladders.length === 0) {
    messages.say([report('ladder-none', { file: path ?? starter }, { path: path ?? starter })]);
    return exitCodes.usage;
  }
  const texts = new Map(found.files.map(({ file, bytes }) => [file, readText(file, bytes).text]));
  const files = newProject(
    ladders.map((ladder) => ({ ladder, ...markdownOf(ladder, texts) })),
    terminal.today,
  );
  const refused = await writeNew(files, terminal.folder);
  messages.say(refused);
  if (hasErrors(refused)) return exitCodes.failed;
  terminal.out(`${[...files.keys()].map((file) => `wrote ${file}\n`).join('')}${next}`);
  return exitCodes.done;
}

const next = `
Now run
  ladderpress check --explain   to see how the ladder is understood
  ladderpress build             to make the documents, below out/
`;

/** Nothing where the ladder is data, or several files: it becomes a table then. */
function markdownOf(
  { source: { file } }: Ladder,
  texts: ReadonlyMap<string, string>,
): { readonly text?: string } {
  const text = texts.get(file);
  return text !== undefined && /\.(?:md|markdown)$/i.test(file) ? { text } : {};
}
