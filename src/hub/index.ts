/**
 * Asks a model hub, or any server, what it has under a name that a person gave: files, sizes, hashes, licence, header.
 * It fetches no weights and keeps nothing.
 */
export { HubFinder } from './hub-finder';
