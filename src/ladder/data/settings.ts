/** Our own keys at the top of a file of data. */
import * as v from 'valibot';
import { isKey, readKey, type ReadFrontMatter } from '../front-matter.ts';
import { readYaml } from '../../yaml.ts';

export interface Settings extends ReadFrontMatter {
  /** The keys that are settings, and no data. */
  readonly keys: ReadonlySet<string>;
}

/**
 * Keys that hold what front matter's should; another program's key of the same name is data. Which
 * levels there are, and in which order, is read with the data itself.
 */
export function readSettings(file: string, text: string): Settings {
  const { value = {}, placeOf } = readYaml(v.record(v.string(), v.unknown()), { file, text });
  const read = Object.entries(value).flatMap(([key, held]) => {
    const setting = isKey(key) && key !== 'levels' ? readKey(key, held, placeOf).value : {};
    return Object.keys(setting).length > 0 ? [{ key, setting }] : [];
  });
  return {
    value: Object.assign({}, ...read.map(({ setting }) => setting)),
    keys: new Set(read.map(({ key }) => key)),
    messages: [],
    placeOf,
  };
}
