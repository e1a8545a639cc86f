import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareIds } from './order-candidates';

/**
 * A draw anyone can repeat: ids in the order of SHA-256(seed, newline, id). Neither the order of rows
 * nor the machine plays a part, and an id drawn among others keeps its place when one is taken out.
 */
export const drawOrder = (ids: readonly string[], seed: string): readonly string[] =>
  ids
    .map((id) => ({ id, lot: bytesToHex(sha256(utf8ToBytes(`${seed}\n${id}`))) }))
    .sort((a, b) => compareIds(a.lot, b.lot) || compareIds(a.id, b.id))
    .map(({ id }) => id);
