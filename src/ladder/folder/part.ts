/** A file, or a folder of files, that may be a level or a competency of a ladder. */
import { type Chapter, fileChapter, headed } from './chapter.ts';
import { baseName, slashed } from './file-targets.ts';
import { type Folder, folderName, isHome, leavesIn } from './folder.ts';
import type { Guide } from './guide.ts';
import { hasWords, type Leaf } from './leaf.ts';
import type { Member } from './level-groups.ts';
import { readsLikeLevel } from '../level/level-words.ts';
import { bareName, type Named, namesAmong, numberBefore, wordsOfName } from './part-names.ts';
import { isTelling, type Step, stepOf } from '../level/step.ts';
import { lettersOf } from '../words.ts';

export interface Part extends Member {
  readonly chapter: Chapter;
  readonly leaves: readonly Leaf[];
  /** Front matter or name say that it is a level. */
  readonly isLevel: boolean;
  /** It reads like a level, and the index leads to others alone. */
  readonly isUnlisted?: boolean;
}

/** Files and folders side by side; those of `levels`, where it is given, are levels, no others. */
export function partsOf(
  leaves: readonly Leaf[],
  folders: readonly Folder[],
  guides: readonly Guide[],
  levels: readonly string[] | undefined,
): readonly Part[] {
  const files = namesAmong(leaves).flatMap((named, at) => {
    const leaf = leaves[at];
    return leaf ? [filePart(leaf, named)] : [];
  });
  const parts = withPlain([...files, ...folders.flatMap(folderPart)]);
  return withLinks(parts, guides).map((part) => (levels ? asListed(part, levels) : part));
}

/** "Baker" is a level beside "Senior Baker", though no word of it says so. */
function withPlain(parts: readonly Part[]): readonly Part[] {
  const roles = parts.filter(({ isLevel, step }) => isLevel && isRanked(step)).map(roleOf);
  return parts.map((part) => {
    const sharing = roles.filter((role) => role === roleOf(part)).length;
    return sharing > 0 ? { ...part, isLevel: true } : part;
  });
}

const roleOf = ({ step: { role } }: Part): string => role;

const isRanked = (step: Step): boolean =>
  isTelling(step) && step.scale === 'craft' && step.role !== '';

function filePart(leaf: Leaf, named: Named): Part {
  const { file, front } = leaf.opened;
  const name = baseName(file);
  const numberedLevel = /^\d+$/.test(front.level ?? '') ? Number(front.level) : undefined;
  const order = front.order ?? numberedLevel;
  const numbered = numberBefore(name);
  return {
    title: named.title,
    file,
    chapter: fileChapter(leaf, named),
    leaves: [leaf],
    step: stepFor(named.title, name),
    isLevel:
      front.level !== undefined || isLevelName(named.title) || isLevelName(wordsOfName(name)),
    ...(order === undefined ? {} : { order }),
    ...(numbered === undefined ? {} : { numbered }),
    ...(front.track === undefined ? {} : { track: front.track }),
  };
}

/** By its title; by the file's name where that tells more. */
const stepFor = (title: string, name: string): Step => {
  const [byTitle, byName] = [stepOf(title), stepOf(bareName(name))];
  const isNamed = isTelling(byName) || (isLevelName(wordsOfName(name)) && !readsLikeLevel(title));
  return !isTelling(byTitle) && isNamed ? byName : byTitle;
};

const aboutLevels =
  /\b(?:guide|onboarding|interviews?|promotions?|faq|glossary|templates?|checklist|meetings?|examples?|salary|path)\b/i;

const isLevelName = (name: string): boolean =>
  !aboutLevels.test(name) && (readsLikeLevel(name) || /^\d{1,2}$/.test(name));

/** A folder of files: its own words are those of its index. */
function folderPart(folder: Folder): readonly Part[] {
  const all = leavesIn(folder).filter(hasWords);
  const home = folder.leaves.find((leaf) => isHome(leaf) && hasWords(leaf));
  const [first] = all;
  if (!first) return [];
  const name = folderName(folder);
  const own = home && namesAmong([home])[0];
  const title = own?.heading ? own.title : wordsOfName(name);
  const below = folderChapters(folder, home);
  const head = home
    ? fileChapter(home, own?.heading ? own : { title })
    : headed({ title, from: first }, []);
  const numbered = numberBefore(name);
  return [
    {
      title,
      file: folder.path,
      chapter: { ...head, below },
      leaves: all,
      step: stepFor(title, name),
      isLevel: isLevelName(title) || isLevelName(wordsOfName(name)),
      ...(numbered === undefined ? {} : { numbered }),
    },
  ];
}

function folderChapters(folder: Folder, home: Leaf | undefined): readonly Chapter[] {
  const leaves = folder.leaves.filter((leaf) => leaf !== home && hasWords(leaf));
  const files = namesAmong(leaves).flatMap((named, at) => {
    const leaf = leaves[at];
    return leaf ? [fileChapter(leaf, named)] : [];
  });
  return [...files, ...folder.folders.flatMap(folderPart).map(({ chapter }) => chapter)];
}

/**
 * Their places among the links of the first guide that leads to enough of the levels: those it does
 * not lead to are none of its ladder.
 */
function withLinks(parts: readonly Part[], guides: readonly Guide[]): readonly Part[] {
  const levels = parts.filter(({ isLevel }) => isLevel);
  const wanted = levels.length > 1 ? levels : parts;
  const guide = guides.find(({ leads, isStrict }) => {
    const led = wanted.filter((part) => placeAmong(part, leads) >= 0).length;
    return isStrict ? leads.length > 0 : led > 1 && 3 * led >= wanted.length;
  });
  if (!guide) return parts;
  return parts.map((part) => {
    const linked = placeAmong(part, guide.leads);
    const lead = guide.leads[linked];
    if (!lead) return { ...part, isLevel: false, isUnlisted: part.isLevel };
    const titled = lead.heading === '' ? {} : { heading: lead.heading };
    if (guide.isStrict) return { ...part, linked, order: linked, isLevel: true };
    return { ...part, linked, ...titled };
  });
}

const placeAmong = ({ file, leaves }: Part, leads: Guide['leads']): number =>
  leads.findIndex(
    (lead) =>
      lead.file === file ||
      slashed(lead.file).startsWith(`${file}/`) ||
      leaves.some(({ opened }) => opened.file === lead.file),
  );

/** As front matter `levels` lists them, in its order. */
function asListed(part: Part, levels: readonly string[]): Part {
  const names = new Set([part.title, wordsOfName(baseName(part.file))].map(lettersOf));
  const order = levels.findIndex((level) => names.has(lettersOf(level)));
  return order < 0 ? { ...part, isLevel: false } : { ...part, order, isLevel: true };
}
