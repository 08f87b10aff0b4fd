import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import type { LogEntry, LogFault } from '../audit/log.reader.js';

export class LogEntryResponse {
  @OutInt({ description: 'Its place in the log, from 1.' }) sequence!: number;
  @OutText({ format: 'date' }) on!: string;
  @OutText({ description: 'What was done: `claim.created`.' }) action!: string;
  @OutText({ nullable: true, description: 'The kind of record it was done to; null where the entry was erased.' })
  record!: string | null;
  @OutEnum(['member', 'former', 'system', 'erased'], {
    description:
      'Who did it: a member, somebody who has left, the product or the machine it runs on, or no longer known.',
  })
  actor!: string;
  @OutText({ nullable: true, description: 'What colleagues call the member; null of everybody else.' })
  by!: string | null;
}

export class LogPageResponse {
  @OutList(() => LogEntryResponse, { description: 'The newest first.' }) items!: LogEntryResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page; null on the last one.' })
  next!: string | null;
}

export class LogFaultResponse {
  @OutInt({ description: 'Place of the entry; one past the last when the end is missing.' }) sequence!: number;
  @OutText() problem!: string;
}

export class LogCheckResponse {
  @OutBoolean({ description: 'Whether every entry up to there fits the one before it.' }) holds!: boolean;
  @OutInt({ description: 'Entries that were checked so far, from the first.' }) entries!: number;
  @OutText({
    description: 'Hash of the chain up to there: written down elsewhere, it shows later that nothing was rewritten.',
  })
  chainHash!: string;
  @OutObject(() => LogFaultResponse, { nullable: true, description: 'The first entry that does not fit.' })
  fault!: LogFaultResponse | null;
  @OutText({ nullable: true, description: 'The `after` by which the check goes on; null when it is done.' })
  next!: string | null;
}

/** @param names of the members, by account. */
export function presentEntry(entry: LogEntry, names: ReadonlyMap<string, string>): LogEntryResponse {
  const { sequence, day, action, kind, accountId } = entry;
  const by = accountId === null ? null : (names.get(accountId) ?? null);
  return { sequence, on: day, action, record: kind, actor: actorOf(entry, by), by };
}

function actorOf({ isErased, accountId }: LogEntry, by: string | null): string {
  if (isErased) return 'erased';
  if (accountId === null) return 'system';
  return by === null ? 'former' : 'member';
}

export function presentFault(fault: LogFault | null): LogFaultResponse | null {
  return fault === null ? null : { sequence: fault.sequence, problem: fault.problem };
}
