// The guide's terminal example: a task on a desktop of its own, with a picture of each step.
//
// Usage: node desktop-guide.mjs OUTPUT_FOLDER, with TZAFON_API_KEY and LIGHTCONE_BASE_URL set.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// From npm this is: import Lightcone from '@tzafon/lightcone';
import Lightcone from '../../bindings-node/dist/esm/index.js';

const [output] = process.argv.slice(2);
await mkdir(output, { recursive: true });

const client = new Lightcone();
const stream = await client.agent.tasks.startStream({
  instruction: 'Open the terminal, check disk usage with df -h, and take a screenshot of the results',
  kind: 'desktop',
});

let result;
for await (const event of stream) {
  switch (event.type) {
    case 'started':
      console.log(`node    started    task ${event.task_id} on ${event.computer_id}`);
      break;
    case 'progress_update':
      console.log(`node    step ${event.step}/${event.total_steps}   ${event.message}`);
      break;
    case 'screenshot': {
      const file = join(output, `node-desktop-${event.step}.png`);
      const picture = await fetch(event.screenshot_url);
      await writeFile(file, Buffer.from(await picture.arrayBuffer()));
      console.log(`node               saved ${file}`);
      break;
    }
    case 'completed':
      result = event.result;
      break;
    default:
      console.log('node   ', event.type.padEnd(10), JSON.stringify(event));
  }
}
console.log(`node    result\n${result}`);
process.exitCode = result ? 0 : 1;
