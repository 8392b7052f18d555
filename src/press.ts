/** Everything a build needs, read and checked once: the ladders, the roster and the templates. */
import { readPolicies, seenByAny } from './audience/policy.ts';
import type { Company, Since } from './audience/view.ts';
import { type Diagnostic, report } from './diagnostics.ts';
import { checkLadders } from './ladder/check.ts';
import type { Ladder } from './ladder/model.ts';
import { readLadders } from './ladder/read.ts';
import { changesBetween } from './ladder/versions/versions.ts';
import { anew, type Keep } from './memory.ts';
import type { EarlierFiles, LadderBytes, PinnedFiles } from './ladder-bytes.ts';
import { isPinned, pinnedCompanies, unplacedByCycle } from './pinned.ts';
import type { ReadFile } from './render/read-file.ts';
import type { Roster } from './roster/model.ts';
import { readRoster, type Reading, type RosterFiles } from './roster/read.ts';
import { openTemplates, type TemplateFiles, type Templates } from './templates.ts';

/** The files of a project. */
export interface ProjectFiles {
  readonly ladders: readonly LadderBytes[];
  readonly roster: RosterFiles;
  readonly templates: TemplateFiles;
  /** An earlier version of the ladders, to tell what changed. */
  readonly earlier?: EarlierFiles;
  /** Versions of the ladders that are pinned for review cycles. */
  readonly pins?: readonly PinnedFiles[];
}

export interface Press extends Templates {
  readonly company: Company;
  /** With what changed since an earlier version, where there is one: for layouts that need it. */
  readonly changed?: Company;
}

export interface Opened {
  /** Absent where nothing at all can be made. */
  readonly press?: Press;
  readonly messages: readonly Diagnostic[];
}

/** Files → press. What one file has wrong does not keep the others from being read. */
export function open(files: ProjectFiles, readFile: ReadFile, keep: Keep = anew): Opened {
  const ladders = keep('ladders', files.ladders, () => checkedLadders(files.ladders));
  if (ladders.messages.some(({ code }) => code === 'ladder-none')) {
    return { messages: ladders.messages };
  }
  const tracks = ladders.ladders.flatMap((ladder) => ladder.tracks);
  const { audiences } = files.templates;
  const policies = keep('audiences', audiences, () => readPolicies(audiences.file, audiences.text));
  const seen = seenByAny(policies.policies);
  const pins = new Set(files.pins?.map(({ cycle }) => cycle));
  const isMarked: Reading['isMarked'] = (one, cycles) => !isPinned(one, cycles, pins);
  const { roster, messages: ofRoster } = readRoster(files.roster, tracks, seen, { isMarked });
  const today = { ladders: ladders.ladders, tracks, roster };
  const pinned = pinnedCompanies(files, today, seen);
  const since = sinceOf(files.earlier, ladders.ladders);
  const given = { policies: policies.policies, locales: localesIn(roster) };
  const templates = openTemplates(files.templates, { ...given, keep }, readFile);
  const company: Company = {
    ...today,
    pinned: pinned.companies,
  };
  const { changes } = since;
  const messages = [
    ...ladders.messages,
    ...ladders.checks,
    ...ofRoster,
    ...pinned.messages,
    ...unplacedByCycle(company),
    ...since.messages,
    ...policies.messages,
    ...templates.messages,
  ];
  if (!templates.opened) return { messages };
  const changed = changes && { ...company, changes };
  return { press: { company, ...(changed && { changed }), ...templates.opened }, messages };
}

function checkedLadders(files: readonly LadderBytes[]) {
  const read = readLadders(files);
  return { ...read, checks: checkLadders(read.ladders) };
}

/** What an earlier version has wrong is not to be mended any more; but it must be a ladder. */
function sinceOf(
  earlier: EarlierFiles | undefined,
  ladders: readonly Ladder[],
): { readonly changes?: Since; readonly messages: readonly Diagnostic[] } {
  if (!earlier) return { messages: [] };
  const before = readLadders(earlier.ladders);
  const grave = before.messages.filter(isGrave);
  if (!before.ladders.some(({ tracks }) => tracks.some(({ levels }) => levels.length > 0))) {
    const file = earlier.ladders[0]?.file ?? '';
    return { messages: [...grave, report('changes-without', { file }, { file })] };
  }
  const { tracks, messages } = changesBetween(before.ladders, ladders, earlier.reasons);
  const { revision } = earlier;
  return {
    changes: { tracks, ...(revision && { revision }) },
    messages: [...grave, ...messages],
  };
}

const isGrave = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' || code === 'ladder-unrecognised';

const localesIn = ({ people, teams }: Roster): readonly string[] =>
  [...people, ...teams].flatMap(({ locale }) => locale ?? []);
