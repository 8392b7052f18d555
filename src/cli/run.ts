/** The command line: which command, with which flags. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { report } from '../diagnostics.ts';
import { type ListName, listNames } from './list-name.ts';
import { addFlags, flagsOf } from './options.ts';
import { printJson } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { programVersion } from './version.ts';

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
    complain(complaint, isForJson(args), terminal);
    return exitCodes.usage;
  }
  return code;
}

/** Each command is a file, loaded when it is run: help and `check` need no printing engines. */
function commands(terminal: Terminal, end: End): Command {
  const program = new Command('ladderpress')
    .description(
      'Career ladders in Markdown, printed: PDF and Word for each level, person and team.',
    )
    .version(programVersion)
    .helpCommand('help [command]', 'show how a command is used');
  addOptionCommands(program, terminal, end);
  addMergeManifests(program, terminal, end);
  addOtherCommands(program, terminal, end);
  return program;
}

type End = (code: ExitCode) => void;

/** Those whose options are in the table, and in `ladderpress.yaml`. */
function addOptionCommands(program: Command, terminal: Terminal, end: End): void {
  addFlags(program.command('build'), 'build')
    .description('make every document the roster and ladders call for, or the named ones')
    .argument('[documents...]', 'such as review-packet, or review-packet/manager')
    .action(async (documents: readonly string[], flags: Flags) => {
      const { build } = await import('./build.ts');
      end(await build(documents, flagsOf('build', flags), terminal));
    });
  addFlags(program.command('check'), 'check')
    .description('read everything, make nothing, say what is wrong')
    .action(async (flags: Flags) => {
      const { check } = await import('./check.ts');
      end(check(flagsOf('check', flags), terminal));
    });
  addFlags(program.command('list'), 'list')
    .description('list what the ladders, roster and templates hold')
    .addArgument(new Argument('<what>').choices(listNames))
    .action(async (what: ListName, flags: Flags) => {
      const { list } = await import('./list.ts');
      end(list(what, flagsOf('list', flags), terminal));
    });
  addFlags(program.command('changes'), 'changes')
    .description(
      'list what changed between two versions of the ladders, and make the documents that tell it',
    )
    .argument('<old>', 'file, folder, or revision of git such as v1.2.0 or HEAD~3')
    .argument('[new]', 'likewise; the ladders as they are where none is named')
    .action(async (older: string, newer: string | undefined, flags: Flags) => {
      const { changes } = await import('./changes.ts');
      end(await changes(older, newer, flagsOf('changes', flags), terminal));
    });
  addFlags(program.command('collect'), 'collect')
    .description('read documents that were filled in and came back into assessments.csv')
    .argument('<files...>', 'PDF and Word files, and folders of them')
    .action(async (files: readonly string[], flags: Flags) => {
      const { collect } = await import('./collect.ts');
      end(await collect(files, flagsOf('collect', flags), terminal));
    });
  addFlags(program.command('verify'), 'verify')
    .description(
      'say which documents are not as they were made, or not of today; or what a file is',
    )
    .argument('[files...]', 'the folder of documents, or single PDF and Word files')
    .action(async (files: readonly string[], flags: Flags) => {
      const { verify } = await import('./verify.ts');
      end(await verify(files, flagsOf('verify', flags), terminal));
    });
}

/** Joins what machines made beside each other. */
function addMergeManifests(program: Command, terminal: Terminal, end: End): void {
  addFlags(program.command('merge-manifests'), 'merge-manifests')
    .description('join what builds with --shard made into one folder with one manifest')
    .argument('<folders...>', 'folders that shards were built into, or a folder of them')
    .action(async (folders: readonly string[], flags: Flags) => {
      const { mergeManifests } = await import('./merge-manifests.ts');
      end(await mergeManifests(folders, flagsOf('merge-manifests', flags), terminal));
    });
}

/** Those that work on a ladder alone. */
function addOtherCommands(program: Command, terminal: Terminal, end: End): void {
  program
    .command('init')
    .description('make a project here: a ladder, its front matter filled in, and a sample roster')
    .argument('[ladder]', 'ladder file, or folder; one to begin with where none is named')
    .action(async (ladder: string | undefined) => {
      const { init } = await import('./init.ts');
      end(await init(ladder, terminal));
    });
  program
    .command('convert')
    .description('write a ladder of any shape as a table, to stdout or to new files')
    .argument('<ladder>', 'ladder file, or folder')
    .addOption(new Option('--to <shape>', 'shape to write').choices(['table']).default('table'))
    .option('--out <dir>', 'folder for the files, one a ladder')
    .action(async (ladder: string, flags: { readonly out?: string }) => {
      const { convert } = await import('./convert.ts');
      end(await convert(ladder, flags, terminal));
    });
}

/** Commander gives its texts to us, and throws instead of ending the process. */
function quiet(program: Command, { out }: Terminal, writeErr: (text: string) => void): void {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: out, writeErr });
  }
}

const isForJson = (args: readonly string[]): boolean =>
  args.includes('--json') || /(^| )--format[ =]json\b/.test(args.join(' '));

/** Wrong usage, on stderr, or as the one object that `--json` promises. */
function complain(text: string, json: boolean, terminal: Terminal): void {
  if (!json) return terminal.err(text);
  const reason = text.trim().replace(/^error: /, '');
  printJson({ messages: [report('usage', { file: 'ladderpress' }, { reason })] }, terminal);
}
