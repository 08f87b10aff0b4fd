import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface GazetteerOptions {
  readonly workspace: string;
  readonly as?: string;
  readonly json?: boolean;
  readonly all?: boolean;
}

const AS = 'act as this account, with what its roles allow (default: whoever owns the machine)';

/** `whence gazetteer list|find|add`: the places every installation has at hand, and those of a workspace. */
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
