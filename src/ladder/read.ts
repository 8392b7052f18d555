/** The stage's entry: files → ladders. */
import { type Diagnostic, report } from '../diagnostics.ts';
import { assemble, sourceOf } from './assemble.ts';
import { checkFileLinks } from './folder/file-links.ts';
import { filesRead } from './folder/file-targets.ts';
import { joinFolders } from './folder/join-folders.ts';
import { type Leaf, leafOf } from './folder/leaf.ts';
import type { Ladder } from './model.ts';
import { type LadderFile, openFile } from './opened.ts';
import { strayOf } from './folder/stray.ts';
import { nameTracks } from './track-ids.ts';

interface Reading {
  readonly ladder?: Ladder;
  readonly messages: readonly Diagnostic[];
}

/**
 * One file → its ladder, with messages in the order of the file. Where the file cannot be read at
 * all there is no ladder, and an error says why; where it holds no levels, a ladder without tracks.
 */
export function readLadder(file: string, bytes: Uint8Array | string): Reading {
  const { ladders, messages } = readLadders([{ file, bytes }]);
  const [ladder] = ladders;
  return ladder ? { ladder, messages } : { messages };
}

/**
 * Several files. Those that were found in one folder may make one ladder together; each other is
 * one by itself. The ids of tracks are unique over all ladders.
 */
export function readLadders(files: readonly LadderFile[]): {
  readonly ladders: readonly Ladder[];
  readonly messages: readonly Diagnostic[];
} {
  const once = [...new Map(files.map((file) => [file.file, file])).values()];
  const neighbours = filesRead(once.map(({ file }) => file));
  const opened = once.map((file) => openFile(file, neighbours));
  const linksOf = checkFileLinks(opened.flatMap((one) => one.opened ?? []));
  const leaves = opened.flatMap(({ opened: one, messages }) =>
    one ? [leafOf(one, [...messages, ...linksOf(one)])] : [],
  );
  const { joined, messages: ofFolders } = joinFolders(leaves, neighbours);
  const strays = leaves.filter((leaf) => !joined.some((one) => one.leaves.includes(leaf)));
  const readings = opened.map((one): Reading => {
    const leaf = leaves.find(({ opened: its }) => its === one.opened);
    if (!leaf) return { messages: one.messages };
    const own = joined.find((ladder) => ladder.leaves.includes(leaf));
    if (!own) return readAlone(leaf, strays, leaves.length === 1);
    return own.leaves[0] === leaf ? own : { messages: [] };
  });
  const ladders = readings.flatMap(({ ladder }) => ladder ?? []);
  const named = nameTracks(ladders);
  const none =
    ladders.length === 0 && leaves.length === opened.length ? withoutLadders(leaves) : [];
  const said = readings.flatMap(({ messages }) => messages);
  return { ladders: named.value, messages: [...none, ...ofFolders, ...said, ...named.messages] };
}

/** Every file was passed over: the folders hold none. */
const withoutLadders = (leaves: readonly Leaf[]): readonly Diagnostic[] =>
  [...new Set(leaves.flatMap(({ opened }) => opened.under ?? []))].map((under) =>
    report('ladder-none', { file: under }, { path: under }),
  );

function readAlone(leaf: Leaf, strays: readonly Leaf[], isOnly: boolean): Reading {
  const { isRead, messages } = strayOf(leaf, strays, isOnly);
  if (!isRead) return { messages };
  const { opened, alone } = leaf;
  const { file, sha256, front, commit } = opened;
  const source = sourceOf(
    { file, sha256, files: [{ file, sha256 }], ...(commit && { commit: commit.id }) },
    front,
    alone.value,
  );
  return { ladder: assemble(source, front, alone.value), messages };
}
