/** How a ladder was understood, as data: for `check --explain`. */
import type { Place } from '../diagnostics.ts';
import { type Advice, adviceOn } from './advice.ts';
import type { Expectation, Ladder, RichText, ShapeName, TitleOrigin, Track } from './model.ts';
import { wordsOf } from './words.ts';

/** Where something that a ladder says of itself comes from. */
export type Origin = TitleOrigin | 'commit' | 'checksum' | 'default' | 'not given';

export interface Fact<T> {
  readonly value: T | null;
  readonly from: Origin;
}

/** What of the file was kept as words beside the levels. */
export interface Kept {
  readonly words: number;
  /** The first words of each paragraph, list or table. */
  readonly passages: readonly string[];
}

export interface ExplainedTrack {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  readonly levels: readonly {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
  }[];
  /** With an empty title where nothing is grouped. */
  readonly areas: readonly { readonly title: string; readonly competencies: number }[];
  readonly competencies: number;
  /** How many of each kind. */
  readonly expectations: Readonly<Record<Expectation['kind'], number>>;
  readonly introduction: Kept;
}

export interface Explained {
  /** The file; the folder of a ladder that several files make. */
  readonly file: string;
  readonly files: readonly string[];
  /** Null where no levels were found. */
  readonly shape: ShapeName | null;
  readonly title: Fact<string>;
  readonly version: Fact<string>;
  readonly effective: Fact<string>;
  readonly owner: Fact<string>;
  readonly language: Fact<string>;
  readonly cumulative: Fact<boolean>;
  readonly introduction: Kept;
  readonly tracks: readonly ExplainedTrack[];
  /** The keys of its front matter that were understood. */
  readonly keys: readonly string[];
  /** Further lines of front matter that would fix the reading, or change it. */
  readonly advice: readonly Advice[];
}

/** Each ladder by itself, in the order given. */
export const explain = (ladders: readonly Ladder[]): readonly Explained[] => ladders.map(explained);

function explained(ladder: Ladder): Explained {
  const { source, titleFrom, keys, introduction, tracks } = ladder;
  const from = (key: string, otherwise: Origin): Origin =>
    keys.includes(key) ? 'front matter' : otherwise;
  return {
    file: source.file,
    files: source.files.map(({ file }) => file),
    shape: source.shape ?? null,
    title: { value: source.title, from: titleFrom },
    version: {
      value: source.version,
      from: from('version', source.commit ? 'commit' : 'checksum'),
    },
    effective: { value: source.effective ?? null, from: from('effective', 'not given') },
    owner: { value: source.owner ?? null, from: from('owner', 'not given') },
    language: { value: source.language ?? null, from: from('language', 'not given') },
    cumulative: { value: source.cumulative, from: from('cumulative', 'default') },
    introduction: kept(introduction),
    tracks: tracks.map(explainedTrack),
    keys,
    advice: adviceOn(ladder),
  };
}

function explainedTrack({ id, title, place, levels, areas, introduction }: Track): ExplainedTrack {
  const competencies = areas.flatMap((area) => area.competencies);
  const kinds = competencies.flatMap(({ expectations }) => expectations.map(({ kind }) => kind));
  const count = (wanted: Expectation['kind']): number =>
    kinds.filter((kind) => kind === wanted).length;
  return {
    id,
    title,
    place,
    levels,
    areas: areas.map((area) => ({ title: area.title, competencies: area.competencies.length })),
    competencies: competencies.length,
    expectations: {
      stated: count('stated'),
      'same-as': count('same-as'),
      'not-applicable': count('not-applicable'),
      blank: count('blank'),
    },
    introduction: kept(introduction),
  };
}

const kept = (content: RichText): Kept => {
  const passages = content.map((node) => wordsOf([node])).filter((text) => text !== '');
  return {
    words: passages.flatMap((text) => text.split(' ')).length,
    passages: passages.map(brief),
  };
};

/** Characters of a passage that are shown. */
const SHOWN = 60;

const brief = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')}…` : text;
