import { adviseOn } from '../domain/advice/advise.js';
import { type AdviceEvidence, type ComparedText, reasonOf, type Suggestion } from '../domain/advice/suggestion.js';
import { disarm, formatErrors } from '../domain/dossier-error.js';
import type { Dossier } from '../domain/dossier.js';
import { codeOf } from '../domain/ids.js';
import { readDossier } from '../exchange/read-dossier.js';
import type { AdviseOptions } from './advise.command.js';
import { readTextInput } from './input.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

/** Longer passages are shown by their first characters; the places say how far they go. */
const SHOWN_CHARACTERS = 200;

/**
 * Prints what advice suggests for a dossier: no database, nothing written.
 * @throws CommandFailure with code 1 when the file cannot be read, 2 when it is no dossier.
 */
export async function adviseOnFile(file: string, options: AdviseOptions, terminal: Terminal): Promise<void> {
  const read = readDossier(await readTextInput(file, terminal));
  if (!read.ok) throw new CommandFailure(EXIT_CODES.badInput, formatErrors(read.errors));
  const suggestions = adviseOn(read.dossier);
  if (options.json === true) {
    terminal.data(`${JSON.stringify({ suggestions }, null, 2)}\n`);
    return;
  }
  const words = new Words(read.dossier);
  terminal.data(suggestions.map((suggestion) => `${suggestionText(suggestion, words)}\n`).join('\n'));
  if (suggestions.length === 0) terminal.note('there is nothing to suggest');
}

/** Runs advice over a workspace, all of it, and prints the ties it recorded as suggested. */
export async function adviseOnWorkspace(slug: string, options: AdviseOptions, terminal: Terminal): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { AdviceService } = await import('../advice/advice.service.js');
  const { actorFor } = await import('./actor-for.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, slug, options.as, 'ties.suggest');
    const made = await app.get(AdviceService, { strict: false }).adviseAll(actor);
    const suggested = made.map(({ number, suggestion: { kind, evidence } }) => ({
      ref: codeOf('tie', number),
      kind,
      rules: evidence.map(({ rule }) => rule),
    }));
    if (options.json === true) terminal.data(`${JSON.stringify({ suggested })}\n`);
    else {
      terminal.data(suggested.map(({ ref, kind, rules }) => `${ref} ${kind} (${rules.join(', ')})\n`).join(''));
      if (suggested.length === 0) terminal.note('There is nothing new to suggest.');
    }
  });
}

/** The texts of a dossier, by what was compared. */
class Words {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(dossier: Dossier) {
    this.texts = new Map([
      ...(dossier.attributions ?? []).map(({ key, wording }) => [`a:${key}`, wording?.text ?? ''] as const),
      ...(dossier.documents ?? []).map(({ key, text }) => [`d:${key}`, text ?? ''] as const),
    ]);
  }

  of(text: ComparedText, { start, end }: { start: number; end: number }): string {
    const whole = this.texts.get('attribution' in text ? `a:${text.attribution}` : `d:${text.document}`) ?? '';
    const words = Array.from(whole).slice(start, end);
    return words.length > SHOWN_CHARACTERS ? `${words.slice(0, SHOWN_CHARACTERS).join('')}…` : words.join('');
  }
}

/** Lines on one suggestion, safe to print. */
function suggestionText({ kind, between, evidence }: Suggestion, words: Words): string {
  const ends = between.map((end) => (end.source === undefined ? `account ${end.attribution}` : `source ${end.source}`));
  return [
    `${kind.replaceAll('_', ' ')}: ${ends.join(' and ')}`,
    `  ${reasonOf(evidence)}`,
    ...evidence.flatMap((one) => evidenceLines(one, words)).map((line) => `  ${line}`),
  ]
    .map((line) => disarm(onOneLine(line)))
    .join('\n');
}

/** Spaces with a line break among them become one space, but for those at the end. */
function onOneLine(line: string): string {
  return line.replaceAll(/\s+/gu, (space: string, at: number) =>
    space.includes('\n') && at + space.length < line.length ? ' ' : space,
  );
}

function evidenceLines(evidence: AdviceEvidence, words: Words): string[] {
  if ('passages' in evidence) {
    const { first, second, passages, earlier } = evidence;
    return [
      ...(evidence.score === null ? [] : [`${(100 * evidence.score).toFixed(0)} % of the shorter text`]),
      ...(earlier === null ? [] : [`the ${earlier} was there first`]),
      ...passages.map((passage) => {
        const places = `${passage.first.start}–${passage.first.end} and ${passage.second.start}–${passage.second.end}`;
        return `“${words.of(first, passage.first)}” (${placeOf(first)} and ${placeOf(second)}, ${places})`;
      }),
    ];
  }
  if ('details' in evidence) {
    const told = evidence.details.map(
      ({ claim, value, isRare }) => `${value} (${claim}${isRare ? '; others differ' : ''})`,
    );
    return [`both tell: ${told.join(', ')}`, `they differ on ${evidence.differing}`];
  }
  return 'channel' in evidence ? [`through source ${evidence.channel}`] : [`feature: ${evidence.feature}`];
}

function placeOf(text: ComparedText): string {
  return 'attribution' in text ? `the wording of ${text.attribution}` : `document ${text.document}`;
}
