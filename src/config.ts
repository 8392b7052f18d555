/** Options as one table: it makes the flags, the keys of `ladderpress.yaml`, and the help. */

export type OptionType = 'text' | 'list' | 'flag' | 'date' | 'number' | 'formats';

export interface Option {
  readonly type: OptionType;
  readonly placeholder: string;
  readonly help: string;
  readonly default?: string | readonly string[] | number;
}

export const options = {
  ladders: {
    type: 'list',
    placeholder: 'PATH',
    help: 'ladder file, or folder of ladders; repeatable',
    default: ['ladders'],
  },
  roster: {
    type: 'text',
    placeholder: 'DIR',
    help: 'folder of people.csv, teams.yaml, titles.yaml and cycles.yaml',
    default: 'roster',
  },
  templates: {
    type: 'text',
    placeholder: 'DIR',
    help: 'folder of layouts, theme, labels and audiences; ours where there is none',
    default: 'templates',
  },
  out: { type: 'text', placeholder: 'DIR', help: 'where documents go', default: 'out' },
  audience: { type: 'list', placeholder: 'A', help: 'only for this audience; repeatable' },
  track: { type: 'list', placeholder: 'T', help: 'only this track, by id or title; repeatable' },
  level: { type: 'list', placeholder: 'L', help: 'only this level, by id or title; repeatable' },
  person: { type: 'list', placeholder: 'P', help: 'only this person, by id or name; repeatable' },
  team: { type: 'list', placeholder: 'T', help: 'only this team, by id or name; repeatable' },
  format: {
    type: 'formats',
    placeholder: 'pdf,docx',
    help: 'formats to make',
    default: ['pdf', 'docx'],
  },
  date: { type: 'date', placeholder: 'YYYY-MM-DD', help: 'date printed on documents; today' },
  jobs: {
    type: 'number',
    placeholder: 'N',
    help: 'workers that make documents at the same time; as many as pay',
  },
  json: { type: 'flag', placeholder: '', help: 'print one JSON object to stdout' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof options;

const isName = (name: string): name is OptionName => name in options;

/** In the order of the table. */
export const optionNames: readonly OptionName[] = Object.keys(options).filter(isName);

type ValueOf<T extends OptionType> = {
  text: string;
  date: string;
  list: readonly string[];
  formats: readonly Format[];
  flag: boolean;
  number: number;
}[T];

export type Format = 'pdf' | 'docx';
export const formats: readonly Format[] = ['pdf', 'docx'];

/** Every option with its value: the default where nothing else was said. */
export type Options = { readonly [N in OptionName]: ValueOf<(typeof options)[N]['type']> };
