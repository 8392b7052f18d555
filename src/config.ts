/** Options as one table: it makes the flags, the keys of `ladderpress.yaml`, and the help. */

export type OptionType =
  | 'text'
  | 'list'
  | 'flag'
  | 'date'
  | 'number'
  | 'formats'
  | 'form'
  | 'grouping'
  | 'bundling'
  | 'protection'
  | 'shard'
  | 'pins';

export type CommandName =
  | 'build'
  | 'check'
  | 'list'
  | 'changes'
  | 'collect'
  | 'verify'
  | 'merge-manifests';

export interface Option {
  /** Those that have it as a flag; without any it is a key of `ladderpress.yaml` alone. */
  readonly commands: readonly CommandName[];
  readonly type: OptionType;
  readonly placeholder: string;
  readonly help: string;
  readonly default?: string | readonly string[] | number;
  /** Where a flag of this option's name means something else to another command. */
  readonly flag?: string;
}

const all: readonly CommandName[] = ['build', 'check', 'list', 'changes', 'collect', 'verify'];
const project: readonly CommandName[] = ['build', 'check', 'list', 'changes', 'verify'];
const making: readonly CommandName[] = ['build', 'changes'];
const build: readonly CommandName[] = ['build'];
const check: readonly CommandName[] = ['check'];

