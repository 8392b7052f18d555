/** The temporary name of a file that is being written. */

/** A name beside the file, which no other write has. `unique`: a UUID. */
export const partOf = (file: string, unique: string): string => `${file}.${unique}.part`;

const pattern =
  /[^/\\]\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.part$/;

/** Whether a name is one that `partOf` gave: nobody else calls a file so. */
export const isPart = (name: string): boolean => pattern.test(name);
