/** A backup that cannot be trusted, or not opened: one sentence that says what is wrong and where. It quotes no row. */
export class BackupFault extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'BackupFault';
  }
}

/** What keeps a backup from being made or brought back though nothing is damaged: one sentence with what to do. */
export class BackupRefusal extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'BackupRefusal';
  }
}