export const options = {
  ladders: {
    commands: all,
    type: 'list',
    placeholder: 'PATH',
    help: 'ladder file, or folder of ladders; repeatable',
    default: ['ladders'],
  },
  roster: {
    commands: all,
    type: 'text',
    placeholder: 'DIR',
    help: 'folder of people.csv, teams.yaml, titles.yaml, cycles.yaml, assessments.csv and moves.yaml',
    default: 'roster',
  },
  templates: {
    commands: project,
    type: 'text',
    placeholder: 'DIR',
    help: 'folder of layouts, theme, labels and audiences; ours where there is none',
    default: 'templates',
  },
  out: {
    commands: ['build', 'changes', 'collect', 'verify', 'merge-manifests'],
    type: 'text',
    placeholder: 'DIR',
    help: 'where documents go, and what is collected from them',
    default: 'out',
  },
  audience: {
    commands: making,
    type: 'list',
    placeholder: 'A',
    help: 'only for this audience; repeatable',
  },
  track: {
    commands: making,
    type: 'list',
    placeholder: 'T',
    help: 'only this track, by id or title; repeatable',
  },
  level: {
    commands: making,
    type: 'list',
    placeholder: 'L',
    help: 'only this level, by id or title; repeatable',
  },
  person: {
    commands: making,
    type: 'list',
    placeholder: 'P',
    help: 'only this person, by id or name; repeatable',
  },
  team: {
    commands: making,
    type: 'list',
    placeholder: 'T',
    help: 'only this team, by id or name; repeatable',
  },
  from: {
    commands: build,
    type: 'text',
    placeholder: 'L',
    help: 'only steps from this level, by id or title',
  },
  to: {
    commands: build,
    type: 'text',
    placeholder: 'L',
    help: 'only steps to this level; with --from, of any track',
  },
  format: {
    commands: making,
    type: 'formats',
    placeholder: 'pdf,docx',
    help: 'formats to make',
    default: ['pdf', 'docx'],
  },
  merge: {
    commands: build,
    type: 'grouping',
    placeholder: 'team|manager',
    help: 'also one PDF to print for each team, or each manager, of the documents of its people',
  },
  cover: {
    commands: build,
    type: 'grouping',
    placeholder: 'team|manager',
    help: 'also a list to print for each team, or each manager, of what there is for its people',
  },
  bundle: {
    commands: build,
    type: 'bundling',
    placeholder: 'team|cycle|document',
    help: 'also ZIP files, each of what one audience gets of a team, a review cycle or a kind of document',
  },
  names: {
    commands: making,
    type: 'text',
    placeholder: 'PATTERN',
    help: 'what files are called, such as {id}_{cycle}; hr: {email|id}[_{cycle}], for HR systems that import files',
  },
  protect: {
    commands: ['build', 'changes', 'check', 'collect'],
    type: 'protection',
    placeholder: 'roster|ask',
    help: 'documents of persons open with a password: of the roster, or one that is asked for',
  },
  archive: {
    commands: making,
    type: 'flag',
    placeholder: '',
    help: 'PDFs to be kept, as PDF/A-1b; to be filled in with a pen',
  },
  date: {
    commands: making,
    type: 'date',
    placeholder: 'YYYY-MM-DD',
    help: 'date printed on documents; today',
  },
  force: {
    commands: making,
    type: 'flag',
    placeholder: '',
    help: 'make every document again, also those that are up to date',
  },
  watch: {
    commands: build,
    type: 'flag',
    placeholder: '',
    help: 'build again what changed files call for, until Ctrl-C',
  },
  shard: {
    commands: build,
    type: 'shard',
    placeholder: 'K/N',
    help: 'only the Kth of N parts, such as 2/8, for merge-manifests to join with the others',
  },
  jobs: {
    commands: making,
    type: 'number',
    placeholder: 'N',
    help: 'workers that make documents at the same time; as many as pay',
  },
  timeout: {
    commands: making,
    type: 'number',
    placeholder: 'SECONDS',
    help: 'how long one document may take before it is given up',
    default: 120,
  },
  memory: {
    commands: making,
    type: 'number',
    placeholder: 'MB',
    help: 'how much memory one worker may take; a fair share of the machine',
  },
  messages: {
    commands: check,
    flag: 'format',
    type: 'form',
    placeholder: 'text|json|github',
    help: 'how messages are printed',
    default: 'text',
  },
  since: {
    commands: ['build', 'check', 'verify'],
    type: 'text',
    placeholder: 'OLD',
    help: 'earlier version of the ladders, of which documents tell what changed: a file, folder or git revision',
  },
  cycle: {
    commands: [],
    type: 'pins',
    placeholder: '',
    help: 'revisions of git whose ladders are pinned for review cycles, by the ids of cycles',
  },
  list: {
    commands: ['changes'],
    type: 'flag',
    placeholder: '',
    help: 'only list what changed; make no documents',
  },
  strict: {
    commands: ['build', 'check', 'changes'],
    type: 'flag',
    placeholder: '',
    help: 'end with 1 on warnings too',
  },
  explain: {
    commands: check,
    type: 'flag',
    placeholder: '',
    help: 'say how each ladder was understood',
  },
  json: {
    commands: [...all, 'merge-manifests'],
    type: 'flag',
    placeholder: '',
    help: 'print one JSON object to stdout',
  },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof options;

const isName = (name: string): name is OptionName => name in options;

/** In the order of the table. */
export const optionNames: readonly OptionName[] = Object.keys(options).filter(isName);

/** What is typed after `--`. */
export const flagOf = (name: OptionName): string => {
  const option: Option = options[name];
  return option.flag ?? name;
};

type ValueOf<T extends OptionType> = {
  text: string;
  date: string;
  list: readonly string[];
  formats: readonly Format[];
  form: Form;
  grouping: Grouping | '';
  bundling: Bundling | '';
  protection: Protecting | '';
  shard: string;
  pins: Pins;
  flag: boolean;
  number: number;
}[T];

export type Format = 'pdf' | 'docx';
export const formats: readonly Format[] = ['pdf', 'docx'];

/** Whose documents are merged into one file. */
export const groupings = ['team', 'manager'] as const;
export type Grouping = (typeof groupings)[number];

/** What the documents of one ZIP file have in common, beside their audience. */
export const bundlings = ['team', 'cycle', 'document'] as const;
export type Bundling = (typeof bundlings)[number];

/** Revisions by the ids of cycles. */
export type Pins = Readonly<Record<string, string>>;

/** Where the passwords of documents come from. */
export const protectings = ['roster', 'ask'] as const;
export type Protecting = (typeof protectings)[number];

/** How `check` prints its messages. */
export const forms = ['text', 'json', 'github'] as const;
export type Form = (typeof forms)[number];

/** Every option with its value: the default where nothing else was said. */
export type Options = { readonly [N in OptionName]: ValueOf<(typeof options)[N]['type']> };
