/**
 * Tells the server to stop (SIGTERM) under writers, again and again, and counts what was acknowledged and is not there.
 * Run: npm run bench:sigterm -- [cycles]
 * Ends with 1 when a write is missing, an answer is neither a success nor 503, or a server does not end with 0.
 */
import globalSetup from '../test/support/global-setup.js';
import globalTeardown from '../test/support/global-teardown.js';
import { StopCampaign } from '../test/support/stop-campaign.js';

const cycles = Number(process.argv[2] ?? 100);
await globalSetup({ rootDir: process.cwd() });
const campaign = await StopCampaign.open();
const result = await campaign.run(cycles);
const sorted = result.stoppedAfter.toSorted((a, b) => a - b).map(Math.round);
console.log(`${cycles} times SIGTERM: exits ${JSON.stringify([...new Set(result.exits)])}`);
console.log(`ended after ms: median ${sorted[Math.floor(sorted.length / 2)]}, longest ${sorted.at(-1)}`);
console.log(`acknowledged ${result.acknowledged}, 503 ${result.refused}, no answer ${result.unanswered}`);
console.log(`lost ${result.lost.length}, refused but saved ${result.saidUnsavedButSaved.length}`);
console.log(`unexpected ${result.unexpected.length}: ${[...new Set(result.unexpected)].slice(0, 5).join(' | ')}`);
await campaign.close();
await globalTeardown();
const faults = result.lost.length + result.saidUnsavedButSaved.length + result.unexpected.length;
process.exitCode = faults > 0 || result.exits.some((how) => how !== 0) ? 1 : 0;
