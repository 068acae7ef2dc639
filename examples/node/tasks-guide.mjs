// The tasks guide in one program: start a task, watch it, hold it, tell it something, let it go on, read its result.
//
// Usage: node tasks-guide.mjs START_URL OUTPUT_FOLDER, with TZAFON_API_KEY and LIGHTCONE_BASE_URL set.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// From npm this is: import Lightcone from '@tzafon/lightcone';
import Lightcone from '../../bindings-node/dist/esm/index.js';

const [startUrl, output] = process.argv.slice(2);
await mkdir(output, { recursive: true });

const client = new Lightcone();
const tasks = client.agent.tasks;
const stream = await tasks.startStream({
  instruction: "Type 'lamp' into 'Search', click 'Go', wait for 'Price', and report the text of 'Price'",
  kind: 'browser',
  start_url: startUrl,
});

let taskID;
let result;
for await (const event of stream) {
  switch (event.type) {
    case 'started':
      taskID = event.task_id;
      console.log(`started    task ${taskID}, driven by ${event.model}`);
      console.log(`pause      ${(await tasks.pause(taskID)).status}`);
      console.log(`message    ${(await tasks.injectMessage(taskID, { message: 'Scroll down' })).status}`);
      console.log(`resume     ${(await tasks.resume(taskID)).status}`);
      break;
    case 'progress_update':
      console.log(`step ${event.step}/${event.total_steps}   ${event.message}`);
      break;
    case 'screenshot': {
      const file = join(output, `node-step-${event.step}.png`);
      const picture = await fetch(event.screenshot_url);
      await writeFile(file, Buffer.from(await picture.arrayBuffer()));
      console.log(`           saved ${file}`);
      break;
    }
    case 'completed':
      result = event.result;
      break;
    default:
      console.log(event.type.padEnd(10), JSON.stringify(event));
  }
}

const { status, exit_code: exitCode } = await tasks.retrieveStatus(taskID);
console.log(`status     ${status}, exit code ${exitCode}`);
console.log(`result     ${result}`);
process.exitCode = result ? 0 : 1;
