import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface ImportOptions {
  readonly workspace: string;
  readonly format: string;
  readonly kind: string;
  readonly name: readonly string[];
  readonly kindField?: string;
  readonly codeField?: string;
  readonly parentField?: string;
  readonly within?: string;
  readonly write?: boolean;
  readonly as?: string;
  readonly json?: boolean;
}

interface GazetteerOptions {
  readonly workspace: string;
  readonly as?: string;
  readonly json?: boolean;
  readonly all?: boolean;
}

const AS = 'act as this account, with what its roles allow (default: whoever owns the machine)';

/** `whence gazetteer list|find|add|import`: the places every installation has at hand, and those of a workspace. */
export function registerGazetteer(program: Command, terminal: Terminal): void {
  const gazetteer = program.command('gazetteer').description('places of the world, and those of a workspace');
  gazetteer
    .command('list [code]')
    .description('shipped places in a country or province (KP, KP-03); countries without one')
    .requiredOption('--workspace <slug>', 'the workspace, whose own regions are shown beside them')
    .option('--as <login>', AS)
    .option('--json', 'print JSON')
    .action((code: string | undefined, options: GazetteerOptions) => listPlaces(terminal, code ?? null, options));
  gazetteer
    .command('find <name>')
    .description('places by a name in any script or spelling: regions of the workspace, and shipped places')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--as <login>', AS)
    .option('--json', 'print JSON')
    .action((name: string, options: GazetteerOptions) => findByName(terminal, name, options));
  gazetteer
    .command('add <codes...>')
    .description('add shipped places, with what they lie in; what is there already stays as it is')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--all', 'and everything in them')
    .option('--as <login>', AS)
    .option('--json', 'print JSON')
    .action((codes: string[], options: GazetteerOptions) => addPlaces(terminal, codes, options));
  gazetteer
    .command('import <file>')
    .description(
      'bring in a list of places, all or none (- = standard input); without --write only say what would be done',
    )
    .requiredOption('--workspace <slug>', 'the workspace')
    .requiredOption('--format <format>', 'geojson, csv or tsv')
    .requiredOption('--kind <kind>', 'what a place is where no field says it: province, county, city …')
    .requiredOption(
      '--name <field...>',
      'a field that holds a name; name_ko=ko says its language. The first is shown in lists',
    )
    .option('--kind-field <field>', 'the field that says what a place is')
    .option('--code-field <field>', 'the field that holds its code')
    .option('--parent-field <field>', 'the field that holds the code of what it lies in')
    .option('--within <region>', 'where places lie that name none: a code such as R-3')
    .option('--write', 'do it')
    .option('--as <login>', AS)
    .option('--json', 'print JSON')
    .action((file: string, options: ImportOptions) => importPlaces(terminal, file, options));
}

async function importPlaces(terminal: Terminal, file: string, options: ImportOptions): Promise<void> {
  const { PLACE_FORMATS } = await import('../domain/gazetteer/read-places.js');
  const { REGION_KINDS } = await import('../domain/vocabulary.js');
  const format = oneOf('--format', options.format, PLACE_FORMATS);
  const kind = oneOf('--kind', options.kind, REGION_KINDS);
  const { readTextInput } = await import('./input.js');
  const content = await readTextInput(file, terminal);
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { PlaceImportService } = await import('../gazetteer/place-import.service.js');
  const { kindField, codeField, parentField, within, workspace } = options;
  const names = options.name.map((name, at) => nameField(name, at === 0));
  const fields = { ...given({ kindField, codeField, parentField, within }), names };
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, workspace, options.as, 'regions.change');
    const dryRun = options.write !== true;
    const result = await app
      .get(PlaceImportService, { strict: false })
      .import(actor, { format, content, kind, ...fields, dryRun });
    if (options.json === true) terminal.data(`${JSON.stringify(result)}\n`);
    else {
      const done = dryRun ? 'would be added' : 'added';
      terminal.note(`${result.added} ${done}, ${result.present} there already, ${result.wrong} wrong.`);
    }
    if (result.wrong === 0) return;
    const wrong = result.errors.map(({ path, given: found, expected }) =>
      found === undefined ? `${path}: expected ${expected}` : `${path}: given ${found}, expected ${expected}`,
    );
    throw new CommandFailure(EXIT_CODES.badInput, wrong);
  });
}

