/** The command line: which command, with which flags. */
import { Argument, Command, CommanderError } from 'commander';
import { type OptionName, optionNames } from '../config.ts';
import { report } from '../diagnostics.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { list, type ListName, lists } from './list.ts';
import { addFlags } from './options.ts';
import { printJson } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { programVersion } from './version.ts';

const inputs: readonly OptionName[] = ['ladders', 'roster', 'templates', 'json'];

type Flags = Readonly<Record<string, unknown>>;

/** Runs one command line. Resolves to the exit code; never ends the process itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = commands(terminal, (result) => {
    code = result;
  });
  let complaint = '';
  quiet(program, terminal, (text) => {
    complaint += text;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.done;
    complain(complaint, args.includes('--json'), terminal);
    return exitCodes.usage;
  }
  return code;
}

function commands(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('ladderpress')
    .description(
      'Career ladders in Markdown, printed: PDF and Word for each level, person and team.',
    )
    .version(programVersion)
    .helpCommand('help [command]', 'show how a command is used');
  addFlags(program.command('build'), optionNames)
    .description('make every document the roster and ladders call for, or the named ones')
    .argument('[documents...]', 'such as review-packet, or review-packet/manager')
    .action(async (documents: readonly string[], flags: Flags) => {
      end(await build(documents, flags, terminal));
    });
  addFlags(program.command('check'), inputs)
    .description('read everything, make nothing, say what is wrong')
    .action((flags: Flags) => end(check(flags, terminal)));
  addFlags(program.command('list'), inputs)
    .description('list what the ladders, roster and templates hold')
    .addArgument(new Argument('<what>').choices(Object.keys(lists)))
    .action((what: ListName, flags: Flags) => end(list(what, flags, terminal)));
  return program;
}

/** Commander gives its texts to us, and throws instead of ending the process. */
function quiet(program: Command, { out }: Terminal, writeErr: (text: string) => void): void {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: out, writeErr });
  }
}

/** Wrong usage, on stderr, or as the one object that `--json` promises. */
function complain(text: string, json: boolean, terminal: Terminal): void {
  if (!json) return terminal.err(text);
  const reason = text.trim().replace(/^error: /, '');
  printJson({ messages: [report('usage', { file: 'ladderpress' }, { reason })] }, terminal);
}
