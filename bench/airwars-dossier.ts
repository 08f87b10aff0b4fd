/**
 * Incidents of a civilian-harm monitor as a dossier, so that the engine can be held against what its analysts decided.
 *
 * One incident is one claim, one listed source one account. What the analysts marked "Single source claim" is given one
 * shared upstream nobody knows, for that is what the mark says. In all other incidents every account speaks for itself
 * and is of grade C, or nothing could ever be graded. A contested mark becomes a rival claim that contradicts the
 * incident, told by one voice.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier, DossierAttribution, DossierClaim, DossierClaimLink } from '../src/domain/dossier.js';

export const GRADES = ['Confirmed', 'Fair', 'Weak', 'Contested'] as const;
export type Grade = (typeof GRADES)[number];

export interface Incident {
  key: string;
  strikeStatus: string;
  /** Whom the monitor names as known to have struck; empty when nobody. */
  known: string;
  grade: Grade;
  /** Source keys in the order listed; one source can be listed twice. */
  sources: readonly string[];
}

/** Reads both tables of a folder; throws when a column is missing or a grade is not one of the four. */
export function readIncidents(folder: string): Incident[] {
  const listed = new Map<string, string[]>();
  for (const row of readTable(join(folder, 'attributions.tsv'))) {
    const sources = listed.get(row('incident')) ?? [];
    sources.push(row('source_key'));
    listed.set(row('incident'), sources);
  }
  return readTable(join(folder, 'incidents.tsv')).map((row) => ({
    key: row('incident'),
    strikeStatus: row('strike_status'),
    known: row('known'),
    grade: gradeOf(row('grade')),
    sources: listed.get(row('incident')) ?? [],
  }));
}

/** What the field `known` is taken for. The monitor's own grades say which of the two it is. */
export type KnownMeans = 'admission' | 'who_struck';

export function dossierOf(incidents: readonly Incident[], knownMeans: KnownMeans): Dossier {
  const named = new Set(incidents.flatMap(({ sources }) => sources));
  const contested = incidents.filter(isContested);
  const single = incidents.filter(isSingleSource);
  return {
    format: 'whence-dossier/1',
    workspace: { slug: 'airwars' },
    sources: [
      ...[...named].map((key) => ({
        key,
        pseudonym: key,
        kind: 'outlet' as const,
        reliability: { grade: 'C' as const },
      })),
      ...single.map(({ key }) => ({ key: upstreamOf(key), pseudonym: upstreamOf(key), kind: 'unknown' as const })),
      { key: RIVAL, pseudonym: RIVAL, kind: 'unknown' as const },
    ],
    claims: [
      ...incidents.map((incident) => claimOf(incident, knownMeans)),
      ...contested.map(({ key }): DossierClaim => ({ key: rivalOf(key), kind: 'event', statement: [{ text: key }] })),
    ],
    claimLinks: contested.map(({ key }): DossierClaimLink => ({ from: rivalOf(key), to: key, type: 'contradicts' })),
    attributions: [
      ...incidents.flatMap(accountsOf),
      ...contested.map(({ key }): DossierAttribution => ({
        key: rivalOf(key),
        claim: rivalOf(key),
        source: RIVAL,
        access: 'unknown',
      })),
    ],
  };
}

const RIVAL = 'rival-voice';

export function isSingleSource({ strikeStatus }: Incident): boolean {
  return strikeStatus === 'Single source claim';
}

function isContested({ strikeStatus }: Incident): boolean {
  return strikeStatus === 'Contested strike';
}

function claimOf({ key, strikeStatus, known }: Incident, knownMeans: KnownMeans): DossierClaim {
  const isLikely = strikeStatus === 'Likely strike' || strikeStatus === 'Declared strike';
  return {
    key,
    kind: 'event',
    statement: [{ text: key }],
    ...(isLikely ? { editorMark: 'likely_or_confirmed' } : {}),
    ...(known !== '' && knownMeans === 'admission' ? { officialPosition: { position: 'admits' } } : {}),
  };
}

function accountsOf(incident: Incident): DossierAttribution[] {
  const { key, sources } = incident;
  return sources.map((source, at) => ({
    key: `${key}/${String(at + 1)}`,
    claim: key,
    source,
    access: 'unknown',
    ...(isSingleSource(incident)
      ? { upstream: [{ source: upstreamOf(key) }] }
      : { originStatus: 'identified' as const }),
  }));
}

function upstreamOf(incident: string): string {
  return `upstream-of-${incident}`;
}

function rivalOf(incident: string): string {
  return `rival-of-${incident}`;
}

function gradeOf(text: string): Grade {
  const grade = GRADES.find((each) => each === text);
  if (grade === undefined) throw new Error(`grade: given ${text}, expected one of ${GRADES.join(', ')}`);
  return grade;
}

/** Rows of a tab-separated file with a heading, each as a reader of its columns by name. */
function readTable(file: string): ((column: string) => string)[] {
  const [heading = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const places = new Map(heading.split('\t').map((name, at) => [name, at]));
  return lines.map((line) => {
    const cells = line.split('\t');
    return (column) => {
      const cell = cells[places.get(column) ?? -1];
      if (cell === undefined) throw new Error(`${file}: no column ${column} in a line of ${cells.length} cells`);
      return cell;
    };
  });
}
