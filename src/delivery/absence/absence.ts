/** Proof of absence: a finished file, read as an adversary would, holds nothing withheld. */
import { type Withheld, withheldIn } from '../../audience/withheld.ts';
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Document } from '../../document/model.ts';
import { foldedTexts } from '../../folded.ts';
import type { Reopened } from '../reopen.ts';
import { unaccounted } from './accounted.ts';
import type { Found, Group } from './found.ts';
import { withheldAmong } from './groups.ts';
import { leaksOf } from './leaks.ts';
import { runsOf, unseenIn, withheldOnPages } from './pages.ts';
import { pdfTexts } from './pdf.ts';
import { brief } from './quoted.ts';

interface Finished {
  readonly document: Document;
  readonly reopened: Reopened;
  /** As messages name it. */
  readonly file: string;
}

/** At most so many leaks are told of. */
const TOLD = 12;

/**
 * Two proofs. Nothing withheld stands anywhere in the file; and beside its pages the file says
 * nothing that the document did not give it. What leaks is told of: such a file is not delivered.
 */
export function leaksIn(finished: Finished, withheld: Withheld): readonly Diagnostic[] {
  const { document, reopened, file } = finished;
  const groups = groupsOf(reopened);
  const alien = unaccounted(groups, document);
  const isClean =
    alien.length === 0 &&
    areClean(groups, withheld) &&
    (reopened.format === 'docx' || hasCleanPages(reopened, document, withheld));
  if (isClean) return [];
  const runs = reopened.format === 'pdf' ? runsOf(reopened) : [];
  const found = [...runs, ...onceEach(groups.flat())];
  return messagesOf({ found, alien, document, file }, withheld);
}

/** All texts that stand by themselves. */
function groupsOf(reopened: Reopened): readonly Group[] {
  switch (reopened.format) {
    case 'pdf':
      return [unseenIn(reopened), ...pdfTexts(reopened)];
    case 'docx':
      return reopened.found;
  }
}

/** Whether nothing withheld stands in groups of which the document accounts for every text. */
const areClean = (groups: readonly Group[], withheld: Withheld): boolean =>
  withheldAmong(groups, withheld).every(
    ({ needle, text }) => needle.secret.kind === 'mark' && isAnswer(text),
  );

/** It tells which answers there are, not which was given. */
const isAnswer = ({ kind }: Found): boolean => kind === 'tooltip';

function hasCleanPages(
  reopened: Extract<Reopened, { format: 'pdf' }>,
  document: Document,
  withheld: Withheld,
): boolean {
  const { folded, hits } = withheldOnPages(reopened, withheld);
  if (hits.length === 0) return true;
  const { named } = withheld;
  return leaksOf(hits, folded, runsOf(reopened), { document, named }).length === 0;
}

/** What programs say to one another, said several times, is told of once. */
function onceEach(found: readonly Found[]): readonly Found[] {
  const said = new Set<string>();
  return found.filter(({ kind, text }) => {
    if (kind !== 'technical') return true;
    const isNew = !said.has(text);
    said.add(text);
    return isNew;
  });
}

interface Leaking extends Pick<Finished, 'document' | 'file'> {
  readonly found: readonly Found[];
  /** What the document does not account for. */
  readonly alien: readonly Found[];
}

function messagesOf(
  { found, alien, document, file }: Leaking,
  withheld: Withheld,
): readonly Diagnostic[] {
  const left = new Set(alien);
  const folded = foldedTexts(found);
  const hits = withheldIn(withheld, folded);
  const secrets = leaksOf(hits, folded, found, { document, named: withheld.named }).filter(
    ({ kind, texts }) => kind !== 'mark' || !texts.every((one) => isAnswer(one) && !left.has(one)),
  );
  for (const text of secrets.flatMap(({ texts }) => texts)) left.delete(text);
  const leaks = [
    ...secrets.map(({ what, where, words }) =>
      report('wall-leak', { file }, { what, where, words: brief(words) }),
    ),
    ...Array.from(left, ({ where, text }) =>
      report('wall-alien', { file }, { where, words: brief(text) }),
    ),
  ];
  return [...new Map(leaks.map((leak) => [leak.message, leak])).values()].slice(0, TOLD);
}
