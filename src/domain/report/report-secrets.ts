/** What must not occur in a report outside the desk, whoever typed it and wherever: the list the last scan looks for. */
import type { Dossier, DossierSource } from '../dossier.js';
import { FEATURE_NAMES } from '../vocabulary.js';
import { coverAt, forbiddenRungs } from './cover.js';
import { foldText } from './leak-scan.js';
import { mayBePrinted } from './printable.js';
import type { ReportLanguage, ReportLevel, Secret } from './report-tree.js';

const OUTSIDE = ['partner', 'public'] as const satisfies readonly ReportLevel[];

/** A wording shorter than this is no recognisable quotation. */
const QUOTATION_LENGTH = 12;

/**
 * Pseudonyms, keys, features, covers more specific than the level allows, and wordings of withheld accounts.
 *
 * Left out, because they could only be false alarms: names and codes of the gazetteer (a claim may happen where a source
 * lives; covers and statements name places on purpose), keys that read like ordinary words and are not a person's,
 * years alone, and a rung one source forbids when another source may show the same words.
 */
export function reportSecrets(dossier: Dossier, lang: ReportLanguage, on: string): Secret[] {
  const places = new Set(
    (dossier.regions ?? []).flatMap((region) =>
      [region.key, region.code ?? '', ...(region.names ?? []).map((name) => name.text)].map(plain),
    ),
  );
  const sources = dossier.sources ?? [];
  const outside = (kind: Secret['kind'], text: string): Secret => ({ kind, text, at: OUTSIDE });
  const secrets = [
    ...sources.map((source) => outside('pseudonym', source.pseudonym)),
    ...sources.filter(keyTells).map((source) => outside('key', source.key)),
    ...recordKeys(dossier)
      .filter(isCode)
      .map((key) => outside('key', key)),
    ...sources.flatMap(featureValues).map((value) => outside('feature', value)),
  ].filter((secret) => secret.kind === 'pseudonym' || !places.has(plain(secret.text)));
  return [
    ...secrets,
    ...rungs(sources, lang),
    ...withheldWordings(dossier, on).map((text) => outside('withheld', text)),
  ];
}

function recordKeys(dossier: Dossier): string[] {
  const lists = [dossier.attributions, dossier.claims, dossier.documents, dossier.exhibits];
  return lists.flatMap((list) => (list ?? []).map((record) => record.key));
}

/** A person's key is often the alias itself; other word-like keys (`families`, `leak`) are just words. */
function keyTells(source: DossierSource): boolean {
  return isCode(source.key) || (source.kind === 'person' && !/^\d{1,3}$/.test(source.key));
}

/** Letters together with digits or joining marks: nothing anybody writes in a sentence. */
function isCode(key: string): boolean {
  return /\p{L}/u.test(key) && /[^\p{L}\p{M}\s]/u.test(key);
}

function featureValues(source: DossierSource): string[] {
  return FEATURE_NAMES.flatMap((name) => {
    const value = source.features?.[name];
    return value === undefined || Array.from(value).length < 2 || /^\d{4}[?~%]?$/.test(value) ? [] : [value];
  });
}

function rungs(sources: readonly DossierSource[], lang: ReportLanguage): Secret[] {
  return OUTSIDE.flatMap((level) => {
    const shown = new Set(
      sources.flatMap((source) => {
        const rung = coverAt(source.cover ?? [], level, lang);
        return rung === null ? [] : [plain(rung.text)];
      }),
    );
    return sources
      .flatMap((source) => forbiddenRungs(source.cover ?? [], level))
      .filter((rung) => !shown.has(plain(rung.text)))
      .map((rung) => ({ kind: 'cover' as const, text: rung.text, at: [level] }));
  });
}

function withheldWordings(dossier: Dossier, on: string): string[] {
  return (dossier.attributions ?? [])
    .filter((attribution) => !mayBePrinted(attribution, on))
    .flatMap(({ wording }) => [wording?.text ?? '', wording?.translation?.text ?? ''])
    .filter((text) => Array.from(text).length >= QUOTATION_LENGTH);
}

function plain(text: string): string {
  return foldText(text).replaceAll('-', ' ');
}
