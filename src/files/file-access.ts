import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef } from '../domain/ids.js';
import { notFound, Refusal } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import type { FileRow, FilesRepository } from './files.repository.js';

/**
 * A file shows what a claim stands on, and its name and times who sent it: the second half of a permission a route can
 * only name one of.
 * @throws Refusal `forbidden`.
 */
export function requireEvidence({ permissions }: Actor): void {
  if (readsEvidence(permissions)) return;
  throw new Refusal('forbidden', 'NOT_ALLOWED', 'Your roles show the status of claims, not what they stand on.');
}

/** The file an address names, removed or not. @throws Refusal `absent`. */
export async function findFile(tx: Tx, files: FilesRepository, file: string): Promise<FileRow> {
  const ref = parseRecordRef('file', file);
  const row = ref === null ? null : await files.find(tx, ref);
  if (row === null) throw notFound();
  return row;
}

/** The same, where there must be bytes. @throws Refusal `conflict` when it was removed. */
export async function findStored(tx: Tx, files: FilesRepository, file: string): Promise<FileRow> {
  const row = await findFile(tx, files, file);
  if (row.removed_at !== null)
    throw new Refusal('conflict', 'FILE_REMOVED', 'This file was removed. Its custody says when, by whom and why.');
  return row;
}
