/** Every setting the program reads; a variable that begins with `WHENCE_` and is not here is a slip of the pen. */
export const KNOWN_SETTINGS = [
  'DATABASE_DIRECT_URL',
  'DATABASE_DIRECT_URL_FILE',
  'DATABASE_URL',
  'DATABASE_URL_FILE',
  'NODE_ENV',
  'PORT',
  'WHENCE_BACKUP_DIR',
  'WHENCE_BACKUP_EVERY',
  'WHENCE_BACKUP_KEEP',
  'WHENCE_BACKUP_RECIPIENT',
  'WHENCE_DATA',
  'WHENCE_FILES',
  'WHENCE_FILES_QUOTA_MIB',
  'WHENCE_FILE_MAX_MIB',
  'WHENCE_HOST',
  'WHENCE_LOG_LEVEL',
  'WHENCE_METRICS_PORT',
  'WHENCE_PORT',
  'WHENCE_PUBLIC_URL',
  'WHENCE_REQUESTS_PER_MINUTE',
  'WHENCE_SAMPLE',
  'WHENCE_TLS_CERT',
  'WHENCE_TLS_KEY',
  'WHENCE_TRUST_PROXY',
  'WHENCE_WEBHOOKS',
  'WHENCE_WEBHOOK_KEY',
  'WHENCE_WEBHOOK_NETWORKS',
  'WHENCE_WEB_DATABASE_URL',
  'WHENCE_WEB_DATABASE_URL_FILE',
] as const;

/** Settings that carry passwords: never repeated in a message. */
export const SECRET_SETTINGS = [
  'DATABASE_DIRECT_URL',
  'DATABASE_URL',
  'WHENCE_WEBHOOK_KEY',
  'WHENCE_WEB_DATABASE_URL',
] as const;

/** The known setting that a misspelt name most likely means, or undefined when none is near. */
export function nearestSetting(name: string): string | undefined {
  const wanted = name.toUpperCase();
  const inCapitals = KNOWN_SETTINGS.find((known) => known === wanted);
  if (inCapitals !== undefined) return inCapitals;
  // `WHENCE_DATABASE_URL`: a setting that is not ours alone and has no prefix.
  const unprefixed = KNOWN_SETTINGS.find((known) => `WHENCE_${known}` === wanted);
  if (unprefixed !== undefined) return unprefixed;
  const ranked = KNOWN_SETTINGS.map((known) => ({ known, distance: editDistance(wanted, known) })).sort(
    (a, b) => a.distance - b.distance,
  );
  const best = ranked[0];
  // A third of the part after "WHENCE_" may be wrong; beyond that a hint would mislead.
  const near = best !== undefined && best.distance <= Math.max(2, (wanted.length - 'WHENCE_'.length) / 3);
  return near ? best.known : KNOWN_SETTINGS.find((known) => known.startsWith('WHENCE_') && wanted.startsWith(known));
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
