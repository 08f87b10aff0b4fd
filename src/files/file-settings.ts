import type { Log } from '../http/log.js';

/** Where files are kept, and how much is taken. */
export interface FileSettings {
  /** Shared by every server process on one database. */
  readonly folder: string;
  /** Bytes one file may have. */
  readonly maxBytes: number;
  /** Bytes the files of one workspace may have together; the same file twice counts once. */
  readonly quotaBytes: number;
  /** The thread that makes clean copies, where it is not the compiled one (tests). */
  readonly cleaner?: URL;
  /** Milliseconds one clean copy may take. */
  readonly cleaningMs?: number;
}

export interface FilesOptions {
  readonly files?: FileSettings;
  readonly log?: Log;
}

export const FILES_OPTIONS = Symbol('where files are kept');