/** `name_ko=ko` is the field `name_ko`, whose names are Korean. */
function nameField(text: string, primary: boolean) {
  const at = text.lastIndexOf('=');
  return at < 1 ? { field: text, primary } : { field: text.slice(0, at), lang: text.slice(at + 1), primary };
}

/** Without what was not given. */
function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const kept: { [Name in keyof T]?: Exclude<T[Name], undefined> } = {};
  return Object.assign(kept, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
}

function oneOf<T extends string>(flag: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new CommandFailure(EXIT_CODES.badInput, [`${flag}: given ${value}, expected one of ${words.join(', ')}`]);
}

async function listPlaces(terminal: Terminal, code: string | null, options: GazetteerOptions): Promise<void> {
  await withGazetteer(terminal, options, 'regions.read', async ({ gazetteer, actor }) => {
    const places = await gazetteer.list(actor, code);
    if (places.length === 0) {
      const wanted = `${code ?? ''}: expected the code of a shipped place that has others in it, such as KP or KP-03`;
      throw new CommandFailure(EXIT_CODES.badInput, [wanted]);
    }
    terminal.data(options.json === true ? `${JSON.stringify(places)}\n` : lines(places));
  });
}

async function findByName(terminal: Terminal, name: string, options: GazetteerOptions): Promise<void> {
  await withGazetteer(terminal, options, 'regions.read', async ({ gazetteer, actor }) => {
    const { items } = await gazetteer.suggest(actor, { q: name });
    if (items.length === 0 && options.json !== true) terminal.note('No place by this name.');
    terminal.data(options.json === true ? `${JSON.stringify(items)}\n` : lines(items));
  });
}

async function addPlaces(terminal: Terminal, codes: string[], options: GazetteerOptions): Promise<void> {
  await withGazetteer(terminal, options, 'regions.change', async ({ gazetteer, actor }) => {
    const wanted = options.all === true ? gazetteer.withAllInside(codes) : codes;
    const result = await gazetteer.add(actor, { codes: wanted });
    if (options.json === true) terminal.data(`${JSON.stringify(result)}\n`);
    else terminal.note(`${result.added.length} added, ${result.present.length} there already.`);
  });
}

interface Line {
  readonly ref: string | null;
  readonly code: string | null;
  readonly kind: string;
  readonly names: readonly { readonly text: string; readonly primary: boolean }[];
  readonly within: readonly string[];
  readonly note: string | null;
}

/** One place a line: its code here or `-`, the code it is added by, its first names, where it lies, what to know. */
function lines(places: readonly Line[]): string {
  return places
    .map(({ ref, code, kind, names, within, note }) => {
      const shown = names.filter(({ primary }) => primary);
      const called = (shown.length > 0 ? shown : names.slice(0, 1)).map(({ text }) => text).join(' ');
      return `${[ref ?? '-', code ?? '-', called, kind, within.join(', '), note ?? ''].join('\t').trimEnd()}\n`;
    })
    .join('');
}

interface Opened {
  readonly gazetteer: import('../gazetteer/gazetteer.service.js').GazetteerService;
  readonly actor: import('../access/actor.js').Actor;
}

async function withGazetteer(
  terminal: Terminal,
  options: GazetteerOptions,
  permission: 'regions.read' | 'regions.change',
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { GazetteerService } = await import('../gazetteer/gazetteer.service.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, permission);
    await work({ gazetteer: app.get(GazetteerService, { strict: false }), actor });
  });
}
