/** Words that say a level is not asked for something: `n/a`, a dash, "Not expected at this level". */
import { unwrapped } from '../markdown/wrapped.ts';

const dash = /^[-–—−‐‑―]+$/;

/** These may give a reason, in one sentence: "N/A. Should read the handbook." states something. */
const withReason =
  /^(?:n\s?\/\s?a|not applicable|does(?: not|n['’]t) apply)(?![\p{L}\p{N}])[^.!?]*[.!?]?$/iu;

/** "N/A to most, but the eldest lead": somebody is asked for it. */
const reserved =
  /\b(?:but|except|unless|though|although|however|only|most|some|many|mostly|usually|often)\b/i;

/** These stand alone: "None of the boats leaks" and "Not expected to, but does" state something. */
const bare =
  /^(?:n\.\s?a\.?|na|nil|(?:none|nothing|not)(?: yet)?(?: is)? (?:expected|required|needed|asked for)|none|not relevant|no expectations?)(?: (?:yet|at all))?(?: (?:at|for|in) (?:this|these|the) (?:level|role|grade|stage|step|position|rank|post|track)s?)?(?:\s*\([^()]*\))?[.!]?$/iu;

const elsewhere =
  /^(?:entfällt|nicht zutreffend|sans objet|non applicable|no aplica|não (?:se aplica|aplicável)|non applicabile|не применимо|не применяется|해당 ?없음|該当なし|不适用|不適用)[.。]?$/iu;

/** The words as they are to be printed, any dash as `—`; nothing where the text states something. */
export function notApplicable(text: string): string | undefined {
  if (dash.test(text)) return '—';
  const inside = unwrapped(text);
  const isDenied = withReason.test(inside) && !reserved.test(inside);
  return isDenied || bare.test(inside) || elsewhere.test(inside) ? text : undefined;
}
