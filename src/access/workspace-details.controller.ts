import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TextField, TextListField } from '../http/fields.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation, OutEnum, OutInt, OutText, OutTexts } from '../http/responses.js';
import type { Actor } from './actor.js';
import { CurrentActor, Requires } from './requires.decorator.js';
import { type WorkspaceDetails, WorkspaceDetailsService } from './workspace-details.service.js';

/** What is left out stays as it is. */
export class ChangeWorkspaceRequest {
  @TextField({ description: 'Its title.', max: 300, optional: true }) title?: string;
  @TextListField({
    description: 'Languages it works in, most used first.',
    maxItems: 20,
    minItems: 1,
    max: 35,
    optional: true,
  })
  languages?: string[];
}

export class WorkspaceDetailsResponse {
  @OutText({ description: 'Its name in addresses.' }) slug!: string;
  @OutEnum(['solo', 'team']) kind!: string;
  @OutText() title!: string;
  @OutTexts({ description: 'Most used first.' }) languages!: string[];
  @OutInt() version!: number;
}

@ApiTags('workspaces')
@Controller('api/v1/workspaces/:workspace')
export class WorkspaceDetailsController {
  constructor(private readonly workspace: WorkspaceDetailsService) {}

  @Get()
  @Requires('workspace.read')
  @Operation({ summary: 'Read what a workspace is called', ok: WorkspaceDetailsResponse, refusals: [401, 403, 404] })
  async read(@CurrentActor() actor: Actor): Promise<WorkspaceDetailsResponse> {
    return present(await this.workspace.read(actor));
  }

  @Patch()
  @Requires('workspace.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Change the title or the languages of a workspace',
    ok: WorkspaceDetailsResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: ChangeWorkspaceRequest,
  ): Promise<WorkspaceDetailsResponse> {
    return present(await this.workspace.change(actor, version, body));
  }
}

function present({ slug, kind, title, languages, version }: WorkspaceDetails): WorkspaceDetailsResponse {
  return { slug, kind, title, languages: [...languages], version };
}
