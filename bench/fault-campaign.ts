/**
 * Breaks the network between the server and its database again and again while writers enter claims, and counts what
 * was acknowledged and is not there afterwards.
 * Run: npm run bench:faults -- [faults] [seed] [kinds, with commas]
 * Ends with 1 when anything acknowledged is missing, anything refused is there, an answer is neither a success nor a 503
 * with Retry-After, the server ends, or it takes ten seconds to be ready again.
 */
import globalSetup from '../test/support/global-setup.js';
import globalTeardown from '../test/support/global-teardown.js';
import { FaultCampaign, FAULTS, seededDraw } from '../test/support/fault-campaign.js';

const [count = '1000', seed = '1', kinds = ''] = process.argv.slice(2);
await globalSetup({ rootDir: process.cwd() });
const campaign = await FaultCampaign.open();
const begun = performance.now();
const chosen = FAULTS.filter((fault) => kinds === '' || kinds.split(',').includes(fault));
const result = await campaign.run(Number(count), seededDraw(Number(seed)), chosen, (done) => {
  if (done % 10 === 0) console.error(`${done} of ${count}, ${Math.round((performance.now() - begun) / 1000)} s`);
});
const { readyAfter, lost, saidUnsavedButSaved, twice, unexpected } = result;
const at = (share: number) => Math.round(readyAfter[Math.floor(share * (readyAfter.length - 1))] ?? 0);
console.log(`${count} faults, seed ${seed}, in ${Math.round((performance.now() - begun) / 1000)} s`);
console.log(`faults: ${JSON.stringify(result.faults)}`);
console.log(`acknowledged ${result.acknowledged}, refused ${result.refused}, unknown ${result.unknown}`);
console.log(`ready again after ms: median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)}`);
console.log(`lost ${lost.length}, refused but saved ${saidUnsavedButSaved.length}, saved twice ${twice.length}`);
console.log(`unexpected ${unexpected.length}: ${[...new Set(unexpected)].slice(0, 5).join(' | ')}`);
const hasEnded = campaign.server.hasEnded;
if (hasEnded) console.log(`the server ended:\n${campaign.server.log.slice(-30).join('\n')}`);
const events = new Map<string, number>();
for (const line of campaign.server.log) {
  const event = /"event":"(\w+)"/.exec(line)?.[1] ?? line.slice(0, 200);
  events.set(event, (events.get(event) ?? 0) + 1);
}
console.log(`log: ${JSON.stringify(Object.fromEntries(events))}`);
console.log(`exit code: ${await campaign.close()}`);
await globalTeardown();
const faults = lost.length + saidUnsavedButSaved.length + twice.length + unexpected.length;
process.exitCode = faults > 0 || hasEnded ? 1 : 0;
