import type { GatedReport } from '../domain/report/gate.js';
import type { ReportLevel } from '../domain/report/report-tree.js';
import { reportToCsv } from '../domain/report/report-to-csv.js';
import { reportToHtml } from '../domain/report/report-to-html.js';
import { reportToJson } from '../domain/report/report-to-json.js';
import { reportToMarkdown } from '../domain/report/report-to-markdown.js';

export const REPORT_FORMATS = ['html', 'md', 'json', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** A report as it is handed over. */
export interface ReportFile {
  readonly contentType: string;
  /** Names the level and the day, and neither the workspace nor what the report is about. */
  readonly fileName: string;
  readonly body: string;
}

/** Writes a gated report out; equal reports give equal bytes. */
export function reportFile(report: GatedReport, level: ReportLevel, format: ReportFormat, on: string): ReportFile {
  return {
    contentType: REPORT_CONTENT_TYPES[format],
    fileName: `claims-report-${level}-${on}.${format}`,
    body: WRITERS[format](report),
  };
}

const WRITERS: Readonly<Record<ReportFormat, (report: GatedReport) => string>> = {
  html: reportToHtml,
  md: reportToMarkdown,
  json: reportToJson,
  csv: reportToCsv,
};
