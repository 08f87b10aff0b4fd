import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkspaceScope } from '../database/unit-of-work.js';
import { Cleaner } from './cleaner.js';
import { FILES_OPTIONS, type FileSettings, type FilesOptions } from './file-settings.js';
import { FileStore } from './file-store.js';
import { FilesRepository } from './files.repository.js';

/** The folder of files of this installation, for the services of this module: one store, one cleaner. */
@Injectable()
export class FilesFolder {
  private readonly files = new FilesRepository();
  private opened: { store: FileStore; cleaner: Cleaner } | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(FILES_OPTIONS) private readonly options: FilesOptions,
  ) {}

  /** @throws Error in a process that was started without a folder for files. */
  get settings(): FileSettings {
    const { files } = this.options;
    if (files === undefined) throw new Error('this process was started without a folder for files');
    return files;
  }

  get store(): FileStore {
    return this.open().store;
  }

  get cleaner(): Cleaner {
    return this.open().cleaner;
  }

  /** Takes the bytes of a content away if no file that was not removed has it. @returns whether they were taken away. */
  removeUnnamed(scope: WorkspaceScope, sha256: string): Promise<boolean> {
    return this.unitOfWork.run(scope, async (tx) => {
      await this.files.lockFolder(tx);
      if (await this.files.isNamed(tx, Buffer.from(sha256, 'hex'))) return false;
      await this.store.remove(tx.workspaceId, sha256);
      return true;
    });
  }

  private open(): { store: FileStore; cleaner: Cleaner } {
    if (this.opened !== null) return this.opened;
    const { folder, cleaner, cleaningMs } = this.settings;
    this.opened = { store: new FileStore(path.resolve(folder)), cleaner: new Cleaner(cleaner, cleaningMs) };
    return this.opened;
  }
}
