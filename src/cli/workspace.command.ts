import type { Command } from 'commander';
import type { Terminal } from './output.js';

/** `whence workspace add | list`: workspaces, made by whoever owns the machine. */
export function registerWorkspace(program: Command, terminal: Terminal): void {
  const workspace = program.command('workspace').description('workspaces of this installation');
  workspace
    .command('add <slug>')
    .description('make an empty workspace')
    .option('--title <title>', 'its title (default: the slug)')
    .option('--solo', 'a desk of one: what needs two people is recorded as self')
    .option('--json', 'print JSON')
    .action(async (slug: string, options: { title?: string; solo?: boolean; json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { WorkspacesService } = await import('../access/workspaces.service.js');
      await withApp(terminal, async ({ app }) => {
        const kind = options.solo === true ? 'solo' : 'team';
        const made = { slug, title: options.title ?? slug, kind } as const;
        const actor = await app.get(WorkspacesService, { strict: false }).create(made, null);
        terminal.data(options.json === true ? `${JSON.stringify({ slug: actor.slug, kind })}\n` : `${actor.slug}\n`);
      });
    });
  workspace
    .command('list')
    .description('list the workspaces')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { WorkspacesService } = await import('../access/workspaces.service.js');
      await withApp(terminal, async ({ app }) => {
        const slugs = (await app.get(WorkspacesService, { strict: false }).list()).map(({ slug }) => slug);
        terminal.data(options.json === true ? `${JSON.stringify(slugs)}\n` : slugs.map((slug) => `${slug}\n`).join(''));
      });
    });
}
