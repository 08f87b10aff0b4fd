/**
 * What the language tag (BCP 47) of a place name says beside its language: the script, the system it was romanised by,
 * and whether the name is used no more. So a name carries all of it in the one field that a dossier has for it.
 *
 * `m0-mcst` and `m0-bgn` are the registered transform mechanisms (RFC 6497) of the Revised Romanisation and of
 * McCune–Reischauer; `ko-Latn-KP` is Latin script as the North writes its own names; `x-former` is our private subtag.
 */
export const NAME_TAGS = {
  english: 'en',
  korean: 'ko',
  southern: 'ko-KR',
  northernLatin: 'ko-Latn-KP',
  revised: 'ko-Latn-t-ko-m0-mcst',
  mcCune: 'ko-Latn-t-ko-m0-bgn',
  former: 'ko-x-former',
} as const;

export const NAME_SYSTEMS = ['revised', 'mccune_reischauer', 'northern'] as const;
export type NameSystem = (typeof NAME_SYSTEMS)[number];
export const NAME_USES = ['current', 'former'] as const;
export type NameUse = (typeof NAME_USES)[number];

export interface NameTag {
  /** ISO 15924, such as `Latn`; null where the tag names none. */
  readonly script: string | null;
  readonly system: NameSystem | null;
  readonly use: NameUse;
}

/** What a tag says; a name without one is a current one. */
export function readNameTag(lang: string | null): NameTag {
  const [standard = '', own = ''] = (lang ?? '').toLowerCase().split(/(?:^|-)x-/);
  const script = /^[a-z]{2,8}(?:-[a-z]{3})*-([a-z]{4})(?:-|$)/.exec(standard)?.[1];
  return {
    script: script === undefined ? null : script.slice(0, 1).toUpperCase() + script.slice(1),
    system: systemOf(standard),
    use: own.split('-').includes('former') ? 'former' : 'current',
  };
}

function systemOf(tag: string): NameSystem | null {
  if (/-m0-mcst(?:-|$)/.test(tag)) return 'revised';
  if (/-m0-(?:bgn|alaloc)(?:-|$)/.test(tag)) return 'mccune_reischauer';
  return tag === 'ko-latn-kp' ? 'northern' : null;
}
