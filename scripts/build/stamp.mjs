import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Every file under these paths, sorted.
 * @param {readonly string[]} paths files or folders; missing ones are passed over
 * @returns {string[]}
 */
export function filesUnder(paths) {
  return paths
    .flatMap((path) => {
      if (!existsSync(path)) return [];
      if (!statSync(path).isDirectory()) return [path];
      return filesUnder(readdirSync(path).map((name) => join(path, name)));
    })
    .sort();
}

/**
 * One hash over the names and contents of files: equal inputs, equal stamp.
 * @param {readonly string[]} files
 */
export function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path where the stamp of the last build is kept
 * @param {string} stamp
 */
export function isStamped(path, stamp) {
  return existsSync(path) && readFileSync(path, 'utf8') === stamp;
}

/**
 * @param {string} path
 * @param {string} stamp
 */
export function writeStamp(path, stamp) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stamp);
}
